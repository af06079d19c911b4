import { World } from "./world.js";
import { expectStatus } from "./directory.js";

interface Sheet {
  id: string;
  state: string;
  body: Record<string, unknown>;
  reaction: { text: string } | null;
}
interface Line {
  type: string;
  outcome: string;
  action: string;
  objectIds: string[];
}

/** What the owner does with everything at once: taking it along, and stopping all of it. */
describe("all at once", () => {
  let world: World;
  let path: string;
  beforeAll(async () => {
    world = await World.start();
    path = `/v1/dossiers/${world.dossierId}`;
  }, 120_000);
  afterAll(() => world?.stop(), 60_000);

  const lines = async (type: string): Promise<Line[]> => {
    const answer = expectStatus(await world.owner.raw("GET", `${path}/access-events?limit=200`), 200);
    return answer.json<{ items: Line[] }>().items.filter((line) => line.type === type);
  };

  describe("taking everything along", () => {
    const taken = async () =>
      expectStatus(await world.owner.raw("GET", `${path}/export`), 200).json<{
        madeAt: string;
        view: { entries: Sheet[] };
      }>();

    it("gives every sheet as its owner reads it, and nothing of what others are still writing", async () => {
      await world.grant();
      const own = await world.ownerSheet("my-question", { question: "Wat neem ik mee?" });
      const draft = await world.readerSheet({ draft: true });
      const { view } = await taken();
      const read = expectStatus(await world.owner.raw("GET", `${path}/view`), 200).json<{ entries: Sheet[] }>();
      expect(view).toEqual(read);
      const ids = new Set(view.entries.map(({ id }) => id));
      expect([ids.has(own), ids.has(draft)]).toEqual([true, false]);
      expect(view.entries.find(({ id }) => id === own)).toMatchObject({ body: { question: "Wat neem ik mee?" } });
      expect(view.entries.some(({ reaction }) => reaction !== null)).toBe(true);
    });

    it("stands in the record every time, with which sheets went along", async () => {
      const before = (await lines("dossier.export")).length;
      const [first] = [await taken(), await taken()];
      const [newest, ...older] = await lines("dossier.export");
      expect(older).toHaveLength(before + 1);
      expect(newest).toMatchObject({ action: "R", outcome: "allowed" });
      expect(new Set(newest!.objectIds)).toEqual(new Set(first!.view.entries.map(({ id }) => id)));
    });

    it("is for nobody who reads by a share, whatever it lets them do; trying it stands in the record", async () => {
      await world.grant(undefined, { actions: ["read", "copy", "contribute"] });
      expect((await world.reader.raw("GET", `${path}/export`)).status).toBe(404);
      const [refused] = await lines("dossier.export");
      expect(refused).toMatchObject({ outcome: "refused" });
    });
  });

  describe("stopping everything", () => {
    const stop = async () =>
      expectStatus(await world.owner.raw("POST", `${path}/grants/stop`, {}), 200).json<{
        items: { grantId: string; state: string; stopsAt: string | null }[];
      }>().items;
    const reads = async () => (await world.reader.raw("GET", `${path}/view?purpose=guidance-at-work`)).status;
    const standing = async () => {
      const answer = expectStatus(await world.owner.raw("GET", `${path}/grants`), 200);
      return answer.json<{ items: { id: string; state: string; stopsAt: string | null }[] }>().items;
    };

    it("ends what runs and what is paused, at once, with one line in the record; nothing is left for a second time", async () => {
      const [running, paused] = [await world.grant(), await world.grant()];
      expectStatus(await world.owner.raw("POST", `${path}/grants/${paused}/pause`), 200);
      expect(await reads()).toBe(200);
      const live = (await standing()).filter(({ state, stopsAt }) => state !== "ended" && stopsAt === null);
      const stopped = await stop();
      expect(new Set(stopped.map(({ grantId }) => grantId))).toEqual(new Set(live.map(({ id }) => id)));
      expect(stopped.find(({ grantId }) => grantId === paused)).toMatchObject({ state: "ended", stopsAt: null });
      expect(stopped.find(({ grantId }) => grantId === running)).toMatchObject({ state: "paused" });
      expect(await reads()).toBe(404);
      const [line, ...others] = await lines("grant.stop-all");
      expect([new Set(line!.objectIds), others]).toEqual([new Set(live.map(({ id }) => id)), []]);
      expect(await stop()).toEqual([]);
      expect(await lines("grant.stop-all")).toHaveLength(1);
    });

    it("can be undone share by share, for ten seconds", async () => {
      const id = await world.grant();
      expect((await stop()).map(({ grantId }) => grantId)).toEqual([id]);
      expectStatus(await world.owner.raw("POST", `${path}/grants/${id}/undo-stop`), 200);
      expect(await reads()).toBe(200);
    });
  });
});
