import { useState } from "react";

type Send<Body, Answer> = (body: Body, key: string) => Promise<Answer>;

/**
 * Sends with an idempotency key: the same one as long as the same is sent, so that a second try after a broken connection
 * is still the same request; another one when what is sent changes, and after it arrived.
 */
export function sendOnce<Body, Answer>(newKey: () => string = () => crypto.randomUUID()) {
  let kept: { said: string; key: string } | null = null;
  return async (body: Body, send: Send<Body, Answer>): Promise<Answer> => {
    const said = JSON.stringify(body);
    if (kept?.said !== said) kept = { said, key: newKey() };
    const answer = await send(body, kept.key);
    kept = null;
    return answer;
  };
}

/** `sendOnce` for a screen: its tries share the key as long as the screen is there. */
export function useOnce<Body, Answer>(send: Send<Body, Answer>): (body: Body) => Promise<Answer> {
  const [sender] = useState(() => sendOnce<Body, Answer>());
  return (body) => sender(body, send);
}
