import { answered, api, once } from "../../shared/api/api.js";
import { ApiProblem, problemCode } from "../../shared/api/problem.js";
import type { Body, Content } from "../../shared/api/types.js";
import { rescue, type Rescued } from "./rescue.js";

export type Unsaved = "failed" | "offline" | "refused";
export type Saving = "idle" | "saving" | "saved" | Unsaved;

/** Why a text was not saved: no internet, an answer that does not fit (told at its field), or something else. */
export function unsavedBy(error: unknown): Unsaved {
  if (problemCode(error) === "offline") return "offline";
  return error instanceof ApiProblem && error.problems.length > 0 ? "refused" : "failed";
}

/** Who wants to know what becomes of the text. */
export interface DraftWatch {
  /** False once somebody else signed in here: a text that still waits is not sent in their name. */
  isWriter: () => boolean;
  report: (saving: Saving, error?: unknown) => void;
  /** The server has this text now. */
  kept: (entryId: string, draft: { content: Content; basedOn: number }) => Promise<void>;
}

export interface DraftStart {
  /** Who writes: what one person left in this tab is not for the next one. */
  writerId: string;
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

/** What the server does not have yet. Who comes back to such a sheet goes on with the same one, and not beside it. */
const unsent = new Set<DraftSaver>();

/** Keeps unfinished text at every pause, one request at a time, and turns it into a revision at the end. */
export class DraftSaver {
  private queue: Promise<unknown> = Promise.resolve();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waiting: Content | null = null;
  private newest: Content | null = null;
  private watch: DraftWatch | undefined;
  private readonly key = crypto.randomUUID();
  entryId: string | null;

  /** @param rescueKey where the text is kept in this tab while it cannot be sent */
  private constructor(
    private readonly start: DraftStart,
    private readonly rescueKey: string,
    private readonly rescued: Rescued | null,
  ) {
    this.entryId = start.entryId ?? rescued?.entryId ?? null;
  }

  /** The one that still has text of this sheet to save, or a new one. */
  static of(start: DraftStart): DraftSaver {
    return [...unsent].find((saver) => saver.isFor(start)) ?? DraftSaver.fresh(start);
  }

  private static fresh(start: DraftStart): DraftSaver {
    const { writerId, dossierId, templateKey, entryId } = start;
    const keyOf = (last: string): string => `${writerId}.${dossierId}.${last}`;
    // Begun as a new sheet in this tab, and opened again from the binder.
    const isBegunHere = entryId !== null && rescue.take(keyOf(templateKey))?.entryId === entryId;
    const key = keyOf(isBegunHere ? templateKey : (entryId ?? templateKey));
    const rescued = rescue.take(key);
    const basedOn = Math.min(start.basedOn, rescued?.basedOn ?? start.basedOn);
    return new DraftSaver({ ...start, basedOn }, key, rescued);
  }

  private isFor({ writerId, dossierId, entryId, templateKey }: DraftStart): boolean {
    if (writerId !== this.start.writerId || dossierId !== this.start.dossierId) return false;
    return entryId === null
      ? this.start.entryId === null && this.start.templateKey === templateKey
      : this.entryId === entryId;
  }

  get dossierId(): string {
    return this.start.dossierId;
  }

  /** What was written and the server may not have yet. */
  unsaved(): Content | null {
    return unsent.has(this) ? this.newest : (this.rescued?.content ?? null);
  }

  /** The screen that shows this text; what was kept in this tab is sent after all. */
  attach(watch: DraftWatch): void {
    this.watch = watch;
    if (this.newest === null && this.rescued !== null) this.later(this.rescued.content);
  }

  /** Saves after a pause of a second and a half. Until the server has it, it is in this tab. */
  later(content: Content): void {
    this.waiting = content;
    this.newest = content;
    unsent.add(this);
    this.inTab(content);
    clearTimeout(this.timer);
    this.timer = setTimeout(this.again, 1500);
  }

  private inTab(content: Content): void {
    rescue.keep(this.rescueKey, { content, entryId: this.entryId, basedOn: this.start.basedOn });
  }

  private readonly again = (): void => void this.now().catch(() => undefined);

  /** Saves what waits, now. Fails with the API's problem; the text then stays in this tab. */
  now(): Promise<void> {
    clearTimeout(this.timer);
    return this.inTurn(async () => {
      const content = this.waiting;
      if (content === null) return;
      if (this.watch?.isWriter() === false) throw new ApiProblem("sign-in-required", 401);
      this.waiting = null;
      this.watch?.report("saving");
      try {
        await this.tell(await this.keep(content), content);
        this.has(content);
        this.watch?.report("saved");
      } catch (error) {
        this.failed(content, error);
        throw error;
      }
    });
  }

  private tell(entryId: string, content: Content): Promise<void> | undefined {
    return this.watch?.kept(entryId, { content, basedOn: this.start.basedOn });
  }

  /** The server has this text; what was written after it still waits. */
  private has(content: Content): void {
    if (this.newest !== null && this.newest !== content) return this.inTab(this.newest);
    unsent.delete(this);
    rescue.drop(this.rescueKey);
  }

  private failed(content: Content, error: unknown): void {
    this.waiting ??= content;
    this.watch?.report(unsavedBy(error), error);
    if (unsavedBy(error) === "offline") globalThis.addEventListener("online", this.again, { once: true });
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.queue.catch(() => undefined).then(work);
    this.queue = next.catch(() => undefined);
    return next;
  }

  /** The end of the writing: what waited goes along with it, and waits again when that fails. */
  private atOnce(work: () => Promise<string>): Promise<string> {
    clearTimeout(this.timer);
    this.waiting = null;
    return this.inTurn(async () => {
      try {
        const entryId = await work();
        unsent.delete(this);
        rescue.drop(this.rescueKey);
        return entryId;
      } catch (error) {
        if (unsent.has(this)) this.waiting ??= this.newest;
        throw error;
      }
    });
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
   * Makes the text the next one of its sheet: the owner's counts at once, anybody else's waits for the owner.
   * @throws ApiProblem `invalid-input` with the fields, or `revision-conflict`; the text stays as unfinished text
   */
  finish(content: Content, state?: "accepted" | "private"): Promise<string> {
    return this.atOnce(async () => {
      const entryId = this.entryId ?? (await this.keep(content));
      const body = {
        content: said(content),
        basedOn: this.start.basedOn,
        ...(state ? { state } : {}),
        ...this.purpose,
      };
      const params = this.params(entryId);
      await answered(api.POST("/v1/dossiers/{dossierId}/entries/{entryId}/revisions", { params, body }));
      return entryId;
    });
  }

  /**
   * Gives a professional's first text of a sheet to the owner, who reads it first. A later one is a `finish`.
   * @throws ApiProblem as `finish`
   */
  submit(content: Content): Promise<string> {
    return this.atOnce(async () => {
      const entryId = await this.keep(content);
      const params = this.params(entryId);
      await answered(api.POST("/v1/dossiers/{dossierId}/entries/{entryId}/submit", { params, body: this.purpose }));
      return entryId;
    });
  }
}
