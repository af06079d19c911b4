import type { Operation } from "./operation.js";
import { NOBODY } from "./world.js";

const BYTES = "AAAAAAAAAAAAAAAAAAAAAA";
const CREDENTIAL = { id: BYTES, rawId: BYTES, type: "public-key", clientExtensionResults: {} };

/** Right in form and proof of nothing. */
const MADE = {
  response: { ...CREDENTIAL, response: { clientDataJSON: BYTES, attestationObject: BYTES } },
  name: "Telefoon",
};
const USED = {
  response: { ...CREDENTIAL, response: { clientDataJSON: BYTES, authenticatorData: BYTES, signature: BYTES } },
};
const BEGINNING = { name: "Noor", language: "nl", as: "owner", birthDate: "2006-05-04" };

const open = (id: string, ok: number, body?: Record<string, unknown>): Operation => ({
  id,
  kind: "public",
  ok,
  call: () => (body ? { body } : {}),
});
const own = (id: string, ok: number, body?: Record<string, unknown>, params?: Record<string, string>): Operation => ({
  id,
  kind: "self",
  ok,
  call: () => ({ ...(body ? { body } : {}), ...(params ? { params } : {}) }),
});

/**
 * Signing in and looking after one's own ways in. What takes a ceremony answers 401 here: the true ones, and the forged, are
 * in signing-in.spec.ts and forgeries.spec.ts.
 */
export const IDENTITY_OPERATIONS: Operation[] = [
  open("getEntrance", 200),
  open("listOutbox", 200),
  open("start", 202, { ...BEGINNING, address: "noor@voorbeeld.example" }),
  open("confirmStart", 401, { code: "12345678" }),
  open("startPasskeyOptions", 401, {}),
  open("finishStart", 401, MADE),
  open("signInOptions", 200, {}),
  open("signIn", 401, USED),
  open("askRecovery", 202, { address: "noor@voorbeeld.example" }),
  open("listProviders", 200),
  { id: "goToProvider", kind: "public", ok: 404, call: () => ({ params: { providerKey: "nobody" } }) },
  { id: "comeBackFromProvider", kind: "public", ok: 404, call: () => ({ params: { providerKey: "nobody" } }) },
  open("proveRecovery", 401, { code: "12345678", cardCode: "000000-000000-000000-000000-00" }),
  open("recoveryPasskeyOptions", 401, {}),
  open("finishRecovery", 401, MADE),

  own("getSession", 200),
  own("listSessions", 200),
  own("listAccountEvents", 200),
  own("endOneSession", 404, undefined, { sessionId: NOBODY }),
  own("endOtherSessions", 204),
  own("chooseMembership", 404, { membershipId: NOBODY }),
  own("stepUpOptions", 200, {}),
  own("confirmIdentity", 401, USED),
  own("listPasskeys", 200),
  own("listLinkedProviders", 200),
  own("unlinkProvider", 404, undefined, { linkedProviderId: NOBODY }),
  own("passkeyOptions", 200, {}),
  own("addPasskey", 401, MADE),
  own("renamePasskey", 404, { name: "Laptop" }, { passkeyId: NOBODY }),
  own("removePasskey", 404, undefined, { passkeyId: NOBODY }),
  own("renewRecoveryCodes", 201, {}),
  own("getAddress", 200),
  own("askAddress", 202, { address: "nieuw@voorbeeld.example", language: "nl" }),
  own("proveAddress", 401, { code: "12345678" }),
];

/** What has to be sent for the form to be right, so that the session is what is missing. */
export const IDENTITY_BODIES: Record<string, object> = {
  chooseMembership: { membershipId: NOBODY },
  confirmIdentity: USED,
  addPasskey: MADE,
  renamePasskey: { name: "Laptop" },
  askAddress: { address: "nieuw@voorbeeld.example", language: "nl" },
  proveAddress: { code: "12345678" },
};
