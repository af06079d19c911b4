import { loadCatalogue } from "./load.js";

describe("the shipped catalogue", () => {
  const catalogue = loadCatalogue();

  it("loads without a fault", () => {
    expect(catalogue.templates.size).toBeGreaterThan(80);
    expect(catalogue.professions.size).toBeGreaterThan(30);
    expect([...catalogue.dataClasses.keys()]).toHaveLength(10);
    expect(catalogue.packs.size).toBeGreaterThan(15);
    expect(catalogue.glossary.length).toBeGreaterThan(100);
  });

  it("cannot be changed", () => {
    const templates = catalogue.templates as Map<string, unknown>;
    expect(() => templates.set("my-story", {})).toThrow(TypeError);
    expect(() => templates.clear()).toThrow(TypeError);
    expect(() => Object.assign(catalogue.templates.get("my-story")?.steps[0] ?? {}, { titleNl: "" })).toThrow(
      TypeError,
    );
    expect(() => Object.assign(catalogue.ceiling.groups["employer-side"] ?? {}, { medical: "offer" })).toThrow(
      TypeError,
    );
    expect(() => Object.assign(catalogue, { templates: new Map() })).toThrow(TypeError);
  });
});
