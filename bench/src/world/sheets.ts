import { loadCatalogue } from "#catalogue/load.js";
import type { Catalogue, Template } from "#catalogue/types.js";

/** A sheet as it stands in every made-up dossier. */
export interface Sheet {
  templateKey: string;
  templateVersion: number;
  sectionKey: string;
  dataClass: string;
  /** Who wrote it: the owner, or the colleague with a membership of their own. */
  by: "owner" | "colleague";
  body: Record<string, string>;
  plainSummary: string | null;
  workStep: string | null;
}

export const READER_PROFESSION = "jobcoach";
export const COLLEAGUE_PROFESSION = "arbeidsdeskundige";
export const PURPOSE = "guidance-to-work";
export const RELEASED = 10;

/** The ten sheets the reader gets, of six classes and three writers' kinds. */
const RELEASED_TEMPLATES = [
  "opening-card",
  "work-profile",
  "needs-at-work",
  "how-i-work-best",
  "my-story",
  "life-line",
  "dream-path",
  "my-network",
  "professional-note",
  "labour-expert-report",
];

const BODY_CHARACTERS = 900;
const SENTENCE = "In the morning I get most done, with one thing at a time and somebody near whom I may ask. ";

/**
 * The sheets of one dossier: ten that are released, spread among others that are not.
 * @param count how many there are in all; the ten stay the same
 */
export function sheetsOf(count: number, catalogue: Catalogue = loadCatalogue()): Sheet[] {
  const others = [...catalogue.templates.values()].filter(
    ({ key, authors }) => (authors === "owner" || authors === "both") && !RELEASED_TEMPLATES.includes(key),
  );
  const step = count / RELEASED;
  return Array.from({ length: count }, (_, position) => {
    const released = Math.floor(position / step);
    const isReleased = position === Math.floor(released * step);
    const template = isReleased
      ? catalogue.templates.get(RELEASED_TEMPLATES[released]!)
      : others[position % others.length];
    return sheetFrom(template!, position);
  });
}

/** Positions of the ten. */
export function releasedPositions(count: number): number[] {
  return Array.from({ length: RELEASED }, (_, index) => Math.floor((index * count) / RELEASED));
}

function sheetFrom(template: Template, position: number): Sheet {
  const isColleague = template.section.startsWith("profession:");
  const texts = template.steps.flatMap((step) => step.fields).filter((field) => field.type === "longText");
  const used = texts.slice(0, 2);
  const text = SENTENCE.repeat(Math.ceil(BODY_CHARACTERS / SENTENCE.length)).slice(0, BODY_CHARACTERS);
  const share = Math.floor(BODY_CHARACTERS / Math.max(1, used.length));
  const body = used.map(({ key }, index) => [key, `${position} ${text.slice(index * share, (index + 1) * share)}`]);
  return {
    templateKey: template.key,
    templateVersion: template.version,
    sectionKey: isColleague ? `profession:${COLLEAGUE_PROFESSION}` : template.section,
    dataClass: template.dataClass,
    by: isColleague ? "colleague" : "owner",
    body: Object.fromEntries(body) as Record<string, string>,
    plainSummary: template.plainSummary ? "What I wrote, in plain words." : null,
    workStep: template.workStepQuestion ? "It shows which work fits now." : null,
  };
}
