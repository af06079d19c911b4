import { answered, api, once } from "../../shared/api/api.js";
import type { Body, Content } from "../../shared/api/types.js";
import { rescue } from "./rescue.js";

export type Saving = "idle" | "saving" | "saved" | "failed";

export interface DraftStart {
  dossierId: string;
  templateKey: string;
  /** Null while the sheet does not exist yet. */
  entryId: string | null;
  /** The revision the text was started from; 0 = none. */
  basedOn: number;
  /** The purpose a professional writes for. */
  purpose?: string;
  /** Sheets written together. */
  bundleId?: string;
}

/** What was said, without the texts that were left open: for the API an absent text is a skipped one. */
function said({ body, plainSummary, workStep }: Content): { body: Body; plainSummary?: string; workStep?: string } {
  return { body, ...(plainSummary ? { plainSummary } : {}), ...(workStep ? { workStep } : {}) };
}

/** Keeps unfinished text at every pause, one request at a time, and turns it into a revision at the end. */
export class DraftSaver {
  private queue: Promise<unknown> = Promise.resolve();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waiting: Content | null = null;
  private readonly key = crypto.randomUUID();
  entryId: string | null;

  constructor(
    private readonly start: DraftStart,
    private readonly report: (saving: Saving) => void,
  ) {
    this.entryId = start.entryId;
  }

  /** Where the text is kept in this tab while it cannot be sent. */
  get rescueKey(): string {
    return `${this.start.dossierId}.${this.start.entryId ?? this.start.templateKey}`;
  }

  /** Saves after a pause of a second and a half. */
  later(content: Content): void {
    this.waiting = content;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.now().catch(() => undefined), 1500);
  }

  /** Saves what waits, now. Fails with the API's problem; the text then stays in this tab. */
  now(): Promise<void> {
    clearTimeout(this.timer);
    const content = this.waiting;
    if (content === null) return this.queue.then(() => undefined);
    this.waiting = null;
    return this.inTurn(async () => {
      this.report("saving");
      try {
        await this.keep(content);
        rescue.drop(this.rescueKey);
        this.report("saved");
      } catch (error) {
        this.waiting ??= content;
        rescue.keep(this.rescueKey, content);
        this.report("failed");
        throw error;
      }
    });
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.queue.catch(() => undefined).then(work);
    this.queue = next.catch(() => undefined);
    return next;
  }

  private get purpose(): { purpose?: string } {
    return this.start.purpose ? { purpose: this.start.purpose } : {};
  }

  private params(entryId: string) {
    return { path: { dossierId: this.start.dossierId, entryId } };
  }

  private async keep(content: Content): Promise<string> {
    const { dossierId, templateKey, basedOn, bundleId } = this.start;
    if (this.entryId !== null) {
      const body = { content: said(content), basedOn, ...this.purpose };
      const params = this.params(this.entryId);
      await answered(api.PUT("/v1/dossiers/{dossierId}/entries/{entryId}/draft", { params, body }));
      return this.entryId;
    }
    const body = {
      templateKey,
      content: said(content),
      draft: true,
      ...this.purpose,
      ...(bundleId ? { bundleId } : {}),
    };
    const params = { path: { dossierId }, header: once(this.key) };
    const made = await answered(api.POST("/v1/dossiers/{dossierId}/entries", { params, body }));
    this.entryId = made.id;
    return made.id;
  }

  /**
   * Makes the text a revision of the owner.
   * @throws ApiProblem `invalid-input` with the fields, or `revision-conflict`; the text stays as unfinished text
   */
  finish(content: Content, state?: "accepted" | "private"): Promise<string> {
    clearTimeout(this.timer);
    this.waiting = null;
    return this.inTurn(async () => {
      const entryId = this.entryId ?? (await this.keep(content));
      const body = { content: said(content), basedOn: this.start.basedOn, ...(state ? { state } : {}) };
      const params = this.params(entryId);
      await answered(api.POST("/v1/dossiers/{dossierId}/entries/{entryId}/revisions", { params, body }));
      rescue.drop(this.rescueKey);
      return entryId;
    });
  }

  /**
   * Gives a professional's text to the owner, who reads it first.
   * @throws ApiProblem as `finish`
   */
  submit(content: Content): Promise<string> {
    clearTimeout(this.timer);
    this.waiting = null;
    return this.inTurn(async () => {
      const entryId = await this.keep(content);
      const params = this.params(entryId);
      await answered(api.POST("/v1/dossiers/{dossierId}/entries/{entryId}/submit", { params, body: this.purpose }));
      rescue.drop(this.rescueKey);
      return entryId;
    });
  }
}
