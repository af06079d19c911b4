import type { LocalDate } from "#domain/time.js";
import { catalogueDirectory } from "./data-directory.js";
import { directoryOf } from "./demo/directory.js";
import { checkEntries } from "./demo/entry-rules.js";
import { checkGrants } from "./demo/grant-rules.js";
import { checkReferences } from "./demo/reference-rules.js";
import { demoFile } from "./demo/shape.js";
import { daysBetween, shiftDates } from "./demo/shift.js";
import { CatalogueError } from "./fault.js";
import { DEMO_FILE, Faults } from "./files.js";
import { freezeDeep } from "./freeze.js";
import { readerOf } from "./read-yaml.js";
import { filesIn } from "./source.js";
import type { Catalogue, DemoWorld } from "./types.js";

export { resolveReferences, type Resolve } from "./demo/references.js";
export { addDays, daysBetween } from "./demo/shift.js";

const readDemo = readerOf(demoFile);

/**
 * The invented demo world, checked against the catalogue and told as if today were `asOf`: every date is moved by
 * the same number of days, birth dates too, so everybody keeps their age.
 * @param today the calendar date in Europe/Amsterdam
 * @throws CatalogueError with every fault found
 */
export function loadDemoWorld(
  catalogue: Catalogue,
  today: LocalDate,
  source = filesIn(catalogueDirectory()),
): DemoWorld {
  const faults = new Faults();
  const report = faults.in(DEMO_FILE);
  const world = readDemo(source, DEMO_FILE, report);
  if (world) {
    const there = directoryOf(world);
    checkReferences(world, there, catalogue, report);
    checkEntries(world, there, catalogue, report);
    checkGrants(world, there, catalogue, report);
  }
  if (!world || faults.all.length > 0) throw new CatalogueError(faults.all);
  return freezeDeep(shiftDates(world, world.asOf, daysBetween(world.asOf, today)));
}
