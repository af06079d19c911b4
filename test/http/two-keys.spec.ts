import { Client } from "pg";
import { startTestApp, type TestApp } from "#testing/app.js";
import { signIn, type SignedIn } from "#testing/sign-in.js";
import { atOnce } from "./at-once.js";

/** Owners of 12 to 15 decide together with a parent: two keys to let more flow, either key to stop. And other mandates. */
describe("two keys, and acting for somebody", () => {
  let app: TestApp;
  let admin: Client;
  let noor: SignedIn;
  let mother: SignedIn;
  let path: { dossierId: string };
  let reader: string;

  beforeAll(async () => {
    app = await startTestApp();
    admin = new Client({ connectionString: app.database.adminUrl });
    await admin.connect();
    noor = await signIn(app.baseUrl, "noor");
    mother = await signIn(app.baseUrl, "carlijn");
    path = { dossierId: noor.me.ownDossierId! };
    reader = `m:${(await signIn(app.baseUrl, "gijs")).me.activeMembership!.id}`;
  }, 120_000);
  afterAll(async () => {
    await admin?.end();
    await app?.stop();
  }, 60_000);

  const terms = (granteeKey = reader) => ({
    granteeKey,
    purpose: "school-to-work",
    actions: ["read" as const],
    scope: [{ template: "opening-card" }],
    validUntil: new Date(Date.now() + 60 * 86_400_000).toISOString(),
  });
  const share = (who: SignedIn, granteeKey?: string) =>
    who.client.POST("/v1/dossiers/{dossierId}/grants", {
      params: { path },
      body: { ...terms(granteeKey), receipt: { text: "Gijs leest de openingskaart.", language: "nl" } },
    });

  const proposals = () => `/v1/dossiers/${path.dossierId}/grant-proposals`;
  const confirm = (who: SignedIn, id: string, once?: string) =>
    who.raw("POST", `${proposals()}/${id}/confirm`, {}, once === undefined ? {} : { "idempotency-key": once });
  const liveGrants = async (): Promise<number> => {
    const counted = "select count(*)::int as live from access_grant where dossier_id = $1 and state = 'active'";
    return (await admin.query<{ live: number }>(counted, [path.dossierId])).rows[0]!.live;
  };
  const bothTo = (id: string, ...asked: (() => ReturnType<typeof confirm>)[]) =>
    atOnce(admin, { table: "grant_proposal", id }, asked);

  const lineAbout = async (id: string, kind: string) => {
    const { data } = await noor.client.GET("/v1/dossiers/{dossierId}/access-events", {
      params: { path, query: { limit: 5 } },
    });
    return data!.items.find(({ type, objectIds }) => type === kind && objectIds.includes(id));
  };

  it("one key makes a proposal, the other one the grant", async () => {
    const asked = await share(noor);
    expect(asked.response.status).toBe(202);
    const { proposalId, neededKeys } = asked.data!;
    expect(neededKeys).toEqual([expect.stringMatching(/^mandate:/)]);
    const place = { ...path, proposalId: proposalId! };
    const again = await noor.client.POST("/v1/dossiers/{dossierId}/grant-proposals/{proposalId}/confirm", {
      params: { path: place },
    });
    expect(again.response.status).toBe(409);
    const { data } = await mother.client.GET("/v1/dossiers/{dossierId}/grant-proposals", { params: { path } });
    expect(data!.items.find(({ id }) => id === proposalId)).toMatchObject({
      givenKeys: ["owner"],
      purpose: "school-to-work",
    });
    const confirmed = await mother.client.POST("/v1/dossiers/{dossierId}/grant-proposals/{proposalId}/confirm", {
      params: { path: place },
    });
    expect(confirmed.response.status).toBe(201);
    const grants = await noor.client.GET("/v1/dossiers/{dossierId}/grants", { params: { path } });
    expect(grants.data!.items.find(({ id }) => id === confirmed.data!.id)).toMatchObject({ state: "active" });
    const left = await mother.client.GET("/v1/dossiers/{dossierId}/grant-proposals", { params: { path } });
    expect(left.data!.items.map(({ id }) => id)).not.toContain(proposalId);
  });

  it("other terms replace the old ones with the last key, in the same moment, and the record says so", async () => {
    const list = async () => {
      const { data } = await noor.client.GET("/v1/dossiers/{dossierId}/grants", { params: { path } });
      return data!.items;
    };
    const old = (await list()).find((each) => each.state === "active" && each.reader.granteeKey === reader)!;
    const ask = (supersedes: string, granteeKey?: string) =>
      noor.client.POST("/v1/dossiers/{dossierId}/grants", {
        params: { path },
        body: { ...terms(granteeKey), supersedes, receipt: { text: "Gijs leest minder.", language: "nl" } },
      });
    const never = await ask(path.dossierId);
    expect([never.response.status, never.error?.problems]).toEqual([
      400,
      [{ pointer: "/supersedes", code: "not-found" }],
    ]);
    const { proposalId } = (await ask(old.id)).data!;
    expect((await list()).find(({ id }) => id === old.id)).toMatchObject({ state: "active" });
    const confirmed = await mother.client.POST("/v1/dossiers/{dossierId}/grant-proposals/{proposalId}/confirm", {
      params: { path: { ...path, proposalId: proposalId! } },
    });
    const after = await list();
    expect(after.find(({ id }) => id === old.id)).toMatchObject({ state: "ended", endReason: "superseded" });
    expect(after.find(({ id }) => id === confirmed.data!.id)).toMatchObject({ state: "active" });
    const record = await noor.client.GET("/v1/dossiers/{dossierId}/access-events", {
      params: { path, query: { limit: 5 } },
    });
    expect(record.data!.items.find(({ type }) => type === "grant.replace")).toMatchObject({
      objectIds: [confirmed.data!.id, old.id],
      authority: expect.arrayContaining(["owner"]),
    });
  });

  it("works the other way round, and either may say no", async () => {
    const asked = await share(mother);
    expect([asked.response.status, asked.data?.neededKeys]).toEqual([202, ["owner"]]);
    const proposalId = asked.data!.proposalId!;
    const place = { ...path, proposalId };
    const mandate = mother.me.mandates.find(({ dossierId }) => dossierId === path.dossierId)!.id;
    const byMother = { actor: { name: mother.me.account.name }, actingFor: mandate, authority: [mandate] };
    expect(await lineAbout(proposalId, "grant.agree")).toMatchObject({ ...byMother, purpose: "school-to-work" });
    const refused = await noor.client.DELETE("/v1/dossiers/{dossierId}/grant-proposals/{proposalId}", {
      params: { path: place },
    });
    expect(refused.response.status).toBe(204);
    expect(await lineAbout(proposalId, "grant.disagree")).toMatchObject({
      actor: { kind: "owner" },
      actingFor: null,
      authority: ["owner"],
      purpose: "school-to-work",
    });
    const late = await noor.client.POST("/v1/dossiers/{dossierId}/grant-proposals/{proposalId}/confirm", {
      params: { path: place },
    });
    expect(late.response.status).toBe(404);
  });

  describe("said yes to by two at once", () => {
    it.each([
      ["without a key of the request", undefined, undefined],
      ["each with their own", "tweemaal-ja-1", "tweemaal-ja-2"],
    ])("the last key from two tabs makes one grant: %s", async (_, one, other) => {
      const { proposalId } = (await share(noor)).data!;
      const before = await liveGrants();
      const tabs = [one, other].map((once) => () => confirm(mother, proposalId!, once));
      expect(await bothTo(proposalId!, ...tabs)).toEqual([201, 404]);
      expect(await liveGrants()).toBe(before + 1);
    });

    it("what was put ready without a key is a grant when both said yes, whoever was last", async () => {
      const body = { ...terms(), receipt: { text: "Gijs leest de openingskaart.", language: "nl" } };
      const prepared = await mother.raw("POST", proposals(), body);
      expect(prepared.status).toBe(201);
      const { id } = prepared.json<{ id: string }>();
      const before = await liveGrants();
      const both = [noor, mother].map((who) => () => confirm(who, id));
      expect(await bothTo(id, ...both)).toEqual([201, 202]);
      expect(await liveGrants()).toBe(before + 1);
    });

    it("a no that came after the last yes is told that there is nothing to say no to", async () => {
      const { proposalId } = (await share(noor)).data!;
      const no = () => noor.raw("DELETE", `${proposals()}/${proposalId}`);
      const answers = await bothTo(proposalId!, no, () => confirm(mother, proposalId!));
      expect([
        [201, 404],
        [204, 404],
      ]).toContainEqual(answers);
    });
  });

  describe("a question that one key said yes to", () => {
    const proposed = async () => {
      const gijs = await signIn(app.baseUrl, "gijs");
      const { data } = await noor.client.GET("/v1/dossiers");
      const { shareCode } = data!.items.find(({ relation }) => relation === "own")!;
      const question = { purpose: "school-to-work", items: [{ template: "opening-card" }], months: 2, reason: "Vraag" };
      expect((await gijs.raw("POST", "/v1/access-requests", { shareCode, ...question })).status).toBe(202);
      const requestId = (await questions()).find(({ state }) => state === "open")!.id;
      const body = { ...terms(), requestId, receipt: { text: "Gijs leest de openingskaart.", language: "nl" } };
      const made = await noor.raw("POST", `/v1/dossiers/${path.dossierId}/grants`, body);
      expect(made.status).toBe(202);
      return { requestId, proposalId: made.json<{ proposalId: string }>().proposalId };
    };
    const questions = async () =>
      (await noor.client.GET("/v1/dossiers/{dossierId}/access-requests", { params: { path } })).data!.items;
    const decline = (who: SignedIn, id: string) =>
      who.raw("POST", `/v1/dossiers/${path.dossierId}/access-requests/${id}/answer`, { answer: "declined" });

    it.each([
      ["the owner", () => noor],
      ["the other key", () => mother],
    ])("is not shared any more when %s says no to it", async (_, who) => {
      const { requestId, proposalId } = await proposed();
      const before = await liveGrants();
      expect((await decline(who(), requestId)).status).toBe(200);
      expect((await confirm(mother, proposalId)).status).toBe(404);
      expect(await liveGrants()).toBe(before);
      expect((await questions()).find(({ id }) => id === requestId)).toMatchObject({ state: "declined" });
      expect(await lineAbout(requestId, "request.answer")).toMatchObject({ objectIds: [requestId, proposalId] });
    });

    it("is answered with the share when the other key says yes too", async () => {
      const { requestId, proposalId } = await proposed();
      expect((await questions()).find(({ id }) => id === requestId)).toMatchObject({ state: "open" });
      expect((await confirm(mother, proposalId)).status).toBe(201);
      expect((await questions()).find(({ id }) => id === requestId)).toMatchObject({ state: "granted" });
      expect((await decline(noor, requestId)).status).toBe(409);
    });

    it("is shared or is not when the last yes and a no come at once, and the question says which", async () => {
      const { requestId, proposalId } = await proposed();
      const before = await liveGrants();
      const answers = await bothTo(
        proposalId,
        () => confirm(mother, proposalId),
        () => decline(noor, requestId),
      );
      const { state } = (await questions()).find(({ id }) => id === requestId)!;
      const isShared = (await liveGrants()) === before + 1;
      expect([answers, state]).toEqual(isShared ? [[201, 409], "granted"] : [[200, 404], "declined"]);
    });
  });

  describe("what somebody put ready for themself", () => {
    const putReady = async (who: SignedIn, owner: SignedIn, granteeKey: string) => {
      const list = `/v1/dossiers/${owner.me.ownDossierId}/grant-proposals`;
      const purpose = granteeKey.startsWith("a:") ? "personal-support" : "school-to-work";
      const body = { ...terms(granteeKey), purpose, receipt: { text: "Iemand leest mee.", language: "nl" } };
      const made = await who.raw("POST", list, body);
      expect(made.status).toBe(201);
      return (by: SignedIn) => by.raw("POST", `${list}/${made.json<{ id: string }>().id}/confirm`, {});
    };
    const REFUSED = [400, [{ pointer: "/granteeKey", code: "terms-mandate-reader" }]];

    it("is no grant by their own key, whose yes came last", async () => {
      const before = await liveGrants();
      for (const [first, last] of [
        [mother, noor],
        [noor, mother],
      ] as const) {
        const yes = await putReady(mother, noor, `a:${mother.me.account.id}`);
        expect((await yes(first)).status).toBe(202);
        const answer = await yes(last);
        expect([answer.status, answer.json().problems]).toEqual(REFUSED);
      }
      expect(await liveGrants()).toBe(before);
    });

    it("nor for somebody nobody checked", async () => {
      const verified = (level: string) =>
        admin.query("update membership set verification_level = $2 where 'm:' || id = $1", [reader, level]);
      const { rows } = await admin.query("select verification_level as level from membership where 'm:' || id = $1", [
        reader,
      ]);
      const yes = await putReady(mother, noor, reader);
      expect((await yes(mother)).status).toBe(202);
      await verified("self-stated");
      const answer = await yes(noor);
      expect([answer.status, answer.json().problems]).toEqual(REFUSED);
      await verified(rows[0].level);
      expect((await yes(noor)).status).toBe(201);
    });

    it("is one when the owner alone decides", async () => {
      const [yusuf, geertje] = [await signIn(app.baseUrl, "yusuf"), await signIn(app.baseUrl, "geertje")];
      const yes = await putReady(geertje, yusuf, `a:${geertje.me.account.id}`);
      expect((await yes(yusuf)).status).toBe(201);
    });
  });

  describe("with two parents", () => {
    let father: SignedIn;
    let mandate: string;
    const grantOf = async (id: string) =>
      (await admin.query("select mandate_id, state from access_grant where id = $1", [id])).rows[0];
    beforeAll(async () => {
      father = await signIn(app.baseUrl, "tijn");
      const like = `insert into mandate select (jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid(),
        'holder_account_id', $2::uuid, 'valid_from', m.valid_from + 1))).* from mandate m
        where m.dossier_id = $1 and m.type = 'parent' returning id`;
      mandate = (await admin.query(like, [path.dossierId, father.me.account.id])).rows[0].id;
    });
    afterAll(() =>
      admin.query("update mandate set ended_at = now(), end_reason = 'laid-down' where id = $1", [mandate]),
    );

    it("either gives the second key, and it stands as theirs", async () => {
      for (const parent of [father, mother]) {
        const { proposalId } = (await share(noor)).data!;
        const made = await confirm(parent, proposalId!);
        expect(made.status).toBe(201);
        const { id } = made.json<{ id: string }>();
        const own =
          parent === father ? mandate : mother.me.mandates.find((each) => each.dossierId === path.dossierId)!.id;
        expect(await grantOf(id)).toEqual({ mandate_id: own, state: "active" });
        expect((await lineAbout(id, "grant.create"))!.authority.sort()).toEqual(["owner", own].sort());
      }
    });

    it("both of them are not the owner, and one of them is enough", async () => {
      const { proposalId } = (await share(mother)).data!;
      expect((await confirm(father, proposalId!)).status).toBe(403);
      expect((await confirm(noor, proposalId!)).status).toBe(201);
      const asked = (await share(noor)).data!.proposalId!;
      const both = [mother, father].map((parent) => () => confirm(parent, asked));
      expect(await bothTo(asked, ...both)).toEqual([201, 404]);
    });

    it("who holds a mandate that is over stands for nobody", async () => {
      const { proposalId } = (await share(noor)).data!;
      const until = (date: string) => admin.query(`update mandate set valid_until = ${date} where id = $1`, [mandate]);
      await until("current_date");
      expect([403, 404]).toContain((await confirm(father, proposalId!)).status);
      await until("current_date + 100");
      expect((await confirm(father, proposalId!)).status).toBe(201);
    });
  });

  it("either key stops, pauses and blocks; one key does not open again", async () => {
    const { data } = await noor.client.GET("/v1/dossiers/{dossierId}/grants", { params: { path } });
    const live = data!.items.filter(({ state }) => state === "active");
    const act = (who: SignedIn, grantId: string, what: "pause" | "resume" | "stop" | "undo-stop") =>
      who.client.POST(`/v1/dossiers/{dossierId}/grants/{grantId}/${what}`, { params: { path: { ...path, grantId } } });
    expect((await act(mother, live[0]!.id, "pause")).data).toMatchObject({ state: "paused" });
    expect((await act(noor, live[0]!.id, "resume")).response.status).toBe(403);
    expect((await act(noor, live[1]!.id, "stop")).data).toMatchObject({ state: "paused" });
    expect((await act(mother, live[1]!.id, "undo-stop")).data).toMatchObject({ state: "active" });
    const block = await mother.client.POST("/v1/dossiers/{dossierId}/blocks", {
      params: { path },
      body: { who: { kind: "profession", profession: "stagedocent" }, what: { kind: "everything" } },
    });
    expect(block.response.status).toBe(201);
    const removed = await noor.client.DELETE("/v1/dossiers/{dossierId}/blocks/{blockId}", {
      params: { path: { ...path, blockId: block.data!.id } },
    });
    expect(removed.response.status).toBe(403);
  });

  it("a parent reads what their mandate covers, and not the story", async () => {
    const { data } = await mother.client.GET("/v1/dossiers/{dossierId}/view", { params: { path } });
    const classes = new Set(data!.entries.map(({ dataClass }) => dataClass));
    expect(classes.size).toBeGreaterThan(0);
    for (const dataClass of classes) expect(["profile", "needs", "plan", "network", "income"]).toContain(dataClass);
    expect(data!.entries.every(({ state }) => state === undefined)).toBe(true);
    const record = await noor.client.GET("/v1/dossiers/{dossierId}/access-events", {
      params: { path, query: { limit: 20 } },
    });
    expect(
      record.data!.items.find(({ type, actor }) => type === "view" && actor.name === mother.me.account.name),
    ).toMatchObject({
      actor: { kind: "representative" },
      actingFor: expect.any(String),
    });
  });

  it("somebody who looks after the money sees the money, decides about nothing else, and is not told what else there is", async () => {
    const casper = await signIn(app.baseUrl, "casper");
    const daan = await signIn(app.baseUrl, "daan");
    const theirs = { dossierId: daan.me.ownDossierId! };
    const { data } = await casper.client.GET("/v1/dossiers/{dossierId}/view", { params: { path: theirs } });
    expect(new Set(data!.entries.map(({ dataClass }) => dataClass))).toEqual(new Set(["income"]));
    const own = await daan.client.GET("/v1/dossiers/{dossierId}/entries", { params: { path: theirs } });
    const story = own.data!.items.find(({ dataClass }) => dataClass === "story")!;
    const entry = await casper.client.GET("/v1/dossiers/{dossierId}/entries/{entryId}", {
      params: { path: { ...theirs, entryId: story.id } },
    });
    expect(entry.response.status).toBe(404);
    const ilias = `m:${(await signIn(app.baseUrl, "ilias")).me.activeMembership!.id}`;
    const granted = await casper.client.POST("/v1/dossiers/{dossierId}/grants", {
      params: { path: theirs },
      body: { ...terms(ilias), purpose: "guidance-to-work", receipt: { text: "x", language: "nl" } },
    });
    expect(granted.response.status).toBe(400);
    expect(granted.error?.problems).toContainEqual({ pointer: "/scope/0", code: "terms-mandate-class" });
  });

  it("a supporter without a grant sees nothing by being one", async () => {
    const geertje = await signIn(app.baseUrl, "geertje");
    const yusuf = await signIn(app.baseUrl, "yusuf");
    const theirs = { dossierId: yusuf.me.ownDossierId! };
    const muted = await geertje.client.GET("/v1/dossiers/{dossierId}/view", { params: { path: theirs } });
    expect([400, 404]).toContain(muted.response.status);
    const { data } = await geertje.client.GET("/v1/dossiers/{dossierId}/view", {
      params: { path: theirs, query: { purpose: "personal-support" } },
    });
    expect(data!.entries.length).toBeGreaterThan(0);
  });
});
