import { isObject, list, oneOf, optional, text, thing, whole, type Check } from "../shape.js";
import type {
  DemoBlock,
  DemoEntry,
  DemoGrant,
  DemoGrantee,
  DemoHandover,
  DemoJourney,
  DemoLink,
  DemoProposal,
  DemoRead,
  DemoRequest,
  DemoRevision,
  DemoScopeItem,
} from "../types.js";
import { date } from "./shape-people.js";

const body: Check<Readonly<Record<string, unknown>>> = (value, at, report) => {
  if (!isObject(value)) report(at, "must have keys of its own");
};

const revision = thing<DemoRevision>({
  by: text,
  at: date,
  purpose: optional(text),
  acceptedAt: optional(date),
  state: optional(oneOf("submitted")),
  body,
  plainSummary: optional(text),
  workStep: optional(text),
});

export const entry = thing<DemoEntry>({
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
  acceptedAt: optional(date),
  purpose: optional(text),
  revisions: optional(list(revision, 1)),
});

const terms = {
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
};

export const grant = thing<DemoGrant>({
  ...terms,
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

export const proposal = thing<DemoProposal>({
  ...terms,
  neededKeys: list(text, 1),
  givenKeys: list(text),
  createdAt: date,
  expiresAt: date,
  noteNl: optional(text),
});

export const block = thing<DemoBlock>({
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

export const link = thing<DemoLink>({
  id: text,
  owner: text,
  labelNl: text,
  shownAs: text,
  maxOpens: whole(1),
  opened: whole(),
  lastOpenedAt: optional(date),
  validUntil: date,
  note: optional(text),
});

export const request = thing<DemoRequest>({
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
  addressedBy: optional(oneOf("share-code")),
  note: optional(text),
});

export const handover = thing<DemoHandover>({
  id: text,
  owner: text,
  pack: text,
  from: text,
  to: text,
  state: oneOf("accepted", "waiting-for-owner", "waiting-for-receiver", "declined"),
  talkOn: date,
  coverEntry: text,
  receiverConfirmedAt: optional(date),
  ownerConfirmedAt: optional(date),
  grant: optional(text),
  endsGrant: optional(text),
});

export const read = thing<DemoRead>({
  owner: text,
  by: text,
  purpose: optional(text),
  mandate: optional(text),
  entries: list(text, 1),
  at: date,
  outcome: oneOf("allowed", "refused"),
});

export const journey = thing<DemoJourney>({ journey: text, openAs: text, with: optional(text), look: text });
