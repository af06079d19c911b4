import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { GENEROUS, startTestApp, type TestApp } from "#testing/app.js";
import { rawRequest } from "#testing/sign-in.js";

/** How somebody asks: over HTTP, or through a planted fault. Answers the status. */
type Read = (baseUrl: string, path: string, cookie: string) => Promise<number>;

/** As many as the promise names; who proves a further way to the same end may ask for fewer. */
const ENDS = 500;
const CONNECTIONS = 16;
/** Reads under way while the end is asked for. */
const RACING = 4;

/** One reader of one binder; lanes end things at the same time, since their records do not wait for each other. */
export interface Lane {
  cookie: string;
  path: string;
  /** Lets them read. */
  begin(): Promise<unknown>;
  /** Ends it, and resolves once the end was answered. */
  end(round: number): Promise<unknown>;
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

/** T-05 for one kind of end: two processes on one database, many ends, and no read that starts after one succeeds. */
export function provesThatAnEndIsTheEnd(open: (app: TestApp) => Promise<Lane[]>, allEnds = ENDS): void {
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
    lanes = await open(app);
  }, 120_000);

  afterAll(async () => {
    second?.disconnect();
    await app?.stop();
  }, 60_000);

  /** Ends again and again while others read; counts reads that began after an end and still succeeded. */
  async function readsAfterAnEnd(lane: Lane, ends: number, read: Read): Promise<{ late: number; before: number }> {
    const readAll = (connections: number): Promise<number[]> =>
      Promise.all(Array.from({ length: connections }, (_, at) => read(processes[at % 2]!, lane.path, lane.cookie)));
    const successes = (statuses: number[]): number => statuses.filter((status) => status === 200).length;
    let late = 0;
    let before = 0;
    for (let round = 0; round < ends; round += 1) {
      await lane.begin();
      const racing = readAll(RACING);
      await lane.end(round);
      late += successes(await readAll(CONNECTIONS));
      before += successes(await racing);
    }
    return { late, before };
  }

  it(`${allEnds} ends, ${CONNECTIONS} connections, two processes`, async () => {
    const counted = await Promise.all(lanes.map((lane) => readsAfterAnEnd(lane, allEnds / lanes.length, overHttp)));
    expect(counted.map(({ late }) => late)).toEqual(lanes.map(() => 0));
    // Some of the racing reads must have been in time, or nothing was tried.
    for (const { before } of counted) expect(before).toBeGreaterThan(0);
  }, 600_000);

  it("control: a cache of one second is found", async () => {
    const read = cachedForASecond();
    const lane = lanes[0]!;
    // Read before the end is asked for: else the end may be first, and a cache of refusals is no fault.
    const begin = async (): Promise<void> => {
      await lane.begin();
      await Promise.all(processes.map((each) => read(each, lane.path, lane.cookie)));
    };
    const { late } = await readsAfterAnEnd({ ...lane, begin }, 3, read);
    expect(late).toBeGreaterThan(0);
  }, 60_000);
}
