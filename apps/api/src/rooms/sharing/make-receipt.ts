import type { Catalogue } from "#catalogue/types.js";
import type { DossierCard } from "#domain/dossier/ports.js";
import type { GrantTerms, ReaderCard, Receipt } from "#domain/sharing/grant.js";
import type { Facts } from "#domain/sharing/facts.js";
import type { Micros } from "#domain/time.js";

/** Version of the sentence on the confirmation screen. */
const NOTICE_VERSION = "1";

/** The consent record (ISO/IEC TS 27560): what was shown, who may read what, for what, until when, and how to stop. */
export function makeReceipt(parts: {
  shown: { text: string; language: "nl" | "en" };
  dossier: DossierCard;
  reader: ReaderCard;
  /** Everybody who was shown in the team, when it is shared with one. */
  team?: readonly { name: string }[];
  terms: GrantTerms;
  facts: Facts;
  catalogue: Catalogue;
  now: Micros;
  channel: Receipt["channel"];
  /** Somebody acted on behalf of the owner, or gave the other key. */
  helperPresent: boolean;
}): Receipt {
  const { shown, dossier, reader, terms, facts, catalogue } = parts;
  return {
    noticeText: shown.text,
    language: shown.language,
    noticeVersion: NOTICE_VERSION,
    principal: dossier.ownerName,
    recordedAt: parts.now,
    channel: parts.channel,
    helperPresent: parts.helperPresent,
    controller: reader.organisation ?? dossier.ownerName,
    purpose: terms.purpose,
    dataClasses: classesOf(terms, facts, catalogue),
    recipients: (parts.team ?? [reader]).map(({ name }) =>
      reader.organisation === null ? name : `${name} (${reader.organisation})`,
    ),
    validFrom: terms.validFrom,
    validUntil: terms.validUntil,
    howToWithdraw: "grant.stop",
  };
}

/** Classes the lines name; a line by section reaches the classes of the sheets that are there. */
function classesOf({ scope }: GrantTerms, { entries }: Facts, catalogue: Catalogue): string[] {
  const classes = new Set<string>();
  for (const { entry, template, dataClass, section } of scope) {
    if (dataClass !== undefined) classes.add(dataClass);
    else if (template !== undefined) classes.add(catalogue.templates.get(template)?.dataClass ?? "");
    else for (const each of entries) if (each.id === entry || each.sectionKey === section) classes.add(each.dataClass);
  }
  classes.delete("");
  return [...classes].sort();
}
