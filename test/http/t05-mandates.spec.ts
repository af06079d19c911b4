import type { TestApp } from "#testing/app.js";
import { asAdmin } from "#testing/cluster.js";
import { signIn } from "#testing/sign-in.js";
import { provesThatAnEndIsTheEnd, type Lane } from "./after-an-end.js";
import { expectStatus } from "./directory.js";
import { NEXT_YEAR } from "./operations-mandates.js";

/** A mandate: ended by the owner, laid down by its holder, or past the day until which it counts. */
async function openLane({ baseUrl, database }: TestApp, [ownerName, holderName]: [string, string]): Promise<Lane> {
  const [owner, holder] = await Promise.all([signIn(baseUrl, ownerName), signIn(baseUrl, holderName)]);
  const dossierId = owner.me.ownDossierId!;
  const dossier = `/v1/dossiers/${dossierId}`;
  const sheet = { templateKey: "opening-card", content: { body: { callMe: "Ik" } } };
  expectStatus(await owner.raw("POST", `${dossier}/entries`, sheet), 201);
  const offer = { type: "attorney", validUntil: NEXT_YEAR(), classesAsWritten: ["profile"] };
  const made = expectStatus(await owner.raw("POST", `${dossier}/mandates`, offer), 201);
  const { id, token } = made.json<{ id: string; token: string }>();
  expectStatus(await holder.raw("POST", "/v1/mandate-offers/accept", { dossierId, token }), 200);
  expectStatus(await owner.raw("POST", `${dossier}/mandates/${id}/check`, {}), 204);
  const set = (what: string) => asAdmin(database.adminUrl, `update mandate set ${what} where id = '${id}'`);
  return {
    cookie: holder.cookie,
    path: `${dossier}/view`,
    begin: () => set("ended_at = null, end_reason = null, valid_until = current_date + 100"),
    async end(round) {
      // What a midnight does: the day on which it no longer counts is today.
      if (round % 3 === 2) return set("valid_from = current_date - 9, valid_until = current_date");
      const ender = round % 3 === 0 ? owner : holder;
      return expectStatus(await ender.raw("POST", `${dossier}/mandates/${id}/end`, {}), 204);
    },
  };
}

describe("T-05 for mandates: after an end returns, no read that starts later succeeds", () => {
  const pairs: [string, string][] = [
    ["jip", "tijn"],
    ["amira", "geertje"],
  ];
  provesThatAnEndIsTheEnd((app) => Promise.all(pairs.map((pair) => openLane(app, pair))));
});
