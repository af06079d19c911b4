import type { Template } from "../../shared/api/catalogue-types.js";
import type { Binder } from "../binder/use-binder.js";

/** Sheets that fit a beginning binder, in the order in which they help. */
const first = [
  "opening-card",
  "strength-starters",
  "my-story",
  "needs-at-work",
  "work-profile",
  "my-question",
  "how-i-work-best",
  "goal-steps",
  "conversation-prep",
  "communication-card",
  "my-network",
  "signal-card",
];

/** What an owner wants to tell → the tabs in which those sheets stand. */
export const subjects = [
  { key: "me", icon: "hand-waving", sections: ["wie-ik-ben", "mijn-verhaal"] },
  { key: "strength", icon: "star", sections: ["wat-ik-kan", "werk-en-leren"] },
  { key: "help", icon: "hand-heart", sections: ["wat-ik-nodig-heb"] },
  { key: "goal", icon: "target", sections: ["mijn-doelen"] },
  { key: "talk", icon: "chats-circle", sections: ["gesprekken"] },
  { key: "people", icon: "users-three", sections: ["mijn-kring"] },
  { key: "life", icon: "house", sections: ["leven-op-orde", "over-mij-vastgelegd"] },
] as const;

/** Whether the owner can start this sheet. */
export function ownerMayWrite(template: Template): boolean {
  const { authors } = template;
  return authors === "owner" || authors === "both" || (Array.isArray(authors) && authors.includes("owner"));
}

/** A few sheets that fit now: what is missing first; inside a tab the ones of that tab. Never more than four. */
export function fittingSheets(binder: Binder, section: string | null): Template[] {
  const have = new Set(binder.view.entries.map((entry) => entry.templateKey));
  const all = [...binder.book.templates.values()].filter(
    (template) => ownerMayWrite(template) && !template.section.startsWith("profession:"),
  );
  const inTab = section === null ? all : all.filter((template) => template.section === section);
  const rank = (template: Template): number => {
    const place = first.indexOf(template.key);
    return (have.has(template.key) ? 100 : 0) + (template.set === "core" ? 0 : 50) + (place < 0 ? 20 : place);
  };
  return inTab.sort((a, b) => rank(a) - rank(b)).slice(0, 4);
}
