import { flag, list, oneOf, optional, text, thing, whole, type Check } from "../shape.js";
import { confidentiality } from "../shapes/ceiling.js";
import type {
  DemoIncapacity,
  DemoMandate,
  DemoMembership,
  DemoOrganisation,
  DemoOwner,
  DemoProfessional,
  DemoRelation,
  DemoRelative,
  DemoSettings,
  DemoVerification,
} from "../types.js";

export const date: Check<string> = (value, at, report) => {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) report(at, "must be a date, YYYY-MM-DD");
};

const membership = thing<DemoMembership>({
  key: text,
  organisation: text,
  profession: text,
  worksFor: text,
  confidentiality,
  assurance: oneOf("low", "substantial", "high"),
  verification: thing<DemoVerification>({
    register: text,
    number: text,
    level: oneOf("checked", "declared", "invited"),
    checkedOn: date,
    validUntil: date,
  }),
  validFrom: date,
  validUntil: date,
});

export const owner = thing<DemoOwner>({
  key: text,
  name: text,
  callMe: text,
  birthDate: date,
  startedAt: date,
  age: whole(),
  phase: text,
  fixedContact: text,
  settings: thing<DemoSettings>({
    language: oneOf("nl", "en"),
    textSize: oneOf("normal", "large", "extraLarge"),
    readAloud: flag,
    pictograms: flag,
    screenReader: optional(flag),
    oneTopicPerScreen: optional(flag),
    interpreter: optional(text),
  }),
  situationNl: text,
  shows: list(text),
});

export const organisation = thing<DemoOrganisation>({
  key: text,
  name: text,
  kind: text,
  declares: optional(
    list(
      thing<{ purpose: string; basis6: string; basis9?: string }>({
        purpose: text,
        basis6: text,
        basis9: optional(text),
      }),
    ),
  ),
});

export const professional = thing<DemoProfessional>({ key: text, name: text, memberships: list(membership, 1) });

export const relative = thing<DemoRelative>({
  key: text,
  name: text,
  relationTo: text,
  relation: text,
  organisation: optional(text),
});

export const mandate = thing<DemoMandate>({
  key: text,
  type: oneOf("parent", "guardian", "mentor", "curator", "administrator", "attorney", "supporter"),
  holder: text,
  owner: text,
  source: text,
  checkedBy: text,
  checkedOn: date,
  validFrom: date,
  validUntil: date,
  onlyWhen: optional(text),
  incapacities: optional(
    list(
      thing<DemoIncapacity>({
        matterNl: text,
        from: date,
        until: date,
        checkedBy: text,
        checkedOn: date,
        source: text,
      }),
    ),
  ),
});

export const relation = thing<DemoRelation>({
  owner: text,
  with: text,
  role: text,
  from: date,
  until: optional(date),
  status: oneOf("active", "invited", "closed"),
  phase: text,
});
