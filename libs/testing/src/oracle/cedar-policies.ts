/**
 * The same rules in Cedar (https://www.cedarpolicy.com), for one field of one revision and one authority at a time:
 * `context.by` says whether the owner, an author, a mandate or an item of a grant is being asked about. A missing or
 * misspelt value makes a condition fail with an error, and a permit that fails permits nothing.
 */
const OPEN = `["offer", "ask"]`;

const flowsInRow = (row: string, dataClass: string): string =>
  `(${row}.hasTag(${dataClass}.key) && ${OPEN}.contains(${row}.getTag(${dataClass}.key)))`;

/** None (0) to medical secrecy (4): self-stated is none, above the profession's own only with a register. */
const DUTY = `(if principal.level == "register-checked" then principal.stated
  else if principal.level != "organisation-confirmed" then 0
  else if principal.stated > principal.usual then principal.usual else principal.stated)`;

const EMPLOYED = `(principal.group == "employer-side" || ((principal.interest == "employer" || principal.organisationKind == "employer")
  && !(["physician", "nursing"].contains(principal.group) && principal.level == "register-checked" && ${DUTY} == 4)))`;

const ASSURED = `(if principal.kind != "member" then principal.session
  else if principal.level != "register-checked" && principal.level != "organisation-confirmed" then 0
  else if principal.session < principal.verified then principal.session else principal.verified)`;

const meets = (
  dataClass: string,
): string => `(if ${dataClass} has needs && !["relative", "peer"].contains(principal.group) then
    (if ${dataClass}.needs has duties then ${dataClass}.needs.duties.contains(${DUTY}) else true)
    && (if ${dataClass}.needs has bases then principal.bases.containsAll(${dataClass}.needs.bases) else true)
    && (if ${dataClass}.needs has assurance then ${ASSURED} >= ${dataClass}.needs.assurance else true)
  else true)`;

const classFlows = (dataClass: string): string => `(
  ${flowsInRow("context.group", dataClass)}
  && (if ${EMPLOYED} then ${flowsInRow("context.employerRow", dataClass)} else true)
  && (if context.profession.hasTag(${dataClass}.key) then ${OPEN}.contains(context.profession.getTag(${dataClass}.key)) else true)
  && context.purpose.classes.contains(${dataClass}.key)
  && ${meets(dataClass)})`;

const named = (dataClass: string): string =>
  `(context.item has entry || (${dataClass} has itemOnly && !${dataClass}.itemOnly))`;

const isOnSheets = (row: string): string =>
  `((context.item has template || context.item has entry)
    && ${row}.sheets.contains({dataClass: resource.class.key, template: resource.template})
    && !context.isNeverField)`;

const ALL_CLASSES = ["resource.class", "context.listClass", "context.fieldClass"];

/** In the team that the grant names, for as long as somebody has to be told of it; and nothing of health, nor one sheet. */
const OF_THEIR_TEAM = `(context has place && principal.kind == "member" && context.grant.grantee == principal.team
    && context.place.grant == context.grant.id && context.place.team == context.grant.grantee
    && context.place.membership == principal.membership && context.place.account == principal.account
    && context.place.isApproved && !context.place.isSelfMade
    && ["organisation-confirmed", "register-checked"].contains(context.place.level)
    && context.place.validFrom <= context.now && context.now < context.place.validUntil
    && (if context.place.wasThere then context.place.toldAt <= context.now else context.place.toldAt + 259200000000 <= context.now)
    && ${ALL_CLASSES.map((one) => `(${one} has health && !${one}.health && ${one} has itemOnly && !${one}.itemOnly)`).join(" && ")})`;

const wanted = (key: string, attribute: string): string =>
  `(if context.item has ${key} then context.item.${key} == resource.${attribute} else true)`;

const blocked = (who: string): string =>
  [
    `{kind: "everything", id: ""}`,
    `{kind: "section", id: resource.section}`,
    `{kind: "class", id: resource.dataClass}`,
    `{kind: "entry", id: resource.key}`,
    `{kind: "class", id: context.listKey}`,
    `{kind: "class", id: context.fieldKey}`,
  ]
    .map((what) => `context.blocks.contains({who: ${who}, what: ${what}})`)
    .join(" || ");

export const CEDAR_POLICIES = `
permit(principal, action, resource) when {
  context.by == "owner" && context.dossier != "erased" && principal.kind == "person" && principal.account == context.owner
  && !(resource.state == "draft" && resource.authorKind != "owner")
};

permit(principal, action, resource) when {
  context.by == "author" && context.dossier != "erased" && resource.isOpen && context.isValidMember
  && resource.authorKind == "membership" && resource.authorMembership == principal.membership
  && ["draft", "submitted", "accepted", "withdrawn"].contains(resource.state)
  && (!resource.isForBoth || (["draft", "submitted"].contains(resource.state) && context.hasContribution))
  && context.field != "$reaction" && context.fieldBy != "owner"
};

permit(principal, action, resource) when {
  context.by == "mandate" && context.dossier == "active" && resource.isOpen && principal.kind == "person"
  && context.mandate.holder == principal.account && context.mandate.isChecked
  && context.mandate.validFrom <= context.today && context.today < context.mandate.validUntil
  && (!context.mandate.onlyWhen || context.mandate.incapacityOn <= context.today)
  && (if context.mandate has endsAt then context.age < context.mandate.endsAt else true)
  && ["accepted", "withdrawn", "removed"].contains(resource.state) && context.isNewest
  && ${ALL_CLASSES.map((one) => `(${one} has key && (context.mandate.reachesAll || context.mandate.classes.contains(${one}.key)))`).join(" && ")}
};

permit(principal, action, resource) when {
  context.by == "grant" && context.dossier == "active" && resource.isOpen
  && (principal.kind != "member" || context.isValidMember)
  && (context.grant.grantee == principal.key || ${OF_THEIR_TEAM})
  && context.grant.purpose == context.purpose.key
  && context.grant.actions.contains(context.asked)
  && context.grant.state == "active" && context.grant.validFrom <= context.now && context.now < context.grant.validUntil
  && context.purpose.groups.contains(principal.group) && !context.purpose.across.containsAny(context.held)
  && (context.item has section || context.item has template || context.item has dataClass || context.item has entry)
  && ${wanted("section", "section")} && ${wanted("template", "template")} && ${wanted("dataClass", "dataClass")} && ${wanted("entry", "key")}
  && (if context.item has fields then context.item.fields.containsAny([context.field, context.list]) else true)
  && (if context.item has dataUntil then context.authoredAt <= context.item.dataUntil else true)
  && resource.state == "accepted"
  && ${ALL_CLASSES.map((one) => `${classFlows(one)} && ${named(one)}`).join(" && ")}
  && (if ${EMPLOYED} then ${isOnSheets("context.employerRow")} else true)
  && (if principal.kind == "link" then ${isOnSheets("context.group")} else true)
};

forbid(principal, action, resource) when { context.isProgram };

forbid(principal, action, resource) when {
  ["author", "grant"].contains(context.by) && (
    ${[`{kind: "account", id: principal.account}`, `{kind: "organisation", id: principal.organisation}`, `{kind: "profession", id: principal.profession}`].map(blocked).join(" || ")})
};
`;
