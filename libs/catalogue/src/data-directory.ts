import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const DATA = join("libs", "catalogue", "data");

/**
 * The folder with the shipped data, found upwards from this file: the same from source, from `dist/` and in the image.
 * @throws Error when no folder above holds it: the package is incomplete.
 */
export function catalogueDirectory(): string {
  const start = dirname(fileURLToPath(import.meta.url));
  for (let folder = start, parent = dirname(start); folder !== parent; folder = parent, parent = dirname(folder)) {
    if (existsSync(join(folder, DATA, "data-classes.yaml"))) return join(folder, DATA);
  }
  throw new Error(`No ${DATA} above ${start}: the catalogue's data is missing from this installation.`);
}
