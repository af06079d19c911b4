import { Client } from "pg";
import { rawRequest, type RawAnswer, type SignedIn } from "#testing/sign-in.js";
import { verifyChains } from "../../scripts/verify/chains.mjs";
import { MANDATE_BODIES } from "./operations-mandates.js";
import { DIRECTORY_BODIES } from "./operations-directory.js";
import { IDENTITY_BODIES } from "./operations-identity.js";
import { OPERATIONS, type Call, type Operation } from "./operations.js";
import { ROUTES, routeOf, send } from "./request.js";
import { STATES } from "./grant-states.js";
import { NOBODY, PURPOSE, SOMEDAY, World } from "./world.js";

/**
 * T-10: who may do what over HTTP, for every route: person × act × state of the grant × the thing exists or not.
 * Each row of OPERATIONS is asked by everybody, in every state.
 */
describe("the permission table", () => {
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
  // Nobody meets here how many invitations a day allows: the invitations of before are a day older.
  beforeEach(() => admin.query("update invitation set created_at = created_at - interval '1 day'"));

  it("has a row for every route, and a control that notices a missing one", () => {
    const listed = OPERATIONS.map(({ id }) => id).sort();
    expect(listed).toEqual(ROUTES.map(({ id }) => id).sort());
    expect(missingRows(OPERATIONS.slice(1))).toEqual([OPERATIONS[0]!.id]);
  });

  const rows = OPERATIONS.map((operation) => [operation.id, operation] as const);

  describe("without a session", () => {
    const strangers: [string, (id: string) => string][] = [
      ["nobody", () => ""],
      ["a forged token", () => "regiemap=AAAAAAAAAAAAAAAAAAAAAA"],
      ["a malformed token", () => "regiemap=' or 1=1 --"],
    ];
    it.each(strangers)("%s gets nothing but what is public", async (_, cookieOf) => {
      for (const operation of OPERATIONS) {
        const call = operation.kind === "public" ? await operation.call(world) : unknown(operation);
        const answer = await send(visitor(cookieOf(operation.id)), operation.id, call);
        expect([operation.id, answer.status]).toEqual([operation.id, expectedWithout(operation, cookieOf(""))]);
      }
    });

    it("a session that ended is no session, at once", async () => {
      const cookie = (await freshSession(world.reader)).cookie;
      expect((await visitor(cookie).raw("GET", "/v1/me")).status).toBe(200);
      expect((await visitor(cookie).raw("DELETE", "/v1/session")).status).toBe(204);
      for (const { id, kind } of OPERATIONS) {
        if (kind === "public") continue;
        const operation = OPERATIONS.find((each) => each.id === id)!;
        const answer = await send(visitor(cookie), id, unknown(operation));
        expect([id, answer.status]).toEqual([id, expectedWithout(operation, cookie)]);
      }
    });

    it("a session past its end is no session", async () => {
      const late = await freshSession(world.reader);
      await admin.query("update session set expires_at = now() - interval '1 microsecond' where account_id = $1", [
        world.reader.me.account.id,
      ]);
      expect((await late.raw("GET", "/v1/me")).status).toBe(401);
      await admin.query("update session set expires_at = now() + interval '1 hour' where account_id = $1", [
        world.reader.me.account.id,
      ]);
    });
  });

  describe("the owner", () => {
    it.each(rows)("%s", async (_, operation) => {
      const asOwner = operation.id === "endSession" ? await freshSession(world.owner) : await world.rightOne(operation);
      const answer = await send(asOwner, operation.id, await operation.call(world));
      expect([answer.status, answer.status < 400 ? "" : answer.text]).toEqual([
        OWNER[operation.id] ?? operation.ok,
        answer.status < 400 ? "" : expect.any(String),
      ]);
    });

    it.each(rows.filter(([, { kind }]) => kind !== "public" && kind !== "self"))(
      "%s of what is not there",
      async (_, operation) => {
        const known = { dossierId: world.dossierId, organisationId: (await world.organisation()).id };
        for (const params of missing(operation, known)) {
          const answer = await send(await world.rightOne(operation), operation.id, { ...unknown(operation), params });
          expect(answer.status).toBe(404);
        }
      },
    );
  });

  describe("somebody with a binder of their own", () => {
    it.each(rows.filter(([, { kind }]) => kind !== "public" && kind !== "self"))("%s", async (_, operation) => {
      const call = named(operation, await operation.call(world));
      const answer = await send(world.stranger, operation.id, call);
      expect([answer.status, answer.json().code]).toEqual([404, "not-found"]);
    });
  });

  describe("a reader, in every state of their grant", () => {
    const states = Object.keys(STATES);
    it.each(states)(
      "%s",
      async (state) => {
        for (const operation of OPERATIONS.filter(({ kind }) => kind !== "public" && kind !== "self")) {
          await endAll();
          const call = named(operation, await operation.call(world));
          await endAll();
          const reader = await STATES[state]!.prepare(world, admin, call);
          const answer = await send(reader, operation.id, call);
          expect([operation.id, state, answer.status]).toEqual([operation.id, state, expectedOf(operation, state)]);
          await STATES[state]!.undo?.(world, admin);
        }
      },
      120_000,
    );
  });

  describe("what is hidden and what never was", () => {
    const judged = rows.filter(([, { kind }]) => kind !== "public" && kind !== "self");

    it.each(judged)("%s costs and leaves the same", async (_, operation) => {
      await endAll();
      const call = named(operation, await operation.call(world));
      await endAll();
      const nowhere = { ...call, params: { ...call.params!, dossierId: NOBODY } };
      const nothing = { ...call, params: Object.fromEntries(Object.keys(call.params!).map((key) => [key, NOBODY])) };
      // A reader knows the grants that named them before; a professional who never read here does not.
      for (const who of [world.stranger, world.unrelated]) {
        const hidden = await cost(() => send(who, operation.id, call));
        expect(hidden.answer.status).toBe(404);
        for (const other of [nowhere, nothing])
          expect(await cost(() => send(who, operation.id, other))).toEqual(hidden);
      }
    });

    it.each(judged.filter(([id]) => routeOf(id).path.includes("{entryId}")))(
      "%s of a hidden sheet, for somebody who reads another one",
      async (_, operation) => {
        await endAll();
        const call = named(operation, await operation.call(world));
        await world.ownerSheet("my-question", { question: "Wat nu?" });
        await endAll();
        await world.grant([{ template: "my-question" }]);
        const never = { ...call, params: { ...call.params!, entryId: NOBODY } };
        const hidden = await cost(() => send(world.reader, operation.id, call));
        expect(hidden.answer.status).toBe(404);
        expect(await cost(() => send(world.reader, operation.id, never))).toEqual(hidden);
      },
    );

    it("notices when one of them takes a statement more", async () => {
      const one = await cost(() => world.reader.raw("GET", "/v1/me"));
      const other = await cost(async () => {
        await world.app.persistence.system.ping();
        return world.reader.raw("GET", "/v1/me");
      });
      expect(other).not.toEqual(one);
    });
  });

  it("left a record in which whatever an event is found by says what its text says, whoever wrote it", async () => {
    expect((await verifyChains(admin, null)).findings).toEqual([]);
    const { rows } = await admin.query<{ type: string }>("select distinct type from access_event order by type");
    // Written by a view, by the demo import, and by the database itself.
    expect(rows.map(({ type }) => type)).toEqual(expect.arrayContaining(["view", "entry.create", "mandate.check"]));
  });

  /** What a request took and left: statements, round trips, lines in the records. Never time. */
  async function cost(work: () => Promise<RawAnswer>) {
    const { meter } = world.app.persistence;
    const count = "select (select count(*) from access_event) + (select count(*) from account_event) as events";
    const before = { statements: meter.statements, roundTrips: meter.roundTrips, events: await events() };
    const { status, text } = await work();
    const { traceId: _, ...body } = text === "" ? { traceId: "" } : (JSON.parse(text) as { traceId: string });
    return {
      answer: { status, body: status >= 400 ? body : {} },
      statements: meter.statements - before.statements,
      roundTrips: meter.roundTrips - before.roundTrips,
      events: (await events()) - before.events,
    };
    async function events() {
      return Number((await admin.query<{ events: string }>(count)).rows[0]!.events);
    }
  }

  /** A right request about nothing that exists. */
  function unknown(operation: Operation): Call {
    return { ...unknownCall(operation), ...complete(operation, world) };
  }

  async function endAll(): Promise<void> {
    // What the reader wrote stays readable for them in any state; it would only blur what the grant opens.
    await admin.query("update entry set state = 'removed' where author_account_id = $1 and dossier_id = $2", [
      world.reader.me.account.id,
      world.dossierId,
    ]);
    await admin.query(
      `update access_grant set state = 'ended', stops_at = null, ended_at = now(), end_reason = 'stopped'
      where dossier_id = $1 and state <> 'ended' and (grantee_account_id = $2 or grantee_key like 't:%')`,
      [world.dossierId, world.reader.me.account.id],
    );
  }

  function visitor(cookie: string): Pick<SignedIn, "raw"> {
    return { raw: (...request) => rawRequest(world.app.baseUrl, cookie, ...request) };
  }

  async function freshSession(who: SignedIn) {
    const { signIn } = await import("#testing/sign-in.js");
    return signIn(world.app.baseUrl, who === world.reader ? "ilias" : "jip");
  }
});

/** Where the owner's answer differs from that of the right person. */
const OWNER: Record<string, number> = { withdrawEntry: 403, submitEntry: 403 };

/** Without a live session: what is public, and nothing else. Ending a session twice is no error. */
function expectedWithout({ id, kind, ok }: Operation, cookie: string): number {
  if (kind === "public") return ok;
  return id === "endSession" && TOKEN.test(cookie) ? 204 : 401;
}

const TOKEN = /^regiemap=[A-Za-z0-9_-]{22}$/;

/** What a reader gets: their row in the state `active`, and nothing there otherwise. */
function expectedOf({ id, kind, ok }: Operation, state: string): number {
  if (state === "active" || state === "read only" || state === "team") {
    if (id === "listGrants") return 200;
    if (id === "withdrawEntry") return 404;
    if (kind === "reader") return ok;
    if (kind === "writer") return state === "active" ? ok : 403;
    if (id === "addRevision") return 403;
    return 404;
  }
  if (state === "other item")
    return id === "getView" || id === "listEntries" || id === "listGrants" ? 200 : id === "createEntry" ? 403 : 404;
  // A reader knows the grants that name them, as the role they act in.
  return id === "listGrants" && state !== "second hat" && state !== "none" ? 200 : 404;
}

/** The request with the purpose a reader has to name. */
function named({ id }: Operation, call: Call): Call {
  const route = routeOf(id);
  const isRead = ["getView", "listEntries", "getEntry", "dropDraft"].includes(id);
  if (isRead) return { ...call, query: { ...call.query, purpose: PURPOSE } };
  const takesPurpose = ["createEntry", "keepDraft", "addRevision", "submitEntry"].includes(id);
  return takesPurpose && route.hasBody ? { ...call, body: { ...call.body, purpose: PURPOSE } } : call;
}

/** A request about nothing that exists. */
function unknownCall({ id }: Operation): Call {
  const names = [...routeOf(id).path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  return { params: Object.fromEntries(names.map((name) => [name, NOBODY])) };
}

/** For an owner: a dossier that is not there, and in their own dossier a thing that is not there. So for a manager. */
function missing(operation: Operation, known: Record<string, string>): Record<string, string>[] {
  const nothing = unknownCall(operation).params!;
  const inside = Object.entries(nothing).map(([name, id]) => [name, known[name] ?? id] as const);
  return Object.keys(nothing).length > 1 ? [nothing, Object.fromEntries(inside)] : [nothing];
}

const BODIES: Record<string, object> = {
  createEntry: { templateKey: "my-question", content: { body: { question: "Wat nu?" } } },
  keepDraft: { content: { body: {} } },
  addRevision: { content: { body: {} } },
  withdrawEntry: { reason: "x" },
  acceptEntry: { revision: 1 },
  turnEntryDown: { revision: 1 },
  putReaction: { stance: "agree", text: "x" },
  shortenGrant: { validUntil: SOMEDAY() },
  answerAccessRequest: { answer: "declined" },
  askAccess: { dossierId: NOBODY, purpose: PURPOSE, items: [{ template: "my-story" }], months: 3, reason: "x" },
};

/** Purpose and body, so that what is missing is the only thing that is wrong. */
function complete(operation: Operation, world: World): Call {
  const id = operation.id;
  const fixed = (BODIES[id] ?? IDENTITY_BODIES[id] ?? DIRECTORY_BODIES[id] ?? MANDATE_BODIES(world)[id]) as
    Record<string, unknown> | undefined;
  const terms = { ...world.terms(), receipt: { text: "x", language: "nl" } };
  const block = { who: { kind: "profession", profession: "jobcoach" }, what: { kind: "everything" } };
  const body =
    id === "createGrant" ? terms : id === "previewGrant" ? world.terms() : id === "createBlock" ? block : fixed;
  return named(operation, body ? { body } : {});
}

function missingRows(operations: Operation[]): string[] {
  return ROUTES.map(({ id }) => id).filter((id) => !operations.some((operation) => operation.id === id));
}
