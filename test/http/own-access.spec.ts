import { Client } from "pg";
import { startTestApp, type TestApp } from "#testing/app.js";
import { SoftwareAuthenticator } from "#testing/authenticator.js";
import { confirmWithKey, newestMail, signInWithKey, startAsSomebody, Visitor, type Started } from "#testing/visitor.js";
import type { RawAnswer } from "#testing/sign-in.js";

/** Somebody's own ways in: sessions with their limits, passkeys, the card, getting back in; and what nobody can tell. */
describe("one's own access", () => {
  let app: TestApp;
  let admin: Client;

  beforeAll(async () => {
    app = await startTestApp();
    admin = new Client({ connectionString: app.database.adminUrl });
    await admin.connect();
  }, 120_000);
  afterAll(async () => {
    await admin?.end();
    await app?.stop();
  }, 60_000);

  describe("sessions", () => {
    interface Row {
      id: string;
      device: string;
      means: string;
      isCurrent: boolean;
    }
    const list = async (visitor: Visitor) => (await visitor.get("/v1/sessions")).json<{ items: Row[] }>().items;

    it("are listed with a device, and ended one by one or all together", async () => {
      const { visitor, key } = await startAsSomebody(app);
      const [two, three] = [await signInWithKey(app.baseUrl, key), await signInWithKey(app.baseUrl, key)];
      const other = await startAsSomebody(app);
      const rows = await list(visitor);
      expect(rows.map(({ means, isCurrent }) => [means, isCurrent])).toEqual(
        expect.arrayContaining([
          ["passkey", true],
          ["passkey", false],
          ["passkey", false],
        ]),
      );
      const [theirs] = await list(other.visitor);
      expect((await visitor.send("DELETE", `/v1/sessions/${theirs!.id}`)).status).toBe(404);
      const ofTwo = (await list(two)).find(({ isCurrent }) => isCurrent)!;
      expect((await visitor.send("DELETE", `/v1/sessions/${ofTwo.id}`)).status).toBe(204);
      expect((await two.get("/v1/me")).status).toBe(401);
      expect((await three.get("/v1/me")).status).toBe(200);
      expect((await visitor.send("DELETE", "/v1/sessions")).status).toBe(204);
      expect((await three.get("/v1/me")).status).toBe(401);
      expect([(await visitor.get("/v1/me")).status, (await other.visitor.get("/v1/me")).status]).toEqual([200, 200]);
    });

    it("know a device by two words and keep nothing else of it", async () => {
      const { visitor, key } = await startAsSomebody(app);
      const agent = "Mozilla/5.0 (Linux; Android 15; Pixel 9 Secret) Chrome/140.0.0.0 Mobile Safari/537.36";
      const options = (await visitor.post("/v1/sign-in/options")).json<never>();
      await visitor.send("POST", "/v1/sign-in", { response: key.get(options) }, { "user-agent": agent });
      expect((await list(visitor)).find(({ isCurrent }) => isCurrent)!.device).toBe("Chrome, Android");
    });

    it("end after an hour without a request, and after twelve in all", async () => {
      const { visitor } = await startAsSomebody(app);
      const minutes = await limits(visitor);
      expect(minutes).toEqual({ idle: 60, all: 720 });
    });

    it("are kept alive by a request, at most once a minute, and not by looking how long they live", async () => {
      const { visitor, me } = await startAsSomebody(app);
      const seen = async () => {
        const of = "select extract(epoch from now() - last_seen_at) as ago from session where account_id = $1";
        return Math.round(Number((await admin.query<{ ago: string }>(of, [me.account.id])).rows[0]!.ago));
      };
      const rest = (seconds: number) =>
        admin.query(
          `update session set last_seen_at = now() - ${seconds} * interval '1 second' where account_id = $1`,
          [me.account.id],
        );
      await rest(30);
      await visitor.get("/v1/me");
      expect(await seen()).toBe(30);
      await rest(59 * 60);
      expect((await visitor.get("/v1/session")).status).toBe(200);
      expect(await seen()).toBe(59 * 60);
      await visitor.get("/v1/me");
      expect(await seen()).toBe(0);
      await rest(60 * 60);
      expect((await visitor.get("/v1/session")).status).toBe(401);
      expect((await visitor.get("/v1/me")).status).toBe(401);
    });

    it("wear another hat under another token, with the limits of that hat", async () => {
      const { visitor, me } = await startAsSomebody(app, { birthDate: null });
      const membership = await giveHat(me.account.id);
      const late = await giveHat(me.account.id, "now() - interval '1 day'");
      const before = visitor.copy();
      const wear = (membershipId: string | null) => visitor.post("/v1/session/membership", { membershipId });
      expect((await wear(late)).status).toBe(404);
      const worn = await wear(membership);
      expect(worn.json()).toMatchObject({ me: { kind: "professional", activeMembership: { id: membership } } });
      expect((await before.get("/v1/me")).status).toBe(401);
      expect(await limits(visitor)).toEqual({ idle: 30, all: 600 });
      expect((await wear(null)).json()).toMatchObject({ me: { activeMembership: null } });
      expect(await limits(visitor)).toEqual({ idle: 60, all: 720 });
      const stranger = await startAsSomebody(app);
      expect((await stranger.visitor.post("/v1/session/membership", { membershipId: membership })).status).toBe(404);
    });

    it("tell that the hat has ended, under which their own binder is not there, until they choose to be themself", async () => {
      const { visitor, me } = await startAsSomebody(app);
      const membershipId = await giveHat(me.account.id);
      const wear = (hat: string | null) => visitor.post("/v1/session/membership", { membershipId: hat });
      const binder = async () => (await visitor.get(`/v1/dossiers/${me.ownDossierId}/view`)).status;
      expect((await wear(membershipId)).json()).toMatchObject({ me: { kind: "professional", hatEnded: false } });
      await admin.query("update membership set valid_until = now() where id = $1", [membershipId]);
      const after = (await visitor.get("/v1/me")).json();
      expect(after).toMatchObject({ hatEnded: true, activeMembership: null, ownDossierId: me.ownDossierId });
      expect(await binder()).toBe(404);
      expect((await wear(null)).json()).toMatchObject({ me: { kind: "owner", hatEnded: false } });
      expect(await binder()).toBe(200);
    });

    it("of somebody with one hat and no binder begin with it on", async () => {
      const { key, me } = await startAsSomebody(app, { birthDate: null });
      const membership = await giveHat(me.account.id);
      const again = await signInWithKey(app.baseUrl, key);
      expect((await again.get("/v1/me")).json()).toMatchObject({ activeMembership: { id: membership } });
      expect(await limits(again)).toEqual({ idle: 30, all: 600 });
    });
  });

  describe("passkeys", () => {
    it("are two or more, named, and removed but for the last", async () => {
      const { visitor, address, key } = await startAsSomebody(app);
      const second = new SoftwareAuthenticator(visitor.origin);
      const added = await addKey(visitor, second, "Laptop");
      expect([added.status, added.json()["name"]]).toEqual([201, "Laptop"]);
      expect((await newestMail(app.database.adminUrl, address))!.template).toBe("passkey-added");
      const { items } = (await visitor.get("/v1/passkeys")).json<{ items: { id: string; name: string }[] }>();
      expect(items.map(({ name }) => name)).toEqual(["Telefoon", "Laptop"]);
      const [first, other] = items.map(({ id }) => `/v1/passkeys/${id}`);
      expect((await visitor.send("PATCH", first!, { name: "Oude telefoon" })).status).toBe(204);
      const elsewhere = await signInWithKey(app.baseUrl, key);
      expect((await visitor.send("DELETE", first!)).status).toBe(204);
      expect((await elsewhere.get("/v1/me")).status).toBe(401);
      expect((await newestMail(app.database.adminUrl, address))!.template).toBe("passkey-removed");
      const last = await visitor.send("DELETE", other!);
      expect([last.status, last.json()["code"]]).toEqual([409, "last-passkey"]);
      expect((await signInWithKey(app.baseUrl, second)).cookies.has("regiemap")).toBe(true);
    });

    it("removed at the same time leave one", async () => {
      const { visitor } = await startAsSomebody(app);
      await addKey(visitor, new SoftwareAuthenticator(visitor.origin), "Laptop");
      const { items } = (await visitor.get("/v1/passkeys")).json<{ items: { id: string }[] }>();
      const statuses = await Promise.all(
        items.map(async ({ id }) => (await visitor.copy().send("DELETE", `/v1/passkeys/${id}`)).status),
      );
      expect(statuses.sort()).toEqual([204, 409]);
    });

    it("of somebody else can be neither named nor removed", async () => {
      const [one, other] = [await startAsSomebody(app), await startAsSomebody(app)];
      const [theirs] = (await other.visitor.get("/v1/passkeys")).json<{ items: { id: string }[] }>().items;
      const path = `/v1/passkeys/${theirs!.id}`;
      expect((await one.visitor.send("PATCH", path, { name: "x" })).status).toBe(404);
      expect((await one.visitor.send("DELETE", path)).status).toBe(404);
    });
  });

  describe("a grant", () => {
    it("takes a fresh session; stopping it does not", async () => {
      const { visitor, key, me } = await startAsSomebody(app);
      const path = `/v1/dossiers/${me.ownDossierId}`;
      const content = { body: { callMe: "Noor" } };
      await visitor.post(`${path}/entries`, { templateKey: "opening-card", content });
      const { items } = (await visitor.get("/v1/readers?text=ilias")).json<{ items: { granteeKey: string }[] }>();
      const terms = {
        granteeKey: items[0]!.granteeKey,
        purpose: "guidance-at-work",
        actions: ["read"],
        scope: [{ template: "opening-card" }],
        validUntil: new Date(Date.now() + 30 * 86_400_000).toISOString(),
        receipt: { text: "Dit deel ik.", language: "nl" },
      };
      await stale(me);
      const asked = await visitor.post(`${path}/grants`, terms);
      expect([asked.status, asked.json()["code"]]).toEqual([403, "step-up-required"]);
      await confirmWithKey(visitor, key);
      const made = await visitor.post(`${path}/grants`, terms);
      expect(made.status).toBe(201);
      await stale(me);
      const stopped = await visitor.post(`${path}/grants/${made.json<{ id: string }>().id}/stop`);
      expect(stopped.status).toBe(200);
    });
  });

  describe("getting back in", () => {
    it("takes the mailbox and the card, makes a new passkey and ends every other session", async () => {
      const { visitor, address, recoveryCodes, me, key: lost } = await startAsSomebody(app);
      const back = await prove(address, recoveryCodes[3]!.toLowerCase().replaceAll("-", " "));
      expect((await back.get("/v1/me")).status).toBe(401);
      const key = new SoftwareAuthenticator(back.origin);
      const options = (await back.post("/v1/recovery/passkey/options")).json<never>();
      const made = await back.post("/v1/recovery/passkey", { response: key.create(options), name: "Nieuwe telefoon" });
      expect([made.status, made.json()]).toEqual([201, { me: expect.objectContaining({ account: me.account }) }]);
      expect((await visitor.get("/v1/me")).status).toBe(401);
      expect((await newestMail(app.database.adminUrl, address))!.template).toBe("recovered");
      expect((await signInWithKey(app.baseUrl, key)).cookies.has("regiemap")).toBe(true);
      await expect(signInWithKey(app.baseUrl, lost)).rejects.toThrow("401");
      expect(await provedBy(address, recoveryCodes[3]!)).toBe(401);
      expect(await provedBy(address, recoveryCodes[4]!)).toBe(200);
    });

    it("does not go with one of the two, somebody else's card, an old card or too many tries", async () => {
      const noor = await startAsSomebody(app);
      const other = await startAsSomebody(app);
      expect(await provedBy(noor.address, other.recoveryCodes[0]!)).toBe(401);
      expect(await provedBy(noor.address, "000000-000000-000000-000000-00")).toBe(401);
      expect(await provedBy(noor.address, noor.recoveryCodes[0]!, "00000000")).toBe(401);
      const renewed = await noor.visitor.post("/v1/recovery-codes");
      expect(renewed.status).toBe(201);
      expect((await newestMail(app.database.adminUrl, noor.address))!.template).toBe("card-renewed");
      expect(await provedBy(noor.address, noor.recoveryCodes[0]!)).toBe(401);
      const [code] = renewed.json<{ recoveryCodes: string[] }>().recoveryCodes;
      const visitor = new Visitor(app.baseUrl);
      await visitor.post("/v1/recovery", { address: noor.address });
      for (let time = 0; time < 5; time += 1)
        expect((await visitor.post("/v1/recovery/code", { code: "00000000", cardCode: code })).status).toBe(401);
      const right = (await newestMail(app.database.adminUrl, noor.address))!.parameters["code"];
      expect((await visitor.post("/v1/recovery/code", { code: right, cardCode: code })).status).toBe(401);
      const { rows } = await admin.query(
        "select count(*)::int as used from recovery_code where used_at is not null and account_id = $1",
        [noor.me.account.id],
      );
      expect(rows).toEqual([{ used: 0 }]);
    });
  });

  describe("nobody can tell whether there is an account", () => {
    const begin = (address: string) => ({ name: "Iemand", language: "nl", as: "guest", address });

    it.each(["/v1/start", "/v1/recovery"])("by %s", async (path) => {
      const { address } = await startAsSomebody(app);
      const body = (to: string) => (path === "/v1/start" ? begin(to) : { address: to });
      const known = await cost(() => new Visitor(app.baseUrl).post(path, body(address)));
      const unknown = await cost(() =>
        new Visitor(app.baseUrl).post(path, body(`niemand${path.length}@voorbeeld.example`)),
      );
      expect(known).toEqual(unknown);
      expect(known).toMatchObject({ status: 202, body: {}, mails: 1 });
    });

    it("by giving a wrong code", async () => {
      const { address, recoveryCodes } = await startAsSomebody(app);
      const wrong = async (path: string, to: string, cardCode?: string) => {
        const visitor = new Visitor(app.baseUrl);
        await visitor.post(path, path === "/v1/start" ? begin(to) : { address: to });
        return cost(() => visitor.post(`${path}/code`, { code: "00000000", ...(cardCode ? { cardCode } : {}) }));
      };
      expect(await wrong("/v1/start", address)).toEqual(await wrong("/v1/start", "niemand@voorbeeld.example"));
      const card = recoveryCodes[0]!;
      expect(await wrong("/v1/recovery", address, card)).toEqual(
        await wrong("/v1/recovery", "niemand@voorbeeld.example", card),
      );
    });

    it("by showing a passkey", async () => {
      const { key } = await startAsSomebody(app);
      const attempt = async (shown: SoftwareAuthenticator, forged = {}) => {
        const visitor = new Visitor(app.baseUrl);
        const options = (await visitor.post("/v1/sign-in/options")).json<never>();
        return cost(() => visitor.post("/v1/sign-in", { response: shown.get(options, forged) }));
      };
      const known = await attempt(key, { signature: "AAAA" });
      expect(known.status).toBe(401);
      expect(await attempt(new SoftwareAuthenticator(key.origin))).toEqual(known);
      const nothing = new Visitor(app.baseUrl);
      expect(await cost(() => nothing.post("/v1/sign-in", { response: key.get({ challenge: "x" }) }))).toEqual(known);
    });

    it("control: one statement more is seen", async () => {
      const one = await cost(() => new Visitor(app.baseUrl).post("/v1/sign-in/options"));
      const other = await cost(async () => {
        await app.persistence.system.ping();
        return new Visitor(app.baseUrl).post("/v1/sign-in/options");
      });
      expect(other.statements).toBe(one.statements + 1);
    });

    it("by asking again and again: after five codes in an hour there is no more mail, and no other answer", async () => {
      const address = "vaak@voorbeeld.example";
      const answers = [];
      for (let time = 0; time < 7; time += 1)
        answers.push(await cost(() => new Visitor(app.baseUrl).post("/v1/start", begin(address))));
      expect(answers.map(({ mails }) => mails)).toEqual([1, 1, 1, 1, 1, 0, 0]);
      expect(new Set(answers.map(({ mails: _, ...rest }) => JSON.stringify(rest))).size).toBe(1);
    });
  });

  it("nobody can be kept from getting back in by beginning with their address again and again", async () => {
    const { address, recoveryCodes } = await startAsSomebody(app);
    const body = { name: "Iemand", language: "nl", as: "guest", address };
    for (let time = 0; time < 8; time += 1) await new Visitor(app.baseUrl).post("/v1/start", body);
    for (let time = 0; time < 8; time += 1) await new Visitor(app.baseUrl).post("/v1/recovery", { address });
    expect(await provedBy(address, recoveryCodes[0]!)).toBe(200);
  });

  describe("beginning", () => {
    const begin = async (changes: object) => {
      const body = {
        name: "Noor",
        language: "nl",
        as: "owner",
        birthDate: "2006-05-04",
        address: "a@voorbeeld.example",
      };
      return new Visitor(app.baseUrl).post("/v1/start", { ...body, ...changes });
    };

    it("is for who is twelve or older; a younger one starts with a parent", async () => {
      const answer = await begin({
        birthDate: new Date(Date.now() - 11 * 365.25 * 86_400_000).toISOString().slice(0, 10),
      });
      expect([answer.status, answer.json()["code"], answer.headers.getSetCookie()]).toEqual([400, "too-young", []]);
    });

    it.each([
      { birthDate: undefined },
      { birthDate: "2010-02-30" },
      { birthDate: "2100-01-01" },
      { as: "guest" },
      { address: "geen adres" },
      { address: "a@voorbeeld.example\r\nBcc: b@voorbeeld.example" },
      { name: "   " },
    ])("refuses %j", async (changes) => {
      const answer = await begin(changes);
      expect([answer.status, answer.json()["code"]]).toEqual([400, "invalid-input"]);
    });

    it("with one address on two devices makes one account", async () => {
      const address = "twee@voorbeeld.example";
      const visitors = [new Visitor(app.baseUrl), new Visitor(app.baseUrl)];
      const last: RawAnswer[] = [];
      for (const visitor of visitors) {
        await visitor.post("/v1/start", { name: "Noor", language: "nl", as: "guest", address });
        await visitor.post("/v1/start/code", {
          code: (await newestMail(app.database.adminUrl, address))!.parameters["code"],
        });
      }
      for (const visitor of visitors) {
        const options = (await visitor.post("/v1/start/passkey/options")).json<never>();
        const response = new SoftwareAuthenticator(visitor.origin).create(options);
        last.push(await visitor.post("/v1/start/passkey", { response, name: "Telefoon" }));
      }
      expect(last.map(({ status }) => status)).toEqual([201, 401]);
    });

    it("keeps nothing in the clear of who is about to start", async () => {
      await begin({ name: "Kanariegeel", address: "kanarie@voorbeeld.example" });
      const { rows } = await admin.query<{ data: Buffer }>("select data from sign_in_step");
      expect(rows.length).toBeGreaterThan(5);
      for (const { data } of rows) expect(data.toString("latin1")).not.toMatch(/Kanariegeel|kanarie@|argon2|challenge/);
    });
  });

  it("is written in the record of the account, without a secret or an address", async () => {
    const { visitor, key, me, address } = await startAsSomebody(app);
    await signInWithKey(app.baseUrl, key);
    await addKey(visitor, new SoftwareAuthenticator(visitor.origin), "Laptop");
    const { rows } = await admin.query<{ body: string }>(
      "select body from account_event where account_id = $1 order by seq",
      [me.account.id],
    );
    expect(rows.map(({ body }) => (JSON.parse(body) as { type: string }).type)).toEqual([
      "account.started",
      "account.signed-in",
      "account.passkey-added",
    ]);
    expect(JSON.stringify(rows)).not.toContain(address);
    type Page = { items: { type: string; detail: string | null; seq: number }[]; next: number | null };
    const read = async (query: string) => (await visitor.get(`/v1/account-events?${query}`)).json<Page>();
    const first = await read("limit=2");
    expect(first.items.map(({ type, detail }) => [type, detail])).toEqual([
      ["account.passkey-added", null],
      ["account.signed-in", "passkey"],
    ]);
    const rest = await read(`limit=2&before=${first.next}`);
    expect([rest.items.map(({ type }) => type), rest.next]).toEqual([["account.started"], null]);
    const other = await startAsSomebody(app);
    expect((await other.visitor.get("/v1/account-events")).json<Page>().items).toHaveLength(1);
  });

  it("leaves no secret, name or address in the log", async () => {
    const { address, recoveryCodes } = await startAsSomebody(app, { name: "Logboekje" });
    await provedBy(address, recoveryCodes[0]!);
    const log = app.log.join("\n");
    for (const secret of [address, "Logboekje", ...recoveryCodes]) expect(log).not.toContain(secret);
  });

  async function limits(visitor: Visitor): Promise<{ idle: number; all: number }> {
    const { idleEndsAt, endsAt } = (await visitor.get("/v1/session")).json<{ idleEndsAt: string; endsAt: string }>();
    const minutes = (moment: string) => Math.round((Date.parse(moment) - Date.now()) / 60_000);
    return { idle: minutes(idleEndsAt), all: minutes(endsAt) };
  }

  async function giveHat(accountId: string, until = "now() + interval '1 year'"): Promise<string> {
    const { rows } = await admin.query<{ id: string }>(
      `insert into membership (id, account_id, organisation_id, profession, interest, confidentiality, verification_level,
        verification_assurance, valid_from, valid_until)
      select gen_random_uuid(), $1, o.id, 'jobcoach', 'person', 'professional-code', 'organisation-confirmed', 'substantial',
        now() - interval '2 days', ${until} from organisation o order by o.id limit 1 returning id`,
      [accountId],
    );
    return rows[0]!.id;
  }

  async function stale(me: Started["me"]): Promise<void> {
    await admin.query("update session set fresh_until = now() where account_id = $1", [me.account.id]);
  }

  async function addKey(visitor: Visitor, key: SoftwareAuthenticator, name: string): Promise<RawAnswer> {
    const options = (await visitor.post("/v1/passkeys/options")).json<never>();
    return visitor.post("/v1/passkeys", { response: key.create(options), name });
  }

  async function prove(address: string, cardCode: string, code?: string): Promise<Visitor & { status?: number }> {
    const visitor: Visitor & { status?: number } = new Visitor(app.baseUrl);
    await visitor.post("/v1/recovery", { address });
    const mailed = (await newestMail(app.database.adminUrl, address))!.parameters["code"];
    visitor.status = (await visitor.post("/v1/recovery/code", { code: code ?? mailed, cardCode })).status;
    return visitor;
  }

  async function provedBy(address: string, cardCode: string, code?: string): Promise<number> {
    return (await prove(address, cardCode, code)).status!;
  }

  /** What a request took, left and answered: statements, round trips, lines, mails, cookies. Never time. */
  async function cost(work: () => Promise<RawAnswer>) {
    const { meter } = app.persistence;
    const count = async () => {
      const { rows } = await admin.query(
        "select (select count(*) from account_event)::int as events, (select count(*) from outbox_mail)::int as mails",
      );
      return rows[0] as { events: number; mails: number };
    };
    const before = { statements: meter.statements, roundTrips: meter.roundTrips, ...(await count()) };
    const { status, text, headers } = await work();
    const { traceId: _, ...body } = JSON.parse(text) as Record<string, unknown>;
    const after = await count();
    return {
      status,
      body: status < 300 && "challenge" in body ? {} : body,
      cookies: headers.getSetCookie().map((line) => line.replace(/=[\w-]{22};/, "=;").replace(/Expires=[^;]*/, "")),
      headers: [...headers.keys()].sort(),
      statements: meter.statements - before.statements,
      roundTrips: meter.roundTrips - before.roundTrips,
      events: after.events - before.events,
      mails: after.mails - before.mails,
    };
  }
});
