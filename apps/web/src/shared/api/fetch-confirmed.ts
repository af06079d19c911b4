import { confirmation } from "./confirmation.js";

/** The code with which the API says that this act needs a yes of somebody who has just shown that it is them. */
const NEEDED = "step-up-required";

/**
 * Sends a request; when the API wants to know for sure who asks, asks that and sends the very same request once more.
 * Who would rather not gets the first answer, and nothing happened.
 */
export async function fetchConfirmed(
  request: Request,
  send: (request: Request) => Promise<Response> = fetch,
): Promise<Response> {
  const again = request.clone();
  const answer = await send(request);
  if (!(await needsConfirmation(answer)) || !(await confirmation.ask())) return answer;
  return send(again);
}

async function needsConfirmation(answer: Response): Promise<boolean> {
  if (answer.status !== 403) return false;
  const body: unknown = await answer
    .clone()
    .json()
    .catch(() => null);
  return typeof body === "object" && body !== null && "code" in body && body.code === NEEDED;
}
