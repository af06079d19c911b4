import { loadCatalogue } from "./load.js";
import { packFor } from "./packs.js";
import {
  publicCeiling,
  publicDataClasses,
  publicGlossary,
  publicLifePhases,
  publicPacks,
  publicProfessions,
  publicPurposes,
  publicSections,
  publicTemplates,
} from "./public.js";

const catalogue = loadCatalogue();

describe("packFor", () => {
  it("gives the pack made for the purpose, else the one also used for it", () => {
    expect(packFor(catalogue, "jobcoach", "guidance-to-work")?.key).toBe("jobcoach");
    expect(packFor(catalogue, "jobcoach", "guidance-at-work")?.key).toBe("jobcoach");
    expect(packFor(catalogue, "jobcoach", "school-to-work")?.key).toBe("school-naar-werk");
    expect(packFor(catalogue, "link", "workplace")?.key).toBe("werkplek-link");
  });

  it("gives none where none was made", () => {
    expect(packFor(catalogue, "jobcoach", "capacity-assessment")).toBeUndefined();
    expect(packFor(catalogue, "nobody", "guidance-to-work")).toBeUndefined();
  });

  it("keeps the order of the reader, and the one neutral sentence", () => {
    const pack = packFor(catalogue, "verzekeringsarts", "capacity-assessment");
    expect(pack?.nothingShownNl).toBe("Hier staat nu niets.");
    expect(pack?.groups.map(({ titleNl }) => titleNl)).toEqual(
      catalogue.packs.get("verzekeringsarts")?.groups.map(({ titleNl }) => titleNl),
    );
    expect(pack?.groups[0]?.items[0]).toMatchObject({ template: expect.any(String), forNl: expect.any(String) });
  });
});

describe("what the API serves", () => {
  it("is the data, as plain JSON, with the version of the policy", () => {
    const lists = [
      publicProfessions,
      publicTemplates,
      publicPurposes,
      publicDataClasses,
      publicLifePhases,
      publicSections,
      publicPacks,
      publicGlossary,
      publicCeiling,
    ].map((list) => list(catalogue));
    for (const list of lists) {
      expect(list.version).toBe(catalogue.ceiling.policyVersion);
      expect(list.items.length).toBeGreaterThan(5);
      expect(JSON.parse(JSON.stringify(list))).toEqual(list);
    }
  });

  it("says everything in English too", () => {
    expect(publicPurposes(catalogue).evidenceNoticeEn).toMatch(/^What this reader reads here/);
    const { reasons, reasonsEn } = publicCeiling(catalogue);
    expect(Object.keys(reasonsEn)).toEqual(Object.keys(reasons));
    expect(publicProfessions(catalogue).items[0]?.directoryEn.roleAndValue).toMatch(/^Doctor/);
    expect(publicGlossary(catalogue).items[0]).toMatchObject({ term: "map", termEn: "binder" });
  });
});
