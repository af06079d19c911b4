import { joins, offer, PURPOSES, readerInvitation } from "./directory.js";
import { somebody } from "#testing/somebody.js";
import type { Operation } from "./operation.js";
import { NOBODY, type World } from "./world.js";

const NEVER = "AAAAAAAAAAAAAAAAAAAAAA";
const ADDRESS = "iemand@voorbeeld.example";

/** The example of RFC 7517, appendix A.1; its secret half is not kept by anybody. */
const PUBLIC_KEY = {
  kty: "EC",
  crv: "P-256",
  x: "MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4",
  y: "4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM",
  kid: "1",
};

/** Bodies that are right in themselves. */
export const DIRECTORY_BODIES: Record<string, Record<string, unknown>> = {
  registerOrganisation: { name: "De Brug", kind: "other", contact: "brug@voorbeeld.example", purposes: PURPOSES },
  declarePurposes: { purposes: PURPOSES },
  addManager: { membershipId: NOBODY },
  inviteColleague: { ...offer(), address: ADDRESS },
  checkPersonRegister: { register: "Noloc", number: "7788" },
  stateRegister: { register: "Noloc", number: "1234" },
  lookAtInvitation: { token: NEVER },
  acceptInvitation: { token: NEVER },
  inviteStarter: { address: ADDRESS },
  registerClient: { name: "Werkplan", jwks: { keys: [PUBLIC_KEY] } },
  inviteReader: readerInvitation(ADDRESS),
  previewInvitation: (({ address: _, receipt: __, ...terms }) => terms)(readerInvitation(ADDRESS)),
};

const registerOf = ({ app }: World): string => app.catalogue.professions.get("jobcoach")!.registers[0]!.name;

/** Somebody of the organisation of the tests, there for this one call. */
async function colleague(world: World, isStated = false): Promise<string> {
  const who = await somebody(world.app, "Sanne");
  const membershipId = await joins(await world.organisation(), who);
  const entry = { register: registerOf(world), number: "7788" };
  if (isStated) await who.raw("POST", `/v1/memberships/${membershipId}/register`, entry);
  return membershipId;
}

/** The table's row of a manager: everybody else hears that there is nothing. */
function managed(
  id: string,
  ok: number,
  more: (world: World) => Promise<Record<string, string>> | Record<string, string> = () => ({}),
): Operation {
  const call = async (world: World) => {
    const { id: organisationId } = await world.organisation();
    const params = { organisationId, ...(await more(world)) };
    if (id === "addManager") return { params, body: { membershipId: await colleague(world) } };
    if (id === "checkPersonRegister") return { params, body: { register: registerOf(world), number: "7788" } };
    return { params, body: DIRECTORY_BODIES[id] ?? {} };
  };
  return { id, kind: "manager", ok, call };
}

/** Organisations, their people, memberships and invitations. */
export const DIRECTORY_OPERATIONS: Operation[] = [
  // Nobody needs a session to look, and this link opens nothing.
  { id: "lookAtInvitation", kind: "public", ok: 404, call: () => ({ body: { token: NEVER } }) },
  { id: "acceptInvitation", kind: "self", ok: 404, call: () => ({ body: { token: NEVER } }) },
  { id: "inviteStarter", kind: "self", ok: 201, call: () => ({ body: { address: ADDRESS } }) },
  {
    id: "registerOrganisation",
    kind: "self",
    ok: 201,
    call: () => ({ body: DIRECTORY_BODIES["registerOrganisation"] }),
  },
  { id: "listOrganisations", kind: "self", ok: 200, call: () => ({}) },
  ...["stateRegister", "leaveOrganisation"].map((id): Operation => ({
    id,
    kind: "self",
    // Somebody else's membership: not there.
    ok: 404,
    call: async (world) => ({ params: { membershipId: await colleague(world) }, body: DIRECTORY_BODIES[id] ?? {} }),
  })),

  managed("getOrganisation", 200),
  managed("listClients", 200),
  managed("registerClient", 201),
  managed("revokeClient", 204, async (world) => {
    const { manager, path } = await world.organisation();
    const made = await manager.raw("POST", `${path}/clients`, DIRECTORY_BODIES["registerClient"]);
    return { clientId: made.json<{ id: string }>().id };
  }),
  managed("declarePurposes", 200),
  managed("addManager", 204),
  managed("removeManager", 204, async (world) => {
    const { manager, path } = await world.organisation();
    const who = await somebody(world.app, "Tweede");
    const membershipId = await joins(await world.organisation(), who);
    await manager.raw("POST", `${path}/managers`, { membershipId });
    return { accountId: who.accountId };
  }),
  managed("listPeople", 200),
  managed("confirmPerson", 200, async (world) => ({ membershipId: await colleague(world) })),
  managed("checkPersonRegister", 200, async (world) => ({ membershipId: await colleague(world, true) })),
  managed("endPerson", 200, async (world) => ({ membershipId: await colleague(world) })),
  managed("listOrganisationInvitations", 200),
  managed("inviteColleague", 201),
  managed("withdrawOrganisationInvitation", 204, async (world) => {
    const { manager, path } = await world.organisation();
    const made = await manager.raw("POST", `${path}/invitations`, { ...offer(), address: ADDRESS });
    return { invitationId: made.json<{ id: string }>().id };
  }),

  { id: "listReaderInvitations", kind: "owner", ok: 200, call: ({ dossierId }) => ({ params: { dossierId } }) },
  ...(["inviteReader", "previewInvitation"] as const).map((id): Operation => ({
    id,
    kind: "owner",
    ok: id === "inviteReader" ? 201 : 200,
    call: ({ dossierId }) => ({ params: { dossierId }, body: DIRECTORY_BODIES[id] }),
  })),
  {
    id: "withdrawReaderInvitation",
    kind: "owner",
    ok: 204,
    call: async ({ owner, dossierId }) => {
      const made = await owner.raw("POST", `/v1/dossiers/${dossierId}/invitations`, readerInvitation(ADDRESS));
      return { params: { dossierId, invitationId: made.json<{ id: string }>().id } };
    },
  },
];
