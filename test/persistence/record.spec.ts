import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Pool } from "pg";
import { eraseDossier, writeCheckpoint } from "#persistence/record/write-checkpoint.js";
import { Random } from "#testing/worlds/random.js";
import type { SqlWorld } from "#testing/worlds/sql-world.js";
import { tokenOf, writeSqlWorlds } from "#testing/worlds/write-sql-worlds.js";
import { verifyChains } from "../../scripts/verify/chains.mjs";
import { readCheckpoints } from "../../scripts/verify/checkpoints.mjs";
import { smallWorld } from "./small-world.js";
import { event, openStage, type Stage } from "./stage.js";
import { tamper, TAMPERINGS, type Tampering } from "./tampering.js";

const DOSSIERS = 100;
const EVENTS = 10_000;
const TAMPERED = 1000;

/** T-07: what was changed in the record before the last checkpoint is found by a program that shares no code with the writer. */
describe("the record", () => {
  let stage: Stage;
  let worker: Pool;
  let app: Pool;
  let worlds: SqlWorld[];
  let options: { checkpointDir: string; checkpointKeyFile: string };

  beforeAll(async () => {
    stage = await openStage(2);
    worker = new Pool({ connectionString: stage.database.urls.worker, max: 2 });
    app = new Pool({ connectionString: stage.database.urls.app, max: 1 });
    options = {
      checkpointDir: join(stage.folder, "checkpoints"),
      checkpointKeyFile: join(stage.folder, "checkpoint.key"),
    };
    const random = new Random(7);
    const now = await stage.now();
    worlds = Array.from({ length: DOSSIERS }, () => smallWorld(random, now));
    await writeSqlWorlds(stage.admin, worlds);
    // Two checkpoints: a chain is signed in the middle too.
    for (const part of [1, 2]) {
      for (const world of worlds) await append(world, EVENTS / DOSSIERS / 2, part);
      expect(await writeCheckpoint(worker, options)).toBe(DOSSIERS);
    }
  }, 120_000);
  afterAll(async () => {
    await Promise.all([worker.end(), app.end()]);
    await stage.close();
  });

  async function append(world: SqlWorld, count: number, part: number): Promise<void> {
    const client = await app.connect();
    const text = JSON.stringify({
      id: "x",
      traceId: "t",
      ...event("view", { purpose: "guidance-to-work", objectIds: world.entries.map(({ id }) => id) }),
    });
    await client.query("begin");
    await client.query("select enter($1, $2)", [tokenOf(world), world.dossier.id]);
    await client.query(
      "select audit_append($1, ($2::jsonb || jsonb_build_object('part', $3::int, 'n', n))::text) from generate_series(1, $4) n",
      [world.dossier.id, text, part, count],
    );
    await client.query("commit");
    client.release();
  }

  const signed = () => readCheckpoints(options.checkpointDir, `${options.checkpointKeyFile}.pub`);
  const chainOf = (world: SqlWorld) => `dossier:${world.dossier.id}`;

  /** Tampers in a transaction that is rolled back; answers what the verifier says about the chain meanwhile. */
  async function tampered(world: SqlWorld, tampering: Tampering, random: Random, withCheckpoints = true) {
    await stage.admin.query("begin");
    try {
      await tamper(stage.admin, world.dossier.id, tampering, random);
      return await verifyChains(stage.admin, withCheckpoints ? signed() : null, [chainOf(world)]);
    } finally {
      await stage.admin.query("rollback");
    }
  }

  it("is whole, and nothing is found that is not there", async () => {
    const { events, findings } = await verifyChains(stage.admin, signed());
    expect(findings).toEqual([]);
    expect(events).toBe(EVENTS);
  });

  it(`finds ${TAMPERED} tamperings of ${TAMPERED}`, async () => {
    const random = new Random(77);
    const missed: string[] = [];
    for (let done = 0; done < TAMPERED; done += 1) {
      const world = random.pick(worlds);
      const tampering = TAMPERINGS[done % TAMPERINGS.length]!;
      const { findings } = await tampered(world, tampering, random);
      if (findings.length === 0) missed.push(`${tampering.name} in ${chainOf(world)}`);
      expect(findings.every(({ chain }) => chain === chainOf(world))).toBe(true);
    }
    process.stdout.write(`T-07: ${TAMPERED} tamperings in ${EVENTS} events, ${missed.length} missed\n`);
    expect(missed).toEqual([]);
    expect((await verifyChains(stage.admin, signed())).findings).toEqual([]);
  }, 240_000);

  it("control: without checkpoints it misses every chain that was rebuilt, and finds the others", async () => {
    const random = new Random(78);
    for (const tampering of TAMPERINGS) {
      const { findings } = await tampered(random.pick(worlds), tampering, random, false);
      expect({ tampering: tampering.name, isFound: findings.length > 0 }).toEqual({
        tampering: tampering.name,
        isFound: !tampering.isRebuilt,
      });
    }
  });

  it("takes what comes after a checkpoint for what it is", async () => {
    await append(worlds[0]!, 5, 3);
    expect((await verifyChains(stage.admin, signed())).findings).toEqual([]);
    expect(await writeCheckpoint(worker, options)).toBe(1);
    expect(await writeCheckpoint(worker, options)).toBe(0);
    const { rows } = await stage.admin.query("select seq::int from checkpoint_mark where dossier_id = $1", [
      worlds[0]!.dossier.id,
    ]);
    expect(rows).toEqual([{ seq: 105 }]);
  });

  it("accepts an erasure by its signed tombstone, and no other way for a chain to be gone", async () => {
    const [erased, removed] = [worlds[1]!, worlds[2]!];
    expect(await eraseDossier(worker, erased.dossier.id, options)).toBe(true);
    expect(await eraseDossier(worker, erased.dossier.id, options)).toBe(false);
    const { rows } = await stage.admin.query("select count(*)::int from entry where dossier_id = $1", [
      erased.dossier.id,
    ]);
    expect(rows).toEqual([{ count: 0 }]);
    expect((await verifyChains(stage.admin, signed())).findings).toEqual([]);

    await stage.admin.query("begin");
    await stage.admin.query("delete from access_event where dossier_id = $1", [removed.dossier.id]);
    await stage.admin.query("delete from access_head where dossier_id = $1", [removed.dossier.id]);
    expect((await verifyChains(stage.admin, signed())).findings).toEqual([
      { chain: chainOf(removed), seq: null, what: "the whole chain is gone without a tombstone" },
    ]);
    await stage.admin.query("insert into erasure_tombstone values ($1, 1, 100, $2, $3)", [
      removed.dossier.id,
      randomBytes(32),
      randomBytes(64),
    ]);
    expect((await verifyChains(stage.admin, signed())).findings).toHaveLength(2);
    await stage.admin.query("rollback");
  });

  it("notices a column that tells something else than the text it stands beside", async () => {
    const { id } = worlds[4]!.dossier;
    for (const change of ["type = 'share'", "told_at = told_at + 1", "actor_account_id = null"]) {
      await stage.admin.query("begin");
      await stage.admin.query(`update access_event set ${change} where dossier_id = $1 and seq = 7`, [id]);
      const { findings } = await verifyChains(stage.admin, signed());
      await stage.admin.query("rollback");
      expect(findings).toEqual([
        { chain: chainOf(worlds[4]!), seq: 7, what: "a column tells something else than the event's text" },
      ]);
    }
  });

  it("notices a checkpoint that was changed or taken out", () => {
    const file = join(options.checkpointDir, readdirSync(options.checkpointDir)[0]!);
    const text = readFileSync(file, "utf8");
    const lines = text.split("\n").filter((line) => line !== "");
    const found = (changed: string[]) => {
      writeFileSync(file, changed.join("\n"));
      return signed().findings.map(({ what }) => what);
    };
    try {
      expect(found(lines)).toEqual([]);
      expect(found(lines.slice(1))).toEqual(["a checkpoint is missing"]);
      expect(found([lines[0]!, ...lines.slice(2)])).toEqual(["a checkpoint is missing"]);
      expect(found([lines[0]!.replace(/"seq":\d/, '"seq":9'), ...lines.slice(1)])).toContain(
        "a checkpoint with a false signature",
      );
    } finally {
      writeFileSync(file, text);
    }
  });

  it("is verified by a command that needs the verifier's role only", async () => {
    const run = () =>
      spawnSync(
        process.execPath,
        [
          "scripts/verify/main.mjs",
          "--database",
          stage.database.urls.verifier,
          "--checkpoints",
          options.checkpointDir,
          "--key",
          `${options.checkpointKeyFile}.pub`,
        ],
        { encoding: "utf8" },
      );
    const whole = run();
    expect(whole).toMatchObject({ status: 0, stderr: "" });
    expect(whole.stdout).toMatch(/9905 events in \d+ chains, 4 signed checkpoints: 0 findings\.\n$/);
    await tamper(stage.admin, worlds[3]!.dossier.id, TAMPERINGS[6]!, new Random(1));
    const broken = run();
    expect(broken.status).toBe(1);
    expect(broken.stdout).toContain(`${chainOf(worlds[3]!)} at 100: the event is not the one that was signed`);
  });
});
