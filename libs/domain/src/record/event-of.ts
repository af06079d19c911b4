import type { Decision } from "../sharing/decision.js";
import type { EntryFacts, Facts } from "../sharing/facts.js";
import type { AccessEventDraft } from "./access-event.js";

type Named = Pick<AccessEventDraft, "type" | "action" | "objectKind"> &
  Partial<Omit<AccessEventDraft, "outcome" | "policyVersion">>;

const NOTHING = {
  reasons: [],
  purpose: null,
  actingFor: null,
  objectIds: [],
  revisions: [],
  templateKeys: [],
  dataClasses: [],
  authority: [],
};

/** An act that was allowed. */
export function allowedEvent(named: Named, policyVersion: string): AccessEventDraft {
  return { ...NOTHING, ...named, outcome: "allowed", policyVersion };
}

/**
 * An act that was refused. It names the ids that were asked for and nothing else of the thing: for something hidden the same
 * as for something that never was.
 */
export function refusedEvent(named: Named, reasons: readonly string[], policyVersion: string): AccessEventDraft {
  const { templateKeys: _keys, dataClasses: _classes, authority: _authority, revisions: _numbers, ...rest } = named;
  return { ...NOTHING, ...rest, reasons: [...reasons], outcome: "refused", policyVersion };
}

/** What a decision let through, in the words of the record: what it was, on which authority, and for whom somebody acted. */
export function touched(
  entries: readonly Pick<EntryFacts, "id" | "templateKey" | "dataClass">[],
  decision: Decision,
  facts: Pick<Facts, "mandates">,
): Pick<AccessEventDraft, "objectIds" | "templateKeys" | "dataClasses" | "authority" | "actingFor"> {
  const authority = new Set<string>();
  for (const entry of entries)
    for (const release of decision.released.get(entry.id) ?? []) authority.add(release.because);
  const mandate = facts.mandates.find(({ id }) => authority.has(id));
  return {
    objectIds: entries.map((entry) => entry.id),
    templateKeys: [...new Set(entries.map((entry) => entry.templateKey))].sort(),
    dataClasses: [...new Set(entries.map((entry) => entry.dataClass))].sort(),
    authority: [...authority].sort(),
    actingFor: mandate?.id ?? null,
  };
}
