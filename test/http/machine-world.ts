import { Client, type QueryResult, type QueryResultRow } from "pg";
import { startTestApp, type TestApp } from "#testing/app.js";
import { Program, programKey, type ProgramKey } from "#testing/program.js";
import { signIn, type SignedIn } from "#testing/sign-in.js";
import { somebody, type Somebody } from "#testing/somebody.js";
import { accept, anOrganisation, expectStatus, joins, readerInvitation, tokenOf, type Organised } from "./directory.js";

export const PURPOSE = "guidance-at-work";
export const PLAN = {
  templateKey: "jobcoach-guidance-plan",
  purpose: PURPOSE,
  content: { body: { ownersQuestion: "Rust", workWish: "Archief" }, plainSummary: "Kort." },
};
/** Addressed to nobody: the answer is what it always is. */
export const REQUEST = {
  shareCode: "NNNN-NNNN-NNNN",
  purpose: PURPOSE,
  items: [{ template: "my-story" }],
  months: 3,
  reason: "Voor het werkplan.",
};

/** Jip owns a binder; Noa, a jobcoach of an organisation with a program, may read in it and write her own sheets. */
export class MachineWorld {
  private constructor(
    readonly app: TestApp,
    readonly owner: SignedIn,
    readonly organisation: Organised,
    readonly coach: Somebody,
    readonly membershipId: string,
    readonly clientId: string,
    readonly key: ProgramKey,
    readonly proofKey: ProgramKey,
  ) {}

  static async start(): Promise<MachineWorld> {
    const app = await startTestApp();
    const owner = await signIn(app.baseUrl, "jip");
    const organisation = await anOrganisation(app);
    const coach = await somebody(app, "Noa Programma");
    const membershipId = await joins(organisation, coach);
    const dossier = `/v1/dossiers/${owner.me.ownDossierId}`;
    const scope = [{ template: "opening-card" }, { section: "profession:jobcoach" }];
    const wanted = readerInvitation(coach.address, { actions: ["read", "contribute"], scope });
    const invited = expectStatus(await owner.raw("POST", `${dossier}/invitations`, wanted), 201);
    expectStatus(await accept(await coach.as(membershipId), tokenOf(invited)), 200);
    const [key, proofKey] = await Promise.all([programKey(), programKey()]);
    const clientId = await registerClient(organisation, key, "Werkplan voor coaches");
    return new MachineWorld(app, owner, organisation, coach, membershipId, clientId, key, proofKey);
  }

  get dossier(): string {
    return `/v1/dossiers/${this.owner.me.ownDossierId}`;
  }

  program(changes: { clientId?: string; key?: ProgramKey; membershipId?: string } = {}): Program {
    const { clientId, key, membershipId } = { ...this, ...changes };
    return new Program(this.app.baseUrl, clientId, key, this.proofKey, membershipId);
  }

  /** As the superuser: to plant faults and to let time pass. */
  async query<T extends QueryResultRow>(sql: string): Promise<QueryResult<T>> {
    const client = new Client({ connectionString: this.app.database.adminUrl });
    await client.connect();
    return client.query<T>(sql).finally(() => client.end());
  }

  async shareCode(): Promise<string> {
    const { data } = await this.owner.client.GET("/v1/dossiers");
    return data!.items.find(({ relation }) => relation === "own")!.shareCode!;
  }
}

/** @returns the client_id */
export async function registerClient({ manager, path }: Organised, key: ProgramKey, name = "Programma") {
  const jwks = { keys: [key.publicJwk] };
  const made = expectStatus(await manager.raw("POST", `${path}/clients`, { name, jwks }), 201);
  return made.json<{ id: string }>().id;
}
