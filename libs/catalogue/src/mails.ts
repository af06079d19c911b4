import { catalogueDirectory } from "./data-directory.js";
import { CatalogueError, type CatalogueFault } from "./fault.js";
import { readerOf } from "./read-yaml.js";
import { list, text, thing, whole } from "./shape.js";
import { filesIn, type DataSource } from "./source.js";

export interface Mail {
  readonly key: string;
  /** Names that may stand between braces in the texts. */
  readonly parameters: readonly string[];
  readonly subjectNl: string;
  readonly subjectEn: string;
  readonly textNl: string;
  readonly textEn: string;
}

export type Mails = ReadonlyMap<string, Mail>;

export const MAILS_FILE = "mails.yaml";
const PLACE = /\{(\w+)\}/g;

const read = readerOf<{ readonly version: number; readonly mails: readonly Mail[] }>(
  thing({
    version: whole(1),
    mails: list(
      thing<Mail>({ key: text, parameters: list(text), subjectNl: text, subjectEn: text, textNl: text, textEn: text }),
      1,
    ),
  }),
);

/**
 * The mails of mails.yaml, checked.
 * @throws CatalogueError with every fault found
 */
export function loadMails(source: DataSource = filesIn(catalogueDirectory())): Mails {
  const faults: CatalogueFault[] = [];
  const report = (key: string, reason: string) => faults.push({ file: MAILS_FILE, key, reason });
  const mails = read(source, MAILS_FILE, report)?.mails ?? [];
  for (const mail of mails) {
    if (mails.some((other) => other !== mail && other.key === mail.key)) report(mail.key, "is there twice");
    for (const name of ["subjectNl", "subjectEn", "textNl", "textEn"] as const) {
      const places = [...mail[name].matchAll(PLACE)].map(([, place]) => place!);
      for (const place of places)
        if (!mail.parameters.includes(place)) report(`${mail.key}.${name}`, `{${place}} is no parameter of this mail`);
      if (name.startsWith("subject") && mail[name].includes("\n")) report(`${mail.key}.${name}`, "must be one line");
    }
  }
  if (faults.length > 0) throw new CatalogueError(faults);
  return new Map(mails.map((mail) => [mail.key, Object.freeze(mail)]));
}

/**
 * One mail in one language, filled in. What is filled in stays plain text on its own line: it cannot become a header.
 * @throws RangeError when there is no such mail, or something to be filled in is missing
 */
export function renderMail(
  mails: Mails,
  key: string,
  language: "nl" | "en",
  parameters: Readonly<Record<string, string>>,
): { subject: string; text: string } {
  const mail = mails.get(key);
  if (mail === undefined) throw new RangeError(`There is no mail ${key}.`);
  const fill = (whole: string) =>
    whole.replace(PLACE, (_, name: string) => {
      const value = parameters[name];
      if (value === undefined) throw new RangeError(`The mail ${key} needs ${name}.`);
      return value.replace(/[\r\n\t]+/g, " ");
    });
  const [subject, body] = language === "nl" ? [mail.subjectNl, mail.textNl] : [mail.subjectEn, mail.textEn];
  return { subject: fill(subject), text: fill(body) };
}
