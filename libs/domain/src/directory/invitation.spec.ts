import { acceptable, isOpen, plainName, rightHat, stateOf, type Invitation } from "./invitation.js";
import type { MembershipFacts } from "../sharing/facts.js";

const NOW = 1_800_000_000_000_000;
const DAY = 86_400_000_000;
const invitation = (changes: Partial<Invitation> = {}): Invitation =>
  ({
    id: "i",
    kind: "grant",
    dossierId: "d",
    ownerName: "Jip",
    offer: { profession: "jobcoach", purpose: "guidance-at-work", validUntil: NOW + 90 * DAY },
    from: { accountId: "owner", name: "Jip", profession: null, organisation: null },
    createdAt: NOW - DAY,
    expiresAt: NOW + DAY,
    usedAt: null,
    withdrawnAt: null,
    ...changes,
  }) as Invitation;
const addressee = { accountId: "reader", isAddressee: true };

describe("an invitation", () => {
  const shut: [string, Partial<Invitation>, string][] = [
    ["used", { usedAt: NOW - 1 }, "accepted"],
    ["withdrawn", { withdrawnAt: NOW - 1 }, "withdrawn"],
    ["expired this very microsecond", { expiresAt: NOW }, "expired"],
    ["used and expired since", { usedAt: NOW - 2, expiresAt: NOW - 1 }, "accepted"],
  ];

  it.each(shut)("%s opens nothing, and says so like one that never was", (_, changes, state) => {
    const one = invitation(changes);
    expect([isOpen(one, NOW), stateOf(one, NOW)]).toEqual([false, state]);
    const never = acceptable(null, addressee, NOW);
    expect(acceptable(one, addressee, NOW)).toEqual(never);
    // Nor does it tell anybody else whose it was.
    expect(acceptable(one, { accountId: "x", isAddressee: false }, NOW)).toEqual(never);
    expect(never).toEqual({ ok: false, failure: { code: "not-found" } });
  });

  it("is accepted by whom it was sent to, until the last microsecond", () => {
    const one = invitation({ expiresAt: NOW + 1 });
    expect([isOpen(one, NOW), stateOf(one, NOW)]).toEqual([true, "open"]);
    expect(acceptable(one, addressee, NOW)).toEqual({ ok: true, value: one });
  });

  it.each([
    ["another address", { accountId: "reader", isAddressee: false }],
    ["who sent it, also at an address of their own", { accountId: "owner", isAddressee: true }],
  ])("is not for %s", (_, who) => {
    expect(acceptable(invitation(), who, NOW)).toEqual({
      ok: false,
      failure: { code: "invitation-for-somebody-else" },
    });
  });
});

describe("a name in a mail", () => {
  it.each([
    ["Sanne de Vries", "Sanne de Vries"],
    ["J. A. Smit-Özgür", "J. A. Smit-Özgür"],
    ["Win! https://evil.example/geld", "Win! https evil. example geld"],
    ["www.evil.example", "www. evil. example"],
    ["a@b.nl <script>", "a b. nl script"],
    ["x".repeat(200), "x".repeat(80)],
  ])("%s", (name, plain) => expect(plainName(name)).toBe(plain));
});

describe("the right hat", () => {
  const offer = { profession: "jobcoach", purpose: "guidance-at-work", validUntil: NOW + DAY };
  const membership = (changes: Partial<MembershipFacts> = {}): MembershipFacts =>
    ({ id: "m", profession: "jobcoach", validFrom: NOW - DAY, validUntil: NOW + DAY, ...changes }) as MembershipFacts;
  const refused = { ok: false, failure: { code: "invitation-needs-membership", details: { profession: "jobcoach" } } };

  it("is one of the invited profession, valid now", () => {
    expect(rightHat(offer, membership(), NOW)).toEqual({ ok: true, value: membership() });
    expect(rightHat(offer, membership({ validFrom: NOW, validUntil: NOW + 1 }), NOW).ok).toBe(true);
  });

  it.each([
    ["none", undefined],
    ["another profession", membership({ profession: "psycholoog" })],
    ["one that is over", membership({ validUntil: NOW })],
    ["one that is still to begin", membership({ validFrom: NOW + 1 })],
  ])("is not %s", (_, hat) => {
    expect(rightHat(offer, hat, NOW)).toEqual(refused);
  });
});
