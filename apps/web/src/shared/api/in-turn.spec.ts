import { inTurn } from "./in-turn.js";

/** A server that answers when it is told to, and the paths it was asked in that order. */
function server() {
  const asked: string[] = [];
  const answers = new Map<string, (response: Response) => void>();
  const send = (request: Request): Promise<Response> => {
    const { pathname } = new URL(request.url);
    asked.push(pathname);
    return new Promise((resolve) => answers.set(pathname, resolve));
  };
  const answer = async (path: string, status = 200): Promise<void> => {
    answers.get(path)!(new Response("{}", { status }));
    await settled();
  };
  const get = (path: string) => inTurn(new Request(`http://regiemap.test${path}`), send);
  const post = (path: string) => inTurn(new Request(`http://regiemap.test${path}`, { method: "POST" }), send);
  return { asked, answer, get, post };
}

const settled = () => new Promise((done) => setTimeout(done));

describe("a request in its turn", () => {
  it("goes at once, beside others", async () => {
    const { asked, answer, get } = server();
    const both = Promise.all([get("/v1/me"), get("/v1/dossiers")]);
    await settled();
    expect(asked).toEqual(["/v1/me", "/v1/dossiers"]);
    await answer("/v1/dossiers");
    await answer("/v1/me");
    expect((await both).map(({ status }) => status)).toEqual([200, 200]);
  });

  it.each(["/v1/session/membership", "/v1/step-up"])("waits while %s gives another token", async (path) => {
    const { asked, answer, get, post } = server();
    const before = get("/v1/session");
    await settled();
    const change = post(path);
    const after = get("/v1/me");
    await settled();
    expect(asked).toEqual(["/v1/session"]);
    await answer("/v1/session");
    expect(asked).toEqual(["/v1/session", path]);
    await answer(path);
    expect(asked).toEqual(["/v1/session", path, "/v1/me"]);
    await answer("/v1/me");
    await Promise.all([before, change, after]);
  });

  it("goes on after a change that did not arrive, and after one that follows another", async () => {
    const { asked, answer, get, post } = server();
    const lost = inTurn(new Request("http://regiemap.test/v1/step-up", { method: "POST" }), () =>
      Promise.reject(new TypeError("offline")),
    );
    const change = post("/v1/session/membership");
    const after = get("/v1/me");
    await expect(lost).rejects.toThrow("offline");
    await settled();
    expect(asked).toEqual(["/v1/session/membership"]);
    await answer("/v1/session/membership");
    await answer("/v1/me");
    expect(asked).toEqual(["/v1/session/membership", "/v1/me"]);
    await Promise.all([change, after]);
  });
});
