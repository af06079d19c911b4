import { Out } from "#edge/release/out.js";
import { AuthorAnswer, EntryAnswer } from "#edge/release/view.answer.js";

export class StrongerAnswer {
  @Out("text", { of: ["substantial", "high"] }) assurance: string;
  @Out("text", { list: true, description: "Classes that need it. Says nothing about which sheets there are." })
  classes: string[];
}

export class SharedPurposeAnswer {
  @Out("text") purpose: string;
  @Out(() => StrongerAnswer, { list: true, description: "What one could read after a stronger sign-in; lowest first." })
  stronger: StrongerAnswer[];
  @Out("moment") validUntil: string;
  @Out("text", { list: true }) actions: string[];
  @Out("boolean", { description: "Shared with the whole team, and not with this reader by name." }) isByTeam: boolean;
}

export class DossierListingAnswer {
  @Out("id") id: string;
  @Out("text") ownerName: string;
  @Out("text", {
    of: ["own", "represented", "shared", "wrote"],
    description: "wrote: nothing is shared any more; what one wrote there oneself can be read back.",
  })
  relation: string;
  @Out(() => SharedPurposeAnswer, { list: true }) purposes: SharedPurposeAnswer[];
  @Out("text", { nullable: true, description: "Own dossier: the code to read aloud to who wants to ask something." })
  shareCode: string | null;
  @Out("moment", { nullable: true }) lastViewedAt: string | null;
  @Out("moment", { nullable: true, description: "When something readable changed last." }) changedAt: string | null;
}

export class DossiersAnswer {
  @Out(() => DossierListingAnswer, { list: true }) items: DossierListingAnswer[];
}

export class ListedEntryAnswer {
  @Out("id") id: string;
  @Out("text") sectionKey: string;
  @Out("text") templateKey: string;
  @Out("integer") templateVersion: number;
  @Out("text") dataClass: string;
  @Out(() => AuthorAnswer, { nullable: true }) author: AuthorAnswer | null;
  @Out("moment") createdAt: string;
  @Out("text", { optional: true, description: "Owner and writer only." }) state?: string;
  @Out("moment", { optional: true, description: "Owner and writer only: when its newest text was written." })
  changedAt?: string;
  @Out("boolean", { optional: true, description: "There is unfinished text of the reader's own." }) hasDraft?: boolean;
}

export class EntriesAnswer {
  @Out(() => ListedEntryAnswer, { list: true }) items: ListedEntryAnswer[];
}

export class ContentAnswer {
  @Out("open") body: Record<string, unknown>;
  @Out("text", { nullable: true }) plainSummary: string | null;
  @Out("text", { nullable: true }) workStep: string | null;
}

export class DraftAnswer {
  @Out(() => ContentAnswer) content: ContentAnswer;
  @Out("integer") basedOn: number;
  @Out("moment") savedAt: string;
}

export class RevisionLineAnswer {
  @Out("integer") revision: number;
  @Out("moment") authoredAt: string;
  @Out(() => AuthorAnswer) author: AuthorAnswer;
}

export class OneEntryAnswer extends EntryAnswer {
  @Out(() => DraftAnswer, { nullable: true, optional: true, description: "The reader's own unfinished text." })
  draft?: DraftAnswer | null;
  @Out(() => RevisionLineAnswer, { list: true, optional: true, description: "Owner and writer only." })
  history?: RevisionLineAnswer[];
  @Out(() => ContentAnswer, {
    optional: true,
    description: "Owner only, while a change waits to be accepted: the text before it, which others still read.",
  })
  before?: ContentAnswer;
}

export class MadeEntryAnswer {
  @Out("id") id: string;
  @Out("integer", { description: "0 while there is only unfinished text." }) revision: number;
  @Out("text") state: string;
}

export class RevisionAnswer {
  @Out("integer") revision: number;
}

export class EntryStateAnswer {
  @Out("text") state: string;
}

export class SavedAnswer {
  @Out("moment") savedAt: string;
}

export class WrittenAnswer {
  @Out("moment") writtenAt: string;
}
