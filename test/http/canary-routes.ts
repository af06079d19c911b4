import type { RawAnswer } from "#testing/sign-in.js";
import type { Asking, CanaryWorld } from "./canary-world.js";
import { OPERATIONS, type Call } from "./operations.js";
import { ROUTES, urlOf, type Route } from "./request.js";

/** What these do to who asks, or to who asks after them, comes last. */
const LAST = ["stopAllGrants", "giveBackGrant", "endOneSession", "endOtherSessions", "endSession"];

/** What takes a purpose in its body; anything else would refuse the whole request for it. */
const FOR_A_PURPOSE = new Set(["createEntry", "keepDraft", "addRevision", "submitEntry"]);

/** Everything of an answer that can be read. */
const textOf = ({ text, headers }: RawAnswer): string => `${text}${[...headers].join()}`;

/** Everything every route that only looks says to somebody, for every sheet and purpose. */
export async function lookEverywhere(made: CanaryWorld, who: Asking, purposes: string[]): Promise<string[]> {
  const { world, sheets } = made;
  const params = {
    ...made.ids,
    dossierId: world.dossierId,
    organisationId: (await world.organisation()).id,
    granteeKey: world.readerTeam,
    // Who signs in elsewhere is only sent on: there is no provider here, and nothing else to answer with.
    providerKey: "nobody",
  };
  const calls = ROUTES.filter(({ method }) => method === "GET").flatMap(({ path }) => {
    const ids = path.includes("{entryId}") ? [...sheets.values()] : [""];
    const queries = /view|entries/.test(path) ? [{}, ...purposes.map((purpose) => ({ purpose }))] : [{}];
    return ids.flatMap((entryId) => queries.map((query) => urlOf(path, { params: { ...params, entryId }, query })));
  });
  const texts: string[] = [];
  for (const url of calls) texts.push(textOf(await who.raw("GET", url)));
  return texts;
}

/** A request of every operation that does something, right in form, about real things: made once, asked by everybody. */
export async function actsOf(made: CanaryWorld, sheets: string[]): Promise<[Route, Call[]][]> {
  const { world } = made;
  const acts: [Route, Call[]][] = [];
  for (const route of ROUTES.filter(({ method }) => method !== "GET")) {
    const call = await OPERATIONS.find(({ id }) => id === route.id)!.call(world);
    const params = { ...call.params };
    for (const name of ["preparedId", "proposalId", "sessionId"]) if (name in params) params[name] = made.ids[name]!;
    const body =
      route.id === "lookAtMandateOffer" ? { dossierId: world.dossierId, token: made.ids["offerToken"] } : call.body;
    const ids = "entryId" in params ? sheets.map((key) => made.sheets.get(key)!) : [""];
    acts.push([route, ids.map((entryId) => ({ ...call, params: { ...params, ...(entryId && { entryId }) }, body }))]);
  }
  return acts.sort(([one], [other]) => LAST.indexOf(one.id) - LAST.indexOf(other.id));
}

/** What somebody hears who tries every one of them. */
export async function actEverywhere(who: Asking, acts: [Route, Call[]][], purpose: string): Promise<string[]> {
  const texts: string[] = [];
  for (const [{ id, method, path, hasBody }, calls] of acts) {
    for (const call of calls) {
      const body = hasBody ? (call.body ?? {}) : undefined;
      const bodies = FOR_A_PURPOSE.has(id) ? [{ ...body, purpose }, body] : [body];
      for (const sent of bodies) texts.push(textOf(await who.raw(method, urlOf(path, call), sent)));
    }
  }
  return texts;
}
