/** Whom to choose on the first page, and what there is to try. */
export interface Suggestion {
  name: string;
  /** Journey of docs: J2 share, J3 read the handover, J4 add an assessment, J6 who looked. */
  journey: string;
}

const TRY: Record<string, { nl: string; en: string }> = {
  J2: { nl: "deel iets, en stop het weer", en: "share something, and stop it again" },
  J3: { nl: "lees de overdracht als jobcoach", en: "read the handover as a jobcoach" },
  J4: { nl: "voeg een beoordeling toe", en: "add an assessment as an insurance doctor" },
  J6: { nl: "kijk wie er keek", en: "see who looked" },
};

/** The lines in the terminal once the program can be used, Dutch and English side by side. */
export function greeting(address: string, suggestions: Suggestion[], dataFolder: string): string {
  const width = Math.max(0, ...suggestions.map(({ name }) => name.length));
  const people = suggestions.flatMap(({ name, journey }) => {
    const text = TRY[journey];
    return text === undefined ? [] : [`    ${name.padEnd(width)}   ${text.nl} · ${text.en}`];
  });
  const demo = [
    "  Demo met verzonnen mensen. Kies een persoon op de eerste pagina.",
    "  Demo with invented people. Choose a person on the first page:",
    ...people,
    "",
  ];
  return [
    "",
    `  Regiemap staat klaar · is ready:  ${address}`,
    "",
    ...(people.length > 0 ? demo : []),
    `  Gegevens · data: ${dataFolder}    Stoppen · stop: Ctrl-C`,
    "",
  ].join("\n");
}
