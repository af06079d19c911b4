import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { CORE_SCHEMA, load } from "js-yaml";

/** Where the data comes from: a folder of files, or content a test already holds. */
export interface DataSource {
  /** Names directly in a folder (`""` = the top), in alphabetical order; none when there is no such folder. */
  names(folder: string): readonly string[];
  /**
   * The content of one file.
   * @throws YAMLException when it is no YAML, any other error when there is no such file
   */
  read(file: string): unknown;
}

/** The files of a directory. */
export function filesIn(directory: string): DataSource {
  return {
    names: (folder) => {
      const path = join(directory, folder);
      return existsSync(path) ? readdirSync(path).sort() : [];
    },
    read: (file) => parseYaml(readFileSync(join(directory, file), "utf8")),
  };
}

/** YAML 1.2, core schema: dates stay text, a key twice is a fault. */
export function parseYaml(text: string): unknown {
  return load(text, { schema: CORE_SCHEMA });
}
