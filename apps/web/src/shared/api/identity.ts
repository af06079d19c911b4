import { answered, api } from "./api.js";
import type { MadeKey, MakingOptions, ShownKey, ShowingOptions } from "./passkey.js";
import type { AccountEvents, Assurance, Beginning, SessionState } from "./types.js";

const session = (sessionId: string) => ({ params: { path: { sessionId } } });
const passkey = (passkeyId: string) => ({ params: { path: { passkeyId } } });
const linked = (linkedProviderId: string) => ({ params: { path: { linkedProviderId } } });

/** What the browser's own ceremony takes: the API describes it as an open object. */
const making = async (options: Promise<object>): Promise<MakingOptions> => (await options) as MakingOptions;
const showing = async (options: Promise<object>): Promise<ShowingOptions> => (await options) as ShowingOptions;

/** Beginning: a name, an address, a code from the mail, a key. */
export const starting = {
  begin: (body: Beginning) => answered(api.POST("/v1/start", { body })),
  code: (code: string) => answered(api.POST("/v1/start/code", { body: { code } })),
  options: () => making(answered(api.POST("/v1/start/passkey/options"))),
  key: (response: MadeKey, name: string) => answered(api.POST("/v1/start/passkey", { body: { response, name } })),
};

export const signingIn = {
  options: () => showing(answered(api.POST("/v1/sign-in/options"))),
  key: (response: ShownKey) => answered(api.POST("/v1/sign-in", { body: { response } })),
};

/** Showing once more that it is them, before something that matters. */
export const confirming = {
  options: () => showing(answered(api.POST("/v1/step-up/options"))),
  key: (response: ShownKey) => answered(api.POST("/v1/step-up", { body: { response } })),
};

/** The key is gone: a code from the mail and one from the card make a new one. */
export const recovering = {
  begin: (address: string) => answered(api.POST("/v1/recovery", { body: { address } })),
  codes: (code: string, cardCode: string) => answered(api.POST("/v1/recovery/code", { body: { code, cardCode } })),
  options: () => making(answered(api.POST("/v1/recovery/passkey/options"))),
  key: (response: MadeKey, name: string) => answered(api.POST("/v1/recovery/passkey", { body: { response, name } })),
};

export const sessions = {
  /** How long this session still lasts, in milliseconds, by the server's own clock. Does not make it longer. */
  now: async (): Promise<{ idleLeft: number; left: number }> => {
    const call = api.GET("/v1/session");
    const { idleEndsAt, endsAt } = await answered<SessionState>(call);
    const now = Date.parse((await call).response.headers.get("date") ?? "") || Date.now();
    return { idleLeft: Date.parse(idleEndsAt) - now, left: Date.parse(endsAt) - now };
  },
  /** Whether it was confirmed in the last minutes that it is them. */
  isFresh: async (): Promise<boolean> => (await answered(api.GET("/v1/session"))).isFresh,
  /** Somebody is still there. */
  touch: () => answered(api.GET("/v1/me")),
  list: () => answered(api.GET("/v1/sessions")),
  end: (id: string) => answered(api.DELETE("/v1/sessions/{sessionId}", session(id))),
  endOthers: () => answered(api.DELETE("/v1/sessions")),
  wear: (membershipId: string | null) => answered(api.POST("/v1/session/membership", { body: { membershipId } })),
};

export const keys = {
  list: () => answered(api.GET("/v1/passkeys")),
  options: () => making(answered(api.POST("/v1/passkeys/options"))),
  add: (response: MadeKey, name: string) => answered(api.POST("/v1/passkeys", { body: { response, name } })),
  rename: (id: string, name: string) =>
    answered(api.PATCH("/v1/passkeys/{passkeyId}", { ...passkey(id), body: { name } })),
  remove: (id: string) => answered(api.DELETE("/v1/passkeys/{passkeyId}", passkey(id))),
  newCard: () => answered(api.POST("/v1/recovery-codes")),
};

/** Accounts elsewhere that one comes in with. */
export const providers = {
  list: () => answered(api.GET("/v1/providers")),
  linked: () => answered(api.GET("/v1/linked-providers")),
  unlink: (id: string) => answered(api.DELETE("/v1/linked-providers/{linkedProviderId}", linked(id))),
  /** Where the browser itself goes; no fetch. */
  address: (key: string, to: "sign-in" | "link" | "step-up", level?: Assurance): string =>
    `/v1/sign-in/with/${encodeURIComponent(key)}?to=${to}${level ? `&level=${level}` : ""}`,
};

/** Where one's own mail goes. */
export const address = {
  own: () => answered(api.GET("/v1/address")),
  ask: (to: string, language: "nl" | "en") => answered(api.POST("/v1/address", { body: { address: to, language } })),
  prove: (code: string) => answered(api.POST("/v1/address/code", { body: { code } })),
};

export const accountEvents = {
  list: (before: number | null): Promise<AccountEvents> =>
    answered(api.GET("/v1/account-events", { params: { query: before === null ? {} : { before } } })),
};

export const entrance = {
  what: () => answered(api.GET("/v1/entrance")),
  outbox: () => answered(api.GET("/v1/outbox")),
};
