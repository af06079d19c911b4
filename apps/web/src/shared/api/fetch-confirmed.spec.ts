import { confirmation } from "./confirmation.js";
import { fetchConfirmed } from "./fetch-confirmed.js";

const refused = (code: string): Response => new Response(JSON.stringify({ code }), { status: 403 });
const request = (): Request => new Request("http://regiemap.test/v1/x", { method: "POST", body: '{"text":"mijn"}' });

/** An API that gives these answers one by one, and what it was sent. */
function api(...answers: Response[]): { send: typeof fetch; sent: string[] } {
  const sent: string[] = [];
  const send = async (asked: RequestInfo | URL): Promise<Response> => {
    sent.push(await (asked as Request).text());
    return answers.shift()!;
  };
  return { send, sent };
}

describe("an act that needs a fresh yes", () => {
  it("is sent once more, the same, after somebody showed that it is them", async () => {
    const { send, sent } = api(refused("step-up-required"), new Response("{}", { status: 201 }));
    const answer = fetchConfirmed(request(), send);
    while (!confirmation.isAsked()) await new Promise((done) => setTimeout(done));
    confirmation.answer(true);
    expect((await answer).status).toBe(201);
    expect(sent).toEqual(['{"text":"mijn"}', '{"text":"mijn"}']);
    expect(confirmation.isAsked()).toBe(false);
  });

  it("does not happen when they would rather not", async () => {
    const { send, sent } = api(refused("step-up-required"));
    const answer = fetchConfirmed(request(), send);
    while (!confirmation.isAsked()) await new Promise((done) => setTimeout(done));
    confirmation.answer(false);
    expect((await answer).status).toBe(403);
    expect(sent).toHaveLength(1);
  });

  it("asks nothing for any other refusal, and leaves its body to be read", async () => {
    const { send } = api(refused("not-allowed"));
    const answer = await fetchConfirmed(request(), send);
    expect(confirmation.isAsked()).toBe(false);
    expect(await answer.json()).toEqual({ code: "not-allowed" });
  });
});
