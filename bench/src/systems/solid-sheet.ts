/** A sheet of about 1 kB as linked data, for the Solid servers. Invented. */
export function sheetOf(dossier: number, entry: number): object {
  return {
    "@context": { schema: "http://schema.org/" },
    "@id": `#sheet-${dossier}-${entry}`,
    "@type": "schema:DigitalDocument",
    "schema:name": `Sheet ${entry}`,
    "schema:text": "I work best in the morning, with one thing at a time and somebody I can ask. ".repeat(11),
  };
}
