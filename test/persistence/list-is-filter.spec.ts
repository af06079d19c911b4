import { loadCatalogue } from "#catalogue/load.js";
import { compilePolicy } from "#catalogue/policy.js";
import { decide } from "#domain/sharing/decide.js";
import type { Release } from "#domain/sharing/decision.js";
import type { Action, Facts, Question } from "#domain/sharing/facts.js";
import type { ReaderCard } from "#domain/sharing/grant.js";
import type { ViewFacts } from "#domain/sharing/hot-read.js";
import type { Actor } from "#domain/identity/actor.js";
import type { Moment } from "#domain/time.js";
import type { UnitOfWork } from "#domain/unit-of-work.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";
import { Random } from "#testing/worlds/random.js";
import { makeSqlWorld, type SqlWorld } from "#testing/worlds/sql-world.js";
import { tokenOf, writeSqlWorlds } from "#testing/worlds/write-sql-worlds.js";
import { ExportDossier } from "../../apps/api/src/rooms/export/export-dossier.js";
import { SearchReaders } from "../../apps/api/src/rooms/sharing/search-readers.js";
import { event, openStage, type Stage } from "./stage.js";

const WORLDS = 2000;
const PER_BATCH = 400;

type Released = Record<string, readonly Release[]>;

/** A table as the application would see it if nothing that reads it knew of a period: what is over looks like anything else. */
const withoutPeriod = (table: string): string => `
  create schema planted;
  do $$ begin execute (
    select 'create view planted.${table} with (security_invoker) as select '
      || string_agg(case a.attname
        when 'valid_from' then 'least(x.valid_from, (now() - interval ''1 day'')::' || type.typname || ') as valid_from'
        when 'valid_until' then 'greatest(x.valid_until, (now() + interval ''2 days'')::' || type.typname || ') as valid_until'
        else 'x.' || quote_ident(a.attname) end, ', ' order by a.attnum) || ' from public.${table} x'
    from pg_attribute a join pg_type type on type.oid = a.atttypid
    where a.attrelid = '${table}'::regclass and a.attnum > 0 and not a.attisdropped);
  end $$;
  grant usage on schema planted to regiemap_app;
  grant select on planted.${table} to regiemap_app;
  do $$ begin
    execute format('alter role regiemap_app in database %I set search_path = planted, public', current_database());
  end $$;`;

/** The second wall forgets it as well, for alone it would still hold. */
const WITHOUT_THE_PERIOD = `${withoutPeriod("access_grant")}
  create or replace view my_live_grant as select g.dossier_id, g.actions from access_grant g
    where g.grantee_key = current_setting('app.key') and g.state = 'active'`;

/** The same for the rights of representatives. */
const WITHOUT_THE_MANDATES_PERIOD = `${withoutPeriod("mandate")}
  do $$ begin execute (
    select replace(pg_get_functiondef('mandates_at'::regproc), 'm.valid_until > t.today', 'm.valid_until is not null'));
  end $$`;

/** Texts after the first one stay away, though the sheets are listed. */
const WITHOUT_THE_NEWEST_TEXT =
  "create policy planted on entry_revision as restrictive for select to regiemap_app using (number = 1)";

/** T-02: what PostgreSQL lists is what a check of every single sheet lets through, no more and no less. */
describe("list = filter by single check", () => {
  const catalogue = loadCatalogue();
  const policy = compilePolicy(catalogue);
  const vocabulary = new Vocabulary(catalogue);
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(4);
  });
  afterAll(() => stage.close());

  async function newBatch(random: Random, count: number, isOf = (_: SqlWorld) => true): Promise<SqlWorld[]> {
    await stage.admin.query("truncate account cascade");
    const now = await stage.now();
    const worlds: SqlWorld[] = [];
    while (worlds.length < count) {
      const world = makeSqlWorld(random, policy, now);
      if (isOf(world)) worlds.push(world);
    }
    await writeSqlWorlds(stage.admin, worlds, stage.keys);
    // Taking everything along asks for a session that was confirmed just now.
    await stage.admin.query("update session set fresh_until = now() + interval '1 hour'");
    return worlds;
  }

  const callerOf = (world: SqlWorld) => ({ tokenHash: tokenOf(world), traceId: "test" });

  const ask = (facts: Facts, actor: Actor, action: Action, purpose: string | undefined, { now, today }: Moment) =>
    decide({ actor, action, purpose, now, today } satisfies Question, facts);

  /**
   * Every sheet of the world on its own, with all facts there are, none of them loaded from PostgreSQL. Only the owner and
   * who represents them take everything along: they name no purpose.
   */
  function single(world: SqlWorld, actor: Actor, action: Action, moment: Moment): Released {
    const { membership } = world.actor;
    const basis = world.bases.find(
      ({ organisationId, purpose }) => organisationId === membership?.organisationId && purpose === world.purpose,
    );
    const keys = new Set([
      `a:${actor.accountId}`,
      ...world.memberships.filter((m) => m.accountId === actor.accountId).map(({ id }) => `m:${id}`),
    ]);
    const released: Released = {};
    for (const entry of world.entries) {
      const facts: Facts = {
        dossier: { ...world.dossier, accessVersion: 1 },
        entries: [entry],
        grants: world.grants.filter(({ granteeKey }) => keys.has(granteeKey) || granteeKey.startsWith("t:")),
        teamPlaces: world.teamPlaces,
        blocks: world.blocks,
        mandates: world.mandates,
        membership: membership ?? undefined,
        organisationBasis: basis,
        policy,
      };
      const found = ask(facts, actor, action, action === "copy" ? undefined : world.purpose, moment).released.get(
        entry.id,
      );
      if (found) released[entry.id] = found;
    }
    return released;
  }

  /** The view as the program reads it; also what it fetched of each sheet. */
  async function view(world: SqlWorld): Promise<{ list: Released; expected: Released; texts: Set<string> }> {
    let list: Released = {};
    let expected: Released = {};
    const decideOn = (loaded: ViewFacts | null, actor: Actor, moment: Moment) => {
      expected = single(world, actor, "read", moment);
      if (loaded === null) return { outcome: "refused" as const, event: event("view", { outcome: "refused" }) };
      const decision = ask({ ...loaded.facts, policy }, actor, "read", world.purpose, moment);
      list = Object.fromEntries(decision.released);
      if (decision.outcome === "refused")
        return { outcome: "refused" as const, event: event("view", { outcome: "refused" }) };
      const latest = new Map(loaded.cards.map((card) => [card.id, card.latestRevision]));
      const revisions = [...decision.released].flatMap(([entryId, releases]) =>
        releases.map(({ revision }) => ({ entryId, number: revision ?? latest.get(entryId)! })),
      );
      return {
        outcome: "allowed" as const,
        decision,
        revisions,
        reactionsOf: [],
        event: event("view"),
        eventOnce: false,
      };
    };
    const material = await stage.persistence.hotRead.view(callerOf(world), world.dossier.id, world.purpose, decideOn);
    for (const revision of material?.revisions ?? []) expect(revision.body).toEqual({ said: revision.entryId });
    return { list, expected, texts: new Set(material?.revisions.map((revision) => revision.entryId)) };
  }

  /** Sheet and moment of every text in the copy of everything, and of those that single checks let somebody take along. */
  async function copy(world: SqlWorld): Promise<{ taken: string[]; expected: string[] }> {
    let expected: string[] = [];
    const checked: UnitOfWork = {
      run: (caller, work) =>
        stage.persistence.unitOfWork.run(caller, (scope) => {
          const one = single(world, scope.actor, "copy", scope);
          expected = scope.actor.membershipId === null ? textsOf(world, one) : [];
          return work(scope);
        }),
    };
    const made = await new ExportDossier(checked, vocabulary).run(callerOf(world), world.dossier.id);
    if (!made.ok) expect(made.failure.code).toMatch(/^not-(found|allowed)$/);
    const taken = made.ok ? made.value.view.entries.map(({ id, authoredAt }) => `${id} ${authoredAt}`) : [];
    return { taken: taken.sort(), expected };
  }

  function textsOf(world: SqlWorld, released: Released): string[] {
    const texts = world.entries.flatMap(({ id, state, revisions }) => {
      const [release] = state === "draft" ? [] : (released[id] ?? []);
      const text = release && revisions.find(({ number }) => number === (release.revision ?? revisions.length));
      return text ? [`${id} ${text.authoredAt}`] : [];
    });
    return texts.sort();
  }

  /** Whom somebody finds by a name and a profession, and every professional of the world by themself. */
  async function search(world: SqlWorld): Promise<{ found: string[]; expected: string[] }> {
    const found: string[] = [];
    const expected: string[] = [];
    const searching = new SearchReaders(stage.persistence.unitOfWork);
    const now = await stage.now();
    for (const { accountId, profession } of world.memberships) {
      const answer = await searching.run(callerOf(world), { text: `Invented ${accountId.slice(0, 8)}`, profession });
      found.push(...(answer.ok ? answer.value : ([] as ReaderCard[])).map(({ granteeKey }) => granteeKey));
      for (const each of world.memberships.filter((other) => other.accountId === accountId))
        if (
          each.profession === profession &&
          each.validFrom <= now &&
          now < each.validUntil &&
          !world.unapproved.includes(each.organisationId)
        )
          expected.push(`m:${each.id}`);
    }
    return { found: found.sort(), expected: expected.sort() };
  }

  const worldAnd = (world: SqlWorld, list: unknown) => ({ world: world.dossier.id, list });

  /** Every kind of list beside the checks one by one; throws what `expect` throws when they differ. */
  const compare = {
    async "the sheets of the view"(world: SqlWorld) {
      const { list, expected } = await view(world);
      expect(worldAnd(world, list)).toEqual(worldAnd(world, expected));
    },
    async "the texts of the view"(world: SqlWorld) {
      const { expected, texts } = await view(world);
      expect(worldAnd(world, [...texts].sort())).toEqual(worldAnd(world, Object.keys(expected).sort()));
    },
    async "what may be contributed to"(world: SqlWorld) {
      await stage.persistence.unitOfWork.run(callerOf(world), async (scope) => {
        const loaded = await scope.facts.ofActor(world.dossier.id, world.purpose);
        const decision = loaded && ask({ ...loaded, policy }, scope.actor, "contribute", world.purpose, scope);
        const expected = single(world, scope.actor, "contribute", scope);
        expect(worldAnd(world, Object.fromEntries(decision?.released ?? []))).toEqual(worldAnd(world, expected));
      });
    },
    async "the list of binders"(world: SqlWorld) {
      await stage.persistence.unitOfWork.run(callerOf(world), async (scope) => {
        const expected = expectedListing(world, scope.now);
        expect(worldAnd(world, await scope.dossiers.listFor())).toEqual(worldAnd(world, expected));
      });
    },
    async "the copy that is taken along"(world: SqlWorld) {
      const { taken, expected } = await copy(world);
      expect(worldAnd(world, taken)).toEqual(worldAnd(world, expected));
    },
    async "the search for readers"(world: SqlWorld) {
      const { found, expected } = await search(world);
      expect(worldAnd(world, found)).toEqual(worldAnd(world, expected));
    },
  };

  it(`holds for the view in ${WORLDS} worlds, and every text of it is there`, async () => {
    const random = new Random(2);
    let listed = 0;
    let hidden = 0;
    for (let done = 0; done < WORLDS; done += PER_BATCH) {
      for (const world of await newBatch(random, PER_BATCH)) {
        const { list, expected, texts } = await view(world);
        expect(worldAnd(world, list)).toEqual(worldAnd(world, expected));
        expect(worldAnd(world, [...texts].sort())).toEqual(worldAnd(world, Object.keys(expected).sort()));
        listed += Object.keys(list).length;
        hidden += world.entries.length - Object.keys(list).length;
      }
    }
    process.stdout.write(`T-02: ${WORLDS} worlds, ${listed} sheets listed, ${hidden} not\n`);
    expect(listed).toBeGreaterThan(WORLDS * 0.75);
    expect(hidden).toBeGreaterThan(WORLDS);
  }, 240_000);

  it("holds for what may be contributed to, and for the list of binders with its purposes", async () => {
    for (const world of await newBatch(new Random(22), 400)) {
      await compare["what may be contributed to"](world);
      await compare["the list of binders"](world);
    }
  }, 120_000);

  it("holds for the copy of everything, and for the search for somebody to share with", async () => {
    let [taken, refused, found, hidden] = [0, 0, 0, 0];
    for (const world of await newBatch(new Random(24), 400)) {
      const copied = await copy(world);
      expect(worldAnd(world, copied.taken)).toEqual(worldAnd(world, copied.expected));
      const searched = await search(world);
      expect(worldAnd(world, searched.found)).toEqual(worldAnd(world, searched.expected));
      taken += copied.taken.length;
      if (copied.taken.length === 0) refused += 1;
      found += searched.found.length;
      hidden += world.memberships.length - new Set(searched.found).size;
    }
    process.stdout.write(
      `T-02: ${taken} texts taken along, ${refused} copies with nothing; ${found} found, ${hidden} not\n`,
    );
    for (const many of [taken, refused, found, hidden]) expect(many).toBeGreaterThan(50);
  }, 120_000);

  /** What the actor may open now; `changedAt` is the use case's to tell. */
  function expectedListing(world: SqlWorld, now: number): unknown[] {
    const { dossier, actor } = world;
    const common = { dossierId: dossier.id, ownerName: expect.any(String), lastViewedAt: null, changedAt: null };
    if (actor.accountId === dossier.ownerAccountId) return [{ ...common, relation: "own", purposes: [] }];
    const today = new Date(now / 1000).toLocaleDateString("sv-SE", { timeZone: "Europe/Amsterdam" });
    const hasWritten =
      actor.isMembershipValid &&
      world.entries.some((e) => e.author.kind === "membership" && e.author.membershipId === actor.membership?.id);
    if (dossier.state !== "active" && !hasWritten) return [];
    const listings: unknown[] = [];
    if (
      world.mandates.some(
        (m) =>
          m.checkedBy &&
          m.validFrom <= today &&
          today < m.validUntil &&
          isUsable(world, m.type, m.incapacityCheckedOn, today),
      )
    )
      listings.push({ ...common, relation: "represented", purposes: [] });
    if (actor.membership && !actor.isMembershipValid) return listings;
    const key = actor.membership ? `m:${actor.membership.id}` : `a:${actor.accountId}`;
    const teams = world.teamPlaces.filter(
      (place) =>
        place.membershipId === actor.membership?.id &&
        !place.isSelfMade &&
        place.isApproved &&
        place.verificationLevel !== "self-stated" &&
        (place.wasThere || now - place.toldAt >= 72 * 3_600_000_000),
    );
    const live = world.grants.filter(
      (g) =>
        (g.granteeKey === key || teams.some(({ grantId }) => grantId === g.id)) &&
        g.state === "active" &&
        g.validFrom <= now &&
        now < g.validUntil,
    );
    const purposes = [...new Set(live.map(({ purpose }) => purpose))].sort().map((purpose) => {
      const same = live.filter((one) => one.purpose === purpose);
      return {
        purpose,
        validUntil: Math.max(...same.map(({ validUntil }) => validUntil)),
        actions: [...new Set(same.flatMap(({ actions }) => actions))].sort(),
        isByTeam: same.every(({ granteeKey }) => granteeKey !== key),
      };
    });
    if (live.length > 0) listings.push({ ...common, relation: "shared", purposes });
    else if (hasWritten) listings.push({ ...common, relation: "wrote", purposes: [] });
    return listings;
  }

  function isUsable(world: SqlWorld, type: string, checkedOn: string | null, today: string): boolean {
    const power = policy.mandates.types.get(type)!;
    if (power.onlyWhenIncapable && checkedOn === null) return false;
    const birthday = `${Number(world.dossier.ownerBirthDate.slice(0, 4)) + (power.endsAt ?? 0)}${world.dossier.ownerBirthDate.slice(4)}`;
    return power.endsAt === null || today <= birthday;
  }

  /** Number of worlds until a kind of list differs from the checks one by one, or null. */
  async function foundAfter(kind: keyof typeof compare, worlds: SqlWorld[]): Promise<number | null> {
    for (const [at, world] of worlds.entries()) {
      try {
        await compare[kind](world);
      } catch (thrown) {
        // Only what `expect` throws is a difference; anything else is a control that does not run.
        if (!(thrown as { matcherResult?: object }).matcherResult) throw thrown;
        return at + 1;
      }
    }
    return null;
  }

  // As few worlds as it takes: most of them hold no grant that is over and would open something.
  const any = (): boolean => true;
  const hasMandate = ({ mandates }: SqlWorld): boolean => mandates.length > 0;
  it.each<[keyof typeof compare, string, string, number, typeof hasMandate]>([
    ["the sheets of the view", "the period", WITHOUT_THE_PERIOD, 100, any],
    ["the texts of the view", "the newest text", WITHOUT_THE_NEWEST_TEXT, 5, any],
    ["what may be contributed to", "the period", WITHOUT_THE_PERIOD, 160, any],
    ["the list of binders", "the period", WITHOUT_THE_PERIOD, 10, any],
    ["the copy that is taken along", "the period of a mandate", WITHOUT_THE_MANDATES_PERIOD, 150, hasMandate],
    ["the search for readers", "the period of a membership", withoutPeriod("membership"), 40, any],
  ])(
    "control: finds it when %s forgets %s",
    async (kind, _, fault, count, isOf) => {
      const whole = stage;
      stage = await openStage(4, fault);
      try {
        const after = await foundAfter(kind, await newBatch(new Random(23), count, isOf));
        process.stdout.write(`T-02 control: ${kind}, found after ${after} worlds\n`);
        expect(after).not.toBeNull();
      } finally {
        await stage.close();
        stage = whole;
      }
    },
    60_000,
  );
});
