import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createInstance } from "i18next";

const folder = fileURLToPath(new URL("../../apps/web/src/i18n/nl/", import.meta.url));
const resources = Object.fromEntries(
  readdirSync(folder).map((file) => [
    file.replace(/\.json$/, ""),
    JSON.parse(readFileSync(`${folder}${file}`, "utf8")) as object,
  ]),
);
const texts = createInstance();
void texts.init({
  lng: "nl",
  resources: { nl: resources },
  ns: Object.keys(resources),
  interpolation: { escapeValue: false },
  initAsync: false,
});

/**
 * The Dutch text that people read, as the app makes it: `say("sharing:stop.yes")`. A text that is not there is a fault
 * of the test, not a button that cannot be found.
 */
export function say(key: string, values: Record<string, unknown> = {}): string {
  if (!texts.exists(key, values)) throw new Error(`No Dutch text "${key}".`);
  return texts.t(key, values);
}

/** The same as a pattern that fits anywhere inside a longer name. */
export function saying(key: string, values: Record<string, unknown> = {}): RegExp {
  return new RegExp(escaped(say(key, values)));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
