import { YAMLException } from "js-yaml";
import type { Report } from "./fault.js";
import { oncePer } from "./once.js";
import type { Check } from "./shape.js";
import type { DataSource } from "./source.js";

/**
 * Reads one file and checks its form.
 * @returns the content, or undefined when something was reported.
 */
export function readYaml<T>(source: DataSource, file: string, check: Check<T>, report: Report): T | undefined {
  const content = parse(source, file, report);
  if (content === FAULTY) return undefined;
  const faults = typeof content === "object" && content !== null ? formOf(content)(check) : formFaults(content, check);
  for (const { key, reason } of faults) report(key, reason);
  return faults.length === 0 ? (content as T) : undefined;
}

interface FormFault {
  readonly key: string;
  readonly reason: string;
}

const FAULTY = Symbol("could not be read");

const formOf = oncePer((content: object) => oncePer((check: Check<unknown>) => formFaults(content, check)));

function formFaults(content: unknown, check: Check<unknown>): FormFault[] {
  const faults: FormFault[] = [];
  check(content, "", (key, reason) => faults.push({ key, reason }));
  return faults;
}

function parse(source: DataSource, file: string, report: Report): unknown {
  try {
    return source.read(file);
  } catch (error) {
    if (error instanceof YAMLException)
      report(`line ${(error.mark?.line ?? 0) + 1}`, `is no valid YAML: ${error.reason}`);
    else report("", "the file is missing or cannot be read");
    return FAULTY;
  }
}
