import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { exportJWK } from "jose";
import { Pool } from "pg";
import type { Caller } from "#domain/identity/actor.js";
import { hashToken } from "#edge/actor/read-caller.js";
import { asAdmin } from "#testing/cluster.js";
import { Program, programKey } from "#testing/program.js";
import type { RawAnswer } from "#testing/sign-in.js";
import { cookieOf, somebody } from "#testing/somebody.js";
import { cleanUp } from "#worker/clean-up.js";
import { anOrganisation, expectStatus, joins, offer } from "./directory.js";
import { MachineWorld, PLAN, PURPOSE, registerClient, REQUEST } from "./machine-world.js";
import { NOBODY } from "./world.js";

interface Event {
  type: string;
  outcome: string;
  reasons: string[];
  actor: { name: string; organisation: string; kind: string; via: string | null };
}

let world: MachineWorld;
beforeAll(async () => {
  world = await MachineWorld.start();
}, 120_000);
afterAll(() => world?.app.stop(), 60_000);

const newest = async (): Promise<Event> => {
  const answer = await world.owner.raw("GET", `${world.dossier}/access-events?limit=5`);
  return answer.json<{ items: Event[] }>().items.find(({ type }) => type !== "record.read")!;
};

const codeOf = (answer: RawAnswer): string => `${answer.status} ${String(answer.json()["code"])}`;

describe("a program of an organisation", () => {
  it("delivers a sheet for a professional, who sent it as far as the owner sees, through the program", async () => {
    const program = await world.program().begin();
    const made = await program.send("POST", `${world.dossier}/entries`, { ...PLAN, submit: true });
    expect([made.status, made.json()]).toEqual([201, { id: expect.any(String), revision: 1, state: "submitted" }]);
    expect(await newest()).toMatchObject({
      type: "entry.submit",
      outcome: "allowed",
      actor: {
        name: "Noa Programma",
        organisation: "Stap voor Stap",
        kind: "professional",
        via: "Werkplan voor coaches",
      },
    });
    const read = await world.owner.raw("GET", `${world.dossier}/entries/${made.json<{ id: string }>().id}`);
    expect(read.json()).toMatchObject({ state: "submitted", author: { via: "Werkplan voor coaches" } });
    expect(read.text).toContain("Noa Programma");
  });

  it("lays a draft ready, which the professional reads and sends by themself", async () => {
    const program = await world.program().begin();
    const made = await program.send("POST", `${world.dossier}/entries`, PLAN);
    expect(made.json()).toMatchObject({ revision: 0, state: "draft" });
    const entry = `${world.dossier}/entries/${made.json<{ id: string }>().id}`;
    const coach = await world.coach.as(world.membershipId);
    const draft = await coach("GET", `${entry}?purpose=${PURPOSE}`);
    expect(draft.json()).toMatchObject({ draft: { content: PLAN.content } });
    expectStatus(await coach("POST", `${entry}/submit`, { purpose: PURPOSE }), 200);
    const event = await newest();
    expect([event.type, event.actor.via]).toEqual(["entry.submit", null]);
  });

  it("stops when who registered it manages no longer: its key may have left with them", async () => {
    const { app } = world;
    const organisation = await anOrganisation(app);
    const colleague = await somebody(app, "Mo Programma");
    const membershipId = await joins(organisation, colleague);
    const key = await programKey();
    const clientId = await registerClient(organisation, key);
    const program = await world.program({ clientId, key, membershipId }).begin();
    const ask = () => program.send("POST", "/v1/access-requests", REQUEST);
    expect((await ask()).status).toBe(202);
    await asAdmin(
      app.database.adminUrl,
      `update organisation_manager set until = now() where account_id = '${organisation.manager.accountId}'`,
    );
    expect(codeOf(await ask())).toBe("401 machine-token-refused");
    expect((await program.askToken()).json()["error"]).toBe("invalid_client");
  });

  it("stops as well when their membership is over by its date, and when the only manager leaves", async () => {
    const { app } = world;
    const organisation = await anOrganisation(app, "Stap voor Stap", { own: offer() });
    const { manager } = organisation;
    const me = (await manager.raw("GET", "/v1/me")).json<{ memberships: { id: string }[] }>();
    const own = me.memberships[0]!.id;
    const key = await programKey();
    const clientId = await registerClient(organisation, key);
    const colleague = await joins(organisation, await somebody(app, "Ro Programma"));
    const program = await world.program({ clientId, key, membershipId: colleague }).begin();
    const ask = async () => (await program.send("POST", "/v1/access-requests", REQUEST)).status;
    const lasts = (until: string) =>
      asAdmin(app.database.adminUrl, `update membership set valid_until = ${until} where id = '${own}'`);
    expect(await ask()).toBe(202);
    await lasts("now()");
    expect(await ask()).toBe(401);
    expect((await program.askToken()).json()["error"]).toBe("invalid_client");
    await lasts("now() + interval '1 year'");
    expect(await ask()).toBe(202);
    expectStatus(await manager.raw("POST", `/v1/memberships/${own}/leave`, {}), 204);
    expect(await ask()).toBe(401);
    expect((await program.askToken()).json()["error"]).toBe("invalid_client");
  });

  it("is not registered again by a repeated request of who manages no longer: there is nothing there", async () => {
    const { app } = world;
    const { manager, path } = await anOrganisation(app);
    const body = { name: "Programma", jwks: { keys: [(await programKey()).publicJwk] } };
    const register = () => manager.raw("POST", `${path}/clients`, body, { "idempotency-key": "aanmelding-1-2026" });
    expectStatus(await register(), 201);
    await asAdmin(
      app.database.adminUrl,
      `update organisation_manager set until = now() where account_id = '${manager.accountId}'`,
    );
    expect(codeOf(await register())).toBe("404 not-found");
  });

  it("is not taken for another that asks at the same moment, with a proof or with a key that is not theirs", async () => {
    const program = await world.program().begin();
    const thief = world.program();
    thief.token = "A".repeat(22);
    const ask = (who: Program) => who.send("POST", "/v1/access-requests", REQUEST);
    const answers = await Promise.all(Array.from({ length: 16 }, (_, at) => ask(at % 2 === 0 ? program : thief)));
    const own = [202, 401];
    expect(answers.map(({ status }) => status)).toEqual(answers.map((_, at) => own[at % 2]));
    const forged = { key: await programKey() };
    const tokens = await Promise.all(
      Array.from({ length: 16 }, (_, at) => (at % 2 === 0 ? program.askToken() : thief.askToken(forged))),
    );
    expect(tokens.map(({ status }) => status)).toEqual(tokens.map((_, at) => [200, 401][at % 2]));
  });

  it("delivers once per Idempotency-Key", async () => {
    const program = await world.program().begin();
    const once = { "idempotency-key": "levering-2026-11-22-1" };
    const deliver = () => program.send("POST", `${world.dossier}/entries`, { ...PLAN, submit: true }, {}, once);
    const [first, again] = [await deliver(), await deliver()];
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.json()).toEqual(first.json());
  });

  it("asks for access, and hears the same whatever is there", async () => {
    const program = await world.program().begin();
    const ask = (address: object) =>
      program.send("POST", "/v1/access-requests", {
        ...address,
        purpose: PURPOSE,
        items: [{ template: "my-story" }],
        months: 3,
        reason: "Voor het werkplan.",
      });
    const answers = [await ask({ shareCode: await world.shareCode() }), await ask({ shareCode: "NNNN-NNNN-NNNN" })];
    expect(answers.map(({ status, text }) => [status, text])).toEqual([
      [202, "{}"],
      [202, "{}"],
    ]);
    const list = await world.owner.raw("GET", `${world.dossier}/access-requests`);
    const { items } = list.json<{ items: { reason: string; via: string | null; from: { name: string } }[] }>();
    expect(items.filter(({ from }) => from.name === "Noa Programma").map(({ reason, via }) => [reason, via])).toEqual([
      ["Voor het werkplan.", "Werkplan voor coaches"],
    ]);
    expect(await newest()).toMatchObject({ type: "request.create", actor: { via: "Werkplan voor coaches" } });
  });

  it("tells who is named, once a day and not of every sheet", async () => {
    const program = await world.program().begin();
    for (let times = 0; times < 2; times += 1)
      expectStatus(await program.send("POST", `${world.dossier}/entries`, { ...PLAN, submit: true }), 201);
    const { rows } = await world.query(
      `select count(*)::int as count from outbox_mail where template = 'in-your-name' and to_address = '${world.coach.address}'`,
    );
    expect(rows).toEqual([{ count: 1 }]);
  });

  it("cannot write where the professional has no grant, nor on what others wrote", async () => {
    const program = await world.program().begin();
    const elsewhere = await program.send("POST", `/v1/dossiers/${NOBODY}/entries`, { ...PLAN, submit: true });
    const other = { ...PLAN, templateKey: "work-profile", content: { body: {} } };
    const shut = await program.send("POST", `${world.dossier}/entries`, other);
    expect([elsewhere.json()["code"], shut.json()["code"]]).toEqual(["not-found", "not-found"]);
    const linked = { ...PLAN, purpose: undefined };
    expect((await program.send("POST", `${world.dossier}/entries`, linked)).json()["code"]).toBe("purpose-missing");
  });

  it("stops at once when its organisation is approved no longer, the colleague leaves, or it is revoked", async () => {
    const { app, organisation } = world;
    const key = await programKey("EdDSA");
    const clientId = await registerClient(organisation, key);
    const leaving = await somebody(app, "Bo Programma");
    const membershipId = await joins(organisation, leaving);
    const program = await world.program({ clientId, key, membershipId }).begin();
    const ask = () => program.send("POST", "/v1/access-requests", REQUEST);
    expect((await ask()).status).toBe(202);

    const approval = (at: string) =>
      asAdmin(app.database.adminUrl, `update organisation set approved_at = ${at} where id = '${organisation.id}'`);
    await approval("null");
    expect(codeOf(await ask())).toBe("401 machine-token-refused");
    expect((await program.askToken()).json()["error"]).toBe("invalid_client");
    await approval("now()");
    expect((await ask()).status).toBe(202);

    expectStatus(await leaving.raw("POST", `/v1/memberships/${membershipId}/leave`, {}), 204);
    expect(codeOf(await ask())).toBe("403 machine-membership-refused");
    program.membershipId = world.membershipId;
    expect((await ask()).status).toBe(202);

    expectStatus(await organisation.manager.raw("DELETE", `${organisation.path}/clients/${clientId}`), 204);
    expect(codeOf(await ask())).toBe("401 machine-token-refused");
    expect((await program.askToken()).json()["error"]).toBe("invalid_client");
  });

  it.each(["ES256", "EdDSA", "Ed25519", "PS256"])("may sign with %s", async (algorithm) => {
    const key = await programKey(algorithm);
    const clientId = await registerClient(world.organisation, key);
    const program = new Program(world.app.baseUrl, clientId, key, key, world.membershipId);
    await program.begin();
    expect((await program.send("POST", "/v1/access-requests", REQUEST)).status).toBe(202);
  });
});

describe("what is written about it", () => {
  it("works: the example of docs/machine-clients.md delivers a sheet", async () => {
    const { key, clientId, membershipId, owner } = world;
    const page = readFileSync("docs/machine-clients.md", "utf8");
    const secret = JSON.stringify({ ...(await exportJWK(key.privateKey)), kid: key.publicJwk.kid });
    const example = /```js\n([\s\S]*?)```/
      .exec(page)![1]!
      // The key that was registered, instead of a new one; and this server.
      .replace(
        /const \{ privateKey, publicKey \} = .*;\nconst jwk = .*;/,
        `import { importJWK } from "jose";
        const { d, ...jwk } = ${secret};
        const privateKey = await importJWK({ ...jwk, d }, "ES256");`,
      )
      .replace(/const server = .*;/, `const server = ${JSON.stringify(world.program().issuer)};`)
      .replace("await deliver(", "const delivered = await deliver(");
    const code = `${example}\nconsole.log(delivered.status);`;
    const env = { ...process.env, NODE_OPTIONS: "", CLIENT_ID: clientId, MEMBERSHIP: membershipId };
    const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", code], {
      env: { ...env, DOSSIER: owner.me.ownDossierId! },
    });
    expect(stdout.trim()).toBe("201");
  }, 30_000);

  it("is swept by the worker when it has had its time", async () => {
    await world.program().begin();
    const past = "expires_at = now() - interval '1 hour'";
    await world.query(`update machine_token set created_at = now() - interval '1 hour', ${past}`);
    await world.query(`update machine_once set ${past}`);
    const worker = new Pool({ connectionString: world.app.database.urls.worker });
    expect(await cleanUp.run(worker).finally(() => worker.end())).toBeGreaterThan(2);
    const { rows } = await world.query("select from machine_token union all select from machine_once");
    expect(rows).toEqual([]);
  });
});

describe("a program reads nothing", () => {
  const DOCUMENT = JSON.parse(readFileSync("libs/contract/openapi.json", "utf8")) as {
    paths: Record<string, Record<string, { operationId: string; "x-access"?: string }>>;
  };
  const ROUTES = Object.entries(DOCUMENT.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => operation["x-access"] !== undefined && operation["x-access"] !== "public")
      .map(([method, operation]) => [operation.operationId, method.toUpperCase(), path] as const),
  );
  const OPEN = new Set(["createEntry", "askAccess"]);

  it.each(ROUTES.filter(([name]) => !OPEN.has(name)))("by %s", async (_, method, path) => {
    const program = await world.program().begin();
    const address = path
      .replace("{dossierId}", world.owner.me.ownDossierId!)
      .replace("{organisationId}", world.organisation.id)
      .replace("{membershipId}", world.membershipId)
      .replace(/\{\w+\}/g, NOBODY);
    const answer = await program.send(method, address, method === "GET" || method === "DELETE" ? undefined : {});
    expect(codeOf(answer)).toBe("403 not-for-machines");
    expect(answer.headers.get("www-authenticate")).toContain("insufficient_scope");
  });

  it("and what it tried in a dossier stands in the record, with what it is", async () => {
    const program = await world.program().begin();
    await program.send("GET", `${world.dossier}/view?purpose=${PURPOSE}`);
    expect(await newest()).toMatchObject({
      type: "machine.other",
      outcome: "refused",
      reasons: ["machine"],
      actor: { name: "Noa Programma", via: "Werkplan voor coaches" },
    });
  });

  it("and the answer is the same for a dossier that never was", async () => {
    const program = await world.program().begin();
    const { meter } = world.app.persistence;
    const count = async (dossierId: string) => {
      const before = meter.statements;
      const answer = await program.send("GET", `/v1/dossiers/${dossierId}/view?purpose=${PURPOSE}`);
      return { statements: meter.statements - before, ...answer.json(), traceId: "" };
    };
    expect(await count(world.owner.me.ownDossierId!)).toEqual(await count(NOBODY));
  });

  it("with the first wall off: the database shows it no text, no reaction, no draft and no record", async () => {
    const program = await world.program().begin();
    const coach = await world.coach.as(world.membershipId);
    const made = await coach("POST", `${world.dossier}/entries`, { ...PLAN, submit: true });
    expectStatus(made, 201);
    expectStatus(await coach("POST", `${world.dossier}/entries`, PLAN), 201);
    const { persistence } = world.app;
    const dossierId = world.owner.me.ownDossierId!;
    const entryId = made.json<{ id: string }>().id;
    const look = (caller: Caller) =>
      persistence.unitOfWork.run(caller, async (scope) => ({
        texts: (await scope.entries.revisions(dossierId, [{ entryId, number: 1 }])).length,
        drafts: (await scope.entries.drafts(dossierId)).length,
        events: (await scope.record.list(dossierId, { limit: 5 })).length,
      }));
    const traceId = "0".repeat(32);
    const machine = {
      clientId: world.clientId,
      tokenHash: hashToken(program.token!),
      membershipId: world.membershipId,
    };
    expect(await look({ tokenHash: null, traceId, machine })).toEqual({ texts: 0, drafts: 0, events: 0 });
    // Control: the professional in whose name it acts does see them.
    const cookie = await cookieOf(world.app, world.coach.accountId, world.membershipId);
    const person = await look({ tokenHash: hashToken(cookie.split("=")[1]!), traceId });
    expect(person).toEqual({ texts: 1, drafts: expect.any(Number), events: 5 });
    expect(person.drafts).toBeGreaterThan(0);
    // Control: the same with a hole in the second wall.
    await asAdmin(world.app.database.adminUrl, "drop policy no_machine on entry_revision");
    expect(await look({ tokenHash: null, traceId, machine })).toEqual({ texts: 1, drafts: 0, events: 0 });
  });
});
