/** Who manages an organisation, what its people stated, and what was sent to whom. */
export const TABLES = `
alter table organisation
  add column registered_by uuid references account,
  add column website text check (length(website) <= 200),
  add column contact text check (length(contact) <= 254);

-- invited_by is the account itself for a membership that its holder stated when registering the organisation
alter table membership
  add column invited_by uuid references account,
  add column confirmed_by uuid references account,
  add constraint membership_not_by_oneself check (confirmed_by <> account_id);

create table organisation_manager (
  organisation_id uuid not null references organisation on delete cascade,
  account_id uuid not null references account,
  since timestamptz not null default now(),
  until timestamptz,
  primary key (organisation_id, account_id)
);
create index organisation_manager_account on organisation_manager (account_id) where until is null;

-- An entry in a professional register as its holder stated it, and who looked it up.
create table membership_register (
  membership_id uuid primary key,
  account_id uuid not null,
  register text not null check (length(register) between 1 and 120),
  number text not null check (length(number) between 1 and 40),
  stated_at timestamptz not null default now(),
  checked_at timestamptz,
  checked_by uuid references account,
  foreign key (membership_id, account_id) references membership (id, account_id) on delete cascade,
  check (checked_by <> account_id)
);

-- From the token in a link to what was offered. Not a table of a dossier, since who was invited knows no dossier yet.
create table invitation (
  id uuid primary key,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  kind text not null check (kind in ('membership', 'grant', 'start')),
  address_hash bytea not null check (octet_length(address_hash) = 32),
  -- for whoever sent it; gone when there is nothing left to do with it
  address text check (length(address) <= 254),
  organisation_id uuid references organisation on delete cascade,
  opens uuid references dossier (id) on delete cascade,
  proposal_id uuid,
  offer jsonb not null default '{}',
  made_by uuid not null references account,
  made_as uuid,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  used_by uuid references account,
  withdrawn_at timestamptz,
  foreign key (made_as, made_by) references membership (id, account_id),
  check ((kind = 'membership') = (organisation_id is not null)),
  check ((kind = 'grant') = (opens is not null)),
  check ((kind = 'grant') = (proposal_id is not null)),
  check ((used_at is null) = (used_by is null)),
  check (used_at is null or withdrawn_at is null),
  check (used_by <> made_by),
  check (created_at < expires_at)
);
create index invitation_organisation on invitation (organisation_id, created_at) where organisation_id is not null;
create index invitation_opens on invitation (opens, created_at) where opens is not null;
create index invitation_maker on invitation (made_by, created_at);
create index invitation_proposal on invitation (proposal_id) where proposal_id is not null;
`;

export const ACCOUNT = "(select nullif(current_setting('app.account', true), ''))::uuid";
const IN_REACH = `case kind when 'membership' then organisation_id = any ((select managed_organisations())::uuid[])
    when 'grant' then opens = any ((select inviting_dossiers())::uuid[]) else made_by = ${ACCOUNT} end`;

/** What the application may reach of it, whatever it asks. */
export const WALLS = `
${["organisation_manager", "membership_register", "invitation"]
  .map(
    (table) => `alter table ${table} enable row level security, force row level security;
create policy regiemap_definer on ${table} to regiemap_definer using (true) with check (true);`,
  )
  .join("\n")}
create policy managed on organisation_manager for select to regiemap_app
  using (organisation_id = any ((select managed_organisations())::uuid[]));
create policy own_or_managed on membership_register for select to regiemap_app
  using (account_id = ${ACCOUNT} or membership_id = any ((select managed_memberships())::uuid[]));
create policy sent on invitation for select to regiemap_app using (${IN_REACH});
create policy making on invitation for insert to regiemap_app
  with check (made_by = ${ACCOUNT} and used_at is null and withdrawn_at is null and ${IN_REACH});
create policy withdrawing on invitation for update to regiemap_app
  using (used_at is null and ${IN_REACH}) with check (used_at is null and ${IN_REACH});

grant select on organisation_manager, membership_register to regiemap_app;
grant select (id, kind, address, organisation_id, opens, proposal_id, offer, made_by, made_as, created_at, expires_at, used_at,
  withdrawn_at) on invitation to regiemap_app;
grant insert (id, token_hash, kind, address_hash, address, organisation_id, opens, proposal_id, offer, made_by, made_as,
  created_at, expires_at) on invitation to regiemap_app;
grant update (withdrawn_at, address) on invitation to regiemap_app;

grant select, insert, update, delete on organisation_manager, membership_register, invitation to regiemap_definer;
grant select, insert, delete on organisation_purpose to regiemap_definer;
grant insert on organisation, membership to regiemap_definer;
grant update (valid_from, valid_until, verification_level, verification_assurance, confirmed_by) on membership to regiemap_definer;
grant insert on access_grant, grant_receipt to regiemap_definer;
`;

export const WALLS_DOWN = `
revoke insert on access_grant, grant_receipt from regiemap_definer;
revoke update (valid_from, valid_until, verification_level, verification_assurance, confirmed_by) on membership from regiemap_definer;
revoke insert on organisation, membership from regiemap_definer;
revoke select, insert, delete on organisation_purpose from regiemap_definer;
`;
