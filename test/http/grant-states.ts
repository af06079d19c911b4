import type { Client } from "pg";
import { rawRequest, type SignedIn } from "#testing/sign-in.js";
import type { Call } from "./operation.js";
import { WIDE, type World } from "./world.js";

/** What of it may go to a team. */
const FOR_TEAMS = WIDE.filter((item) => "template" in item);

type Prepare = (world: World, admin: Client, call: Call) => Promise<SignedIn>;

/** Every state a reader's grant can be in; only `active` opens what it names. */
export const STATES: Record<string, { prepare: Prepare; undo?: (world: World, admin: Client) => Promise<unknown> }> = {
  none: { prepare: async (world) => world.unrelated },
  active: {
    prepare: async (world) => {
      await world.grant();
      return world.reader;
    },
  },
  "read only": {
    prepare: async (world) => {
      await world.grant(WIDE, { actions: ["read"] });
      return world.reader;
    },
  },
  "other item": {
    prepare: async (world) => {
      await world.ownerSheet("my-question", { question: "Wat nu?" });
      await world.grant([{ template: "my-question" }]);
      return world.reader;
    },
  },
  "other purpose": {
    prepare: async (world) => {
      await world.grant(WIDE, { purpose: "guidance-to-work" });
      return world.reader;
    },
  },
  "not yet": {
    prepare: async (world) => {
      await world.grant(WIDE, { validFrom: new Date(Date.now() + 86_400_000).toISOString() });
      return world.reader;
    },
  },
  expired: {
    prepare: async (world, admin) => {
      const id = await world.grant();
      await admin.query(
        "update access_grant set valid_from = now() - interval '2 days', valid_until = now() - interval '1 microsecond' where id = $1",
        [id],
      );
      return world.reader;
    },
  },
  stopped: {
    prepare: async (world) => {
      const id = await world.grant();
      await world.owner.raw("POST", `/v1/dossiers/${world.dossierId}/grants/${id}/stop`);
      return world.reader;
    },
  },
  "given back": {
    prepare: async (world) => {
      const id = await world.grant();
      await world.reader.raw("POST", `/v1/dossiers/${world.dossierId}/grants/${id}/give-back`);
      return world.reader;
    },
  },
  paused: {
    prepare: async (world) => {
      const id = await world.grant();
      await world.owner.raw("POST", `/v1/dossiers/${world.dossierId}/grants/${id}/pause`);
      return world.reader;
    },
  },
  blocked: {
    prepare: async (world) => {
      await world.grant();
      const body = { who: { kind: "reader", granteeKey: world.readerKey }, what: { kind: "everything" } };
      await world.owner.raw("POST", `/v1/dossiers/${world.dossierId}/blocks`, body);
      return world.reader;
    },
    undo: (world, admin) => admin.query("delete from block where dossier_id = $1", [world.dossierId]),
  },
  team: {
    prepare: async (world) => {
      await world.grant(FOR_TEAMS, { granteeKey: world.readerTeam, actions: ["read"] });
      return world.reader;
    },
  },
  "new in the team": {
    prepare: async (world, admin) => {
      const id = await world.grant(FOR_TEAMS, { granteeKey: world.readerTeam, actions: ["read"] });
      await admin.query(
        "update team_notice set was_there = false, told_at = now() - interval '72 hours' + interval '1 minute' where grant_id = $1",
        [id],
      );
      return world.reader;
    },
  },
  "never told of in the team": {
    prepare: async (world, admin) => {
      const id = await world.grant(FOR_TEAMS, { granteeKey: world.readerTeam, actions: ["read"] });
      await admin.query("delete from team_notice where grant_id = $1", [id]);
      return world.reader;
    },
  },
  "second hat": {
    prepare: async (world, admin) => {
      await world.grant();
      return secondHat(world, admin);
    },
  },
};

/** The same person in another role: the grant names the first one. */
async function secondHat(world: World, admin: Client): Promise<SignedIn> {
  const { account, activeMembership } = world.reader.me;
  const id = "0192f0c1-0002-7000-8000-000000000002";
  await admin.query(
    `insert into membership (id, account_id, organisation_id, profession, interest, confidentiality,
      verification_level, verification_assurance, valid_from, valid_until)
    select $1, account_id, organisation_id, profession, interest, confidentiality, verification_level,
      verification_assurance, valid_from, valid_until from membership where id = $2 on conflict do nothing`,
    [id, activeMembership!.id],
  );
  const token = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64url");
  const tokenHash = Buffer.from(await crypto.subtle.digest("SHA-256", Buffer.from(token)));
  await world.app.persistence.system.openSession({
    tokenHash,
    accountId: account.id,
    membershipId: id,
    assurance: "high",
    minutes: 5,
  });
  const cookie = `regiemap=${token}`;
  return { ...world.reader, cookie, raw: (...request) => rawRequest(world.app.baseUrl, cookie, ...request) };
}
