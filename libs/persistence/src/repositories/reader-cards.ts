/** ReaderCard of a membership: account a, membership m, organisation o, reader_group x. */
export const READER_CARD = `json_build_object('granteeKey', 'm:' || m.id, 'name', a.name, 'profession', m.profession,
  'group', coalesce(x.group_key, ''), 'organisation', o.name, 'organisationId', o.id, 'worksFor', m.works_for,
  'verificationLevel', m.verification_level)`;

/** ReaderCard of a person without a profession: account a. */
export const PERSON_CARD = `json_build_object('granteeKey', 'a:' || a.id, 'name', a.name, 'profession', null,
  'group', 'relative', 'organisation', null, 'organisationId', null, 'worksFor', null, 'verificationLevel', null)`;

/** ReaderCard of a team: organisation o, reader_group x, $3 its key, $5 its profession. The name is the organisation's. */
export const TEAM_CARD = `json_build_object('granteeKey', $3::text, 'name', o.name, 'profession', $5::text,
  'group', x.group_key, 'organisation', o.name, 'organisationId', o.id, 'worksFor', null, 'verificationLevel', null)`;
