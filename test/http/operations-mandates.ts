import type { Operation } from "./operation.js";
import { NOBODY, PURPOSE, type World } from "./world.js";

export const NEXT_YEAR = () => new Date(Date.now() + 200 * 86_400_000).toISOString().slice(0, 10);

/** An offer of the owner that nobody took yet. */
async function offer(world: World): Promise<string> {
  const path = `/v1/dossiers/${world.dossierId}/mandates`;
  const made = await world.owner.raw("POST", path, { type: "supporter", validUntil: NEXT_YEAR() });
  return made.json<{ id: string }>().id;
}

const TERMS = (world: World) => ({
  granteeKey: world.readerKey,
  purpose: PURPOSE,
  actions: ["read"],
  scope: [{ template: "opening-card" }],
  validUntil: new Date(Date.now() + 30 * 86_400_000).toISOString(),
  receipt: { text: "Ilias leest mijn openingskaart.", language: "nl" },
});

/** Mandates, what helpers prepare, and the birthday that comes up. */
export const MANDATE_OPERATIONS: Operation[] = [
  { id: "listMyMandates", kind: "self", ok: 200, call: () => ({}) },
  {
    id: "stateMandate",
    kind: "self",
    ok: 202,
    call: () => ({
      body: {
        shareCode: "NOBODY00",
        type: "mentor",
        sourceDocument: "Besluit van de rechter",
        validFrom: "2026-01-01",
        validUntil: NEXT_YEAR(),
      },
    }),
  },
  ...["lookAtMandateOffer", "acceptMandateOffer"].map((id): Operation => ({
    id,
    kind: "self",
    // An owner's own offer is not there for them, and neither is one that was never made.
    ok: 404,
    call: ({ dossierId }) => ({ body: { dossierId, token: "AAAAAAAAAAAAAAAAAAAAAA" } }),
  })),
  { id: "listMandates", kind: "owner", ok: 200, call: ({ dossierId }) => ({ params: { dossierId } }) },
  {
    id: "offerMandate",
    kind: "owner",
    ok: 201,
    call: ({ dossierId }) => ({ params: { dossierId }, body: { type: "supporter", validUntil: NEXT_YEAR() } }),
  },
  {
    id: "checkMandate",
    kind: "owner",
    // Nobody took it yet: there is nobody to say yes to.
    ok: 409,
    call: async (world) => ({ params: { dossierId: world.dossierId, mandateId: await offer(world) }, body: {} }),
  },
  {
    id: "endMandate",
    kind: "owner",
    ok: 204,
    call: async (world) => ({ params: { dossierId: world.dossierId, mandateId: await offer(world) }, body: {} }),
  },
  { id: "getTurning", kind: "owner", ok: 200, call: ({ dossierId }) => ({ params: { dossierId } }) },
  {
    id: "reviewGrant",
    kind: "owner",
    ok: 200,
    call: async (world) => ({
      params: {
        dossierId: world.dossierId,
        grantId: await world.grant([{ template: "opening-card" }], {
          granteeKey: `m:${world.otherPro.me.activeMembership!.id}`,
          actions: ["read"],
        }),
      },
      body: {},
    }),
  },
  {
    id: "prepareGrant",
    kind: "owner",
    // Owners share; helpers prepare.
    ok: 403,
    call: (world) => ({ params: { dossierId: world.dossierId }, body: TERMS(world) }),
  },
  { id: "listPreparedSheets", kind: "owner", ok: 200, call: ({ dossierId }) => ({ params: { dossierId } }) },
  {
    id: "prepareSheet",
    kind: "owner",
    ok: 403,
    call: ({ dossierId }) => ({
      params: { dossierId },
      body: { templateKey: "my-question", content: { body: { question: "Wat nu?" } } },
    }),
  },
  {
    id: "takePreparedSheet",
    kind: "owner",
    ok: 404,
    call: ({ dossierId }) => ({ params: { dossierId, preparedId: NOBODY }, body: {} }),
  },
  {
    id: "removePreparedSheet",
    kind: "owner",
    ok: 404,
    call: ({ dossierId }) => ({ params: { dossierId, preparedId: NOBODY } }),
  },
];

/** Right requests about nothing that exists. */
export const MANDATE_BODIES = (world: World): Record<string, Record<string, unknown>> => ({
  offerMandate: { type: "supporter", validUntil: NEXT_YEAR() },
  prepareGrant: TERMS(world),
  prepareSheet: { templateKey: "my-question", content: { body: { question: "Wat nu?" } } },
  stateMandate: {
    shareCode: "NOBODY00",
    type: "mentor",
    sourceDocument: "Besluit van de rechter",
    validFrom: "2026-01-01",
    validUntil: NEXT_YEAR(),
  },
  lookAtMandateOffer: { dossierId: NOBODY, token: "AAAAAAAAAAAAAAAAAAAAAA" },
  acceptMandateOffer: { dossierId: NOBODY, token: "AAAAAAAAAAAAAAAAAAAAAA" },
});
