import { flag, isObject, list, oneOf, optional, text, thing, whole, type Check } from "../shape.js";
import { confidentiality } from "../shapes/ceiling.js";
import type {
  DemoBlock,
  DemoEntry,
  DemoGrant,
  DemoGrantee,
  DemoHandover,
  DemoLink,
  DemoMandate,
  DemoMembership,
  DemoOwner,
  DemoRead,
  DemoRelation,
  DemoRelative,
  DemoRequest,
  DemoScopeItem,
  DemoSettings,
  DemoVerification,
  DemoWorld,
} from "../types.js";

const date: Check<string> = (value, at, report) => {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) report(at, "must be a date, YYYY-MM-DD");
};

const body: Check<Readonly<Record<string, unknown>>> = (value, at, report) => {
  if (!isObject(value)) report(at, "must have keys of its own");
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

const owner = thing<DemoOwner>({
  key: text,
  name: text,
  callMe: text,
  birthDate: date,
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

const entry = thing<DemoEntry>({
  id: text,
  owner: text,
  template: text,
  author: text,
  createdAt: date,
  reviewAt: optional(date),
  state: oneOf("draft", "submitted", "accepted", "private", "withdrawn", "removed"),
  body,
  plainSummary: optional(text),
  workStep: optional(text),
  reaction: optional(thing<NonNullable<DemoEntry["reaction"]>>({ view: oneOf("agree", "partly", "disagree"), text })),
  onBehalfOf: optional(text),
  mandate: optional(text),
});

const grant = thing<DemoGrant>({
  id: text,
  owner: text,
  grantee: thing<DemoGrantee>({
    membership: optional(text),
    account: optional(text),
    link: optional(text),
    organisation: optional(text),
    profession: optional(text),
  }),
  purpose: text,
  actions: list(oneOf("read", "copy", "contribute"), 1),
  scope: list(
    thing<DemoScopeItem>({
      section: optional(text),
      template: optional(text),
      dataClass: optional(text),
      entry: optional(text),
      fields: optional(list(text, 1)),
      dataUntil: optional(date),
    }),
    1,
  ),
  validFrom: date,
  validUntil: date,
  state: oneOf("active", "paused", "ended"),
  endedAt: optional(date),
  endReason: optional(text),
  confirmedBy: optional(list(text)),
  receiptNl: optional(text),
  handover: optional(text),
  createdBy: optional(text),
  onBehalfOf: optional(text),
  mandate: optional(text),
});

const block = thing<DemoBlock>({
  id: text,
  owner: text,
  against: thing<DemoBlock["against"]>({
    organisation: optional(text),
    membership: optional(text),
    account: optional(text),
    profession: optional(text),
  }),
  what: thing<DemoBlock["what"]>({ section: optional(text), dataClass: optional(text), entry: optional(text) }),
  noteNl: optional(text),
  createdAt: date,
});

export const demoFile: Check<DemoWorld> = thing<DemoWorld>({
  version: whole(1),
  asOf: date,
  organisations: list(
    thing<DemoWorld["organisations"][number]>({
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
    }),
    1,
  ),
  professionals: list(
    thing<DemoWorld["professionals"][number]>({ key: text, name: text, memberships: list(membership, 1) }),
  ),
  circle: list(
    thing<DemoRelative>({ key: text, name: text, relationTo: text, relation: text, organisation: optional(text) }),
  ),
  mandates: list(
    thing<DemoMandate>({
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
    }),
  ),
  owners: list(owner, 1),
  relations: list(
    thing<DemoRelation>({
      owner: text,
      with: text,
      role: text,
      from: date,
      until: optional(date),
      status: oneOf("active", "invited", "closed"),
      phase: text,
    }),
  ),
  entries: list(entry),
  grants: list(grant),
  links: list(
    thing<DemoLink>({
      id: text,
      owner: text,
      labelNl: text,
      shownAs: text,
      maxOpens: whole(1),
      opened: whole(),
      lastOpenedAt: optional(date),
      validUntil: date,
      note: optional(text),
    }),
  ),
  blocks: list(block),
  requests: list(
    thing<DemoRequest>({
      id: text,
      owner: text,
      from: text,
      purpose: text,
      items: list(thing<{ template: string }>({ template: text }), 1),
      reasonNl: text,
      months: whole(1),
      askedAt: date,
      state: oneOf("open", "granted", "declined", "ignored"),
      answeredAt: optional(date),
      grant: optional(text),
      note: optional(text),
    }),
  ),
  handovers: list(
    thing<DemoHandover>({
      id: text,
      owner: text,
      pack: text,
      from: text,
      to: text,
      state: oneOf("accepted", "waiting-for-owner", "waiting-for-receiver", "declined"),
      talkOn: date,
      coverEntry: text,
      receiverConfirmedAt: optional(date),
    }),
  ),
  reads: list(
    thing<DemoRead>({
      owner: text,
      by: text,
      purpose: text,
      entries: list(text, 1),
      at: date,
      outcome: oneOf("allowed", "refused"),
    }),
  ),
  journeys: list(thing<DemoWorld["journeys"][number]>({ journey: text, openAs: text, look: text })),
});
