import type { MadeKey, MakingOptions, ShownKey, ShowingOptions } from "./passkey.js";
import { call, get, post, send } from "./call.js";
import type { Me } from "./types.js";

/** What this server offers to somebody who is nobody yet. */
export interface Entrance {
  /** There are invented people to look as. */
  demo: boolean;
  /** Mail goes nowhere: it can be read at /postvak. */
  outbox: boolean;
}

/** What somebody tells before there is a key. */
export type Beginning = { name: string; language: "nl" | "en"; address: string } & (
  { as: "owner"; birthDate: string } | { as: "guest" }
);

export interface SignedIn {
  me: Me;
}

export interface Started extends SignedIn {
  /** Ten codes, shown once. */
  recoveryCodes: string[];
}

export interface Provider {
  key: string;
  label: string;
  audience: "citizen" | "professional";
}

/** Moments are ISO 8601 UTC. */
export interface SessionState {
  kind: string;
  means: string;
  isFresh: boolean;
  freshUntil: string | null;
  idleEndsAt: string;
  endsAt: string;
}

export interface SessionRow {
  id: string;
  device: string;
  means: string;
  startedAt: string;
  lastSeenAt: string;
  isCurrent: boolean;
}

export interface KeyRow {
  id: string;
  name: string;
  createdAt: string;
  lastUsedAt: string | null;
}

export interface OutboxMail {
  id: string;
  to: string;
  subject: string;
  text: string;
  createdAt: string;
}

/** Beginning: a name, an address, a code from the mail, a key. */
export const starting = {
  begin: (beginning: Beginning) => post<void>("/v1/start", beginning),
  code: (code: string) => post<{ next: "passkey" | "sign-in" }>("/v1/start/code", { code }),
  options: () => post<MakingOptions>("/v1/start/passkey/options"),
  key: (response: MadeKey, name: string) => post<Started>("/v1/start/passkey", { response, name }),
};

export const signingIn = {
  options: () => post<ShowingOptions>("/v1/sign-in/options"),
  key: (response: ShownKey) => post<SignedIn>("/v1/sign-in", { response }),
  providers: () => get<{ items: Provider[] }>("/v1/providers"),
};

/** Showing once more that it is them, before something that matters. */
export const confirming = {
  options: () => post<ShowingOptions>("/v1/step-up/options"),
  key: (response: ShownKey) => post<{ freshUntil: string }>("/v1/step-up", { response }),
};

/** The key is gone: a code from the mail and one from the card make a new one. */
export const recovering = {
  begin: (address: string) => post<void>("/v1/recovery", { address }),
  codes: (code: string, cardCode: string) => post<void>("/v1/recovery/code", { code, cardCode }),
  options: () => post<MakingOptions>("/v1/recovery/passkey/options"),
  key: (response: MadeKey, name: string) => post<SignedIn>("/v1/recovery/passkey", { response, name }),
};

export const sessions = {
  /** How long this session still lasts, in milliseconds, by the server's own clock. Does not make it longer. */
  now: async (): Promise<{ idleLeft: number; left: number }> => {
    const { content, date } = await send<SessionState>("GET", "/v1/session");
    const now = Date.parse(date ?? "") || Date.now();
    return { idleLeft: Date.parse(content.idleEndsAt) - now, left: Date.parse(content.endsAt) - now };
  },
  /** Somebody is still there. */
  touch: () => get<Me>("/v1/me"),
  list: () => get<{ items: SessionRow[] }>("/v1/sessions"),
  end: (id: string) => call<void>("DELETE", `/v1/sessions/${id}`),
  endOthers: () => call<void>("DELETE", "/v1/sessions"),
  wear: (membershipId: string | null) => post<SignedIn>("/v1/session/membership", { membershipId }),
};

export const keys = {
  list: () => get<{ items: KeyRow[] }>("/v1/passkeys"),
  options: () => post<MakingOptions>("/v1/passkeys/options"),
  add: (response: MadeKey, name: string) => post<KeyRow>("/v1/passkeys", { response, name }),
  rename: (id: string, name: string) => call<void>("PATCH", `/v1/passkeys/${id}`, { name }),
  remove: (id: string) => call<void>("DELETE", `/v1/passkeys/${id}`),
  newCard: () => post<{ recoveryCodes: string[] }>("/v1/recovery-codes"),
};

export const entrance = {
  what: () => get<Entrance>("/v1/entrance"),
  outbox: () => get<{ items: OutboxMail[] }>("/v1/outbox"),
};
