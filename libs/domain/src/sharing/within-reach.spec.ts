import { loadCatalogue } from "#catalogue/load.js";
import { compilePolicy } from "#catalogue/policy.js";
import { anEntry, NOW, someFacts, TODAY } from "#testing/worlds/builders.js";
import type { MandateFacts, ScopeItem } from "./facts.js";
import type { GrantProposal } from "./proposal.js";
import {
  isBlockWithin,
  isRequestWithin,
  isWholeWithin,
  itemsWithin,
  lineWithin,
  proposalWithin,
  shareWithin,
  sightOf,
} from "./within-reach.js";

const policy = compilePolicy(loadCatalogue());

const mandate = (changes: Partial<MandateFacts> = {}): MandateFacts => ({
  id: "mandate",
  holderAccountId: "holder",
  type: "administrator",
  validFrom: "2020-01-01",
  validUntil: "2030-01-01",
  classesAsWritten: [],
  incapacityCheckedOn: null,
  checkedBy: "registrar",
  ...changes,
});
const facts = (...mandates: MandateFacts[]) => ({
  ...someFacts(policy, { mandates }),
  entries: [
    anEntry("card"),
    anEntry("benefit", {
      templateKey: "benefit-application",
      dataClass: "income",
      sectionKey: "over-mij-vastgelegd",
    }),
    anEntry("report", { templateKey: "medical-information", dataClass: "medical", sectionKey: "over-mij-vastgelegd" }),
  ],
});
const sight = (...mandates: MandateFacts[]) => sightOf("holder", facts(...mandates), TODAY);
const money = sight(mandate());

const EVERYTHING: ScopeItem[] = [
  { entry: "card" },
  { entry: "benefit", fields: ["$summary"] },
  { entry: "never-was" },
  { template: "opening-card" },
  { template: "benefit-application" },
  { dataClass: "medical" },
  { dataClass: "income", dataUntil: NOW },
  { section: "wie-ik-ben" },
  { section: "over-mij-vastgelegd" },
];

describe("what of the shares somebody may see", () => {
  it("is everything for the owner, and for who decides about everything or with the owner", () => {
    const all = facts();
    expect(sightOf("owner", all, TODAY).reach).toBe("all");
    const child = { ...all, dossier: { ...all.dossier, ownerBirthDate: "2018-01-01" } };
    expect(sightOf("holder", { ...child, mandates: [mandate({ type: "parent" })] }, TODAY).reach).toBe("all");
    const teen = { ...all, dossier: { ...all.dossier, ownerBirthDate: "2012-01-01" } };
    expect(sightOf("holder", { ...teen, mandates: [mandate({ type: "parent" })] }, TODAY).reach).toBe("all");
    expect(itemsWithin(EVERYTHING, sightOf("owner", all, TODAY))).toBe(EVERYTHING);
  });

  it("is the classes of all mandates in force of that very person, and of nobody else", () => {
    expect(money.reach).toEqual(new Set(["income"]));
    expect(sight(mandate(), mandate({ type: "attorney", classesAsWritten: ["plan"] })).reach).toEqual(
      new Set(["income", "plan"]),
    );
    const shut = mandate({ type: "mentor" });
    const of = { holderAccountId: "somebody-else", type: "attorney", classesAsWritten: ["plan"] } as const;
    expect(sight(mandate(), shut, mandate(of)).reach).toEqual(new Set(["income"]));
    expect(sight(mandate({ checkedBy: null })).reach).toEqual(new Set());
  });

  it("leaves out every item of another class, of a sheet that is not there, and narrows a section", () => {
    expect(itemsWithin(EVERYTHING, money)).toEqual([
      { entry: "benefit", fields: ["$summary"] },
      { template: "benefit-application" },
      { dataClass: "income", dataUntil: NOW },
      { section: "over-mij-vastgelegd", dataClass: "income" },
    ]);
  });

  it("has no share in which nothing is left", () => {
    expect(shareWithin({ scope: [{ dataClass: "medical" }] }, money)).toBeNull();
    expect(shareWithin({ scope: EVERYTHING }, sight())).toBeNull();
    expect(shareWithin(null, money)).toBeNull();
  });

  it("has the text the owner was shown only with the whole of a share", () => {
    const whole = [{ dataClass: "income" }];
    expect([isWholeWithin(whole, money), isWholeWithin([{ section: "over-mij-vastgelegd" }], money)]).toEqual([
      true,
      false,
    ]);
    const proposal = (scope: ScopeItem[]) =>
      ({ id: "proposal", terms: { scope }, receipt: { noticeText: "Loes leest alles." } }) as unknown as GrantProposal;
    expect(proposalWithin(proposal(whole), money)?.receipt.noticeText).toBe("Loes leest alles.");
    const part = proposalWithin(proposal([...whole, { dataClass: "medical" }]), money);
    expect(part).toMatchObject({ terms: { scope: whole }, receipt: { noticeText: "" } });
    expect(proposalWithin(proposal([{ dataClass: "medical" }]), money)).toBeNull();
  });

  it("has the lines of the record that are about these, and of those only what is", () => {
    const line = (changes: object) => ({
      actor: { accountId: "doctor" } as never,
      objectIds: ["x"],
      dataClasses: ["medical"],
      templateKeys: ["medical-information"],
      authority: ["owner"],
      ...changes,
    });
    const seen = (changes: object) => lineWithin(line(changes), "holder", new Set(["theirs"]), money);
    expect(seen({})).toBeNull();
    expect(seen({ dataClasses: [], templateKeys: [] })).toBeNull();
    expect(seen({ objectIds: ["x", "theirs"] })).toMatchObject({
      objectIds: ["theirs"],
      dataClasses: [],
      templateKeys: [],
    });
    expect(
      seen({ objectIds: ["x", "theirs"], authority: ["owner", "theirs", "a-share-they-do-not-see"] }),
    ).toMatchObject({
      authority: ["owner", "theirs"],
    });
    expect(
      seen({ dataClasses: ["medical", "income"], templateKeys: ["benefit-application", "opening-card"] }),
    ).toMatchObject({ dataClasses: ["income"], templateKeys: ["benefit-application"] });
    expect(seen({ actor: { accountId: "holder" } })).toMatchObject({ dataClasses: ["medical"] });
    const whole = line({});
    expect(lineWithin(whole, "owner", new Set(), sightOf("owner", facts(), TODAY))).toBe(whole);
  });

  it("has the blocks and the requests that touch nothing else", () => {
    const blocked = (what: Parameters<typeof isBlockWithin>[0]["what"]) => isBlockWithin({ what }, money);
    expect(blocked({ kind: "everything" })).toBe(true);
    expect(blocked({ kind: "class", dataClass: "income" })).toBe(true);
    expect(blocked({ kind: "class", dataClass: "medical" })).toBe(false);
    expect(blocked({ kind: "entry", entryId: "benefit" })).toBe(true);
    expect(blocked({ kind: "entry", entryId: "report" })).toBe(false);
    expect(blocked({ kind: "section", section: "over-mij-vastgelegd" })).toBe(true);
    expect(blocked({ kind: "section", section: "wie-ik-ben" })).toBe(false);
    const asked = (...templates: string[]) =>
      isRequestWithin({ items: templates.map((template) => ({ template })) }, money);
    expect([asked("benefit-application"), asked("benefit-application", "opening-card")]).toEqual([true, false]);
  });
});
