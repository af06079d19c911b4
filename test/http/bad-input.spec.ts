import { rawRequest, type RawAnswer } from "#testing/sign-in.js";
import { OPERATIONS, type Call, type Operation } from "./operations.js";
import { ROUTES, routeOf, urlOf } from "./request.js";
import { NOBODY, PURPOSE, World } from "./world.js";

const CANARY = "kanarie-9f3a";

/** Null says something there: no hat. */
const TAKES_NULL = new Set(["chooseMembership"]);

/** Bad input on every route: a clear problem, never a 500, nothing half done, nothing repeated. */
describe("bad input", () => {
  let world: World;
  const calls = new Map<string, Call>();

  beforeAll(async () => {
    world = await World.start();
    for (const operation of OPERATIONS) calls.set(operation.id, await operation.call(world));
  }, 120_000);
  afterAll(() => world?.stop());
  afterEach(() => {
    expect(world.app.log.filter((line) => line.includes('"status":500'))).toEqual([]);
  });

  const withBody = OPERATIONS.filter(({ id }) => routeOf(id).hasBody);
  const changing = ROUTES.filter(({ method }) => method !== "GET");
  const rows = withBody.map((operation) => [operation.id, operation] as const);

  /** As somebody who may do it, unless the request itself is what is wrong. */
  async function ask(
    operation: Pick<Operation, "id">,
    body: unknown,
    headers?: Record<string, string>,
  ): Promise<RawAnswer> {
    const { method, path } = routeOf(operation.id);
    const { kind } = OPERATIONS.find(({ id }) => id === operation.id)!;
    return (await world.rightOne({ kind })).raw(method, urlOf(path, calls.get(operation.id)!), body, headers);
  }

  function expectProblem(answer: RawAnswer, status: number, code: string): void {
    expect([answer.status, answer.headers.get("content-type"), answer.text]).toEqual([
      status,
      "application/problem+json; charset=utf-8",
      expect.stringContaining(`"code":"${code}"`),
    ]);
    expect(answer.text).not.toContain(CANARY);
    expect(answer.headers.get("api-version")).toBe("1.0.0");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.json()).toMatchObject({
      status,
      title: expect.any(String),
      traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
  }

  describe.each(rows)("%s", (_, operation) => {
    const body = () => calls.get(operation.id)!.body ?? {};

    it("refuses a field that nobody declared", async () => {
      const answer = await ask(operation, { ...body(), [CANARY]: 1, surprise: CANARY });
      expectProblem(answer, 400, "invalid-input");
      expect(answer.json<{ problems: object[] }>().problems).toContainEqual({
        pointer: "/surprise",
        code: "unknown-field",
      });
    });

    it("refuses what is no object", async () => {
      for (const strange of ["[]", "null", '"x"', "7", "true", "[{}]"]) {
        const answer = await ask(operation, strange);
        if (strange === "null") expect([200, 201, 202, 204, 400, 401, 403, 404, 409]).toContain(answer.status);
        else expectProblem(answer, 400, "invalid-input");
      }
    });

    it("refuses every field of a wrong type, and tells all of them at once", async () => {
      const fields = Object.keys(body());
      if (fields.length === 0) return;
      for (const strange of [{ x: CANARY }, [CANARY], 7.5, false, ...(TAKES_NULL.has(operation.id) ? [] : [null])]) {
        const answer = await ask(operation, Object.fromEntries(fields.map((field) => [field, strange])));
        expectProblem(answer, 400, "invalid-input");
        expect(new Set(pointers(answer).map((pointer) => pointer.split("/")[1])).size).toBeGreaterThan(0);
      }
    });

    it("refuses text that no keyboard makes, and too much of it", async () => {
      for (const text of [`${CANARY}\u0000`, `${CANARY}\u0007`, `${CANARY}\ud800`, CANARY.repeat(40_000)]) {
        for (const field of Object.keys(body())) {
          const answer = await ask(operation, { ...body(), [field]: deep(body()[field], text) });
          if (answer.status < 400) continue;
          expect([400, 403, 404, 409, 413]).toContain(answer.status);
          expect(answer.text).not.toContain(CANARY);
        }
      }
    });

    it("takes emoji, right-to-left and combining letters for text", async () => {
      for (const field of Object.keys(body())) {
        const answer = await ask(operation, { ...body(), [field]: deep(body()[field], "👩🏽‍💻 مرحبا é ﷽") });
        expect(answer.status).toBeLessThan(500);
      }
    });

    it("refuses what reaches for prototypes, or has no end", async () => {
      const text = JSON.stringify(body());
      const polluted =
        text === "{}" ? '{"__proto__":{"admin":true}}' : `${text.slice(0, -1)},"__proto__":{"admin":true}}`;
      expectProblem(await ask(operation, polluted), 400, "invalid-input");
      const constructed = polluted
        .replace("__proto__", "constructor")
        .replace('{"admin":true}', '{"prototype":{"admin":true}}');
      expectProblem(await ask(operation, constructed), 400, "invalid-input");
      const endless = `${'{"a":'.repeat(5000)}1${"}".repeat(5000)}`;
      expectProblem(await ask(operation, endless), 400, "invalid-input");
      expect(({} as { admin?: boolean }).admin).toBeUndefined();
    });
  });

  describe("every changing route", () => {
    it.each(changing.map(({ id }) => [id]))("%s wants JSON, whole and not too much", async (id) => {
      const cases: [unknown, Record<string, string>, number, string][] = [
        ["{", {}, 400, "invalid-input"],
        ['{"a":1}}', {}, 400, "invalid-input"],
        [Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]), {}, 400, "invalid-input"],
        ["a=1", { "content-type": "application/x-www-form-urlencoded" }, 415, "unsupported-media"],
        ["<a/>", { "content-type": "text/xml" }, 415, "unsupported-media"],
        ["{}", { "content-type": "text/plain" }, 415, "unsupported-media"],
        [JSON.stringify({ a: "x".repeat(10 * 1024 * 1024) }), {}, 413, "too-large"],
      ];
      for (const [body, headers, status, code] of cases) expectProblem(await ask({ id }, body, headers), status, code);
    });

    it.each(changing.map(({ id }) => [id]))("%s wants our own header, from our own site", async (id) => {
      const { method, path } = routeOf(id);
      const url = urlOf(path, calls.get(id)!);
      const body = routeOf(id).hasBody ? "{}" : undefined;
      const bare = await fetch(`${world.app.baseUrl}${url}`, {
        method,
        headers: { cookie: world.owner.cookie, ...(body ? { "content-type": "application/json" } : {}) },
        body,
      });
      expect([bare.status, ((await bare.json()) as { code: string }).code]).toEqual([403, "csrf-header-missing"]);
      const foreign = { origin: "https://evil.example" };
      expectProblem(await world.owner.raw(method, url, body, foreign), 403, "origin-refused");
      expectProblem(
        await world.owner.raw(method, url, body, { "sec-fetch-site": "cross-site" }),
        403,
        "origin-refused",
      );
    });
  });

  describe("addresses", () => {
    const withId = ROUTES.filter(({ path, access }) => path.includes("{") && access !== "public");

    it.each(withId.map(({ id }) => [id]))("%s of an id that can be nobody's is not there", async (id) => {
      const { method, path } = routeOf(id);
      for (const strange of [
        "1",
        "undefined",
        "..%2f..%2fetc",
        "%00",
        "'%20or%201=1--",
        NOBODY.toUpperCase(),
        "x".repeat(5000),
      ]) {
        const url = path.replace(/\{\w+\}/g, strange);
        const answer = await world.owner.raw(
          method,
          url,
          routeOf(id).hasBody ? (calls.get(id)!.body ?? {}) : undefined,
        );
        expect([400, 404, 413, 414]).toContain(answer.status);
        expect(answer.headers.get("content-type")).toContain("application/problem+json");
      }
    });

    it("are refused when they are not there, also with another method", async () => {
      for (const [method, path] of [
        ["GET", "/v1/nothing"],
        ["GET", "/v2/me"],
        ["POST", "/v1/me"],
        ["PATCH", "/v1/dossiers"],
        ["GET", "/v1/dossiers/"],
        ["GET", "/nothing"],
        ["GET", "/v1/me/../../etc/passwd"],
      ] as const)
        expectProblem(await world.owner.raw(method, path, method === "GET" ? undefined : {}), 404, "not-found");
    });

    it("take a parameter once, and of the right kind", async () => {
      const view = `/v1/dossiers/${world.dossierId}/view`;
      const events = `/v1/dossiers/${world.dossierId}/access-events`;
      for (const path of [
        `${view}?purpose=a&purpose=b`,
        `${view}?purpose[$ne]=x`,
        `${view}?purpose=${"x".repeat(400)}`,
        `${view}?purpose=%00`,
        `${view}?surprise=1`,
        `${events}?limit=0`,
        `${events}?limit=1e9`,
        `${events}?limit=abc`,
        `${events}?before=-1`,
        `/v1/readers?text=${"x".repeat(400)}`,
        `/v1/readers?profession=%27`,
      ])
        expectProblem(await world.owner.raw("GET", path), 400, "invalid-input");
    });

    it("keep an unknown purpose out of the record", async () => {
      const answer = await world.reader.raw("GET", `/v1/dossiers/${world.dossierId}/view?purpose=${CANARY}`);
      expectProblem(answer, 404, "not-found");
      const record = await world.owner.raw("GET", `/v1/dossiers/${world.dossierId}/access-events`);
      expect(record.text).not.toContain(CANARY);
    });
  });

  describe("the same request twice", () => {
    const key = () => ({ "idempotency-key": crypto.randomUUID() });
    const making = ["createEntry", "createGrant", "createBlock", "addRevision", "stopGrant", "askAccess"];

    it.each(making)("%s is done once", async (id) => {
      const operation = OPERATIONS.find((each) => each.id === id)!;
      const call = await operation.call(world);
      const { method, path } = routeOf(id);
      const headers = key();
      const send = (body: unknown = call.body) => world.owner.raw(method, urlOf(path, call), body, headers);
      const [one, other] = await Promise.all([send(), send()]);
      expect([one.status, one.text]).toEqual([operation.ok, other.text]);
      const third = await send();
      expect(third.text).toBe(one.text);
      const different = await send({ ...call.body, reason: "Iets anders", state: "private" });
      expect([400, 422]).toContain(different.status);
    });

    it("the key of somebody else is another key", async () => {
      const headers = key();
      const body = { templateKey: "opening-card", content: { body: { callMe: "A" } } };
      const mine = await world.owner.raw("POST", `/v1/dossiers/${world.dossierId}/entries`, body, headers);
      const theirs = await world.stranger.raw(
        "POST",
        `/v1/dossiers/${world.stranger.me.ownDossierId}/entries`,
        body,
        headers,
      );
      expect([mine.status, theirs.status]).toEqual([201, 201]);
      expect(theirs.text).not.toBe(mine.text);
    });

    it("a request that was refused leaves its key free", async () => {
      const headers = key();
      const send = (body: object) =>
        world.owner.raw(
          "POST",
          `/v1/dossiers/${world.dossierId}/entries`,
          { templateKey: "opening-card", content: { body } },
          headers,
        );
      expect((await send({})).status).toBe(400);
      expect((await send({ callMe: "Jip" })).status).toBe(201);
    });

    it("another request with the same key is refused", async () => {
      const headers = key();
      const send = (callMe: string) =>
        world.owner.raw(
          "POST",
          `/v1/dossiers/${world.dossierId}/entries`,
          { templateKey: "opening-card", content: { body: { callMe } } },
          headers,
        );
      expect((await send("Jip")).status).toBe(201);
      expectProblem(await send("Jop"), 422, "idempotency-mismatch");
    });

    it("a key that is none is refused", async () => {
      const body = { templateKey: "opening-card", content: { body: { callMe: "Jip" } } };
      const answer = await world.owner.raw("POST", `/v1/dossiers/${world.dossierId}/entries`, body, {
        "idempotency-key": "x".repeat(300),
      });
      expectProblem(answer, 400, "invalid-input");
    });
  });

  describe("two writers on one sheet", () => {
    const texts = ["kanarie-een", "kanarie-twee", "kanarie-drie"];

    it.each([1, 2, 3])("one is first; the others hear the newer number and keep their text (%p)", async () => {
      const path = `/v1/dossiers/${world.dossierId}/entries/${await world.ownerSheet()}`;
      const write = (callMe: string) =>
        world.owner.raw("POST", `${path}/revisions`, { content: { body: { callMe } }, basedOn: 1 });
      const answers = await Promise.all(texts.map(write));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
      const winner = texts[answers.findIndex(({ status }) => status === 201)]!;
      for (const answer of answers.filter(({ status }) => status === 409)) {
        expectProblem(answer, 409, "revision-conflict");
        expect(answer.json()).toMatchObject({ details: { latest: 2 } });
        expect(answer.text).not.toContain("kanarie");
      }
      const after = (await world.owner.raw("GET", path)).json<{ draft: { content: { body: { callMe: string } } } }>();
      expect(after).toMatchObject({ latestRevision: 2, body: { callMe: winner }, draft: { basedOn: 1 } });
      const kept = after.draft.content.body.callMe;
      expect(texts.filter((text) => text !== winner)).toContain(kept);
      // Nobody's text was put over another's: the one that was kept can still be written, after the first.
      const next = await world.owner.raw("POST", `${path}/revisions`, {
        content: { body: { callMe: kept } },
        basedOn: 2,
      });
      expect([next.status, next.json()]).toEqual([201, { revision: 3 }]);
    });

    it("two people: each keeps their own text, and only they see it", async () => {
      await world.grant();
      const list = `/v1/dossiers/${world.dossierId}/entries`;
      const sheet = await world.readerSheet({ submit: true });
      const path = `${list}/${sheet}`;
      const write = (workWish: string) =>
        world.reader.raw("POST", `${path}/revisions`, {
          purpose: PURPOSE,
          basedOn: 1,
          content: { body: { ownersQuestion: "Rust", workWish }, plainSummary: "Kort." },
        });
      expect((await write("Archief")).status).toBe(201);
      expectProblem(await write(CANARY), 409, "revision-conflict");
      const theirs = await world.reader.raw("GET", `${path}?purpose=${PURPOSE}`);
      expect(theirs.json()).toMatchObject({ body: { workWish: "Archief" }, draft: { basedOn: 1 } });
      expect(theirs.text).toContain(CANARY);
      expect((await world.owner.raw("GET", path)).text).not.toContain(CANARY);
      // The history goes from the oldest to the newest. The list says when it was changed last, and of another's sheet it does not.
      const lines = theirs.json<{ createdAt: string; history: { revision: number; authoredAt: string }[] }>();
      expect(lines.history.map(({ revision }) => revision)).toEqual([1, 2]);
      const { items } = (await world.reader.raw("GET", `${list}?purpose=${PURPOSE}`)).json<{
        items: { id: string; state?: string; changedAt?: string }[];
      }>();
      expect(items.find(({ id }) => id === sheet)?.changedAt).toBe(lines.history.at(-1)?.authoredAt);
      expect(lines.history.at(-1)?.authoredAt).not.toBe(lines.createdAt);
      expect(items.filter(({ state, changedAt }) => (state === undefined) !== (changedAt === undefined))).toEqual([]);
    });
  });

  it("leaves malformed input in the security log, without a word of it", async () => {
    world.app.log.length = 0;
    await world.owner.raw("POST", `/v1/dossiers/${world.dossierId}/entries`, { templateKey: CANARY, content: CANARY });
    await rawRequest(world.app.baseUrl, "", "GET", `/v1/dossiers/${world.dossierId}/view?purpose=${PURPOSE}`);
    const lines = world.app.log.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toMatchObject([
      { log: "security", code: "invalid-input", route: "/v1/dossiers/:dossierId/entries" },
      { log: "security", code: "sign-in-required", route: "/v1/dossiers/:dossierId/view" },
    ]);
    expect(world.app.log.join("")).not.toContain(CANARY);
    expect(world.app.log.join("")).not.toContain(world.dossierId);
  });
});

/** Puts a text wherever a value holds one. */
function deep(value: unknown, text: string): unknown {
  if (typeof value === "string") return text;
  if (Array.isArray(value)) return value.map((each) => deep(each, text));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, deep(inside, text)]));
}

function pointers(answer: RawAnswer): string[] {
  return answer.json<{ problems?: { pointer: string }[] }>().problems?.map(({ pointer }) => pointer) ?? [];
}
