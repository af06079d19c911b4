import { spawn, type ChildProcess } from "node:child_process";
import { startTestApp, type TestApp } from "#testing/app.js";
import { rawRequest, signIn, type SignedIn } from "#testing/sign-in.js";

const PURPOSE = "guidance-at-work";
const STOPS = 500;
const CONNECTIONS = 16;

/** T-05: after *stop* has returned, no read that starts later succeeds, on any process. */
describe("stop is stop", () => {
  let app: TestApp;
  let child: ChildProcess;
  let other: string;
  let owner: SignedIn;
  let reader: SignedIn;
  let grant: string;
  let view: string;

  beforeAll(async () => {
    app = await startTestApp();
    ({ child, url: other } = await startSecondProcess(app));
    owner = await signIn(app.baseUrl, "jip");
    reader = await signIn(app.baseUrl, "ilias");
    const dossier = `/v1/dossiers/${owner.me.ownDossierId}`;
    const made = await owner.raw("POST", `${dossier}/grants`, {
      granteeKey: `m:${reader.me.activeMembership!.id}`,
      purpose: PURPOSE,
      actions: ["read"],
      scope: [{ template: "opening-card" }],
      validUntil: new Date(Date.now() + 86_400_000).toISOString(),
      receipt: { text: "Dit deel ik.", language: "nl" },
    });
    grant = `${dossier}/grants/${made.json<{ id: string }>().id}`;
    view = `${dossier}/view?purpose=${PURPOSE}`;
  }, 120_000);
  afterAll(async () => {
    child?.stdin?.end();
    await app?.stop();
  }, 60_000);

  const fresh: Read = async (baseUrl) => (await rawRequest(baseUrl, reader.cookie, "GET", view)).status;

  it(`holds over ${STOPS} stops, ${CONNECTIONS} connections and two processes`, async () => {
    const seen = await race(STOPS, fresh);
    process.stdout.write(`stop is stop: ${JSON.stringify(seen)}\n`);
    expect(seen.late).toBe(0);
    expect(seen.refused).toBeGreaterThanOrEqual(STOPS * 2);
    expect(seen.allowed).toBeGreaterThan(0);
  }, 600_000);

  it("notices a cache of one second", async () => {
    const cache = new Map<string, { status: number; until: number }>();
    const cached: Read = async (baseUrl) => {
      const known = cache.get(baseUrl);
      if (known && known.until > Date.now()) return known.status;
      const status = await fresh(baseUrl);
      cache.set(baseUrl, { status, until: Date.now() + 1000 });
      return status;
    };
    expect((await race(5, cached)).late).toBeGreaterThan(0);
  }, 120_000);

  type Read = (baseUrl: string) => Promise<number>;

  /** Readers that never stop asking, and an owner who stops and takes it back, over and over. */
  async function race(stops: number, read: Read) {
    const seen = { late: 0, refused: 0, allowed: 0 };
    let epoch = 0;
    let isStopped = false;
    let isOver = false;
    let readsWhileStopped = 0;
    const readers = Array.from({ length: CONNECTIONS }, async (_, index) => {
      const baseUrl = index % 2 === 0 ? app.baseUrl : other;
      while (!isOver) {
        const began = { epoch, isStopped };
        const status = await read(baseUrl);
        const isAfterStop = began.isStopped && began.epoch === epoch;
        if (status === 200 && isAfterStop) seen.late += 1;
        if (status === 200) seen.allowed += 1;
        if (status === 404 && began.isStopped) {
          seen.refused += 1;
          readsWhileStopped += 1;
        }
        if (status !== 200 && status !== 404) throw new Error(`A read answered ${status}.`);
        // All of them write to the record of one dossier, one after the other: without a breath nobody else gets a turn.
        await new Promise((done) => setTimeout(done, 20 + Math.random() * 200));
      }
    });
    for (let count = 0; count < stops; count += 1) {
      await act("stop");
      isStopped = true;
      readsWhileStopped = 0;
      const until = Date.now() + 3000;
      while (readsWhileStopped < 3 && Date.now() < until) await new Promise((done) => setTimeout(done, 1));
      isStopped = false;
      epoch += 1;
      await act("undo-stop");
    }
    isOver = true;
    await Promise.all(readers);
    return seen;
  }

  async function act(what: "stop" | "undo-stop"): Promise<void> {
    const answer = await owner.raw("POST", `${grant}/${what}`);
    if (answer.status !== 200) throw new Error(`${what} answered ${answer.status}: ${answer.text}`);
  }
});

async function startSecondProcess(app: TestApp): Promise<{ child: ChildProcess; url: string }> {
  const file = new URL("../../dist/libs/testing/src/second-process.js", import.meta.url).pathname;
  const settings = JSON.stringify({ appUrl: app.database.urls.app, keyFile: app.keyFile });
  const child = spawn(process.execPath, [file], {
    env: { ...process.env, NODE_OPTIONS: "", REGIEMAP_TEST_PROCESS: settings },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout!.once("data", (data: Buffer) => resolve(data.toString().trim()));
    child.once("exit", (code) => reject(new Error(`The second process ended with ${code}.`)));
  });
  return { child, url: `http://127.0.0.1:${port}` };
}
