import { createHash } from "node:crypto";
import type { Template } from "#catalogue/types.js";
import { strip } from "#edge/release/strip.js";
import { Out } from "#edge/release/out.js";
import { fillSheet } from "#testing/filled-sheet.js";
import { rawRequest, type SignedIn } from "#testing/sign-in.js";
import { ROUTES, urlOf } from "./request.js";
import { PURPOSE, World } from "./world.js";

const CANARY = /canary[0-9a-f]{12}/g;

/** T-03: a word of its own in every field of every kind of sheet; only what is declared and released ever leaves. */
describe("canaries", () => {
  let world: World;
  /** canary → where it was planted. */
  const planted = new Map<string, { entry: string; path: string }>();
  /** template → entry id */
  const sheets = new Map<string, string>();
  const grants: string[] = [];
  const purposes = ["guidance-at-work", "guidance-to-work", "nonsense"];

  function plant(entry: string, path: string): string {
    const word = `canary${createHash("sha256").update(`${entry} ${path}`).digest("hex").slice(0, 12)}`;
    planted.set(word, { entry, path });
    return word;
  }

  beforeAll(async () => {
    world = await World.start();
    for (const template of world.app.catalogue.templates.values())
      if (template.authors === "owner" || template.authors === "both") sheets.set(template.key, await write(template));
    await world.owner.raw("PUT", `/v1/dossiers/${world.dossierId}/entries/${sheets.get("needs-at-work")}/reaction`, {
      stance: "agree",
      text: plant("needs-at-work", "$reaction"),
    });
    await world.owner.raw("POST", `/v1/dossiers/${world.dossierId}/entries/${sheets.get("signal-card")}/make-private`);
    await world.owner.raw("POST", `/v1/dossiers/${world.dossierId}/entries/${sheets.get("my-question")}/remove`);
    grants.push(
      await world.grant(
        [
          { template: "opening-card", fields: ["callMe", "talkTips"] },
          { template: "needs-at-work", fields: ["situations.whatHelps", "communication", "lessVisible"] },
          { entry: sheets.get("agreements")! },
          { template: "signal-card" },
          { template: "my-question" },
          { template: "my-network" },
          { section: "profession:jobcoach" },
        ],
        { receipt: { text: plant("receipt", "text"), language: "nl" } },
      ),
    );
    sheets.set("draft", await world.readerSheet({ content: { body: { workWish: plant("draft", "workWish") } } }));
    sheets.set(
      "submitted",
      await world.readerSheet({
        submit: true,
        content: {
          body: { ownersQuestion: plant("submitted", "ownersQuestion"), workWish: plant("submitted", "workWish") },
          plainSummary: plant("submitted", "$summary"),
          workStep: plant("submitted", "$workStep"),
        },
      }),
    );
    await world.owner.raw("PUT", `/v1/dossiers/${world.dossierId}/entries/${sheets.get("opening-card")}/draft`, {
      content: { body: { callMe: plant("unfinished", "callMe") } },
      basedOn: 1,
    });
    const { data } = await world.owner.client.GET("/v1/dossiers");
    await world.reader.raw("POST", "/v1/access-requests", {
      shareCode: data!.items[0]!.shareCode,
      purpose: PURPOSE,
      items: [{ template: "my-story" }],
      months: 2,
      reason: plant("request", "reason"),
    });
    world.app.log.length = 0;
  }, 180_000);
  afterAll(() => world?.stop(), 60_000);

  async function write(template: Template): Promise<string> {
    const body = fillSheet(template, (path) => plant(template.key, path));
    return world.ownerSheet(template.key, body);
  }

  /** Everything every route says to somebody, for every sheet and purpose. */
  async function everything(who: Pick<SignedIn, "raw">): Promise<string[]> {
    const texts: string[] = [];
    for (const { method, path } of ROUTES.filter((route) => route.method === "GET")) {
      const ids = path.includes("{entryId}") ? [...sheets.values()] : [""];
      for (const entryId of ids) {
        const params = { dossierId: world.dossierId, entryId, grantId: grants[0]! };
        const takesPurpose = /view|entries/.test(path);
        for (const query of takesPurpose ? [{}, ...purposes.map((purpose) => ({ purpose }))] : [{}]) {
          const answer = await who.raw(method, urlOf(path, { params, query }));
          texts.push(`${answer.text}${[...answer.headers].join()}`);
        }
      }
    }
    return texts;
  }

  function heard(texts: string[]): string[] {
    const words = new Set(texts.flatMap((text) => text.match(CANARY) ?? []));
    return [...words].map((word) => `${planted.get(word)!.entry} ${planted.get(word)!.path}`).sort();
  }

  it("planted enough of them, in every class", () => {
    const classes = new Set([...sheets.keys()].map((key) => world.app.catalogue.templates.get(key)?.dataClass));
    expect([...world.app.catalogue.dataClasses.keys()].filter((key) => !classes.has(key))).toEqual([]);
    expect(planted.size).toBeGreaterThan(400);
  });

  it("a stranger, a professional without a grant and nobody at all hear none", async () => {
    const nobody = { raw: (...request: Parameters<SignedIn["raw"]>) => rawRequest(world.app.baseUrl, "", ...request) };
    for (const who of [nobody, world.stranger, world.unrelated, world.otherPro])
      expect(heard(await everything(who))).toEqual([]);
  }, 120_000);

  it("a reader hears what was released to them, and their own words", async () => {
    const agreements = [...planted.values()].filter(({ entry }) => entry === "agreements").map(({ path }) => path);
    const network = [...planted.values()].filter(({ entry }) => entry === "my-network").map(({ path }) => path);
    expect(heard(await everything(world.reader))).toEqual(
      [
        ...agreements.map((path) => `agreements ${path}`),
        ...network.map((path) => `my-network ${path}`),
        "draft workWish",
        "needs-at-work communication",
        "needs-at-work situations.whatHelps",
        "opening-card callMe",
        "opening-card talkTips",
        "submitted $summary",
        "submitted $workStep",
        "submitted ownersQuestion",
        "submitted workWish",
      ].sort(),
    );
  }, 120_000);

  it("the owner hears everything but somebody else's unfinished words", async () => {
    const all = [...planted.values()].map(({ entry, path }) => `${entry} ${path}`).sort();
    const own = heard(await everything(world.owner));
    expect(all.filter((word) => !own.includes(word))).toEqual(["draft workWish"]);
  }, 120_000);

  it("a preview says what the reader will hear, and no more", async () => {
    const terms = world.terms([{ template: "communication-card", fields: ["thinkingTime", "companion"] }]);
    const preview = await world.owner.raw("POST", `/v1/dossiers/${world.dossierId}/grants/preview`, terms);
    expect(preview.status).toBe(200);
    const more = heard([preview.text]).filter((word) => word.startsWith("communication-card"));
    expect(more.every((word) => /thinkingTime|companion/.test(word))).toBe(true);
  });

  it("errors and logs hold none", async () => {
    const word = plant("error", "everywhere");
    const answers = [
      await world.owner.raw("POST", `/v1/dossiers/${world.dossierId}/entries`, {
        templateKey: word,
        content: { body: {} },
      }),
      await world.owner.raw("POST", `/v1/dossiers/${world.dossierId}/entries`, {
        templateKey: "opening-card",
        content: { body: { [`een ${word}`]: word, callMe: 7, oneLine: word.repeat(100) } },
      }),
      await world.owner.raw("GET", `/v1/dossiers/${world.dossierId}/view?purpose=${word}&een+${word}=1`),
      await world.owner.raw("GET", `/v1/${word}`),
      await world.owner.raw("POST", `/v1/dossiers/${world.dossierId}/grants`, {
        ...world.terms(),
        purpose: word,
        receipt: { text: word, language: "nl" },
      }),
      await world.owner.raw("POST", "/v1/access-requests", `{"reason":"${word}"`),
    ];
    for (const { status, text } of answers) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(text).not.toContain(word);
    }
    expect(world.app.log.length).toBeGreaterThan(0);
    expect(world.app.log.join("").match(CANARY)).toBeNull();
  });

  it("the record holds none, not even of who tried", async () => {
    const { data } = await world.owner.client.GET("/v1/dossiers/{dossierId}/access-events", {
      params: { path: { dossierId: world.dossierId }, query: { limit: 200 } },
    });
    expect(data!.items.length).toBeGreaterThan(50);
    expect(JSON.stringify(data).match(CANARY)).toBeNull();
  });

  it("notices an answer that lets a whole row out", () => {
    class Declared {
      @Out("text") state: string;
    }
    class WholeRow {
      @Out("open") row: object;
    }
    const row = { state: "accepted", body: { callMe: plant("control", "row") } };
    expect(heard([JSON.stringify(strip(Declared, { ...row, row }))])).toEqual([]);
    expect(heard([JSON.stringify(strip(WholeRow, { row }))])).toEqual(["control row"]);
  });
});
