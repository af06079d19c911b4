export const edgeColours = ["butter", "lilac", "peach", "leaf", "sky", "mist", "rose", "stone"] as const;

/** The colour of a tab's binder edge. Decoration: the tab always has its word. */
export type EdgeColour = (typeof edgeColours)[number];

const ownSections: Record<string, EdgeColour> = {
  "wie-ik-ben": "butter",
  "mijn-verhaal": "lilac",
  "wat-ik-kan": "peach",
  "wat-ik-nodig-heb": "leaf",
  "mijn-doelen": "sky",
  "werk-en-leren": "mist",
  "mijn-kring": "rose",
  gesprekken: "lilac",
  "leven-op-orde": "leaf",
  "over-mij-vastgelegd": "stone",
};

const groups: Record<string, EdgeColour> = {
  physician: "sky",
  behavioural: "lilac",
  nursing: "rose",
  "labour-expert": "mist",
  coaching: "peach",
  "social-work": "leaf",
  education: "butter",
  "public-case-worker": "stone",
  coordinator: "stone",
  "employer-side": "mist",
  peer: "rose",
  relative: "rose",
};

/** The edge of an own section, or of a profession's section by the group of that profession. */
export function edgeOf(sectionKey: string, group?: string | null): EdgeColour {
  return ownSections[sectionKey] ?? groups[group ?? ""] ?? "stone";
}
