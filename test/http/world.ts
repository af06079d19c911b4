import { startTestApp, type TestApp } from "#testing/app.js";
import { signIn, type SignedIn } from "#testing/sign-in.js";
import { anOrganisation, type Organised } from "./directory.js";

export const PURPOSE = "guidance-at-work";
export const SOMEDAY = () => new Date(Date.now() + 90 * 86_400_000).toISOString();
export const NOBODY = "0192f0c1-dead-7000-8000-00000000dead";

/** The demo world with the people of the tests signed in: Jip owns, Ilias reads by a grant, the others are strangers. */
export class World {
  private organised: Promise<Organised> | undefined;

  private constructor(
    readonly app: TestApp,
    readonly owner: SignedIn,
    readonly reader: SignedIn,
    readonly stranger: SignedIn,
    readonly otherPro: SignedIn,
    /** A professional who never had anything to do with the owner. */
    readonly unrelated: SignedIn,
  ) {}

  static async start(): Promise<World> {
    const app = await startTestApp();
    const [owner, reader, stranger, other, unrelated] = await Promise.all(
      ["jip", "ilias", "amira", "rachid", "berend"].map((persona) => signIn(app.baseUrl, persona)),
    );
    return new World(app, owner!, reader!, stranger!, other!, unrelated!);
  }

  /** An organisation with a manager of its own, made when it is first asked for. */
  organisation(): Promise<Organised> {
    this.organised ??= anOrganisation(this.app);
    return this.organised;
  }

  /** Who may do what: the owner, and for an organisation its manager. */
  async rightOne({ kind }: { kind: string }): Promise<Pick<SignedIn, "raw">> {
    return kind === "manager" ? (await this.organisation()).manager : this.owner;
  }

  get dossierId(): string {
    return this.owner.me.ownDossierId!;
  }

  get readerKey(): string {
    return `m:${this.reader.me.activeMembership!.id}`;
  }

  /** The team the reader is in. */
  get readerTeam(): string {
    const { organisation, profession } = this.reader.me.activeMembership!;
    return `t:${organisation.id}:${profession}`;
  }

  terms(scope: object[] = [{ template: "opening-card" }]) {
    return {
      granteeKey: this.readerKey,
      purpose: PURPOSE,
      actions: ["read", "contribute"],
      scope,
      validUntil: SOMEDAY(),
    };
  }

  /** A fresh grant of the reader; what it may reach is everything the tests write about. */
  async grant(scope: object[] = WIDE, changes: object = {}): Promise<string> {
    const shown = { receipt: { text: "Dit deel ik.", language: "nl" }, shownPeople: [this.readerKey] };
    const body = { ...this.terms(scope), ...shown, ...changes };
    return this.made(await this.owner.raw("POST", `/v1/dossiers/${this.dossierId}/grants`, body));
  }

  async ownerSheet(templateKey = "opening-card", body: object = { callMe: "Jip" }, more: object = {}): Promise<string> {
    return this.made(
      await this.owner.raw("POST", `/v1/dossiers/${this.dossierId}/entries`, {
        templateKey,
        content: { body },
        ...more,
      }),
    );
  }

  async readerSheet(more: object = {}): Promise<string> {
    const content = { body: { ownersQuestion: "Rust", workWish: "Archief" }, plainSummary: "Kort." };
    const input = { templateKey: "jobcoach-guidance-plan", purpose: PURPOSE, content, ...more };
    return this.made(await this.reader.raw("POST", `/v1/dossiers/${this.dossierId}/entries`, input));
  }

  async block(): Promise<string> {
    const block = {
      who: { kind: "organisation", organisationId: this.otherOrganisation },
      what: { kind: "everything" },
    };
    return this.made(await this.owner.raw("POST", `/v1/dossiers/${this.dossierId}/blocks`, block));
  }

  async request(): Promise<string> {
    const { data } = await this.owner.client.GET("/v1/dossiers");
    const asked = {
      shareCode: data!.items.find(({ relation }) => relation === "own")!.shareCode,
      purpose: PURPOSE,
      items: [{ template: "my-story" }],
      months: 3,
      reason: "Vraag",
    };
    await this.reader.raw("POST", "/v1/access-requests", asked);
    const list = await this.owner.raw("GET", `/v1/dossiers/${this.dossierId}/access-requests`);
    return list.json<{ items: { id: string; state: string }[] }>().items.find(({ state }) => state === "open")!.id;
  }

  get otherOrganisation(): string {
    return this.otherPro.me.activeMembership!.organisation.id;
  }

  private made(answer: Awaited<ReturnType<SignedIn["raw"]>>): string {
    if (answer.status !== 201) throw new Error(`Preparing a test answered ${answer.status}: ${answer.text}`);
    return answer.json<{ id: string }>().id;
  }

  stop(): Promise<void> {
    return this.app.stop();
  }
}

export const WIDE = [
  { template: "opening-card" },
  { template: "agreements" },
  { template: "my-question" },
  { section: "profession:jobcoach" },
];
