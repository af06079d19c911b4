import type { TestApp } from "#testing/app.js";
import { asAdmin } from "#testing/cluster.js";
import { signIn } from "#testing/sign-in.js";
import { cookieOf, somebody } from "#testing/somebody.js";
import { provesThatAnEndIsTheEnd, type Lane } from "./after-an-end.js";
import { anOrganisation, expectStatus, joins, type Organised } from "./directory.js";

const PURPOSE = "guidance-at-work";

/** Somebody who reads by their team only: they leave it, or their manager ends their membership. The grant stays. */
async function openLane(app: TestApp, organisation: Organised, persona: string): Promise<Lane> {
  const owner = await signIn(app.baseUrl, persona);
  const who = await somebody(app, `Lezer van ${persona}`);
  const membership = await joins(organisation, who);
  const { manager, path } = organisation;
  expectStatus(await manager.raw("POST", `${path}/people/${membership}/confirm`, {}), 200);
  const dossier = `/v1/dossiers/${owner.me.ownDossierId}`;
  const sheet = { templateKey: "opening-card", content: { body: { callMe: "Ik" } } };
  expectStatus(await owner.raw("POST", `${dossier}/entries`, sheet), 201);
  const grant = {
    granteeKey: `t:${organisation.id}:jobcoach`,
    purpose: PURPOSE,
    actions: ["read"],
    scope: [{ template: "opening-card" }],
    validUntil: new Date(Date.now() + 90 * 86_400_000).toISOString(),
    receipt: { text: "Dit deel ik met het hele team.", language: "nl" },
    shownPeople: [`m:${membership}`],
  };
  expectStatus(await owner.raw("POST", `${dossier}/grants`, grant), 201);
  return {
    cookie: await cookieOf(app, who.accountId, membership),
    path: `${dossier}/view?purpose=${PURPOSE}`,
    begin: () =>
      asAdmin(
        app.database.adminUrl,
        `update membership set valid_until = now() + interval '1 year' where id = '${membership}'`,
      ),
    async end(round) {
      if (round % 2 === 0) return expectStatus(await who.raw("POST", `/v1/memberships/${membership}/leave`, {}), 204);
      return expectStatus(await manager.raw("POST", `${path}/people/${membership}/end`, {}), 200);
    },
  };
}

describe("T-05 with teams: after leaving or being ended returns, no read by the team that starts later succeeds", () => {
  // The way of ending is that of t05-memberships, which has the full number; what is tried here is how a team is looked up.
  provesThatAnEndIsTheEnd(async (app) => {
    const organisation = await anOrganisation(app);
    return Promise.all(["jip", "amira"].map((persona) => openLane(app, organisation, persona)));
  }, 100);
});
