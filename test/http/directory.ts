import type { TestApp } from "#testing/app.js";
import { asAdmin } from "#testing/cluster.js";
import type { RawAnswer } from "#testing/sign-in.js";
import { somebody, type Ask, type Somebody } from "#testing/somebody.js";

const DAY = 86_400_000;
export const IN_A_YEAR = () => new Date(Date.now() + 365 * DAY).toISOString();
export const PURPOSES = [{ purpose: "guidance-at-work", art6: "contract", art9: "explicit-consent" }];

export const offer = (changes: object = {}) => ({
  profession: "jobcoach",
  interest: "person",
  confidentiality: "professional-code",
  validUntil: IN_A_YEAR(),
  ...changes,
});

export const tokenOf = (answer: RawAnswer): string => answer.json<{ path: string }>().path.split("#")[1]!;

export function expectStatus(answer: RawAnswer, status: number): RawAnswer {
  if (answer.status !== status) throw new Error(`Expected ${status}, got ${answer.status}: ${answer.text}`);
  return answer;
}

/** An organisation with a manager, made over HTTP; approved, and managed by who has no role there, unless it is said otherwise. */
export async function anOrganisation(
  app: TestApp,
  name = "Stap voor Stap",
  { approved = true, own }: { approved?: boolean; own?: object } = {},
) {
  const who = await somebody(app, `Manager van ${name}`);
  const body = { name, kind: "job-coaching", contact: "kantoor@voorbeeld.example", purposes: PURPOSES, own };
  const { id } = expectStatus(await who.raw("POST", "/v1/organisations", body), 201).json<{ id: string }>();
  if (approved) await approve(app, id);
  return { id, manager: who, path: `/v1/organisations/${id}` };
}

/** As the deployer's command does. */
export async function approve({ database }: TestApp, id: string): Promise<void> {
  await asAdmin(
    database.adminUrl,
    `update organisation set approved_at = now() where id = '${id}';
    update organisation_purpose set approved_at = now() where organisation_id = '${id}'`,
  );
}

export type Organised = Awaited<ReturnType<typeof anOrganisation>>;

/** Invites a colleague and lets them accept; answers their membership. */
export async function joins(organisation: Organised, who: Somebody, changes: object = {}): Promise<string> {
  const wanted = { ...offer(changes), address: who.address };
  const invited = expectStatus(await organisation.manager.raw("POST", `${organisation.path}/invitations`, wanted), 201);
  const accepted = await accept(who.raw, tokenOf(invited));
  return expectStatus(accepted, 200).json<{ membershipId: string }>().membershipId;
}

export const accept = (who: Ask, token: string): Promise<RawAnswer> => who("POST", "/v1/invitations/accept", { token });

/** What an owner sends to invite a professional by address. */
export const readerInvitation = (address: string, changes: object = {}) => ({
  address,
  profession: "jobcoach",
  purpose: "guidance-at-work",
  actions: ["read"],
  scope: [{ template: "opening-card" }],
  validUntil: new Date(Date.now() + 90 * DAY).toISOString(),
  receipt: { text: "Mijn jobcoach leest mijn openingskaart.", language: "nl" },
  ...changes,
});
