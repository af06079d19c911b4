import { Client } from "pg";
import { startTestApp, type TestApp } from "#testing/app.js";
import { confirmWithKey, newestMail, startAsSomebody, Visitor, type Started } from "#testing/visitor.js";

/** The address of one's own mail: moved by whoever reads the new mailbox, and nobody learns whose an address is. */
describe("one's own address", () => {
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

  let count = 0;
  const another = (): string => `nieuw-${(count += 1)}@voorbeeld.example`;
  const mailTo = (address: string) => newestMail(app.database.adminUrl, address);
  const ask = (visitor: Visitor, address: string) => visitor.post("/v1/address", { address, language: "nl" });
  const own = async (visitor: Visitor) => (await visitor.get("/v1/address")).json()["address"];
  const prove = (visitor: Visitor, code: string | undefined) => visitor.post("/v1/address/code", { code: code ?? "" });
  const codeTo = async (address: string) => (await mailTo(address))?.parameters["code"];
  const stale = ({ me }: Started) =>
    admin.query("update session set fresh_until = now() where account_id = $1", [me.account.id]);

  it("moves when the code from the new mailbox came back; the old one is told and the record has it", async () => {
    const noor = await startAsSomebody(app);
    const address = another();
    expect((await ask(noor.visitor, ` ${address.toUpperCase()} `)).status).toBe(202);
    expect(await own(noor.visitor)).toBe(noor.address);
    expect((await mailTo(address))!.template).toBe("address-code");
    const moved = await prove(noor.visitor, await codeTo(address));
    expect([moved.status, moved.json()["address"]]).toEqual([200, address]);
    expect(await own(noor.visitor)).toBe(address);
    expect((await mailTo(noor.address))!.template).toBe("address-moved");
    expect((await noor.visitor.get("/v1/account-events")).json()["items"]).toEqual(
      expect.arrayContaining([expect.objectContaining({ type: "account.address-moved", detail: null })]),
    );
  });

  it("is where getting back in starts from then on, and only there", async () => {
    const noor = await startAsSomebody(app);
    const address = another();
    const before = new Visitor(app.baseUrl);
    await before.post("/v1/recovery", { address: noor.address });
    const old = await codeTo(noor.address);
    await ask(noor.visitor, address);
    const during = new Visitor(app.baseUrl);
    await during.post("/v1/recovery", { address });
    expect((await mailTo(address))!.template).toBe("recovery-unknown");
    await prove(noor.visitor, (await admin.query(CODE_MAIL, [address])).rows[0].code);
    const card = (at: number) => noor.recoveryCodes[at]!;
    expect((await before.post("/v1/recovery/code", { code: old, cardCode: card(0) })).status).toBe(401);
    const late = new Visitor(app.baseUrl);
    await late.post("/v1/recovery", { address: noor.address });
    expect((await mailTo(noor.address))!.template).toBe("recovery-unknown");
    const back = new Visitor(app.baseUrl);
    await back.post("/v1/recovery", { address });
    expect((await back.post("/v1/recovery/code", { code: await codeTo(address), cardCode: card(0) })).status).toBe(200);
  });

  it("takes a fresh session to ask", async () => {
    const noor = await startAsSomebody(app);
    await stale(noor);
    const asked = await ask(noor.visitor, another());
    expect([asked.status, asked.json()["code"]]).toEqual([403, "step-up-required"]);
    expect(asked.headers.getSetCookie()).toEqual([]);
    await confirmWithKey(noor.visitor, noor.key);
    expect((await ask(noor.visitor, another())).status).toBe(202);
  });

  it("tells nobody whether an address is somebody else's: same answers, statements and mails", async () => {
    const other = await startAsSomebody(app);
    const cost = async (address: string) => {
      const noor = await startAsSomebody(app);
      const { meter } = app.persistence;
      const before = meter.statements;
      const asked = await ask(noor.visitor, address);
      const between = meter.statements;
      const tried = await prove(noor.visitor, "00000000");
      const bodies = [asked.json(), { ...tried.json(), traceId: "" }];
      const mails = await admin.query("select count(*)::int as n from outbox_mail where to_address = $1", [address]);
      const { n } = mails.rows[0] as { n: number };
      return {
        bodies,
        statements: [between - before, meter.statements - between],
        statuses: [asked.status, tried.status],
        n,
      };
    };
    const free = await cost(another());
    await admin.query("delete from outbox_mail where to_address = $1", [other.address]);
    expect(await cost(other.address)).toEqual(free);
    expect(free).toMatchObject({ statuses: [202, 401], n: 1 });
    expect((await mailTo(other.address))!.template).toBe("address-known");
  });

  it("of another account does not go, even with the code that was never told; that account keeps it", async () => {
    const other = await startAsSomebody(app);
    const noor = await startAsSomebody(app);
    await ask(noor.visitor, other.address);
    expect((await prove(noor.visitor, await codeTo(other.address))).status).toBe(401);
    expect([await own(noor.visitor), await own(other.visitor)]).toEqual([noor.address, other.address]);
  });

  it("goes to one of two who prove it at the same time", async () => {
    const address = another();
    const both = [await startAsSomebody(app), await startAsSomebody(app)];
    const codes: (string | undefined)[] = [];
    for (const { visitor } of both) {
      await ask(visitor, address);
      codes.push(await codeTo(address));
    }
    const statuses = await Promise.all(both.map(async ({ visitor }, at) => (await prove(visitor, codes[at])).status));
    expect(statuses.sort()).toEqual([200, 401]);
  });

  it("is not moved by another session, a used code, a wrong one five times, or a code of beginning", async () => {
    const noor = await startAsSomebody(app);
    const address = another();
    await ask(noor.visitor, address);
    const code = await codeTo(address);
    const thief = await startAsSomebody(app);
    thief.visitor.cookies.set("regiemap-step", noor.visitor.cookies.get("regiemap-step")!);
    expect((await prove(thief.visitor, code)).status).toBe(401);
    expect([await own(thief.visitor), await own(noor.visitor)]).toEqual([thief.address, noor.address]);

    await ask(noor.visitor, address);
    for (let time = 0; time < 5; time += 1) expect((await prove(noor.visitor, "00000000")).status).toBe(401);
    expect((await prove(noor.visitor, await codeTo(address))).status).toBe(401);

    const third = another();
    const starting = { name: "Noor", language: "nl", as: "guest", address: third };
    await noor.visitor.post("/v1/start", starting);
    expect((await prove(noor.visitor, await codeTo(third))).status).toBe(401);
    expect(await own(noor.visitor)).toBe(noor.address);
  });

  it.each(["geen adres", "a@voorbeeld.example\r\nBcc: b@voorbeeld.example"])("refuses %j", async (address) => {
    const { visitor } = await startAsSomebody(app);
    const answer = await ask(visitor, address);
    expect([answer.status, answer.json()["code"]]).toEqual([400, "invalid-input"]);
  });

  it("is nobody's for somebody invented", async () => {
    const visitor = new Visitor(app.baseUrl);
    const { items } = (await visitor.get("/v1/demo/personas")).json<{ items: { key: string }[] }>();
    await visitor.post("/v1/demo/sessions", { persona: items[0]!.key });
    expect((await visitor.get("/v1/address")).json()).toEqual({ address: null, verifiedAt: null });
  });
});

const CODE_MAIL = `select parameters ->> 'code' as code from outbox_mail
  where to_address = $1 and template = 'address-code' order by created_at desc limit 1`;
