import { DIRECTORY_OPERATIONS } from "./operations-directory.js";
import { MANDATE_OPERATIONS } from "./operations-mandates.js";
import { IDENTITY_OPERATIONS } from "./operations-identity.js";
import type { Operation } from "./operation.js";
import { PURPOSE, SOMEDAY, type World } from "./world.js";

export type { Call, Kind, Operation } from "./operation.js";

/** The fewest answers of a sheet that owner and professional write together. */
const AGREED = { withWhom: "Ilias" };

const REVISION = (world: World) => ({ content: { body: { callMe: `Jip ${world.app.log.length}` } } });

/** One row per operation of openapi.json; a test fails when one is missing. */
export const OPERATIONS: Operation[] = [
  { id: "getLive", kind: "public", ok: 200, call: () => ({}) },
  { id: "getReady", kind: "public", ok: 200, call: () => ({}) },
  ...[
    "listProfessions",
    "listTemplates",
    "listPurposes",
    "listDataClasses",
    "listLifePhases",
    "listSections",
    "listPacks",
    "listGlossary",
    "listCeiling",
    "listPersonas",
  ].map((id): Operation => ({ id, kind: "public", ok: 200, call: () => ({}) })),
  { id: "openDemoSession", kind: "public", ok: 201, call: () => ({ body: { persona: "jip" } }) },

  ...IDENTITY_OPERATIONS,
  { id: "getMe", kind: "self", ok: 200, call: () => ({}) },
  { id: "endSession", kind: "self", ok: 204, call: () => ({}) },
  { id: "listDossiers", kind: "self", ok: 200, call: () => ({}) },
  { id: "searchReaders", kind: "self", ok: 200, call: () => ({ query: { text: "a" } }) },
  { id: "listMyAccessRequests", kind: "self", ok: 200, call: () => ({}) },
  {
    id: "askAccess",
    kind: "self",
    ok: 202,
    call: ({ dossierId }) => ({
      body: { dossierId, purpose: PURPOSE, items: [{ template: "my-story" }], months: 3, reason: "Een vraag" },
    }),
  },

  ...MANDATE_OPERATIONS,
  ...DIRECTORY_OPERATIONS,
  { id: "getView", kind: "reader", ok: 200, call: ({ dossierId }) => ({ params: { dossierId } }) },
  { id: "listEntries", kind: "reader", ok: 200, call: ({ dossierId }) => ({ params: { dossierId } }) },
  {
    id: "getEntry",
    kind: "reader",
    ok: 200,
    call: async (world) => ({ params: { dossierId: world.dossierId, entryId: await world.ownerSheet() } }),
  },

  {
    id: "createEntry",
    kind: "writer",
    ok: 201,
    call: ({ dossierId }) => ({
      params: { dossierId },
      body: { templateKey: "agreements", content: { body: {} }, draft: true },
    }),
  },
  {
    id: "keepDraft",
    kind: "writer",
    ok: 200,
    call: async (world) => ({
      params: { dossierId: world.dossierId, entryId: await world.ownerSheet("agreements", AGREED) },
      body: { content: { body: {} }, basedOn: 0 },
    }),
  },
  {
    id: "addRevision",
    kind: "owner",
    ok: 201,
    call: async (world) => ({
      params: { dossierId: world.dossierId, entryId: await world.ownerSheet() },
      body: REVISION(world),
    }),
  },
  {
    id: "dropDraft",
    kind: "reader",
    ok: 204,
    call: async (world) => ({ params: { dossierId: world.dossierId, entryId: await world.ownerSheet() } }),
  },
  {
    id: "submitEntry",
    kind: "writer",
    ok: 409,
    call: async (world) => ({
      params: { dossierId: world.dossierId, entryId: await world.ownerSheet("agreements", AGREED) },
      body: {},
    }),
  },
  {
    id: "withdrawEntry",
    kind: "reader",
    ok: 403,
    call: async (world) => ({
      params: { dossierId: world.dossierId, entryId: await world.ownerSheet() },
      body: { reason: "Een vergissing" },
    }),
  },
  {
    id: "openEntry",
    kind: "owner",
    ok: 409,
    call: async (world) => ({ params: { dossierId: world.dossierId, entryId: await world.ownerSheet() }, body: {} }),
  },
  {
    id: "acceptEntry",
    kind: "owner",
    ok: 409,
    call: async (world) => ({
      params: { dossierId: world.dossierId, entryId: await world.ownerSheet() },
      body: { revision: 1 },
    }),
  },
  {
    id: "turnEntryDown",
    kind: "owner",
    ok: 409,
    call: async (world) => ({
      params: { dossierId: world.dossierId, entryId: await world.ownerSheet() },
      body: { revision: 1 },
    }),
  },
  {
    id: "removeEntry",
    kind: "owner",
    ok: 200,
    call: async (world) => ({ params: { dossierId: world.dossierId, entryId: await world.ownerSheet() }, body: {} }),
  },
  {
    id: "makeEntryPrivate",
    kind: "owner",
    ok: 200,
    call: async (world) => ({ params: { dossierId: world.dossierId, entryId: await world.ownerSheet() }, body: {} }),
  },
  {
    id: "shareEntryAgain",
    kind: "owner",
    ok: 409,
    call: async (world) => ({ params: { dossierId: world.dossierId, entryId: await world.ownerSheet() }, body: {} }),
  },
  {
    id: "putReaction",
    kind: "owner",
    ok: 200,
    call: async (world) => ({
      params: { dossierId: world.dossierId, entryId: await world.ownerSheet() },
      body: { stance: "agree", text: "Klopt" },
    }),
  },

  ...[
    "listBlocks",
    "listDossierReaders",
    "listTeams",
    "listAccessRequests",
    "listGrantProposals",
    "listAccessEvents",
    "verifyRecord",
  ].map((id): Operation => ({ id, kind: "owner", ok: 200, call: ({ dossierId }) => ({ params: { dossierId } }) })),
  {
    id: "lookAtTeam",
    kind: "owner",
    ok: 200,
    call: (world) => ({ params: { dossierId: world.dossierId, granteeKey: world.readerTeam } }),
  },
  { id: "listGrants", kind: "owner", ok: 200, call: ({ dossierId }) => ({ params: { dossierId } }) },
  {
    id: "getGrant",
    kind: "owner",
    ok: 200,
    call: async (world) => ({ params: { dossierId: world.dossierId, grantId: await otherGrant(world) } }),
  },
  {
    id: "createGrant",
    kind: "owner",
    ok: 201,
    call: (world) => ({
      params: { dossierId: world.dossierId },
      body: { ...world.terms(), receipt: { text: "Dit deel ik.", language: "nl" } },
    }),
  },
  {
    id: "previewGrant",
    kind: "owner",
    ok: 200,
    call: (world) => ({ params: { dossierId: world.dossierId }, body: world.terms() }),
  },
  ...(["stopAllGrants", "exportDossier"] as const).map((id): Operation => ({
    id,
    kind: "owner",
    ok: 200,
    call: ({ dossierId }) => ({ params: { dossierId }, ...(id === "stopAllGrants" ? { body: {} } : {}) }),
  })),
  ...(["stopGrant", "pauseGrant"] as const).map((id): Operation => ({
    id,
    kind: "owner",
    ok: 200,
    call: async (world) => ({ params: { dossierId: world.dossierId, grantId: await otherGrant(world) }, body: {} }),
  })),
  ...(["undoStop", "resumeGrant"] as const).map((id): Operation => ({
    id,
    kind: "owner",
    ok: 409,
    call: async (world) => ({ params: { dossierId: world.dossierId, grantId: await otherGrant(world) }, body: {} }),
  })),
  {
    id: "shortenGrant",
    kind: "owner",
    ok: 200,
    call: async (world) => ({
      params: { dossierId: world.dossierId, grantId: await otherGrant(world) },
      body: { validUntil: new Date(Date.now() + 5 * 86_400_000).toISOString() },
    }),
  },
  {
    id: "giveBackGrant",
    kind: "owner",
    ok: 404,
    call: async (world) => ({ params: { dossierId: world.dossierId, grantId: await otherGrant(world) }, body: {} }),
  },
  {
    id: "confirmGrantProposal",
    kind: "owner",
    ok: 404,
    call: ({ dossierId }) => ({ params: { dossierId, proposalId: "0192f0c1-dead-7000-8000-00000000dea1" }, body: {} }),
  },
  {
    id: "removeGrantProposal",
    kind: "owner",
    ok: 404,
    call: ({ dossierId }) => ({ params: { dossierId, proposalId: "0192f0c1-dead-7000-8000-00000000dea1" } }),
  },
  {
    id: "createBlock",
    kind: "owner",
    ok: 201,
    call: (world) => ({
      params: { dossierId: world.dossierId },
      body: {
        who: { kind: "organisation", organisationId: world.otherOrganisation },
        what: { kind: "class", dataClass: "medical" },
      },
    }),
  },
  {
    id: "removeBlock",
    kind: "owner",
    ok: 204,
    call: async (world) => ({ params: { dossierId: world.dossierId, blockId: await world.block() } }),
  },
  {
    id: "answerAccessRequest",
    kind: "owner",
    ok: 200,
    call: async (world) => ({
      params: { dossierId: world.dossierId, requestId: await world.request() },
      body: { answer: "declined" },
    }),
  },
];

/** A grant of somebody else in the same dossier: the reader under test may not even know it. */
async function otherGrant(world: World): Promise<string> {
  const granteeKey = `m:${world.otherPro.me.activeMembership!.id}`;
  return world.grant([{ template: "opening-card" }], { granteeKey, actions: ["read"], validUntil: SOMEDAY() });
}
