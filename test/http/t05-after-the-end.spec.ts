import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { GENEROUS, startTestApp, type TestApp } from "#testing/app.js";
import { rawRequest, signIn, type SignedIn } from "#testing/sign-in.js";

/** How a reader asks: over HTTP, or through a planted fault. Answers the status. */
type Read = (baseUrl: string, path: string, cookie: string) => Promise<number>;

const ENDS = 500;
const CONNECTIONS = 16;
/** Reads under way while the end is asked for. */
const RACING = 4;
const PURPOSE = "guidance-at-work";
/** Binders whose owners end grants at the same time: their records do not wait for each other. */
const OWNERS = ["jip", "amira"];

interface Lane {
  owner: SignedIn;
  reader: SignedIn;
  dossierId: string;
  path: string;
}

const overHttp: Read = async (baseUrl, path, cookie) => (await rawRequest(baseUrl, cookie, "GET", path)).status;

/** The planted fault: an answer is good for a second. */
function cachedForASecond(): Read {
  const kept = new Map<string, { status: number; until: number }>();
  return async (baseUrl, path, cookie) => {
    const known = kept.get(`${baseUrl}${path}${cookie}`);
    if (known && known.until > Date.now()) return known.status;
    const status = await overHttp(baseUrl, path, cookie);
    kept.set(`${baseUrl}${path}${cookie}`, { status, until: Date.now() + 1000 });
    return status;
  };
}

describe("T-05: after an end returns, no read that starts later succeeds", () => {
  let app: TestApp;
  let second: ChildProcess;
  let processes: string[];
  let lanes: Lane[];

  beforeAll(async () => {
    app = await startTestApp();
    second = fork(fileURLToPath(new URL("second-process.mjs", import.meta.url)), {
      execArgv: [],
      env: {
        ...process.env,
        NODE_OPTIONS: "",
        SECOND_PROCESS: JSON.stringify({ appUrl: app.database.urls.app, keyFile: app.keyFile, limits: GENEROUS }),
      },
    });
    const [address] = (await once(second, "message")) as [string];
    processes = [app.baseUrl, address];
    lanes = await Promise.all(OWNERS.map(openLane));
  }, 120_000);

  afterAll(async () => {
    second?.disconnect();
    await app?.stop();
  }, 60_000);

  async function openLane(persona: string): Promise<Lane> {
    const [owner, reader] = await Promise.all([signIn(app.baseUrl, persona), signIn(app.baseUrl, "ilias")]);
    const dossierId = owner.me.ownDossierId!;
    const sheet = { templateKey: "opening-card", content: { body: { callMe: "Ik" } } };
    expect((await owner.raw("POST", `/v1/dossiers/${dossierId}/entries`, sheet)).status).toBe(201);
    return { owner, reader, dossierId, path: `/v1/dossiers/${dossierId}/view?purpose=${PURPOSE}` };
  }

  async function share({ owner, reader, dossierId }: Lane): Promise<string> {
    const { data, error } = await owner.client.POST("/v1/dossiers/{dossierId}/grants", {
      params: { path: { dossierId } },
      body: {
        granteeKey: `m:${reader.me.activeMembership!.id}`,
        purpose: PURPOSE,
        actions: ["read"],
        scope: [{ template: "opening-card" }],
        validUntil: new Date(Date.now() + 86_400_000).toISOString(),
        receipt: { text: "Ilias kan tot morgen je openingskaart lezen.", language: "nl" },
      },
    });
    if (!data || !("id" in data)) throw new Error(`No grant: ${JSON.stringify(error ?? data)}`);
    return data.id as string;
  }

  /** Ends grants one after the other while others read; counts reads that began after an end and still succeeded. */
  async function readsAfterAnEnd(lane: Lane, ends: number, read: Read): Promise<{ late: number; before: number }> {
    const { owner, reader, dossierId, path } = lane;
    const readAll = (connections: number): Promise<number[]> =>
      Promise.all(Array.from({ length: connections }, (_, at) => read(processes[at % 2]!, path, reader.cookie)));
    const successes = (statuses: number[]): number => statuses.filter((status) => status === 200).length;
    let late = 0;
    let before = 0;
    for (let round = 0; round < ends; round += 1) {
      const grantId = await share(lane);
      const racing = readAll(RACING);
      const way = round % 2 === 0 ? "stop" : "pause";
      const stopped = await owner.raw("POST", `/v1/dossiers/${dossierId}/grants/${grantId}/${way}`);
      expect(stopped.status).toBe(200);
      late += successes(await readAll(CONNECTIONS));
      before += successes(await racing);
    }
    return { late, before };
  }

  it(`${ENDS} ends, ${CONNECTIONS} connections, two processes`, async () => {
    const counted = await Promise.all(lanes.map((lane) => readsAfterAnEnd(lane, ENDS / OWNERS.length, overHttp)));
    expect(counted.map(({ late }) => late)).toEqual(lanes.map(() => 0));
    // Some of the racing reads must have been in time, or nothing was tried.
    for (const { before } of counted) expect(before).toBeGreaterThan(0);
  }, 600_000);

  it("control: a cache of one second is found", async () => {
    const { late } = await readsAfterAnEnd(lanes[0]!, 3, cachedForASecond());
    expect(late).toBeGreaterThan(0);
  }, 60_000);
});
