import { Out } from "./out.js";

export class AuthorAnswer {
  @Out("text", { of: ["owner", "membership", "mandate"] }) kind: string;
  @Out("text") name: string;
  @Out("text", { nullable: true }) profession: string | null;
  @Out("text", { nullable: true }) organisation: string | null;
  @Out("text", { nullable: true, description: "Set for a representative who wrote on behalf of the owner." })
  mandateType: string | null;
  @Out("text", { optional: true, description: "The program of their organisation that delivered it in their name." })
  via?: string;
}

export class ReactionAnswer {
  @Out("text", { of: ["agree", "partly", "disagree"] }) stance: string;
  @Out("text") text: string;
  @Out("moment") writtenAt: string;
  @Out(() => AuthorAnswer, {
    optional: true,
    description: "The representative who wrote it on behalf of the owner; absent when it is the owner's own.",
  })
  author?: AuthorAnswer;
}

/** A sheet as its reader may have it. What is for the owner or the writer only is absent for others. */
export class EntryAnswer {
  @Out("id") id: string;
  @Out("text") sectionKey: string;
  @Out("text") templateKey: string;
  @Out("integer") templateVersion: number;
  @Out("text") dataClass: string;
  @Out(() => AuthorAnswer, { nullable: true, description: "Masked (null) for employers and links." })
  author: AuthorAnswer | null;
  @Out("moment") createdAt: string;
  @Out("moment") authoredAt: string;
  @Out("date", { nullable: true }) reviewAt: string | null;
  @Out("open", { description: "The released fields, by the keys of the template." }) body: Record<string, unknown>;
  @Out("text", { nullable: true }) plainSummary: string | null;
  @Out("text", { nullable: true }) workStep: string | null;
  @Out(() => ReactionAnswer, { nullable: true }) reaction: ReactionAnswer | null;
  @Out("text", { optional: true, description: "Owner and writer only." }) state?: string;
  @Out("moment", { optional: true, nullable: true, description: "Owner and writer only." }) openedAt?: string | null;
  @Out("integer", { optional: true, description: "Owner and writer only: the revision of this text." })
  revision?: number;
  @Out("integer", { optional: true, description: "Owner and writer only: the newest revision." })
  latestRevision?: number;
  @Out(() => AuthorAnswer, {
    optional: true,
    description: "Owner only, while this text waits to be accepted: who wrote it. Others still read the one before.",
  })
  waitsBy?: AuthorAnswer;
  @Out("boolean", { optional: true, description: "Present and true on a sheet of one's own." }) mine?: boolean;
}

export class ViewAnswer {
  @Out("id") dossierId: string;
  @Out("text") ownerName: string;
  @Out("text", { nullable: true }) purpose: string | null;
  @Out("text", { list: true }) sections: string[];
  @Out(() => EntryAnswer, { list: true }) entries: EntryAnswer[];
}
