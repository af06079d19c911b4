import * as fc from "fast-check";
import { addDays, daysBetween, loadDemoWorld, resolveReferences } from "./demo-world.js";
import { shiftDates } from "./demo/shift.js";
import { CatalogueError, loadCatalogue } from "./load.js";
import { CatalogueCopy } from "#testing/catalogue-copy.js";

const catalogue = loadCatalogue();
const asOf = "2026-11-22";

describe("the demo world", () => {
  const world = loadDemoWorld(catalogue, asOf);

  it("loads: every sheet valid, every grant inside the ceiling, every reference there", () => {
    expect(world.asOf).toBe(asOf);
    expect(world.owners).toHaveLength(8);
    expect(world.entries.length).toBeGreaterThan(130);
    expect(Object.isFrozen(world.entries[0]?.body)).toBe(true);
  });

  it("moves every date by the same days, birth dates too", () => {
    const later = loadDemoWorld(catalogue, "2027-01-01");
    expect(later.asOf).toBe("2027-01-01");
    later.owners.forEach(({ birthDate }, index) =>
      expect(daysBetween(world.owners[index]?.birthDate ?? "", birthDate)).toBe(40),
    );
    later.grants.forEach(({ validUntil }, index) =>
      expect(validUntil).toBe(addDays(world.grants[index]?.validUntil ?? "", 40)),
    );
  });

  it("refuses a world that is not right, with every fault", () => {
    const copy = new CatalogueCopy(false);
    const faults = (path: string, value: unknown) => {
      try {
        copy.planted("demo-personas.yaml", path, value, () => loadDemoWorld(catalogue, asOf, copy));
        return [];
      } catch (error) {
        return error instanceof CatalogueError ? error.faults.map(({ key, reason }) => `${key}: ${reason}`) : [];
      }
    };
    const toEmployer = {
      ...world.grants[0],
      grantee: { membership: "m-omer" },
      purpose: "workplace",
      scope: [{ dataClass: "functional" }],
    };
    expect(faults("owners.0.age", 3)).toEqual(["owners[0].age: differs from birthDate on asOf"]);
    expect(faults("entries.0.template", "no-sheet").join()).toMatch(
      /entries\[0\].template: "no-sheet" is not in templates/,
    );
    expect(faults("entries.0.body.colour", "x").join()).toMatch(/entries\[0\].body.colour: unknown-field/);
    const shared = world.entries.findIndex(({ template }) => template === "mirror-feedback");
    expect(faults(`entries.${shared}.body.lesson`, "Ik leerde dit zelf.").join()).toMatch(
      /for the professional to fill/,
    );
    expect(faults("entries.0.id", "noor").join()).toMatch(/twice/);
    expect(faults("grants.0", toEmployer).join()).toMatch(/class functional is never for this reader/);
    expect(faults("grants.0.validUntil", "2099-01-01").join()).toMatch(/longer than the/);
    expect(faults("grants.0.grantee", { membership: "m-nobody" }).join()).toMatch(/nobody of this world/);
  });
});

describe("dates in running text", () => {
  it("move along, with the year that was meant", () => {
    const moved = (text: string, days: number) => shiftDates({ text }, asOf, days).text;
    expect(moved("Tot 16 juni 2027 en vanaf 1 december.", 30)).toBe("Tot 16 juli 2027 en vanaf 31 december.");
    expect(moved("In mei 2025 viel ik.", 365)).toBe("In mei 2026 viel ik.");
    expect(moved("Bij Mei thuis, elke mei.", 40)).toBe("Bij Mei thuis, elke mei.");
    expect(moved("2026-12-31", 1)).toBe("2027-01-01");
  });

  it("come back when moved back", () => {
    const dates = fc.date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(dates, fc.integer({ min: -9000, max: 9000 }), (date, days) => {
        const day = date.toISOString().slice(0, 10);
        expect(addDays(addDays(day, days), -days)).toBe(day);
        expect(daysBetween(day, addDays(day, days))).toBe(days);
      }),
    );
  });
});

describe("references in a body", () => {
  it("are replaced in person and link fields, in rows too, and nowhere else", () => {
    const template = catalogue.templates.get("my-network");
    if (!template) throw new Error("my-network is gone");
    const body = { fixedContact: "@pim", people: [{ who: "@carlijn", doesForMe: "@pim zingt" }] };
    expect(resolveReferences(template, body, (key) => ({ name: key }))).toEqual({
      fixedContact: { name: "pim" },
      people: [{ who: { name: "carlijn" }, doesForMe: "@pim zingt" }],
    });
  });
});
