import { existsSync, readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { load } from "js-yaml";
import { allIcons } from "./all-icons.js";
import { pictograms, purposePictograms } from "./pictograms.js";

const root = fileURLToPath(new URL("../../../../../../", import.meta.url));
const data = `${root}libs/catalogue/data`;
const duotone = `${root}node_modules/@phosphor-icons/core/assets/duotone`;

function yamlTexts(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => readFileSync(`${folder}/${name}`, "utf8"));
}

/** The nouns that have no drawing. */
function missing(texts: string[], known: Record<string, string>): string[] {
  const nouns = texts.flatMap((text) => [...text.matchAll(/pictogram:\s*([\w-]+)/g)].map((found) => found[1] ?? ""));
  return [...new Set(nouns)].filter((noun) => !(noun in known));
}

describe("pictograms", () => {
  it("draws every noun of the catalogue", () => {
    const texts = yamlTexts(data);
    expect(texts.length).toBeGreaterThan(80);
    expect(missing(texts, pictograms)).toEqual([]);
  });

  it("control: an unknown noun is found", () => {
    expect(missing(["pictogram: unicorn"], pictograms)).toEqual(["unicorn"]);
  });

  it("draws every purpose", () => {
    const file = load(readFileSync(`${data}/purposes.yaml`, "utf8")) as { purposes: { key: string }[] };
    expect(file.purposes.map((purpose) => purpose.key).filter((key) => !(key in purposePictograms))).toEqual([]);
  });

  it("names only icons that Phosphor has", () => {
    expect(allIcons().filter((name) => !existsSync(`${duotone}/${name}-duotone.svg`))).toEqual([]);
  });
});
