import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { GENEROUS, startTestApp, type TestApp } from "#testing/app.js";
import { rawRequest, signIn, type SignedIn } from "#testing/sign-in.js";
import { NEXT_YEAR } from "./operations-mandates.js";

/** How somebody asks: over HTTP, or through a planted fault. Answers the status. */
type Read = (baseUrl: string, path: string, cookie: string) => Promise<number>;

const ENDS = 500;
const CONNECTIONS = 16;
/** Reads under way while the end is asked for. */
const RACING = 4;
/** Owners whose mandates end at the same time: their records do not wait for each other. */
const LANES = [
  ["jip", "tijn"],
  ["amira", "geertje"],
] as const;

interface Lane {
  owner: SignedIn;
  holder: SignedIn;
  dossierId: string;
  mandateId: string;
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

/** T-05 with a mandate instead of a grant: ended by the owner, laid down by its holder, or past a birthday. */
describe("T-05 for mandates: after an end returns, no read that starts later succeeds", () => {
  let app: TestApp;
  let admin: Client;
  let second: ChildProcess;
  let processes: string[];
  let lanes: Lane[];

  beforeAll(async () => {
    app = await startTestApp();
    admin = new Client({ connectionString: app.database.adminUrl });
    await admin.connect();
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
    lanes = await Promise.all(LANES.map(openLane));
  }, 120_000);

  afterAll(async () => {
    second?.disconnect();
    await admin?.end();
    await app?.stop();
  }, 60_000);

  async function openLane([ownerName, holderName]: readonly [string, string]): Promise<Lane> {
    const [owner, holder] = await Promise.all([signIn(app.baseUrl, ownerName), signIn(app.baseUrl, holderName)]);
    const dossierId = owner.me.ownDossierId!;
    const base = `/v1/dossiers/${dossierId}`;
    const sheet = { templateKey: "opening-card", content: { body: { callMe: "Ik" } } };
    expect((await owner.raw("POST", `${base}/entries`, sheet)).status).toBe(201);
    const offer = { type: "attorney", validUntil: NEXT_YEAR(), classesAsWritten: ["profile"] };
    const made = (await owner.raw("POST", `${base}/mandates`, offer)).json<{ id: string; token: string }>();
    const link = { dossierId, token: made.token };
    expect((await holder.raw("POST", "/v1/mandate-offers/accept", link)).status).toBe(200);
    expect((await owner.raw("POST", `${base}/mandates/${made.id}/check`, {})).status).toBe(204);
    return { owner, holder, dossierId, mandateId: made.id, path: `${base}/view` };
  }

  /** Ends a mandate again and again while its holder reads; counts reads that began after an end and still succeeded. */
  async function readsAfterAnEnd(lane: Lane, ends: number, read: Read): Promise<{ late: number; before: number }> {
    const { owner, holder, dossierId, mandateId, path } = lane;
    const readAll = (connections: number): Promise<number[]> =>
      Promise.all(Array.from({ length: connections }, (_, at) => read(processes[at % 2]!, path, holder.cookie)));
    const successes = (statuses: number[]): number => statuses.filter((status) => status === 200).length;
    let late = 0;
    let before = 0;
    for (let round = 0; round < ends; round += 1) {
      await admin.query(
        "update mandate set ended_at = null, end_reason = null, valid_until = current_date + 100 where id = $1",
        [mandateId],
      );
      const racing = readAll(RACING);
      if (round % 3 === 2) {
        // What a midnight does: the day on which it no longer counts is today.
        await admin.query(
          "update mandate set valid_from = current_date - 9, valid_until = current_date where id = $1",
          [mandateId],
        );
      } else {
        const ender = round % 3 === 0 ? owner : holder;
        const ended = await ender.raw("POST", `/v1/dossiers/${dossierId}/mandates/${mandateId}/end`, {});
        expect(ended.status).toBe(204);
      }
      late += successes(await readAll(CONNECTIONS));
      before += successes(await racing);
    }
    return { late, before };
  }

  it(`${ENDS} ends, ${CONNECTIONS} connections, two processes`, async () => {
    const counted = await Promise.all(lanes.map((lane) => readsAfterAnEnd(lane, ENDS / LANES.length, overHttp)));
    expect(counted.map(({ late }) => late)).toEqual(lanes.map(() => 0));
    // Some of the racing reads must have been in time, or nothing was tried.
    for (const { before } of counted) expect(before).toBeGreaterThan(0);
  }, 600_000);

  it("control: a cache of one second is found", async () => {
    const { late } = await readsAfterAnEnd(lanes[0]!, 3, cachedForASecond());
    expect(late).toBeGreaterThan(0);
  }, 60_000);
});
