import { YAMLException } from "js-yaml";
import type { Report } from "./fault.js";
import { oncePer } from "./once.js";
import { isObject, type Check } from "./shape.js";
import type { DataSource } from "./source.js";

/** Reads one file of one form. */
export type FormOf<T> = (source: DataSource, file: string, report: Report) => T | undefined;

/**
 * A reader of files of one form. It gives the content, or undefined when something was reported.
 * The same content is checked once.
 */
export function readerOf<T>(check: Check<T>): FormOf<T> {
  const checkOnce = oncePer((content: object, report) => check(content, "", report));
  return (source, file, report) => {
    let sound = true;
    const tell: Report = (key, reason) => {
      sound = false;
      report(key, reason);
    };
    const content = parse(source, file, tell);
    if (sound) {
      if (isObject(content)) checkOnce(content, tell);
      else check(content, "", tell);
    }
    return sound ? (content as T) : undefined;
  };
}

function parse(source: DataSource, file: string, report: Report): unknown {
  try {
    return source.read(file);
  } catch (error) {
    if (error instanceof YAMLException)
      report(`line ${(error.mark?.line ?? 0) + 1}`, `is no valid YAML: ${error.reason}`);
    else report("", "the file is missing or cannot be read");
    return undefined;
  }
}
