import { GranteeKey, Id, Key, Nested, OneOf } from "#edge/input/fields.js";
import { Out } from "#edge/release/out.js";
import type { BlockFacts } from "#domain/sharing/facts.js";
import type { Problem } from "#domain/result.js";
import type { BlockedWho } from "./create-block.js";

export class BlockedWhoInput {
  @OneOf(["reader", "organisation", "profession"]) kind: "reader" | "organisation" | "profession";
  @GranteeKey({ optional: true, description: "With kind reader." }) granteeKey?: string;
  @Id({ optional: true }) organisationId?: string;
  @Key({ optional: true }) profession?: string;
}

export class BlockedWhatInput {
  @OneOf(["everything", "section", "class", "entry"]) kind: "everything" | "section" | "class" | "entry";
  @Key({ optional: true }) section?: string;
  @Key({ optional: true }) dataClass?: string;
  @Id({ optional: true }) entryId?: string;
}

export class CreateBlockInput {
  @Nested(() => BlockedWhoInput) who: BlockedWhoInput;
  @Nested(() => BlockedWhatInput) what: BlockedWhatInput;
}

export class BlockedWhoAnswer {
  @Out("text", { of: ["account", "organisation", "profession"] }) kind: string;
  @Out("id", { optional: true }) accountId?: string;
  @Out("id", { optional: true }) organisationId?: string;
  @Out("text", { optional: true }) profession?: string;
}

export class BlockedWhatAnswer {
  @Out("text", { of: ["everything", "section", "class", "entry"] }) kind: string;
  @Out("text", { optional: true }) section?: string;
  @Out("text", { optional: true }) dataClass?: string;
  @Out("id", { optional: true }) entryId?: string;
}

export class BlockAnswer {
  @Out("id") id: string;
  @Out(() => BlockedWhoAnswer) who: BlockedWhoAnswer;
  @Out(() => BlockedWhatAnswer) what: BlockedWhatAnswer;
  @Out("text", { description: "Name of the person or organisation, or the key of the profession." }) label: string;
  @Out("moment") createdAt: string;
}

export class BlocksAnswer {
  @Out(() => BlockAnswer, { list: true }) items: BlockAnswer[];
}

/** Each kind comes with its own field; what is missing is told with its pointer. */
export function blockOf(input: CreateBlockInput): { who: BlockedWho; what: BlockFacts["what"] } | Problem[] {
  const { who, what } = input;
  const against = whoOf(who);
  const kept = whatOf(what);
  if (against && kept) return { who: against, what: kept };
  return [
    ...(against ? [] : [{ pointer: `/who/${FIELD[who.kind]}`, code: "required" }]),
    ...(kept ? [] : [{ pointer: `/what/${FIELD[what.kind]}`, code: "required" }]),
  ];
}

const FIELD: Record<string, string> = {
  reader: "granteeKey",
  organisation: "organisationId",
  profession: "profession",
  section: "section",
  class: "dataClass",
  entry: "entryId",
};

function whoOf({ kind, granteeKey, organisationId, profession }: BlockedWhoInput): BlockedWho | null {
  if (kind === "reader") return granteeKey === undefined ? null : { kind, granteeKey };
  if (kind === "organisation") return organisationId === undefined ? null : { kind, organisationId };
  return profession === undefined ? null : { kind, profession };
}

function whatOf({ kind, section, dataClass, entryId }: BlockedWhatInput): BlockFacts["what"] | null {
  if (kind === "everything") return { kind };
  if (kind === "section") return section === undefined ? null : { kind, section };
  if (kind === "class") return dataClass === undefined ? null : { kind, dataClass };
  return entryId === undefined ? null : { kind, entryId };
}
