/** Requests after which the session goes on under another token; with the one before it, an answer is "not signed in". */
const NEW_TOKEN = new Set(["/v1/session/membership", "/v1/step-up"]);

const underWay = new Set<Promise<unknown>>();
let change: Promise<unknown> = Promise.resolve();

/** Sends a request; while another token is being given nothing else is under way, so that nobody seems signed out. */
export async function inTurn(
  request: Request,
  send: (request: Request) => Promise<Response> = fetch,
): Promise<Response> {
  if (request.method === "POST" && NEW_TOKEN.has(new URL(request.url).pathname)) return changing(() => send(request));
  for (let waited: unknown = null; waited !== change;) {
    waited = change;
    await change;
  }
  const answer = send(request);
  const done: Promise<unknown> = answer.catch(() => undefined).finally(() => underWay.delete(done));
  underWay.add(done);
  return answer;
}

/** After the change before it, and after everything that was sent by then. */
function changing(send: () => Promise<Response>): Promise<Response> {
  const before = change;
  const answer = before.then(() => Promise.all(underWay)).then(send);
  change = answer.catch(() => undefined);
  return answer;
}
