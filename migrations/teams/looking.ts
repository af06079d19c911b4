import { asItWas } from "../as-it-was.js";
import { asDefiner } from "../by-definer.js";
import { OPEN_DOSSIER } from "../opened-once/entering.js";
import { listed, POLICIES, setting } from "../opened-once/policies.js";
import { FACTS_OF } from "../opened-once/viewing.js";

const SAFE = "security definer set search_path = pg_catalog, public, pg_temp as $$";

// No list at all while the policy is not there: then nothing goes to a team.
const SHUT = `((select case when exists (select from reader_group r where r.reader = 'team')
    then array(select c.data_class from ceiling_never c where c.reader = 'team') end)::text[])`;
const TOUCHED = ["entry_reach", "entry_revision_reach", "reaction_reach", "dossier_select", "access_grant_select"];

/** Sheets that a live grant to the actor's team reaches: as those of a grant that names them, and nothing that is shut for teams. */
const TEAMED = `(dossier_id = ${setting("teamed")} and data_class <> all ${listed("never")} and data_class <> all ${SHUT})`;
const GRANTED = `((dossier_id = ${setting("granted")} and data_class <> all ${listed("never")})`;

const WRITTEN = "id = any ((select written_dossiers())::uuid[])";
const GOVERNED = `dossier_id::text = any ${listed("governed")}`;
// In an opened dossier those found on opening it; in lists of dossiers all of them.
const OF_TEAMS = `id::text = any ${listed("teams")}
    or id = any ((select case when ${setting("dossier")} is null then team_grants(null, true) end)::uuid[])`;

/** One piece of the text of an earlier migration, replaced; a text that is not there any more is a mistake. */
function replaced(text: string, ...pairs: [from: string, to: string][]): string {
  return pairs.reduce((made, [from, to]) => {
    if (made.split(from).length < 2) throw new Error(`The text to put teams in is not there: ${from.slice(0, 60)}`);
    return made.replaceAll(from, to);
  }, text);
}

/** The policies in which teams have a part. */
const policies = (text: string): string =>
  text
    .split(/;\s*(?=alter policy)/)
    .filter((one) => TOUCHED.some((policy) => one.includes(`alter policy ${policy} on `)))
    .map((one) => `${one.replace(/;\s*$/, "")};`)
    .join("\n");

export const TEAM_POLICIES = policies(
  replaced(
    POLICIES,
    [GRANTED, `(${TEAMED} or ${GRANTED.slice(1)}`],
    [WRITTEN, `${WRITTEN} or id = any ((select teamed_dossiers())::uuid[])`],
    [GOVERNED, `${GOVERNED} or ${OF_TEAMS}`],
  ),
);

/**
 * The second wall for teams. Who reads by a grant that names them pays for none of it: a team is asked about only where no
 * grant by name is there, and the restrictive rules hold for teams as they are.
 */
export const LOOKING = `
-- Grants to a team that count now for the actor, in one dossier or in all: as the membership they act as, or (not p_acting)
-- as any of theirs.
create function team_grants(p_dossier uuid, p_acting boolean) returns uuid[] language sql stable ${SAFE}
  select array(select n.grant_id
    from team_notice n
    join membership m on m.id = n.membership_id
    join organisation o on o.id = m.organisation_id and o.approved_at is not null
    where n.account_id = ${setting("account")} and (n.dossier_id = p_dossier or p_dossier is null)
      and (not p_acting or n.membership_id = ${setting("membership")})
      and m.valid_from <= now() and m.valid_until > now()
      and m.verification_level in ('organisation-confirmed', 'register-checked')
      and m.invited_by is distinct from m.account_id and m.confirmed_by is distinct from m.account_id
      and n.told_at <= now() - case when n.was_there then interval '0' else interval '72 hours' end)
$$;
create function teamed_dossiers() returns uuid[] language sql stable ${SAFE}
  select array(select g.dossier_id from access_grant g
    where g.id = any (team_grants(null, true)) and g.state = 'active' and g.valid_from <= now() and g.valid_until > now())
$$;

${asDefiner(
  replaced(
    asItWas("open_dossier", OPEN_DOSSIER),
    ["  v_wrote boolean := false;", "  v_teams uuid[];\n  v_teamed boolean := false;\n  v_wrote boolean := false;"],
    [
      "    if v_membership is not null then\n",
      `    -- told of in teams here at all? Nearly nobody is, and then that is all there is to it
    if v_account is not null and exists
      (select from team_notice n where n.account_id = v_account and n.dossier_id = p_dossier) then
      v_teams := team_grants(p_dossier, false);
      v_teamed := not v_granted and v_membership is not null and exists (select from access_grant g
        where g.dossier_id = p_dossier and g.id = any (team_grants(p_dossier, true)) and g.state = 'active'
          and g.valid_from <= now() and g.valid_until > now());
    end if;
    if v_membership is not null then
`,
    ],
    ["v_owner = v_account or v_granted or v_wrote", "v_owner = v_account or v_granted or v_teamed or v_wrote"],
    [
      "    set_config('app.granted',",
      `    set_config('app.teamed', case when v_state = 'active' and v_teamed then v_id else '' end, true),
    set_config('app.teams', coalesce(array_to_string(v_teams, ','), ''), true),
    set_config('app.granted',`,
    ],
  ),
)}
${TEAM_POLICIES}

${replaced(
  asItWas("facts_of", FACTS_OF),
  [
    "  v_grant record;",
    "  v_grant record;\n  v_teams uuid[] := string_to_array(nullif(current_setting('app.teams', true), ''), ',')::uuid[];",
  ],
  [
    "  return next;\n  -- A superset",
    `  -- Where the account is in teams of this dossier, whatever hat: the walls need them all.
  if v_teams is not null then
    c11 := (select json_agg(json_build_object('grantId', n.grant_id, 'membershipId', h.id, 'accountId', h.account_id,
        'organisationId', h.organisation_id, 'profession', h.profession, 'verificationLevel', h.verification_level,
        'validFrom', micros(h.valid_from), 'validUntil', micros(h.valid_until),
        'isSelfMade', coalesce(h.invited_by = h.account_id, false) or coalesce(h.confirmed_by = h.account_id, false),
        'isApproved', w.approved_at is not null, 'toldAt', micros(n.told_at), 'wasThere', n.was_there))
      from team_notice n
      join membership h on h.id = n.membership_id
      join organisation w on w.id = h.organisation_id
      where n.account_id = v_account and n.dossier_id = p_dossier);
  end if;
  return next;
  -- A superset`,
  ],
  ["c9 := null; c10 := null;", "c9 := null; c10 := null; c11 := null;"],
  [
    "(g.grantee_account_id = v_account or g.grantee_key = v_key)",
    "(g.grantee_account_id = v_account or g.grantee_key = v_key or g.id = any (v_teams))",
  ],
  [
    "if v_grant.grantee_key = v_key and v_grant.purpose",
    "if (v_grant.grantee_key = v_key or v_grant.id = any (v_teams)) and v_grant.purpose",
  ],
)}
`;

export const LOOKING_FUNCTIONS = ["team_grants(uuid, boolean)", "teamed_dossiers()"];

export const LOOKING_DOWN = `
${asItWas("facts_of", FACTS_OF)}
${policies(POLICIES)}
${asDefiner(asItWas("open_dossier", OPEN_DOSSIER))}
drop function teamed_dossiers();
drop function team_grants(uuid, boolean);
`;
