import { flag, list, listOr, nullable, oneOf, optional, record, text, thing, whole, type Check } from "../shape.js";
import type { Ceiling, MandateAgeBand, MandateType, OnlyTemplates, ParentPowers, Requirement } from "../types.js";

export const confidentiality = oneOf("medical-secrecy", "professional-code", "official", "contract", "none");

const cells = record(oneOf("offer", "ask", "never"));
const lists = record(list(text));

/** `neverFields` and the groups have the same form once the key says which is which. */
const onlyTemplates: Check<OnlyTemplates> = (value, at, report) => {
  const { neverFields, ...groups } = Object(value) as Record<string, unknown>;
  lists(neverFields, `${at}.neverFields`, report);
  record(lists)(groups, at, report);
};

const parentPowers = thing<ParentPowers>({
  read: listOr(list(text), oneOf("all", "none")),
  readWithOwner: optional(list(text)),
  decide: oneOf("all", "none", "with-owner"),
});

const powers = listOr(list(text), oneOf("none", "as-written"));

const mandateType = thing<MandateType>({
  labelNl: text,
  labelEn: text,
  source: text,
  byAge: optional(flag),
  endsAt: optional(whole()),
  read: optional(powers),
  decide: optional(powers),
  onlyWhen: optional(text),
  note: optional(text),
});

export const ceilingFile: Check<Ceiling> = thing<Ceiling>({
  policyVersion: text,
  groups: record(cells),
  professions: record(cells),
  onlyTemplates,
  reasons: record(text),
  reasonsEn: record(text),
  requirements: record(
    thing<Requirement>({
      confidentiality: optional(list(confidentiality)),
      legalBasis: optional(list(oneOf("art6", "art9"))),
      assurance: optional(oneOf("low", "substantial", "high")),
    }),
  ),
  assuranceLevels: list(text, 1),
  mandates: thing<Ceiling["mandates"]>({
    ageBands: list(
      thing<MandateAgeBand>({ from: whole(), to: nullable(whole()), owner: text, parent: parentPowers }),
      1,
    ),
    types: record(mandateType),
    always: list(text),
  }),
});
