import { addMonths } from "#domain/months.js";
import type { Report } from "../fault.js";
import { cellFor, groupOf } from "../receivers.js";
import { expectOneKnown } from "../rules/rule.js";
import type { Catalogue, DemoGrant, DemoProposal, DemoScopeItem, DemoWorld } from "../types.js";
import type { DemoDirectory } from "./directory.js";

/** The world's grants stay inside the ceiling, their purpose, the item-only rule and the longest period. */
export function checkGrants(world: DemoWorld, there: DemoDirectory, catalogue: Catalogue, report: Report): void {
  const all = [
    ...world.grants.map((grant, index) => ({ grant, at: `grants[${index}]` })),
    ...world.proposals.map((grant, index) => ({ grant, at: `proposals[${index}]` })),
  ];
  for (const { grant, at } of all) checkGrant(grant, at);

  function checkGrant(grant: DemoGrant | DemoProposal, at: string): void {
    expectOneKnown(grant.owner, there.owners, `${at}.owner`, "owners", report);
    const purpose = catalogue.purposes.get(grant.purpose);
    if (!purpose) return report(`${at}.purpose`, `"${grant.purpose}" is not in purposes.yaml`);
    const reader = readerOf(grant, there, catalogue);
    if (!reader) return report(`${at}.grantee`, "is nobody of this world");
    if (!purpose.groups.includes(reader.group)) report(`${at}.purpose`, `is not for group ${reader.group}`);
    if (grant.validFrom >= grant.validUntil) report(`${at}.validUntil`, "must come after validFrom");
    if (grant.validUntil > addMonths(grant.validFrom, purpose.maxMonths)) {
      report(`${at}.validUntil`, `is longer than the ${purpose.maxMonths} months of ${purpose.key}`);
    }
    grant.scope.forEach((item, place) => checkItem(item, reader, purpose.classes, `${at}.scope[${place}]`));
  }

  function checkItem(item: DemoScopeItem, reader: Reader, classes: readonly string[], at: string): void {
    const templateKey = item.template ?? (item.entry && there.entries.get(item.entry));
    if (item.entry && !there.entries.has(item.entry)) report(`${at}.entry`, `"${item.entry}" is not in entries`);
    if (templateKey && !catalogue.templates.has(templateKey))
      report(`${at}.template`, `"${templateKey}" is not in templates/`);
    const dataClass = item.dataClass ?? (templateKey && catalogue.templates.get(templateKey)?.dataClass);
    if (!dataClass) return;
    const known = catalogue.dataClasses.get(dataClass);
    if (!known) return report(`${at}.dataClass`, `"${dataClass}" is not in data-classes.yaml`);
    if (!classes.includes(dataClass)) report(at, `class ${dataClass} is outside the purpose`);
    if (reader.cell(dataClass) === "never") report(at, `class ${dataClass} is never for this reader`);
    if (known.itemOnly && !item.entry) report(at, `class ${dataClass} needs the entry's name`);
  }
}

interface Reader {
  group: string;
  cell: (dataClass: string) => string;
}

function readerOf(
  { grantee }: DemoGrant | DemoProposal,
  there: DemoDirectory,
  catalogue: Catalogue,
): Reader | undefined {
  const { ceiling, professions } = catalogue;
  const row = (group: string): Reader => ({
    group,
    cell: (dataClass) => ceiling.groups[group]?.[dataClass] ?? "never",
  });
  if (grantee.link) return there.links.has(grantee.link) ? row("link") : undefined;
  if (grantee.account) return there.people.has(grantee.account) ? row("relative") : undefined;
  const profession = grantee.profession ?? there.memberships.get(grantee.membership ?? "");
  const group = profession && groupOf(profession, professions);
  return group && profession
    ? { group, cell: (dataClass) => cellFor(profession, dataClass, ceiling, professions) }
    : undefined;
}
