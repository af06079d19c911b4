import { validateReaction, validateRevision } from "../content.js";
import type { Report } from "../fault.js";
import { expectOneKnown } from "../rules/rule.js";
import type { Catalogue, DemoEntry, DemoRevision, DemoWorld, Template } from "../types.js";
import type { DemoDirectory } from "./directory.js";
import { resolveReferences } from "./references.js";

/** Stands in for real ids while the demo is checked. */
const SOME_ID = "00000000-0000-7000-8000-000000000000";

/** Every sheet and every later text of it is valid against its template, as if it came in over the API. */
export function checkEntries(world: DemoWorld, there: DemoDirectory, catalogue: Catalogue, report: Report): void {
  world.entries.forEach((entry, index) => {
    const at = `entries[${index}]`;
    expectOneKnown(entry.owner, there.owners, `${at}.owner`, "owners", report);
    const author = entry.author.replace(/^@/, "");
    if (!there.people.has(author)) expectOneKnown(author, there.memberships, `${at}.author`, "the people", report);
    if (entry.mandate) expectOneKnown(entry.mandate, there.mandates, `${at}.mandate`, "mandates", report);
    const template = catalogue.templates.get(entry.template);
    if (!template) return report(`${at}.template`, `"${entry.template}" is not in templates/`);
    if (!mayWrite(entry, author, template, there))
      report(`${at}.author`, `"${author}" is no author of ${template.key}`);
    checkText(entry, entry.state !== "draft", template, there, at, report);
    checkWriter(entry.body, author, template, there, `${at}.body`, report);
    let body = entry.body;
    entry.revisions?.forEach((revision, place) => {
      body = { ...body, ...revision.body };
      checkText({ ...revision, body }, true, template, there, `${at}.revisions[${place}]`, report);
      const writer = revision.by.replace(/^@/, "");
      checkWriter(revision.body, writer, template, there, `${at}.revisions[${place}].body`, report);
    });
    const { reaction } = entry;
    const problems = reaction ? validateReaction({ stance: reaction.view, text: reaction.text }) : [];
    for (const { pointer, code } of problems) report(`${at}.reaction${pointer.replaceAll("/", ".")}`, code);
  });
}

type Text = Pick<DemoEntry | DemoRevision, "body" | "plainSummary" | "workStep">;

function checkText(
  text: Text,
  complete: boolean,
  template: Template,
  there: DemoDirectory,
  at: string,
  report: Report,
) {
  const body = resolveReferences(template, text.body, (key, type) => {
    if (type === "link") return there.entries.has(key) ? { entry: SOME_ID } : undefined;
    if (there.memberships.has(key)) return { membership: SOME_ID };
    return there.people.has(key) ? { account: SOME_ID } : undefined;
  });
  const { plainSummary, workStep } = text;
  for (const { pointer, code } of validateRevision(template, { body, plainSummary, workStep }, complete)) {
    report(`${at}${pointer.replaceAll("/", ".")}`, `${code} (template ${template.key})`);
  }
}

/** In a sheet of two writers each keeps to their own fields. */
function checkWriter(
  body: DemoEntry["body"],
  writer: string,
  template: Template,
  there: DemoDirectory,
  at: string,
  report: Report,
) {
  const side = there.memberships.has(writer) ? "professional" : "owner";
  for (const { key, by } of template.steps.flatMap((step) => step.fields)) {
    if (by && by !== side && Object.hasOwn(body, key)) report(`${at}.${key}`, `is for the ${by} to fill in`);
  }
}

function mayWrite(entry: DemoEntry, author: string, { authors }: Template, there: DemoDirectory): boolean {
  const profession = there.memberships.get(author);
  const isOwner = author === entry.owner || entry.mandate !== undefined;
  if (authors === "both") return isOwner || profession !== undefined;
  if (authors === "owner") return isOwner;
  if (authors === "professional") return profession !== undefined;
  return authors.includes(isOwner ? "owner" : (profession ?? ""));
}
