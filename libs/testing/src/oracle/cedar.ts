import { preparsePolicySet, statefulIsAuthorized } from "@cedar-policy/cedar-wasm/nodejs";
import type { CedarValueJson, EntityJson } from "@cedar-policy/cedar-wasm/nodejs";
import { ageOn, isDate } from "./naive-mandates.js";
import { CEDAR_POLICIES } from "./cedar-policies.js";
import { blocksOf } from "./cedar-blocks.js";
import { placesIn, stands } from "./cedar-teams.js";
import { BAD, number, type Attributes } from "./cedar-values.js";
import type { PlainEntry, PlainGrant, PlainItem, PlainMandate, PlainTemplate, PlainWorld } from "./plain.js";

const DUTIES = ["none", "contract", "official", "professional-code", "medical-secrecy"];
const LEVELS = ["low", "substantial", "high"];
const ODD_PURPOSE = "no purpose at all";

let isParsed = false;

function parse(): void {
  const answer = preparsePolicySet("decision", { staticPolicies: CEDAR_POLICIES });
  if (answer.type === "failure") throw new Error(answer.errors.map(({ message }) => message).join("\n"));
  isParsed = true;
}

/** The newest revision from which Cedar lets this one field be read ("own" = the reader's own, or the owner's), or null. */
export function cedarReads(
  world: PlainWorld,
  entry: PlainEntry,
  template: PlainTemplate,
  field: string,
): number | "own" | null {
  if (!isParsed) parse();
  const { actor } = world.question;
  const ask = (by: string, more: Attributes, revision?: { number: number; authoredAt: number }): boolean =>
    isPermitted(world, entry, template, field, { by, ...more, ...about(entry, revision) });
  if (actor.membershipId === null ? ask("owner", {}) : entry.author.kind === "membership" && ask("author", {}))
    return "own";
  for (const revision of [...entry.released].toReversed()) {
    const mandates = actor.membershipId === null && actor.linkId === null ? world.mandates : [];
    if (mandates.some((mandate) => ask("mandate", { mandate: mandateOf(world, mandate) }, revision)))
      return revision.number;
    const items = world.grants.flatMap((grant) =>
      placesIn(world, grant).flatMap((place) => grant.scope.map((item) => ({ grant: grantOf(grant), ...place, item }))),
    );
    if (items.some(({ item, ...more }) => ask("grant", { ...more, item: itemOf(item) }, revision)))
      return revision.number;
  }
  return null;
}

function about(entry: PlainEntry, revision?: { number: number; authoredAt: number }): Attributes {
  return revision
    ? { authoredAt: revision.authoredAt, isNewest: revision.number === entry.released.at(-1)?.number }
    : { authoredAt: 0, isNewest: false };
}

function isPermitted(
  world: PlainWorld,
  entry: PlainEntry,
  template: PlainTemplate,
  field: string,
  context: Attributes,
): boolean {
  const { question, policy } = world;
  const purposeKey = purposeOf(world) ?? ODD_PURPOSE;
  const list = field.includes(".") ? field.split(".")[0]! : field;
  const classOf = (name: string): string => template.fields[name]?.dataClass ?? entry.dataClass;
  const never = policy.neverFields[template.key] ?? [];
  const reader = readerOf(world, purposeKey);
  const by = template.fields[field]?.by ?? template.fields[list]?.by ?? "";
  const answer = statefulIsAuthorized({
    principal: { type: "Reader", id: "asker" },
    action: { type: "Action", id: "read" },
    resource: { type: "Entry", id: "entry" },
    preparsedPolicySetId: "decision",
    context: {
      ...context,
      asked: question.action,
      now: question.now,
      today: dateNumber(question.today),
      dossier: ["active", "restricted"].includes(world.dossier.state) ? world.dossier.state : "erased",
      owner: world.dossier.ownerAccountId,
      isProgram: typeof question.actor.machineClientId === "string",
      age: ageOn(world.dossier.ownerBirthDate, question.today) ?? BAD,
      field,
      list,
      fieldBy: by,
      listClass: ref("Class", classOf(list)),
      fieldClass: ref("Class", classOf(field)),
      isNeverField: never.includes(field) || never.includes(list),
      isValidMember: isValidMember(world),
      hasContribution: hasContribution(world, entry),
      held: world.grants.filter((grant) => runs(grant, question.now) && stands(world, grant)).map((one) => one.purpose),
      group: ref("Row", String(reader["group"])),
      employerRow: ref("Row", "employer-side"),
      profession: ref("Profession", String(reader["profession"])),
      purpose: ref("Purpose", purposeKey),
      blocks: blocksOf(world, reader),
      listKey: classOf(list),
      fieldKey: classOf(field),
    },
    entities: [
      entity("Reader", "asker", reader),
      entity("Entry", "entry", entryOf(entry, template)),
      ...[...new Set([entry.dataClass, classOf(list), classOf(field)])].map((key) => classEntity(world, key)),
      ...[...new Set([String(reader["group"]), "employer-side"])].map((row) => rowEntity(world, row)),
      entity("Profession", String(reader["profession"]), {}, policy.professionCeiling[String(reader["profession"])]),
      purposeEntity(world, purposeKey),
    ],
  });
  if (answer.type === "failure") throw new Error(answer.errors.map(({ message }) => message).join("\n"));
  return answer.response.decision === "allow";
}

const ref = (type: string, id: string): CedarValueJson => ({ __entity: { type, id } });

function entity(type: string, id: string, attrs: Attributes, tags?: Record<string, CedarValueJson>): EntityJson {
  return { uid: { type, id }, attrs, parents: [], ...(tags ? { tags } : {}) };
}

function readerOf(world: PlainWorld, purpose: string): Attributes {
  const { actor } = world.question;
  const base = { session: LEVELS.indexOf(actor.assurance), bases: [], level: "", stated: 0, usual: 0, verified: 0 };
  const nobody = {
    membership: "-",
    team: "-",
    organisation: "-",
    profession: "-",
    organisationKind: "-",
    interest: "-",
  };
  if (actor.linkId !== null)
    return { ...base, ...nobody, kind: "link", account: "-", key: `l:${actor.linkId}`, group: "link" };
  const person = { account: actor.accountId, membership: actor.membershipId ?? "-" };
  if (actor.membershipId === null)
    return { ...base, ...nobody, ...person, kind: "person", key: `a:${actor.accountId}`, group: "relative" };
  const { membership, organisationBasis: basis, policy } = world;
  const profession = membership && policy.professions[membership.profession];
  const isDeclared = basis && basis.organisationId === membership?.organisationId && basis.purpose === purpose;
  return {
    ...base,
    ...person,
    kind: "member",
    team: `t:${membership?.organisationId}:${membership?.profession}`,
    key: `m:${actor.membershipId}`,
    group: profession?.group ?? "-",
    organisation: membership?.organisationId ?? "-",
    profession: membership?.profession ?? "-",
    organisationKind: membership?.organisationKind ?? "-",
    interest: membership?.interest ?? "-",
    level: membership?.verificationLevel ?? "",
    stated: Math.max(0, DUTIES.indexOf(membership?.confidentiality ?? "none")),
    usual: Math.max(0, DUTIES.indexOf(profession?.confidentiality ?? "none")),
    verified: LEVELS.indexOf(membership?.verificationAssurance ?? "low"),
    bases: isDeclared ? (["art6", "art9"] as const).filter((article) => Boolean(basis[article])) : [],
  };
}

function entryOf(entry: PlainEntry, template: PlainTemplate): Attributes {
  return {
    key: entry.id,
    section: entry.sectionKey,
    template: entry.templateKey,
    dataClass: entry.dataClass,
    class: ref("Class", entry.dataClass),
    state: entry.state,
    authorKind: entry.author.kind,
    authorMembership: entry.author.membershipId ?? "",
    isForBoth: template.authors === "both",
    isOpen: template.ownerOnly === false,
  };
}

function classEntity({ policy }: PlainWorld, key: string): EntityJson {
  const known = policy.classes[key];
  if (!known) return entity("Class", key, {});
  const attrs: Attributes = { key, ...known };
  if (!(key in policy.requirements)) return entity("Class", key, attrs);
  const needs = policy.requirements[key];
  return entity("Class", key, {
    ...attrs,
    needs: needs
      ? {
          ...(needs.confidentiality ? { duties: needs.confidentiality.map((duty) => DUTIES.indexOf(duty)) } : {}),
          ...(needs.legalBasis ? { bases: needs.legalBasis } : {}),
          ...(needs.assurance === undefined
            ? {}
            : { assurance: LEVELS.includes(needs.assurance) ? LEVELS.indexOf(needs.assurance) : BAD }),
        }
      : { assurance: BAD },
  });
}

function rowEntity({ policy }: PlainWorld, row: string): EntityJson {
  const sheets = Object.entries(policy.onlyTemplates[row] ?? {}).flatMap(([dataClass, templates]) =>
    templates.map((template) => ({ dataClass, template })),
  );
  return entity("Row", row, { sheets }, policy.ceiling[row]);
}

function purposeEntity({ policy }: PlainWorld, key: string): EntityJson {
  const purpose = policy.purposes[key];
  const across = policy.walls.flatMap(([left, right]) => (left === key ? [right] : right === key ? [left] : []));
  return entity("Purpose", key, purpose ? { key, groups: purpose.groups, classes: purpose.classes, across } : {});
}

function purposeOf(world: PlainWorld): string | undefined {
  const { actor, purpose } = world.question;
  if (actor.linkId === null) return purpose === "" ? undefined : purpose;
  const own = new Set(
    world.grants.filter(({ granteeKey }) => granteeKey === `l:${actor.linkId}`).map((one) => one.purpose),
  );
  return own.size === 1 ? [...own][0] : undefined;
}

function grantOf(grant: PlainGrant): Attributes {
  const { id, granteeKey, purpose, actions, state, validFrom, validUntil } = grant;
  return {
    id,
    grantee: granteeKey,
    purpose,
    actions,
    state,
    validFrom: number(validFrom),
    validUntil: number(validUntil),
  };
}

function itemOf({ section, template, dataClass, entry, fields, dataUntil }: PlainItem): Attributes {
  return {
    ...(section === undefined ? {} : { section }),
    ...(template === undefined ? {} : { template }),
    ...(dataClass === undefined ? {} : { dataClass }),
    ...(entry === undefined ? {} : { entry }),
    ...(fields === undefined ? {} : { fields: fields ?? BAD }),
    ...(dataUntil === undefined ? {} : { dataUntil: number(dataUntil) }),
  };
}

const dateNumber = (date: string | null): CedarValueJson =>
  date && isDate(date) ? Number(date.replaceAll("-", "")) : BAD;

function mandateOf(world: PlainWorld, mandate: PlainMandate): Attributes {
  const type = world.policy.mandateTypes[mandate.type];
  if (!type) return { holder: BAD, isChecked: false };
  const age = ageOn(world.dossier.ownerBirthDate, world.question.today);
  const bands = world.policy.ageBands.filter(
    ({ from, to }) => age !== null && from <= age && (to === null || age <= to),
  );
  const band = bands.length === 1 ? bands[0] : undefined;
  const powers: unknown[] = type.byAge ? [band?.read, band?.decide] : [type.read, type.decide];
  const classes = powers.flatMap((power) =>
    power === "as-written" ? mandate.classesAsWritten : Array.isArray(power) ? (power as string[]) : [],
  );
  return {
    holder: mandate.holderAccountId,
    isChecked: Boolean(mandate.checkedBy),
    validFrom: dateNumber(mandate.validFrom),
    validUntil: dateNumber(mandate.validUntil),
    onlyWhen: type.onlyWhenIncapable !== false,
    incapacityOn: dateNumber(mandate.incapacityCheckedOn),
    ...(type.endsAt === null ? {} : { endsAt: type.endsAt }),
    reachesAll: type.byAge && powers.includes("all"),
    classes,
  };
}

function isValidMember({ membership, question }: PlainWorld): boolean {
  const { actor, now } = question;
  if (!membership || actor.linkId !== null || membership.id !== actor.membershipId) return false;
  return membership.accountId === actor.accountId && membership.validFrom <= now && now < membership.validUntil;
}

const runs = (grant: PlainGrant, now: number): boolean =>
  grant.state === "active" && grant.validFrom <= now && grant.validUntil > now;

function hasContribution({ grants, question }: PlainWorld, entry: PlainEntry): boolean {
  return grants.some(
    (grant) =>
      runs(grant, question.now) &&
      grant.granteeKey === `m:${question.actor.membershipId}` &&
      grant.actions.includes("contribute") &&
      grant.scope.some((item) => {
        const keys = [item.section, item.template, item.dataClass, item.entry];
        const values = [entry.sectionKey, entry.templateKey, entry.dataClass, entry.id];
        return (
          keys.some((key) => key !== undefined) && keys.every((key, at) => key === undefined || key === values[at])
        );
      }),
  );
}
