import { Client } from "pg";
import type { Caller } from "#domain/identity/actor.js";
import type { HotRead, ViewFacts, ViewPlan } from "#domain/sharing/hot-read.js";
import { SignInRequired } from "#domain/unit-of-work.js";
import { Random } from "#testing/worlds/random.js";
import type { SqlWorld } from "#testing/worlds/sql-world.js";
import { writeSqlWorlds } from "#testing/worlds/write-sql-worlds.js";
import { PLACE_TAKEN } from "#migrations/fewer-looks/entering.js";
import { PURPOSE, smallWorld } from "./small-world.js";
import { event, openStage, type Stage } from "./stage.js";

type DecideOn = Parameters<HotRead["view"]>[3];

const REFUSED: ViewPlan = { outcome: "refused", event: event("view", { outcome: "refused" }) };

/** Releases whatever was loaded: what is under test here is the way there, not the decision. */
function releaseAll(loaded: ViewFacts | null): ViewPlan {
  if (loaded === null) return REFUSED;
  const decision = { outcome: "allowed" as const, released: new Map(), refused: [], policyVersion: "test" };
  const revisions = loaded.cards.map((card) => ({ entryId: card.id, number: card.latestRevision }));
  return { outcome: "allowed", decision, revisions, reactionsOf: [], event: event("view"), eventOnce: true };
}

describe("the hot read", () => {
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

  const count = async (table: string) =>
    Number((await stage.admin.query(`select count(*) from ${table}`)).rows[0].count);

  async function measured<T>(work: () => Promise<T>) {
    const { meter } = stage.persistence;
    const before = { ...meter };
    const result = await work();
    return {
      result,
      roundTrips: meter.roundTrips - before.roundTrips,
      statements: meter.statements - before.statements,
    };
  }

  const view = (decideOn: DecideOn = releaseAll, dossierId = world.dossier.id, caller: () => Caller = coach) =>
    stage.persistence.hotRead.view(caller(), dossierId, PURPOSE, decideOn);

  it("takes two round trips and leaves one event", async () => {
    await view();
    const before = await count("access_event");
    const { result, roundTrips, statements } = await measured(() => view());
    expect(result!.revisions.map(({ body }) => body)).toEqual(result!.loaded.cards.map(({ id }) => ({ said: id })));
    expect(result!.revisions).toHaveLength(2);
    expect({ roundTrips, statements }).toEqual({ roundTrips: 2, statements: 2 });
    expect(await count("access_event")).toBe(before + 1);
  });

  it("costs the same for a dossier that is hidden and for one that never was", async () => {
    const stranger = smallWorld(new Random(99), await stage.now());
    await writeSqlWorlds(stage.admin, [stranger], stage.keys);
    const [events, refusals] = [await count("access_event"), await count("account_event")];
    const hidden = await measured(() => view(releaseAll, stranger.dossier.id));
    expect(await count("access_event")).toBe(events + 1);
    const never = await measured(() => view(releaseAll, "01890000-0000-7000-8000-000000000000"));
    expect(await count("account_event")).toBe(refusals + 1);
    expect(hidden).toEqual({ result: null, roundTrips: 2, statements: 2 });
    expect(never).toEqual(hidden);
  });

  it("decides again when the access version moved in between, and gives nothing of the first decision", async () => {
    let decisions = 0;
    const material = await view((loaded) => {
      decisions += 1;
      const plan = releaseAll(loaded);
      if (decisions === 1) loaded!.facts.dossier.accessVersion -= 1;
      return plan;
    });
    expect(decisions).toBe(2);
    expect(material!.revisions).toHaveLength(2);
  });

  it("decides again when the membership changed in between", async () => {
    let decisions = 0;
    await view((loaded) => {
      decisions += 1;
      if (decisions === 1) loaded!.facts.membership!.version -= 1;
      return releaseAll(loaded);
    });
    expect(decisions).toBe(2);
  });

  it("gives nothing and records nothing when it never settles", async () => {
    const before = await count("access_event");
    const never = view((loaded) => {
      loaded!.facts.dossier.accessVersion -= 1;
      return releaseAll(loaded);
    });
    await expect(never).rejects.toMatchObject({ code: "RM409" });
    expect(await count("access_event")).toBe(before);
    await expect(view()).resolves.not.toBeNull();
  });

  it("gives nothing when the event cannot be written", async () => {
    await stage.admin.query("alter table access_event add constraint planted check (type <> 'view') not valid");
    try {
      await expect(view()).rejects.toMatchObject({ code: "23514" });
    } finally {
      await stage.admin.query("alter table access_event drop constraint planted");
    }
  });

  it("gives nothing to anybody of those who go together when it cannot be committed", async () => {
    await stage.admin.query(`create function planted() returns trigger language plpgsql as $$
        begin raise exception 'late' using errcode = '23514'; end $$;
      create constraint trigger planted after insert on access_event deferrable initially deferred
        for each row execute function planted()`);
    try {
      const settled = await Promise.allSettled([view(), view(), view(), view()]);
      expect(settled.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected", "rejected"]);
    } finally {
      await stage.admin.query("drop trigger planted on access_event; drop function planted()");
    }
  });

  it("records the owner's own reads once per session and type, and everybody else's each time", async () => {
    const before = await count("access_event");
    for (let times = 0; times < 3; times += 1) await view(releaseAll, world.dossier.id, owner);
    expect(await count("access_event")).toBe(before + 1);
    // The coach asks for "once" too (see releaseAll), and does not get it.
    for (let times = 0; times < 3; times += 1) await view();
    expect(await count("access_event")).toBe(before + 4);
  });

  it("is shut from the next request on when the grant ended", async () => {
    const other = smallWorld(new Random(7), await stage.now());
    await writeSqlWorlds(stage.admin, [other], stage.keys);
    const reader = await stage.signIn(other.actor.accountId, other.actor.membership!.id);
    expect(await view(releaseAll, other.dossier.id, reader)).not.toBeNull();
    const giver = await stage.signIn(other.dossier.ownerAccountId);
    await stage.persistence.unitOfWork.run(giver(), async (scope) => {
      const [grant] = await scope.grants.list(other.dossier.id);
      const ended = { state: "ended" as const, endedAt: scope.now, endReason: "stopped" as const };
      expect(await scope.grants.change(other.dossier.id, grant!.id, grant!.version, ended)).toBe(true);
    });
    expect(await view(releaseAll, other.dossier.id, reader)).toBeNull();
  });

  it("is decided on anew when the dossier is closed, or opened again, in between", async () => {
    const versionAfter = async (state: string) => {
      await stage.admin.query("update dossier set state = $2 where id = $1", [world.dossier.id, state]);
      const [dossier] = (
        await stage.admin.query("select access_version from dossier where id = $1", [world.dossier.id])
      ).rows;
      return Number(dossier.access_version);
    };
    const open = await versionAfter("active");
    expect(await versionAfter("active")).toBe(open);
    expect(await versionAfter("restricted")).toBe(open + 1);
    expect(await versionAfter("active")).toBe(open + 2);
  });

  it("takes a place again for the session that took it only, and while that one is open", async () => {
    const app = new Client({ connectionString: stage.database.urls.app });
    await app.connect();
    const visitor = await stage.signIn(world.actor.accountId, world.actor.membership!.id);
    const [mine, other] = [visitor().tokenHash, owner().tokenHash];
    const id = world.dossier.id;
    const { rows } = await app.query("select c11 from view_facts($1, $2, $3) where kind = 'actor'", [
      mine,
      id,
      PURPOSE,
    ]);
    const again = (tokenHash: Buffer | null) => app.query("select take_place_again($1, $2)", [tokenHash, rows[0].c11]);
    await expect(again(mine)).resolves.toBeDefined();
    await expect(again(other)).rejects.toMatchObject({ code: "RM409" });
    await stage.admin.query("update session set ended_at = now() where token_hash = $1", [mine]);
    await expect(again(mine)).rejects.toMatchObject({ code: "RM409" });
    await app.end();
  });

  it("does not know who is not signed in", async () => {
    await expect(view(releaseAll, world.dossier.id, () => ({ tokenHash: null, traceId: "t" }))).rejects.toThrow(
      SignInRequired,
    );
    const nobody = () => ({ tokenHash: Buffer.alloc(32), traceId: "t" });
    await expect(view(releaseAll, world.dossier.id, nobody)).rejects.toThrow(SignInRequired);
  });

  it("gives everybody what they get alone, whoever else asks at the same moment", async () => {
    const now = await stage.now();
    const worlds = Array.from({ length: 5 }, (_, at) => smallWorld(new Random(300 + at), now));
    await writeSqlWorlds(stage.admin, worlds, stage.keys);
    const callers: (() => Caller)[] = [() => ({ tokenHash: Buffer.alloc(32), traceId: "t" })];
    for (const { actor, dossier } of worlds) {
      callers.push(
        await stage.signIn(actor.accountId, actor.membership!.id),
        await stage.signIn(dossier.ownerAccountId),
      );
    }
    // Everything that was loaded about somebody, and what they read; only the moment differs.
    const read = async (caller: () => Caller, dossierId: string) => {
      let asked: unknown;
      const decide: DecideOn = (loaded, actor) => {
        asked = { loaded: structuredClone(loaded), actor };
        return releaseAll(loaded);
      };
      const given = await view(decide, dossierId, caller).catch((thrown: Error) => thrown.name);
      return { asked, given };
    };
    const pairs = callers.flatMap((caller) => worlds.map(({ dossier }) => ({ caller, dossierId: dossier.id })));
    const alone = [];
    for (const { caller, dossierId } of pairs) alone.push(await read(caller, dossierId));
    const before = { ...stage.persistence.meter };
    expect(await Promise.all(pairs.map(({ caller, dossierId }) => read(caller, dossierId)))).toEqual(alone);
    expect(stage.persistence.meter.roundTrips - before.roundTrips).toBeLessThan(pairs.length * 2);
    expect(alone.filter(({ given }) => given !== null && typeof given === "object")).toHaveLength(2 * worlds.length);
  });

  it("leaves nothing of who entered before in the same transaction", async () => {
    const app = new Client({ connectionString: stage.database.urls.app });
    await app.connect();
    const placeAfter = async (...tokens: (Buffer | null)[]) => {
      await app.query("begin");
      for (const token of tokens)
        await app.query("select from view_facts($1, $2, $3)", [token, world.dossier.id, PURPOSE]);
      const { rows } = await app.query(`select ${PLACE_TAKEN} as place`);
      await app.query("rollback");
      return rows[0].place as string[];
    };
    const tokens = [coach().tokenHash, owner().tokenHash, Buffer.alloc(32)];
    for (const first of tokens) {
      for (const then of tokens) expect(await placeAfter(first, then)).toEqual(await placeAfter(then));
    }
    await app.end();
  });

  it("decides again only about whom something moved", async () => {
    const decided = [0, 0, 0, 0];
    await Promise.all(
      decided.map((_, at) =>
        view((loaded) => {
          decided[at]! += 1;
          if (at === 2 && decided[at] === 1) loaded!.facts.dossier.accessVersion -= 1;
          return releaseAll(loaded);
        }),
      ),
    );
    expect(decided).toEqual([1, 1, 2, 1]);
  });

  it("keeps one chain when sixteen read one dossier at once", async () => {
    await Promise.all(Array.from({ length: 16 }, async () => void (await Promise.all([view(), view(), view()]))));
    const verdict = await stage.persistence.unitOfWork.run(owner(), (scope) => scope.record.verify(world.dossier.id));
    expect(verdict).toMatchObject({ intact: true, firstBroken: null });
    expect(verdict.events).toBeGreaterThanOrEqual(48);
  });

  /** T-06: whoever stopped somebody and then writes can be sure that they do not get the new text. */
  it("never shows what was written after the grant ended, however the two race", async () => {
    const rounds = 300;
    let early = 0;
    for (let round = 0; round < rounds; round += 1) {
      const raced = smallWorld(new Random(1000 + round), await stage.now());
      await writeSqlWorlds(stage.admin, [raced], stage.keys);
      const entryId = raced.entries[0]!.id;
      const reader = await stage.signIn(raced.actor.accountId, raced.actor.membership!.id);
      const giver = await stage.signIn(raced.dossier.ownerAccountId);
      const reads = Array.from({ length: 3 }, () => view(releaseAll, raced.dossier.id, reader));
      await endAndWrite(raced, entryId, giver);
      for (const material of await Promise.all(reads)) {
        if (material) early += 1;
        expect(material?.revisions.some(({ number }) => number > 1) ?? false).toBe(false);
      }
    }
    process.stdout.write(`T-06: ${rounds} races, ${early} of ${rounds * 3} reads were first\n`);
  }, 120_000);

  async function endAndWrite(raced: SqlWorld, entryId: string, giver: typeof owner): Promise<void> {
    const dossierId = raced.dossier.id;
    await stage.persistence.unitOfWork.run(giver(), async (scope) => {
      const [grant] = await scope.grants.list(dossierId);
      const ended = { state: "ended" as const, endedAt: scope.now, endReason: "stopped" as const };
      await scope.grants.change(dossierId, grant!.id, grant!.version, ended);
    });
    await stage.persistence.unitOfWork.run(giver(), async (scope) => {
      const author = { kind: "owner" as const, accountId: raced.dossier.ownerAccountId };
      const card = {
        kind: "owner" as const,
        name: "Invented",
        profession: null,
        organisation: null,
        mandateType: null,
      };
      const text = { body: { said: "new" }, plainSummary: null, workStep: null };
      expect(await scope.entries.addRevision(dossierId, entryId, 1, text, author, card)).toBe(2);
      await scope.entries.move(dossierId, entryId, { from: "accepted", to: "accepted", release: 2 });
    });
  }
});
