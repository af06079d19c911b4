import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CORE_SCHEMA, load, YAMLException } from "js-yaml";
import type { Report } from "./fault.js";
import type { Check } from "./shape.js";

/**
 * Reads one YAML 1.2 file (core schema: dates stay text, a key twice is a fault) and checks its form.
 * @returns the content, or undefined when something was reported.
 */
export function readYaml<T>(directory: string, file: string, check: Check<T>, report: Report): T | undefined {
  let sound = true;
  const tell: Report = (key, reason) => {
    sound = false;
    report(key, reason);
  };
  const content = parse(directory, file, tell);
  if (sound) check(content, "", tell);
  return sound ? (content as T) : undefined;
}

function parse(directory: string, file: string, report: Report): unknown {
  try {
    return load(readFileSync(join(directory, file), "utf8"), { schema: CORE_SCHEMA });
  } catch (error) {
    if (error instanceof YAMLException)
      report(`line ${(error.mark?.line ?? 0) + 1}`, `is no valid YAML: ${error.reason}`);
    else report("", "the file is missing or cannot be read");
    return undefined;
  }
}
