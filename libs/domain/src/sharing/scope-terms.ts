import type { Problem } from "../result.js";
import { ceilingRefusal } from "./ceiling.js";
import type { FutureReader } from "./future-reader.js";
import type { ProposedItem, ProposedTerms, TermsContext } from "./proposed-terms.js";
import type { Policy, PurposePolicy, TemplatePolicy } from "./policy.js";

interface Around {
  reader: FutureReader;
  purpose: PurposePolicy | undefined;
  terms: ProposedTerms;
  context: TermsContext;
}

const BESIDE = new Set(["$summary", "$workStep", "$reaction"]);

/** What is wrong with one item of a scope; pointers are relative to the item. */
export function itemProblems(item: ProposedItem, around: Around): Problem[] {
  const { context } = around;
  const names = [item.entry, item.template, item.section, item.dataClass];
  if (names.every((name) => name === undefined)) return [{ pointer: "", code: "terms-item-empty" }];
  const touched = touchedBy(item, context);
  const problems: Problem[] = [...thingProblems(item, context), ...dateProblems(item)];
  problems.push(...fieldProblems(item, touched.template, around));
  if (touched.dataClass !== undefined)
    problems.push(...classProblems(item, touched.dataClass, touched.template, around));
  else if (around.reader.isTeam) problems.push({ pointer: "", code: "terms-team-class" });
  if (around.reader.sheetRow && !isOnList(touched, around.reader.sheetRow, context.policy))
    problems.push({ pointer: "", code: "terms-only-sheets" });
  return problems;
}

export interface Touched {
  dataClass?: string;
  template?: TemplatePolicy;
}

/** The class and template an item comes down to; a section alone touches any. */
export function touchedBy(item: ProposedItem, { entries, policy }: Pick<TermsContext, "entries" | "policy">): Touched {
  const entry = item.entry === undefined ? undefined : entries.find(({ id }) => id === item.entry);
  const template = entry
    ? policy.templates.get(`${entry.templateKey}@${entry.templateVersion}`)
    : item.template === undefined
      ? undefined
      : newest(item.template, policy);
  return { dataClass: entry?.dataClass ?? template?.dataClass ?? item.dataClass, template };
}

function newest(key: string, policy: Policy): TemplatePolicy | undefined {
  let found: TemplatePolicy | undefined;
  for (const template of policy.templates.values()) {
    if (template.key === key && (!found || template.version > found.version)) found = template;
  }
  return found;
}

/** Entries and templates that do not exist, or that nothing can release. */
function thingProblems(item: ProposedItem, { entries, policy }: TermsContext): Problem[] {
  const problems: Problem[] = [];
  if (item.template !== undefined) {
    const template = newest(item.template, policy);
    if (!template) problems.push({ pointer: "/template", code: "terms-template-unknown" });
    else if (template.ownerOnly) problems.push({ pointer: "/template", code: "terms-private" });
  }
  if (item.entry !== undefined) {
    const entry = entries.find(({ id }) => id === item.entry);
    const isThere = entry && entry.state !== "draft" && entry.state !== "withdrawn" && entry.state !== "removed";
    if (!isThere) problems.push({ pointer: "/entry", code: "terms-entry-unknown" });
    else if (entry.state === "private" || touchedBy(item, { entries, policy }).template?.ownerOnly)
      problems.push({ pointer: "/entry", code: "terms-private" });
  }
  if (item.dataClass !== undefined && !policy.classes.has(item.dataClass))
    problems.push({ pointer: "/dataClass", code: "terms-class-unknown" });
  return problems;
}

function dateProblems({ dataUntil }: ProposedItem): Problem[] {
  const isFine = dataUntil === undefined || dataUntil === null || Number.isFinite(dataUntil);
  return isFine ? [] : [{ pointer: "/dataUntil", code: "terms-data-until" }];
}

function fieldProblems({ fields }: ProposedItem, template: TemplatePolicy | undefined, around: Around): Problem[] {
  if (fields === undefined) return [];
  if (fields.length === 0) return [{ pointer: "/fields", code: "terms-fields-empty" }];
  if (!template) return [];
  const never = around.reader.sheetRow ? around.context.policy.neverFields.get(template.key) : undefined;
  return fields.flatMap((field, at) => {
    const pointer = `/fields/${at}`;
    if (!template.fields.has(field) && !BESIDE.has(field)) return [{ pointer, code: "terms-field-unknown" }];
    const isNever = never?.has(field) || never?.has(field.split(".")[0] ?? "");
    return isNever ? [{ pointer, code: "terms-field-never" }] : [];
  });
}

function classProblems(
  item: ProposedItem,
  dataClass: string,
  template: TemplatePolicy | undefined,
  { reader, purpose, terms, context }: Around,
): Problem[] {
  const { policy } = context;
  const known = policy.classes.get(dataClass);
  if (!known) return [];
  const refusal = ceilingRefusal(reader, dataClass, policy);
  if (refusal) return [{ pointer: "", code: "terms-never" }];
  if (purpose && !purpose.classes.has(dataClass)) return [{ pointer: "", code: "terms-purpose-class" }];
  if (reader.isTeam && (known.health || known.itemOnly)) return [{ pointer: "", code: "terms-team-class" }];
  const isForWriting = terms.actions.includes("contribute") && mayAuthor(template, reader.profession);
  if (known.itemOnly && item.entry === undefined && !isForWriting) return [{ pointer: "", code: "terms-item-only" }];
  return [];
}

/** A sheet that does not exist yet cannot be named: who may write one is given its template instead. */
function mayAuthor(template: TemplatePolicy | undefined, profession: string | null): boolean {
  if (!template || profession === null) return false;
  const { authors } = template;
  return authors === "both" || authors === "professional" || (authors instanceof Set && authors.has(profession));
}

function isOnList({ template, dataClass }: Touched, row: string, policy: Policy): boolean {
  if (!template || dataClass === undefined) return false;
  return policy.onlyTemplates.get(row)?.get(dataClass)?.has(template.key) === true;
}
