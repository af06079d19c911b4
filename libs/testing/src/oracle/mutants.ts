/** A mistake somebody could make in the decision: one text in one file of libs/domain/src, replaced by another. */
export interface Mutant {
  name: string;
  file: string;
  from: string;
  to: string;
}

/** Mistakes about grants to a team. */
const TEAM_MUTANTS: readonly Mutant[] = [
  {
    name: "somebody new in a team reads at once",
    file: "sharing/team.ts",
    from: "wasThere === true ? toldAt : toldAt + TEAM_PATIENCE",
    to: "toldAt",
  },
  {
    name: "an hour less than 72 hours",
    file: "sharing/team.ts",
    from: "72 * 3_600_000_000",
    to: "71 * 3_600_000_000",
  },
  {
    name: "one microsecond more than 72 hours",
    file: "sharing/team.ts",
    from: "readsFrom(place) <= now",
    to: "readsFrom(place) < now",
  },
  {
    name: "a manager adds themself to a team",
    file: "sharing/team.ts",
    from: "place.isSelfMade !== false || ",
    to: "",
  },
  {
    name: "a team of an organisation that nobody approved",
    file: "sharing/team.ts",
    from: "place.isApproved !== true || ",
    to: "",
  },
  {
    name: "whoever says they are in a team is in it",
    file: "sharing/team.ts",
    from: " || !isChecked(place)",
    to: "",
  },
  {
    name: "who left the team reads on",
    file: "sharing/team.ts",
    from: "place.validFrom <= now && now < place.validUntil",
    to: "place.validFrom <= now",
  },
  {
    name: "another hat of the same person reads by the team of this one",
    file: "sharing/team.ts",
    from: "place.membershipId === membership.id && ",
    to: "",
  },
  {
    name: "a grant to another team counts",
    file: "sharing/team.ts",
    from: " || grant.granteeKey !== teamKeyOf(membership)",
    to: "",
  },
  {
    name: "a place in the team of another grant counts",
    file: "sharing/team.ts",
    from: "place.grantId !== grant.id || ",
    to: "",
  },
  {
    name: "health goes to a team",
    file: "sharing/team.ts",
    from: "known?.health !== false || ",
    to: "",
  },
  {
    name: "what needs naming goes to a team",
    file: "sharing/team.ts",
    from: " || known.itemOnly !== false",
    to: "",
  },
  {
    name: "fields of a shut class go to a team",
    file: "sharing/narrowing.ts",
    from: "(isItemOnly && !isOwn && !namesEntry) || (isTeamShut && isTeams)",
    to: "(isItemOnly && !isOwn && !namesEntry)",
  },
  {
    name: "a team writes",
    file: "sharing/grantee.ts",
    from: 'action !== "contribute" && ',
    to: "",
  },
  {
    name: "a team one is not in yet stands on the other side of a wall",
    file: "sharing/grantee.ts",
    from: " && countsForAccount(grant, question.actor.accountId, places, now)",
    to: "",
  },
  {
    name: "a team stands on no side of a wall",
    file: "sharing/team.ts",
    from: "places.some((place) => place.accountId === accountId && countsIn(grant, place, now))",
    to: "false",
  },
];

/** Each of these opens or shuts something wrongly; T-01 must notice every one. */
export const MUTANTS: readonly Mutant[] = [
  {
    name: "a grant still reads at the very moment it ends",
    file: "sharing/scope.ts",
    from: "now < grant.validUntil",
    to: "now <= grant.validUntil",
  },
  {
    name: "a paused grant reads on",
    file: "sharing/scope.ts",
    from: 'grant.state === "active"',
    to: 'grant.state !== "ended"',
  },
  {
    name: "text written at dataUntil itself is left out",
    file: "sharing/scope.ts",
    from: "revision.authoredAt <= dataUntil",
    to: "revision.authoredAt < dataUntil",
  },
  {
    name: "any purpose will do",
    file: "sharing/grantee.ts",
    from: " && grant.purpose === key",
    to: "",
  },
  {
    name: "a grant to another hat counts",
    file: "sharing/grantee.ts",
    from: "grant.granteeKey === reader.key",
    to: "true",
  },
  {
    name: "walls are open",
    file: "sharing/grantee.ts",
    from: 'if (standsAcrossWall(key, live, facts.policy)) return "wall";',
    to: "",
  },
  {
    name: "classes that need naming go by section",
    file: "sharing/grantee.ts",
    from: "policy.classes.get(dataClass)?.itemOnly !== false",
    to: "false",
  },
  {
    name: "the employer's row of the ceiling is forgotten",
    file: "sharing/ceiling.ts",
    from: 'if (reader.sheetRow && !isOpen(policy.ceiling.get(reader.sheetRow)?.get(dataClass))) return "ceiling";',
    to: "",
  },
  {
    name: "an unknown cell of the ceiling is no never",
    file: "sharing/ceiling.ts",
    from: 'cell === "offer" || cell === "ask"',
    to: 'cell !== "never"',
  },
  {
    name: "a block on a person forgets their account",
    file: "sharing/blocks.ts",
    from: "return !actor.linkId && who.accountId === actor.accountId;",
    to: "return false;",
  },
  {
    name: "a class block leaves the fields of that class",
    file: "sharing/blocks.ts",
    from: 'what.kind === "class" && what.dataClass === dataClass',
    to: "false",
  },
  {
    name: "a hard field goes without what helps",
    file: "sharing/fields.ts",
    from: "names.delete(key);\n        dropped = true;",
    to: "",
  },
  {
    name: "what somebody states about themself counts",
    file: "sharing/reader.ts",
    from: 'membership.verificationLevel !== "organisation-confirmed" && membership.verificationLevel !== "register-checked"',
    to: "false",
  },
  {
    name: "an author gets the owner's reaction",
    file: "sharing/decide.ts",
    from: '"$summary", "$workStep"], "author"',
    to: '"$summary", "$workStep", "$reaction"], "author"',
  },
  {
    name: "a private entry can be released",
    file: "sharing/decide.ts",
    from: 'const isReleased = entry.state === "accepted"',
    to: 'const isReleased = entry.state === "accepted" || entry.state === "private"',
  },
  {
    name: "a mandate reads what the writer has not sent",
    file: "sharing/decide.ts",
    from: 'const isTheOwners = entry.state === "accepted"',
    to: 'const isTheOwners = entry.state === "accepted" || entry.state === "submitted"',
  },
  {
    name: "a program reads what it delivers for",
    file: "sharing/decide.ts",
    from: 'question.action !== "contribute" || !actor.membershipId',
    to: "!actor.membershipId",
  },
  {
    name: "a program writes on what others wrote",
    file: "sharing/decide.ts",
    from: "if (isMachine(question.actor) && !isOwn)",
    to: "if (false)",
  },
  {
    name: "a parent's mandate lasts one day into the birthday",
    file: "mandates/age.ts",
    from: "today.slice(5) < birthDate.slice(5)",
    to: "today.slice(5) <= birthDate.slice(5)",
  },
  ...TEAM_MUTANTS,
];
