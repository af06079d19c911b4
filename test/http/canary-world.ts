import { createHash } from "node:crypto";
import type { Template } from "#catalogue/types.js";
import { asAdmin } from "#testing/cluster.js";
import { fillSheet } from "#testing/filled-sheet.js";
import { Program, programKey } from "#testing/program.js";
import { rawRequest, signIn, type SignedIn } from "#testing/sign-in.js";
import { somebody } from "#testing/somebody.js";
import { expectStatus } from "./directory.js";
import { registerClient } from "./machine-world.js";
import { NEXT_YEAR } from "./operations-mandates.js";
import { PURPOSE, World } from "./world.js";

const CANARY = /canary[0-9a-f]{12}/g;

/** Who asks; all that is needed of them. */
export type Asking = Pick<SignedIn, "raw">;

/** A professional with sheets of their own, and for what they were let in. */
export interface Writer extends Asking {
  profession: string;
  purpose: string;
  templates: Template[];
  membershipId: string;
}

/** Jip's binder with a word of its own in every field of every kind of sheet, and everybody who may come near it. */
export class CanaryWorld {
  /** canary → where it was planted. */
  readonly planted = new Map<string, { entry: string; path: string }>();
  /** template, or what else it is → entry id */
  readonly sheets = new Map<string, string>();
  readonly writers: Writer[] = [];
  /** Ids of real things, by the name that addresses have for them. */
  readonly ids: Record<string, string> = {};
  readonly roles: Record<"nobody" | "manager" | "program" | "attorney" | "helper", Asking>;

  private constructor(readonly world: World) {
    const nobody = { raw: (...request: Parameters<SignedIn["raw"]>) => rawRequest(world.app.baseUrl, "", ...request) };
    this.roles = { nobody, manager: nobody, program: nobody, attorney: nobody, helper: nobody };
  }

  static async start(): Promise<CanaryWorld> {
    const made = new CanaryWorld(await World.start());
    await made.writeAsOwner();
    await made.writeAsProfessionals();
    await made.letHelpersIn();
    await made.letProgramsIn();
    return made;
  }

  get dossier(): string {
    return `/v1/dossiers/${this.world.dossierId}`;
  }

  plant(entry: string, path: string): string {
    const word = `canary${createHash("sha256").update(`${entry} ${path}`).digest("hex").slice(0, 12)}`;
    this.planted.set(word, { entry, path });
    return word;
  }

  /** Where the words in these texts were planted. */
  heard(texts: string[]): string[] {
    const words = new Set(texts.flatMap((text) => text.match(CANARY) ?? []));
    return [...words].map((word) => `${this.planted.get(word)!.entry} ${this.planted.get(word)!.path}`).sort();
  }

  /** Everything that was planted in these sheets. */
  wordsOf(...entries: string[]): string[] {
    const found = [...this.planted.values()].filter(({ entry }) => entries.includes(entry));
    return found.map(({ entry, path }) => `${entry} ${path}`);
  }

  private body(template: Template): Record<string, unknown> {
    return fillSheet(template, (path) => this.plant(template.key, path));
  }

  private async writeAsOwner(): Promise<void> {
    const { world, sheets } = this;
    for (const template of world.app.catalogue.templates.values())
      if (template.authors === "owner" || template.authors === "both")
        sheets.set(template.key, await world.ownerSheet(template.key, this.body(template)));
    const reaction = { stance: "agree", text: this.plant("needs-at-work", "$reaction") };
    await world.owner.raw("PUT", `${this.dossier}/entries/${sheets.get("needs-at-work")}/reaction`, reaction);
    await world.owner.raw("POST", `${this.dossier}/entries/${sheets.get("signal-card")}/make-private`);
    await world.owner.raw("POST", `${this.dossier}/entries/${sheets.get("my-question")}/remove`);
    const scope = [
      { template: "opening-card", fields: ["callMe", "talkTips"] },
      { template: "needs-at-work", fields: ["situations.whatHelps", "communication", "lessVisible"] },
      { entry: sheets.get("agreements")! },
      { template: "signal-card" },
      { template: "my-question" },
      { template: "my-network" },
      { section: "profession:jobcoach" },
      { template: "support-plan", fields: ["workGoal"] },
    ];
    const receipt = { text: this.plant("receipt", "text"), language: "nl" };
    this.ids["grantId"] = await world.grant(scope, { receipt });
    sheets.set("draft", await world.readerSheet({ content: { body: { workWish: this.plant("draft", "workWish") } } }));
    const body = {
      ownersQuestion: this.plant("submitted", "ownersQuestion"),
      workWish: this.plant("submitted", "workWish"),
    };
    const plainSummary = this.plant("submitted", "$summary");
    const content = { body, plainSummary, workStep: this.plant("submitted", "$workStep") };
    sheets.set("submitted", await world.readerSheet({ submit: true, content }));
    await world.owner.raw("PUT", `${this.dossier}/entries/${sheets.get("opening-card")}/draft`, {
      content: { body: { callMe: this.plant("unfinished", "callMe") } },
      basedOn: 1,
    });
    const { data } = await world.owner.client.GET("/v1/dossiers");
    await world.reader.raw("POST", "/v1/access-requests", {
      shareCode: data!.items[0]!.shareCode,
      purpose: PURPOSE,
      items: [{ template: "my-story" }],
      months: 2,
      reason: this.plant("request", "reason"),
    });
  }

  /** What only professionals write, by one of the first profession that may; the owner then shares it on as any other sheet. */
  private async writeAsProfessionals(): Promise<void> {
    const { templates, professions, purposes } = this.world.app.catalogue;
    for (const template of templates.values()) {
      if (template.authors === "owner" || template.authors === "both") continue;
      const profession = template.authors === "professional" ? "jobcoach" : template.authors[0]!;
      const { group } = professions.get(profession)!;
      const purpose = [...purposes.values()].find(
        ({ groups, classes }) => groups.includes(group!) && classes.includes(template.dataClass),
      )!.key;
      let writer = this.writers.find((one) => one.profession === profession && one.purpose === purpose);
      if (!writer) this.writers.push((writer = await this.professional(profession, purpose)));
      writer.templates.push(template);
    }
    for (const writer of this.writers) await this.writeAs(writer);
  }

  /** Somebody of the organisation of the tests, checked in the register, in a role in which they may be let in for this. */
  private async professional(profession: string, purpose: string): Promise<Writer> {
    const { app } = this.world;
    const organisation = await this.world.organisation();
    const who = await somebody(app, `Canary ${profession}`);
    const membershipId = crypto.randomUUID();
    await asAdmin(
      app.database.adminUrl,
      `insert into organisation_purpose (organisation_id, purpose, art6, art9, approved_at)
        values ('${organisation.id}', '${purpose}', 'contract', 'explicit-consent', now()) on conflict do nothing;
      insert into membership (id, account_id, organisation_id, profession, interest, confidentiality, verification_level,
        verification_assurance, valid_from, valid_until) values ('${membershipId}', '${who.accountId}', '${organisation.id}',
        '${profession}', 'person', 'medical-secrecy', 'register-checked', 'high', now() - interval '1 day',
        now() + interval '1 year')`,
    );
    return { profession, purpose, templates: [], membershipId, raw: await who.as(membershipId) };
  }

  private async writeAs({ raw, membershipId, purpose, templates }: Writer): Promise<void> {
    const granteeKey = `m:${membershipId}`;
    const scope = templates.map(({ key }) => ({ template: key }));
    await this.world.grant(scope, { granteeKey, purpose, shownPeople: [granteeKey] });
    for (const template of templates) {
      const { key } = template;
      const content = {
        body: this.body(template),
        ...(template.plainSummary ? { plainSummary: this.plant(key, "$summary") } : {}),
        ...(template.workStepQuestion ? { workStep: this.plant(key, "$workStep") } : {}),
      };
      const sheet = { templateKey: key, purpose, content, submit: true };
      const made = expectStatus(await raw("POST", `${this.dossier}/entries`, sheet), 201).json<{ id: string }>();
      this.sheets.set(key, made.id);
      const path = `${this.dossier}/entries/${made.id}`;
      await this.world.owner.raw("POST", `${path}/open`, {});
      expectStatus(await this.world.owner.raw("POST", `${path}/accept`, { revision: 1 }), 200);
    }
  }

  /** Somebody with a power of attorney over some classes, and somebody who only helps; what that one laid ready holds words too. */
  private async letHelpersIn(): Promise<void> {
    const { owner, app } = this.world;
    this.roles.attorney = await this.holds("tijn", { type: "attorney", classesAsWritten: ["plan", "income"] });
    this.roles.helper = await this.holds("geertje", { type: "supporter" });
    const offer = { type: "supporter", validUntil: NEXT_YEAR() };
    this.ids["offerToken"] = (await owner.raw("POST", `${this.dossier}/mandates`, offer)).json<{
      token: string;
    }>().token;
    const body = { question: this.plant("prepared", "question") };
    const sheet = { templateKey: "my-question", content: { body } };
    const prepared = await this.roles.helper.raw("POST", `${this.dossier}/prepared-sheets`, sheet);
    this.ids["preparedId"] = expectStatus(prepared, 201).json<{ id: string }>().id;
    const receipt = { text: this.plant("proposal", "text"), language: "nl" };
    const terms = { ...this.world.terms(), actions: ["read"], receipt };
    const proposed = await this.roles.helper.raw("POST", `${this.dossier}/grant-proposals`, terms);
    this.ids["proposalId"] = expectStatus(proposed, 201).json<{ id: string }>().id;
    const sessions = await (await signIn(app.baseUrl, "jip")).raw("GET", "/v1/sessions");
    this.ids["sessionId"] = sessions.json<{ items: { id: string }[] }>().items[0]!.id;
  }

  private async holds(persona: string, terms: object): Promise<SignedIn> {
    const { owner, app, dossierId } = this.world;
    const who = await signIn(app.baseUrl, persona);
    const offer = { validUntil: NEXT_YEAR(), ...terms };
    const made = expectStatus(await owner.raw("POST", `${this.dossier}/mandates`, offer), 201);
    const { id, token } = made.json<{ id: string; token: string }>();
    expectStatus(await who.raw("POST", "/v1/mandate-offers/accept", { dossierId, token }), 200);
    expectStatus(await owner.raw("POST", `${this.dossier}/mandates/${id}/check`, {}), 204);
    return who;
  }

  private async letProgramsIn(): Promise<void> {
    const organisation = await this.world.organisation();
    this.roles.manager = organisation.manager;
    const [key, proofKey] = await Promise.all([programKey(), programKey()]);
    const clientId = await registerClient(organisation, key);
    const { membershipId } = this.writers.find(({ profession }) => profession === "jobcoach")!;
    const program = await new Program(this.world.app.baseUrl, clientId, key, proofKey, membershipId).begin();
    this.roles.program = { raw: (method, path, body) => program.send(method, path, body) };
  }
}
