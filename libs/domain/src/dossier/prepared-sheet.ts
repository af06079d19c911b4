import type { TemplatePolicy } from "../sharing/policy.js";
import type { Micros } from "../time.js";
import type { RevisionContent } from "./entry.js";

/**
 * A sheet that a helper wrote down for the owner. It is no sheet of the binder and flows to nobody: the owner reads it, makes
 * it their own unfinished text, or throws it away.
 */
export interface PreparedSheet {
  id: string;
  dossierId: string;
  preparedBy: { accountId: string; name: string };
  mandateId: string;
  templateKey: string;
  templateVersion: number;
  content: RevisionContent;
  createdAt: Micros;
}

/** Somebody else may write down what the owner writes; never a page of the notebook that is the owner's alone. */
export function mayBePrepared({ authors, ownerOnly }: Pick<TemplatePolicy, "authors" | "ownerOnly">): boolean {
  const isForOwner = authors === "owner" || authors === "both" || (authors instanceof Set && authors.has("owner"));
  return isForOwner && ownerOnly === false;
}

export type NewPreparedSheet = Omit<PreparedSheet, "preparedBy" | "createdAt">;

/** For the owner everything that waits for them, for a helper what they prepared themself. */
export abstract class PreparedSheetRepository {
  abstract list(dossierId: string): Promise<PreparedSheet[]>;
  abstract find(dossierId: string, id: string): Promise<PreparedSheet | null>;
  abstract create(sheet: NewPreparedSheet): Promise<void>;
  abstract remove(dossierId: string, id: string): Promise<void>;
}
