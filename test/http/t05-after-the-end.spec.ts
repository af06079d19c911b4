import type { TestApp } from "#testing/app.js";
import { signIn } from "#testing/sign-in.js";
import { provesThatAnEndIsTheEnd, type Lane } from "./after-an-end.js";
import { expectStatus } from "./directory.js";

const PURPOSE = "guidance-at-work";

/** A grant, stopped or paused. */
async function openLane({ baseUrl }: TestApp, persona: string): Promise<Lane> {
  const [owner, reader] = await Promise.all([signIn(baseUrl, persona), signIn(baseUrl, "ilias")]);
  const dossier = `/v1/dossiers/${owner.me.ownDossierId}`;
  const sheet = { templateKey: "opening-card", content: { body: { callMe: "Ik" } } };
  expectStatus(await owner.raw("POST", `${dossier}/entries`, sheet), 201);
  let grantId = "";
  return {
    cookie: reader.cookie,
    path: `${dossier}/view?purpose=${PURPOSE}`,
    async begin() {
      const terms = {
        granteeKey: `m:${reader.me.activeMembership!.id}`,
        purpose: PURPOSE,
        actions: ["read"],
        scope: [{ template: "opening-card" }],
        validUntil: new Date(Date.now() + 86_400_000).toISOString(),
        receipt: { text: "Ilias kan tot morgen je openingskaart lezen.", language: "nl" },
      };
      grantId = expectStatus(await owner.raw("POST", `${dossier}/grants`, terms), 201).json<{ id: string }>().id;
    },
    async end(round) {
      const way = round % 2 === 0 ? "stop" : "pause";
      expectStatus(await owner.raw("POST", `${dossier}/grants/${grantId}/${way}`), 200);
    },
  };
}

describe("T-05: after an end returns, no read that starts later succeeds", () => {
  provesThatAnEndIsTheEnd((app) => Promise.all(["jip", "amira"].map((persona) => openLane(app, persona))));
});
