import type { Template, TemplateField } from "../../shared/api/catalogue-types.js";
import { writerSteps } from "./writer-steps.js";

const field = (key: string, more: Partial<TemplateField> = {}): TemplateField => ({
  key,
  type: "shortText",
  label: key,
  ...more,
});
const template = {
  key: "card",
  steps: [
    { title: "Eerst", fields: [field("name"), field("photo", { type: "attachment" })] },
    { title: "Stem", fields: [field("voice", { type: "audio" })] },
    { title: "Verwijst", fields: [field("plan", { type: "link", linksTo: ["goal-steps"] })] },
    {
      title: "Lijst",
      fields: [field("rows", { type: "list", fields: [field("what"), field("film", { type: "attachment" })] })],
    },
    { title: "Van de ander", fields: [field("theirs", { by: "professional" })] },
  ],
} as Template;
const asked = (linkable: string[] = []): string[] =>
  writerSteps([template], "owner", new Set(linkable)).map(({ title }) => title);

describe("the questions of a sheet", () => {
  it("leaves out what cannot be kept yet, and a screen that has nothing else", () => {
    expect(asked()).toEqual(["Eerst", "Lijst"]);
    const [first, list] = writerSteps([template], "owner", new Set());
    expect(first?.fields.map(({ key }) => key)).toEqual(["name"]);
    expect(list?.fields[0]?.fields?.map(({ key }) => key)).toEqual(["what"]);
  });

  it("asks for another sheet only when there is one", () => {
    expect(asked(["goal-steps"])).toEqual(["Eerst", "Verwijst", "Lijst"]);
  });
});
