import { startTestApp, type TestApp } from "#testing/app.js";
import { signIn, type SignedIn } from "#testing/sign-in.js";
import { expectStatus } from "./directory.js";
import { ROUTES, send } from "./request.js";

interface Line {
  seq: number;
  type: string;
  outcome: string;
  actor: { name: string; kind: string };
  actingFor: string | null;
  authority: string[];
}

/** Reads in which nothing of the owner's stands, with why. */
const OWN_ONLY: Record<string, string> = {
  listMandates: "what they hold themself",
  listPreparedSheets: "what they wrote themself",
  getTurning: "never theirs to read",
};
const READS = ROUTES.filter(({ method, path }) => method === "GET" && path.startsWith("/v1/dossiers/{dossierId}"))
  .map(({ id }) => id)
  .filter((id) => !(id in OWN_ONLY));
const LISTS = ["grant-proposals", "invitations", "readers", "teams", "blocks", "access-requests"];

/** Who acts for an owner reads more than sheets. The owner sees that they looked, and is not drowned in it. */
describe("what is read for an owner", () => {
  let app: TestApp;
  const params: Record<string, string> = {};

  beforeAll(async () => {
    app = await startTestApp();
    const [daan, mentor] = [await signIn(app.baseUrl, "daan"), await signIn(app.baseUrl, "hester")];
    const { profession, organisation } = (await signIn(app.baseUrl, "ilias")).me.activeMembership!;
    params["dossierId"] = daan.me.ownDossierId!;
    params["granteeKey"] = `t:${organisation.id}:${profession}`;
    for (const [name, what] of [
      ["entryId", "entries"],
      ["grantId", "grants"],
    ] as const)
      params[name] = (await itemsOf(mentor, what))[0]!.id;
  }, 120_000);
  afterAll(() => app?.stop(), 60_000);

  async function itemsOf(who: SignedIn, what: string): Promise<{ id: string }[]> {
    const answer = expectStatus(await who.raw("GET", `/v1/dossiers/${params["dossierId"]}/${what}`), 200);
    return answer.json<{ items: { id: string }[] }>().items;
  }

  /** What the owner reads that came of this, by whoever did it. */
  async function linesOf(owner: string, who: SignedIn, work: () => Promise<unknown>): Promise<Line[]> {
    const reading = await signIn(app.baseUrl, owner);
    const path = `/v1/dossiers/${reading.me.ownDossierId}/access-events?limit=50`;
    const record = async () => expectStatus(await reading.raw("GET", path), 200).json<{ items: Line[] }>().items;
    const before = Math.max(...(await record()).map(({ seq }) => seq));
    await work();
    return (await record()).filter(({ seq, actor }) => seq > before && actor.name === who.me.account.name);
  }
  const open = (who: SignedIn, dossierId: string, lists = LISTS) =>
    Promise.all(
      lists.map(async (what) => expectStatus(await who.raw("GET", `/v1/dossiers/${dossierId}/${what}`), 200)),
    );

  it.each(READS)("%s by a mentor is a line of the record", async (id) => {
    const mentor = await signIn(app.baseUrl, "hester");
    const lines = await linesOf("daan", mentor, async () => expectStatus(await send(mentor, id, { params }), 200));
    const mandate = mentor.me.mandates.find(({ dossierId }) => dossierId === params["dossierId"])!.id;
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ outcome: "allowed", actingFor: mandate, actor: { kind: "representative" } });
  });

  it.each(Object.entries(OWN_ONLY))("%s is none: it is %s", async (id) => {
    const mentor = await signIn(app.baseUrl, "hester");
    expect(await linesOf("daan", mentor, () => send(mentor, id, { params }))).toEqual([]);
  });

  it.each([
    ["carlijn", "noor"],
    ["hester", "daan"],
  ])("the page about sharing is one line in a session of %s, and another one in the next", async (name, owner) => {
    for (const _ of [1, 2]) {
      const who = await signIn(app.baseUrl, name);
      const { dossierId, id } = who.me.mandates[0]!;
      const lines = await linesOf(owner, who, async () => {
        for (const _time of [1, 2]) await open(who, dossierId);
      });
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatchObject({ type: "sharing.read", actingFor: id, authority: [id] });
    }
  });

  it("a sheet that is read again is a line again", async () => {
    const parent = await signIn(app.baseUrl, "carlijn");
    const { dossierId } = parent.me.mandates[0]!;
    const lines = await linesOf("noor", parent, () => open(parent, dossierId, ["view", "view"]));
    expect(lines.map(({ type }) => type)).toEqual(["view", "view"]);
  });

  it("the owner's own look at it is no line, nor that of a helper who reads back what they put ready", async () => {
    const owner = await signIn(app.baseUrl, "yusuf");
    const own = await linesOf("yusuf", owner, () => open(owner, owner.me.ownDossierId!));
    expect(own.filter(({ type }) => type !== "record.read")).toEqual([]);
    const helper = await signIn(app.baseUrl, "geertje");
    const theirs = await linesOf("yusuf", helper, () => open(helper, owner.me.ownDossierId!, ["grant-proposals"]));
    expect(theirs).toEqual([]);
  });
});
