import { sheetOf } from "#domain/sharing/fields.js";
import { loadCatalogue } from "./load.js";
import { compilePolicy } from "./policy.js";

const catalogue = loadCatalogue();
const policy = compilePolicy(catalogue);

describe("compilePolicy", () => {
  it("has a cell for every group and class, and orders the classes", () => {
    expect(policy.version).toBe(catalogue.ceiling.policyVersion);
    for (const row of policy.ceiling.values())
      expect([...row.keys()].sort()).toEqual([...policy.classes.keys()].sort());
    expect(policy.classes.get("profile")).toEqual({ order: 0, itemOnly: false, newEntriesFollow: true, health: false });
    expect(policy.classes.get("medical")).toEqual({ order: 9, itemOnly: true, newEntriesFollow: false, health: true });
    expect([...policy.classes].filter(([, { health }]) => health).map(([key]) => key)).toEqual(
      expect.arrayContaining([...catalogue.healthClasses]),
    );
  });

  it("keeps the tables of professions, purposes, walls, requirements and closed lists", () => {
    expect(policy.ceiling.get("employer-side")?.get("medical")).toBe("never");
    expect(policy.professionCeiling.get("verzekeringsarts")?.get("story")).toBe("ask");
    expect(policy.professions.get("jobcoach")?.group).toBe("coaching");
    expect(policy.purposes.get("guidance-to-work")?.groups).toEqual(
      new Set(catalogue.purposes.get("guidance-to-work")?.groups),
    );
    expect(policy.walls).toContainEqual(["guidance-to-work", "income-and-provisions"]);
    expect(policy.requirements.get("medical")).toEqual({
      confidentiality: new Set(["medical-secrecy"]),
      legalBasis: ["art6", "art9"],
      assurance: "high",
    });
    expect(policy.onlyTemplates.get("link")?.get("profile")?.has("work-profile")).toBe(true);
    expect(policy.onlyTemplates.has("neverFields")).toBe(false);
    expect(policy.neverFields.get("needs-at-work")?.has("situations")).toBe(true);
  });

  it("gives every field its class, its partner and its writer; columns as list.column", () => {
    const medical = policy.templates.get("insurance-doctor-medical@1");
    expect(new Set([...(medical?.fields.values() ?? [])].map(({ dataClass }) => dataClass))).toEqual(
      new Set(["medical"]),
    );
    const story = policy.templates.get("my-story@1")?.fields;
    expect(story?.get("hardDay")).toEqual({ dataClass: "needs", pairedWith: "whatHelps", by: null });
    const steps = policy.templates.get("goal-steps@1")?.fields;
    expect(steps?.get("actions.hurdle")).toEqual({ dataClass: "plan", pairedWith: "actions.hurdleHelp", by: null });
    expect(policy.templates.get("mirror-feedback@1")?.fields.get("lesson")?.by).toBe("professional");
  });

  it("makes sheets the decision understands: every field has a class, every partner is there", () => {
    for (const { key, version } of policy.templates.values())
      expect(sheetOf({ templateKey: key, templateVersion: version }, policy)).toMatchObject({ isSound: true });
  });

  it("closes the private notebook for everybody but its owner, and nothing else", () => {
    const closed = [...policy.templates.values()].filter(({ ownerOnly }) => ownerOnly).map(({ key }) => key);
    expect(closed).toEqual(["private-notebook"]);
  });

  it("gives representatives what is written down, and no more", () => {
    const { ageBands, types } = policy.mandates;
    expect(ageBands.map(({ from, to, decide }) => [from, to, decide])).toEqual([
      [0, 11, "all"],
      [12, 15, "with-owner"],
      [16, 17, "none"],
      [18, null, "none"],
    ]);
    expect(ageBands[1]?.read).toEqual(new Set(["profile", "needs", "plan", "network", "income"]));
    expect(types.get("parent")).toEqual({
      byAge: true,
      endsAt: 16,
      read: "none",
      decide: "none",
      onlyWhenIncapable: false,
    });
    expect(types.get("mentor")?.onlyWhenIncapable).toBe(true);
    expect(types.get("administrator")?.decide).toEqual(new Set(["income"]));
    expect(types.get("attorney")?.read).toBe("as-written");
    expect(types.get("supporter")?.read).toBe("none");
  });

  it("cannot be changed", () => {
    expect(() => (policy.ceiling as Map<string, unknown>).delete("link")).toThrow(TypeError);
    expect(() => (policy.ceiling.get("link") as Map<string, unknown>).set("medical", "offer")).toThrow(TypeError);
  });
});
