import { Client } from "pg";
import { signIn } from "#testing/sign-in.js";
import { OPERATIONS } from "./operations.js";
import { routeOf, send } from "./request.js";
import { World } from "./world.js";

/**
 * What takes "confirm that it is you", as long as the session is not fresh: whatever lets more flow, whatever says who may act
 * for somebody or for an organisation, and one's own ways in. Ending one thing, pausing and blocking never do.
 */
const TAKES_A_FRESH_SESSION: ReadonlySet<string> = new Set([
  // More flows.
  "createGrant",
  "confirmGrantProposal",
  "inviteReader",
  "resumeGrant",
  "reviewGrant",
  "removeBlock",
  // Who may act for somebody.
  "offerMandate",
  "checkMandate",
  // Who may act for an organisation, and what it vouches for.
  "registerOrganisation",
  "declarePurposes",
  "addManager",
  "inviteColleague",
  "registerClient",
  "confirmPerson",
  "checkPersonRegister",
  // One's own ways in.
  "passkeyOptions",
  "addPasskey",
  "removePasskey",
  "renewRecoveryCodes",
  "unlinkProvider",
  "askAddress",
  // All at once: taking everything along, stopping everything, ending every other session.
  "exportDossier",
  "stopAllGrants",
  "endOtherSessions",
]);

describe("confirming that it is you", () => {
  let world: World;
  let admin: Client;

  beforeAll(async () => {
    world = await World.start();
    admin = new Client({ connectionString: world.app.database.adminUrl });
    await admin.connect();
  }, 120_000);
  afterAll(async () => {
    await admin?.end();
    await world?.stop();
  });

  const fresh = (isFresh: boolean) =>
    admin.query("update session set fresh_until = now() + $1::interval", [isFresh ? "1 hour" : "-1 second"]);

  it.each(OPERATIONS.filter(({ kind }) => kind !== "public").map((operation) => [operation.id, operation] as const))(
    "%s",
    async (id, operation) => {
      // What is one's own may end one's own sessions: somebody else's, new for this one.
      const own = operation.kind === "self" ? await signIn(world.app.baseUrl, "fenna") : null;
      await fresh(true);
      const call = await operation.call(world);
      await fresh(false);
      const right = own ?? (operation.kind === "manager" ? await world.rightOne(operation) : world.owner);
      const { status, text } = await send(right, id, call);
      const isAsked = status === 403 && text.includes("step-up-required");
      expect([routeOf(id).path, isAsked]).toEqual([routeOf(id).path, TAKES_A_FRESH_SESSION.has(id)]);
    },
  );
});
