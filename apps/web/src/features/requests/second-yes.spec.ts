import type { AccessRequest, GrantProposal } from "../../shared/api/types.js";
import { waitsForSecond } from "./second-yes.js";

const from = { granteeKey: "m:saskia" } as AccessRequest["from"];
const purpose = "school-to-work";
const request = { from, purpose, askedAt: "2026-11-20T10:00:00.000Z", state: "open" } as const;
const proposal = {
  reader: from as GrantProposal["reader"],
  purpose,
  createdAt: "2026-11-22T10:00:00.000Z",
  expiresAt: "2026-12-22T10:00:00.000Z",
  givenKeys: ["owner"],
};
const now = Date.parse("2026-11-23T10:00:00.000Z");

describe("a question that was answered yes and waits for somebody else", () => {
  it("is not open any more", () => expect(waitsForSecond(request, [proposal], now)).toBe(true));

  it.each([
    ["nothing waits", []],
    ["it is for somebody else", [{ ...proposal, reader: { ...proposal.reader, granteeKey: "m:pim" } }]],
    ["it is for something else", [{ ...proposal, purpose: "care" }]],
    ["it waits for the owner", [{ ...proposal, givenKeys: ["m:helper"] }]],
    ["it was there before the question", [{ ...proposal, createdAt: "2026-11-19T10:00:00.000Z" }]],
    ["it is over", [{ ...proposal, expiresAt: "2026-11-23T09:00:00.000Z" }]],
  ])("is open when %s", (_why, proposals) => expect(waitsForSecond(request, proposals, now)).toBe(false));
});
