import { Out } from "#edge/release/out.js";

export class TeamPersonAnswer {
  @Out("text", { description: "Names this one person: in a grant of their own, or in a block." }) granteeKey: string;
  @Out("text") name: string;
}

/** Everybody of one profession at one organisation whom somebody checked. */
export class TeamAnswer {
  @Out("text") granteeKey: string;
  @Out("text") organisation: string;
  @Out("id") organisationId: string;
  @Out("text") profession: string;
  @Out("boolean", { description: "False where sharing takes a second yes." }) mayChoose: boolean;
  @Out("integer", { description: "The longest one can share with a team." }) maxMonths: number;
  @Out(() => TeamPersonAnswer, { list: true }) people: TeamPersonAnswer[];
}

export class ToldMemberAnswer extends TeamPersonAnswer {
  @Out("moment", { description: "When the owner was told of them." }) toldAt: string;
  @Out("moment", { description: "The first moment at which they read by the team." }) readsFrom: string;
  @Out("boolean", { description: "In the team when it was chosen." }) wasThere: boolean;
  @Out("boolean", { description: "Still in the team." }) isIn: boolean;
  @Out("boolean", { description: "The owner said never to this person." }) isBlocked: boolean;
}

export class SharedTeamAnswer {
  @Out("id") grantId: string;
  @Out("text") granteeKey: string;
  @Out("text") organisation: string;
  @Out("id") organisationId: string;
  @Out("text") profession: string;
  @Out(() => ToldMemberAnswer, { list: true }) people: ToldMemberAnswer[];
}

export class SharedTeamsAnswer {
  @Out(() => SharedTeamAnswer, { list: true }) items: SharedTeamAnswer[];
}
