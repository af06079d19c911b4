import { readFileSync } from "node:fs";
import { contrast, readThemes } from "./contrast.js";

const tokens = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const themes = readThemes(tokens);
const surfaces = ["table", "paper", "paper-soft", "sky", "leaf", "peach", "lilac", "butter", "rose", "mist", "stone"];

const textPairs: [string, string][] = [
  ...surfaces.flatMap((surface): [string, string][] => [
    ["ink", surface],
    ["muted", surface],
    ["action", surface],
  ]),
  ["on-action", "action"],
  ["on-action", "action-hover"],
  ["action", "action-soft"],
  ["ink", "action-soft"],
  ["on-header", "header"],
  ["on-header", "header-soft"],
  ["on-sun", "sun"],
  ["ink", "table-deep"],
  ["danger", "paper"],
  ["danger", "table"],
  ["danger", "danger-soft"],
  ["ink", "danger-soft"],
  ["ok", "paper"],
  ["ok", "leaf"],
];

const controlPairs: [string, string][] = [
  ["control", "paper"],
  ["control", "table"],
  ["control", "paper-soft"],
  ["switch-off", "paper"],
  ["on-switch", "switch-off"],
  ["action", "paper"],
  ["focus", "paper"],
  ["focus", "table"],
  ["on-header", "header"],
];

/** Below this every text pair of every theme must stay; the control shows that a faint ink is found. */
function tooFaint(colours: Map<string, string>, pairs: [string, string][], least: number): string[] {
  return pairs
    .filter(([front, back]) => contrast(colours.get(front) ?? "#ffffff", colours.get(back) ?? "#ffffff") < least)
    .map(([front, back]) => `${front} on ${back}`);
}

describe("design tokens", () => {
  it("knows the three themes", () => {
    expect([...themes.keys()]).toEqual(["light", "dark", "contrast"]);
  });

  it.each([...themes])("%s: text is at least 4.5:1 on what it stands on", (_name, colours) => {
    expect(tooFaint(colours, textPairs, 4.5)).toEqual([]);
  });

  it.each([...themes])("%s: controls and focus are at least 3:1", (_name, colours) => {
    expect(tooFaint(colours, controlPairs, 3)).toEqual([]);
  });

  it("high contrast keeps text at 7:1", () => {
    expect(tooFaint(themes.get("contrast") ?? new Map(), textPairs, 7)).toEqual([]);
  });

  it("control: a faint ink is found", () => {
    const faint = new Map(themes.get("light")).set("muted", "#9aa4ad");
    expect(tooFaint(faint, textPairs, 4.5)).toContain("muted on paper");
  });
});
