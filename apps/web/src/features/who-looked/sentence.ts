import type { AccessEvent, Grant } from "../../shared/api/types.js";
import { firstName, listWords, type Language } from "../../shared/text/words.js";
import type { IconName } from "../../shared/ui/icons/pictograms.js";

/** A line of the record, ready to be said: a translation key of `looked` with what fills it. */
export interface Line {
  id: string;
  /** The person to filter by; "" for the owner. */
  person: string;
  key: string;
  values: { who: string; sheets: string; reader: string };
  icon: IconName;
  refused: boolean;
  /** Name of the program of their organisation that did it for them, or null. */
  via: string | null;
  at: string;
}

/** Kinds of events that have a sentence of their own; anything newer gets a general one. */
const known = new Set([
  "view",
  "dossier.export",
  "entry.read",
  "entry.list",
  "entry.create",
  "entry.revise",
  "entry.submit",
  "entry.open",
  "entry.accept",
  "entry.turn-down",
  "entry.withdraw",
  "entry.remove",
  "reaction.put",
  "grant.create",
  "grant.replace",
  "grant.stop",
  "grant.stop-all",
  "grant.undo-stop",
  "grant.pause",
  "grant.resume",
  "grant.shorten",
  "grant.give-back",
  "grant.preview",
  "grant.end",
  "grant.invite",
  "grant.uninvite",
  "grant.accept",
  "grant.agree",
  "grant.disagree",
  "team.join",
  "block.create",
  "block.remove",
  "request.create",
  "request.answer",
  "mandate.list",
  "mandate.offer",
  "mandate.accept",
  "mandate.state",
  "mandate.check",
  "mandate.end",
  "prepare.sheet",
  "prepare.grant",
  "prepare.take",
  "prepare.remove",
  "grant.review",
  "record.read",
  "sharing.read",
  "refusals.summary",
]);

const icons: [RegExp, IconName][] = [
  [/^(view|entry\.(read|list)|mandate\.list|(record|sharing)\.read|grant\.preview)$/, "eye"],
  [/^dossier/, "copy"],
  [/^(entry\.(create|revise|submit|accept|turn-down|open)|reaction)/, "pencil-line"],
  [/^entry\.(withdraw|remove)/, "trash"],
  [/^grant\.(stop|end|pause|give-back|shorten|disagree)/, "hand-palm"],
  [/^(mandate|prepare)/, "hand-heart"],
  [/^team/, "users-three"],
  [/^grant/, "share-network"],
  [/^block/, "lock-simple"],
  [/^request/, "chat-text"],
];

function iconOf(event: AccessEvent): IconName {
  if (event.outcome === "refused") return "hand-palm";
  return icons.find(([pattern]) => pattern.test(event.type))?.[1] ?? "info";
}

/** At most this many sheets by name in one sentence. */
const namedAtMost = 3;

export interface Wording {
  language: Language;
  sheetLabel: (templateKey: string) => string;
  /** "2 andere bladen" */
  others: (count: number) => string;
  /** "ouder met gezag": what somebody is who acts for the owner, by the id of their mandate. */
  mandate: (id: string) => string;
  /** "je map", when no sheet is named */
  wholeBinder: string;
}

function sheetsOf(event: AccessEvent, words: Wording): string {
  const labels = event.entries.map((entry) => words.sheetLabel(entry.templateKey));
  const names = [...new Set(labels)];
  if (names.length === 0) return words.wholeBinder;
  if (names.length <= namedAtMost) return listWords(names, words.language);
  const named = names.slice(0, namedAtMost);
  // Several sheets of one kind have one name, and are counted each.
  const rest = labels.filter((label) => !named.includes(label)).length;
  const shown = [...named, words.others(rest)];
  return listWords(shown, words.language);
}

/** Who acts for the owner is named with what they are. */
function whoOf({ actor, actingFor }: AccessEvent, words: Wording): string {
  const type = actingFor === null ? "" : words.mandate(actingFor);
  return type === "" ? actor.name : `${actor.name} (${type})`;
}

/** Reading back what they wrote themself is no look at the owner's sheets: it also goes on when nothing is shared any more. */
function nameOf({ type, authority, actor }: AccessEvent): string {
  const name = type.replace(".", "_");
  const isOwn = authority.length === 1 && authority[0] === "author" && actor.kind !== "owner";
  return isOwn && /^entry\.(read|list)$/.test(type) ? `own_${name}` : name;
}

/** Makes a line of the record into something that can be said. */
export function lineOf(event: AccessEvent, grants: readonly Grant[], words: Wording): Line {
  const own = event.actor.kind === "owner";
  const side = own ? "you" : event.actor.kind === "system" ? "system" : "other";
  const reader = grants.find((grant) => event.objectIds?.includes(grant.id))?.reader.name ?? "";
  const kind = event.outcome === "refused" ? "refused" : known.has(event.type) ? nameOf(event) : "any";
  return {
    id: event.id,
    person: own || event.actor.kind === "system" ? "" : event.actor.name,
    key: `${side}.${kind}`,
    values: { who: whoOf(event, words), sheets: sheetsOf(event, words), reader: firstName(reader) },
    icon: iconOf(event),
    refused: event.outcome === "refused",
    via: event.actor.via,
    at: event.occurredAt ?? event.at,
  };
}
