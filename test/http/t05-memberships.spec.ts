import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { GENEROUS, startTestApp, type TestApp } from "#testing/app.js";
import { rawRequest, signIn, type SignedIn } from "#testing/sign-in.js";
import { cookieOf, somebody, type Somebody } from "#testing/somebody.js";
import { accept, anOrganisation, expectStatus, joins, readerInvitation, tokenOf, type Organised } from "./directory.js";

type Read = (baseUrl: string, path: string, cookie: string) => Promise<number>;

const ENDS = 500;
const CONNECTIONS = 8;
/** Reads under way while the end is asked for. */
const RACING = 3;
const OWNERS = ["jip", "amira"];

interface Lane {
  who: Somebody;
  membership: string;
  cookie: string;
  path: string;
}

const overHttp: Read = async (baseUrl, path, cookie) => (await rawRequest(baseUrl, cookie, "GET", path)).status;

/** The planted fault: a role once looked up is good for a second. */
function rememberedForASecond(): Read {
  const kept = new Map<string, { status: number; until: number }>();
  return async (baseUrl, path, cookie) => {
    const known = kept.get(`${baseUrl}${path}${cookie}`);
    if (known && known.until > Date.now()) return known.status;
    const status = await overHttp(baseUrl, path, cookie);
    kept.set(`${baseUrl}${path}${cookie}`, { status, until: Date.now() + 1000 });
    return status;
  };
}

describe("T-05 with memberships: after leaving or being ended returns, no read that starts later succeeds", () => {
  let app: TestApp;
  let admin: Client;
  let second: ChildProcess;
  let processes: string[];
  let organisation: Organised;
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
    organisation = await anOrganisation(app);
    lanes = await Promise.all(OWNERS.map(openLane));
  }, 120_000);

  afterAll(async () => {
    second?.disconnect();
    await admin?.end();
    await app?.stop();
  }, 60_000);

  async function openLane(persona: string): Promise<Lane> {
    const owner: SignedIn = await signIn(app.baseUrl, persona);
    const who = await somebody(app, `Lezer van ${persona}`);
    const membership = await joins(organisation, who);
    const dossier = `/v1/dossiers/${owner.me.ownDossierId}`;
    const sheet = { templateKey: "opening-card", content: { body: { callMe: "Ik" } } };
    expectStatus(await owner.raw("POST", `${dossier}/entries`, sheet), 201);
    const invited = expectStatus(await owner.raw("POST", `${dossier}/invitations`, readerInvitation(who.address)), 201);
    expectStatus(await accept(await who.as(membership), tokenOf(invited)), 200);
    const cookie = await cookieOf(app, who.accountId, membership);
    return { who, membership, cookie, path: `${dossier}/view?purpose=guidance-at-work` };
  }

  /** Works there again: the very same membership and grant, so that only the end in between says no. */
  const comesBack = ({ membership }: Lane) =>
    admin.query("update membership set valid_until = now() + interval '1 year' where id = $1", [membership]);

  async function readsAfterAnEnd(lane: Lane, ends: number, read: Read): Promise<{ late: number; before: number }> {
    const { who, membership, cookie, path } = lane;
    const readAll = (connections: number): Promise<number[]> =>
      Promise.all(Array.from({ length: connections }, (_, at) => read(processes[at % 2]!, path, cookie)));
    const successes = (statuses: number[]): number => statuses.filter((status) => status === 200).length;
    const WAYS = [
      () => who.raw("POST", `/v1/memberships/${membership}/leave`, {}),
      () => organisation.manager.raw("POST", `${organisation.path}/people/${membership}/end`, {}),
    ];
    let late = 0;
    let before = 0;
    for (let round = 0; round < ends; round += 1) {
      await comesBack(lane);
      const racing = readAll(RACING);
      expect((await WAYS[round % 2]!()).status).toBe(round % 2 === 0 ? 204 : 200);
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

  it("control: a role that is remembered for a second is found", async () => {
    const { late } = await readsAfterAnEnd(lanes[0]!, 3, rememberedForASecond());
    expect(late).toBeGreaterThan(0);
  }, 60_000);
});
