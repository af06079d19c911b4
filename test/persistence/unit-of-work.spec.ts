import { createHash, randomBytes } from "node:crypto";
import { SignInRequired } from "#domain/unit-of-work.js";
import { failure } from "#domain/result.js";
import { Connection, Meter, statement } from "#persistence/connection.js";
import { dataSource } from "#persistence/data-source.js";
import { poolOf } from "#persistence/open-persistence.js";
import { inTransaction, NotCommitted } from "#persistence/transaction.js";
import { NestedUnitOfWork } from "#persistence/unit-of-work.js";
import { Random } from "#testing/worlds/random.js";
import type { SqlWorld } from "#testing/worlds/sql-world.js";
import { writeSqlWorlds } from "#testing/worlds/write-sql-worlds.js";
import { smallWorld } from "./small-world.js";
import { event, openStage, type Stage } from "./stage.js";

const ENTER = statement("enter", "select * from enter($1, $2)");
const SETTINGS = statement(
  "settings",
  `select string_agg(current_setting('app.' || x, true), '') from unnest(array['account', 'membership', 'link', 'session',
    'key', 'readers', 'dossier']) x`,
);
const SHEETS = statement("sheets", "select id from entry");
const BROKEN = statement("broken", "select 1 / 0");

describe("the unit of work", () => {
  let stage: Stage;
  let world: SqlWorld;
  let owner: Awaited<ReturnType<Stage["signIn"]>>;
  let coach: Awaited<ReturnType<Stage["signIn"]>>;

  beforeAll(async () => {
    stage = await openStage();
    world = smallWorld(new Random(1), await stage.now());
    await writeSqlWorlds(stage.admin, [world], stage.keys);
    owner = await stage.signIn(world.dossier.ownerAccountId);
    coach = await stage.signIn(world.actor.accountId, world.actor.membership!.id);
  });
  afterAll(() => stage.close());

  const events = async () => Number((await stage.admin.query("select count(*) from access_event")).rows[0].count);
  // The stage is there only after beforeAll.
  const unitOfWork = {
    run: ((caller, work) =>
      stage.persistence.unitOfWork.run(caller, work)) as Stage["persistence"]["unitOfWork"]["run"],
  };

  it("commits when the work returns, also when what it returns is a refusal", async () => {
    const before = await events();
    const answer = await unitOfWork.run(owner(), async (scope) => {
      await scope.record.append(world.dossier.id, event("grant.create", { action: "C", outcome: "refused" }));
      return failure({ code: "not-allowed" });
    });
    expect(answer).toEqual({ ok: false, failure: { code: "not-allowed" } });
    expect(await events()).toBe(before + 1);
  });

  it("rolls everything back when the work throws, and the connection is good again", async () => {
    const before = await events();
    const work = unitOfWork.run(owner(), async (scope) => {
      await scope.record.append(world.dossier.id, event("view"));
      throw new Error("halfway");
    });
    await expect(work).rejects.toThrow("halfway");
    expect(await events()).toBe(before);
    await expect(unitOfWork.run(owner(), async (scope) => scope.actor.accountId)).resolves.toBe(
      world.dossier.ownerAccountId,
    );
  });

  it("is not re-entrant", async () => {
    const caller = owner();
    const work = unitOfWork.run(caller, () => unitOfWork.run(caller, async () => "inner"));
    await expect(work).rejects.toThrow(NestedUnitOfWork);
    await expect(unitOfWork.run(caller, async () => "after")).resolves.toBe("after");
  });

  it("asks who is not signed in to sign in", async () => {
    const stranger = { tokenHash: createHash("sha256").update(randomBytes(16)).digest(), traceId: "test" };
    await expect(unitOfWork.run(stranger, async () => "in")).rejects.toThrow(SignInRequired);
    await expect(unitOfWork.run({ tokenHash: null, traceId: "test" }, async () => "in")).rejects.toThrow(
      SignInRequired,
    );
    const gone = await stage.signIn(world.dossier.ownerAccountId);
    await stage.persistence.system.endSession(gone().tokenHash!);
    await expect(unitOfWork.run(gone(), async () => "in")).rejects.toThrow(SignInRequired);
    const old = await stage.signIn(world.dossier.ownerAccountId);
    await stage.admin.query("update session set expires_at = now() where token_hash = $1", [old().tokenHash]);
    await expect(unitOfWork.run(old(), async () => "in")).rejects.toThrow(SignInRequired);
  });

  it("runs the work once more when row-level security refuses a write, and gives up after that", async () => {
    let runs = 0;
    const work = unitOfWork.run(coach(), async (scope) => {
      runs += 1;
      // A job coach without "contribute": the decision would have said no; here only the second wall does.
      await scope.entries.create({
        id: world.dossier.id,
        dossierId: world.dossier.id,
        sectionKey: "profession:jobcoach",
        templateKey: "jobcoach-guidance-plan",
        templateVersion: 1,
        dataClass: "plan",
        author: { kind: "membership", accountId: world.actor.accountId, membershipId: world.actor.membership!.id },
        authorCard: { kind: "membership", name: "x", profession: null, organisation: null, mandateType: null },
        state: "draft",
        reviewAt: null,
        bundleId: null,
      });
    });
    await expect(work).rejects.toMatchObject({ code: "42501" });
    expect(runs).toBe(2);
  });

  it("survives a connection that breaks in the middle", async () => {
    const work = unitOfWork.run(owner(), async (scope) => {
      await stage.admin.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'regiemap_app' and state = 'idle in transaction' and datname = current_database()",
      );
      return scope.dossiers.card(world.dossier.id);
    });
    await expect(work).rejects.toThrow();
    await expect(
      unitOfWork.run(owner(), async (scope) => (await scope.dossiers.card(world.dossier.id))?.id),
    ).resolves.toBe(world.dossier.id);
  });

  describe("on a connection that others use before and after", () => {
    it("leaves no setting behind: not after a commit, not after a rollback", async () => {
      const source = await dataSource(stage.database.urls.app, 1).initialize();
      const pool = poolOf(source);
      const meter = new Meter();
      const enter = (connection: Connection) => connection.rows(ENTER, [coach().tokenHash, world.dossier.id]);
      try {
        const during = await inTransaction(pool, meter, async (connection) => {
          await enter(connection);
          return connection.rows(SHEETS);
        });
        expect(during).toHaveLength(2);
        const failing = inTransaction(pool, meter, async (connection) => {
          await enter(connection);
          await connection.rows(BROKEN);
        });
        await expect(failing).rejects.toMatchObject({ code: "22012" });
        await inTransaction(pool, meter, async (connection) => {
          expect(await connection.rows(SETTINGS)).toEqual([[""]]);
          expect(await connection.rows(SHEETS)).toEqual([]);
        });
      } finally {
        await source.destroy();
      }
    });

    it("notices that COMMIT was answered with ROLLBACK because something sent before it had failed", async () => {
      const source = await dataSource(stage.database.urls.app, 1).initialize();
      try {
        const work = inTransaction(poolOf(source), new Meter(), async (connection) => {
          connection.rows(BROKEN).catch(() => undefined);
          return "looks fine";
        });
        await expect(work).rejects.toThrow(NotCommitted);
        const after = inTransaction(poolOf(source), new Meter(), (connection) => connection.rows(SHEETS));
        await expect(after).resolves.toEqual([]);
      } finally {
        await source.destroy();
      }
    });

    it("comes into the transaction with one round trip", async () => {
      const { meter } = stage.persistence;
      const before = { ...meter };
      await unitOfWork.run(owner(), async () => "nothing");
      expect(meter.roundTrips - before.roundTrips).toBe(2);
      expect(meter.statements - before.statements).toBe(3);
    });
  });
});
