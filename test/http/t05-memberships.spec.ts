import type { TestApp } from "#testing/app.js";
import { asAdmin } from "#testing/cluster.js";
import { signIn } from "#testing/sign-in.js";
import { cookieOf, somebody } from "#testing/somebody.js";
import { provesThatAnEndIsTheEnd, type Lane } from "./after-an-end.js";
import { accept, anOrganisation, expectStatus, joins, readerInvitation, tokenOf, type Organised } from "./directory.js";

/** A membership: left by who has it, or ended by a manager. The grant stays, so that only that end says no. */
async function openLane(app: TestApp, organisation: Organised, persona: string): Promise<Lane> {
  const owner = await signIn(app.baseUrl, persona);
  const who = await somebody(app, `Lezer van ${persona}`);
  const membership = await joins(organisation, who);
  const dossier = `/v1/dossiers/${owner.me.ownDossierId}`;
  const sheet = { templateKey: "opening-card", content: { body: { callMe: "Ik" } } };
  expectStatus(await owner.raw("POST", `${dossier}/entries`, sheet), 201);
  const invited = expectStatus(await owner.raw("POST", `${dossier}/invitations`, readerInvitation(who.address)), 201);
  expectStatus(await accept(await who.as(membership), tokenOf(invited)), 200);
  return {
    cookie: await cookieOf(app, who.accountId, membership),
    path: `${dossier}/view?purpose=guidance-at-work`,
    begin: () =>
      asAdmin(
        app.database.adminUrl,
        `update membership set valid_until = now() + interval '1 year' where id = '${membership}'`,
      ),
    async end(round) {
      if (round % 2 === 0) return expectStatus(await who.raw("POST", `/v1/memberships/${membership}/leave`, {}), 204);
      const { manager, path } = organisation;
      return expectStatus(await manager.raw("POST", `${path}/people/${membership}/end`, {}), 200);
    },
  };
}

describe("T-05 with memberships: after leaving or being ended returns, no read that starts later succeeds", () => {
  provesThatAnEndIsTheEnd(async (app) => {
    const organisation = await anOrganisation(app);
    return Promise.all(["jip", "amira"].map((persona) => openLane(app, organisation, persona)));
  });
});
