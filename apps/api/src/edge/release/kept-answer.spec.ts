import { once } from "node:events";
import { get, type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import fastify, { type FastifyInstance } from "fastify";
import { KeptAnswer } from "./kept-answer.js";
import { Out } from "./out.js";

class WordsAnswer {
  @Out("text") version: string;
  @Out("open", { list: true }) items: object[];
}

const WORDS = { version: "1", items: Array.from({ length: 200 }, (_, key) => ({ key, labelNl: "Mijn verhaal" })) };

describe("an answer that is kept", () => {
  let server: FastifyInstance;

  interface Sent {
    status: number | undefined;
    headers: IncomingHttpHeaders;
    bytes: Buffer;
  }

  /** By hand: `fetch` asks for compression by itself and undoes it. */
  async function ask(headers: Record<string, string> = {}): Promise<Sent> {
    const { port } = server.server.address() as AddressInfo;
    const request = get({ port, host: "127.0.0.1", path: "/words", headers });
    const [answer] = (await once(request, "response")) as [IncomingMessage];
    return { status: answer.statusCode, headers: answer.headers, bytes: await buffer(answer) };
  }

  beforeAll(async () => {
    server = fastify();
    const kept = new KeptAnswer(WordsAnswer, { ...WORDS, secret: "x" });
    server.get("/words", (request, reply) => kept.send(request, reply));
    await server.listen({ port: 0, host: "127.0.0.1" });
  });
  afterAll(() => server.close());

  it("holds what is declared, whatever it is compressed with", async () => {
    const plain = await ask();
    const brotli = await ask({ "accept-encoding": "gzip, deflate, br, zstd" });
    const gzip = await ask({ "accept-encoding": "gzip;q=0.5" });
    expect(JSON.parse(plain.bytes.toString())).toEqual(WORDS);
    expect(brotliDecompressSync(brotli.bytes).toString()).toBe(plain.bytes.toString());
    expect(gunzipSync(gzip.bytes).toString()).toBe(plain.bytes.toString());
    expect(brotli.bytes.length).toBeLessThan(plain.bytes.length / 10);
    const codings = [plain, brotli, gzip].map(({ headers }) => headers["content-encoding"]);
    expect(codings).toEqual([undefined, "br", "gzip"]);
    for (const { headers } of [plain, brotli, gzip]) {
      expect(headers.vary).toBe("Accept-Encoding");
      expect(headers["content-type"]).toBe("application/json; charset=utf-8");
      expect(headers.etag).toBe(plain.headers.etag);
    }
  });

  it.each(["identity", "br;q=0, gzip;q=0.0", "*;q=0", "brotli", ""])("is not compressed for %p", async (accepted) => {
    const answer = await ask({ "accept-encoding": accepted });
    expect(answer.headers["content-encoding"]).toBeUndefined();
    expect(JSON.parse(answer.bytes.toString())).toEqual(WORDS);
  });

  it("is not sent again to who has it", async () => {
    const etag = String((await ask()).headers.etag);
    for (const known of [etag, etag.replace("W/", ""), `"other", ${etag}`, "*"]) {
      const answer = await ask({ "if-none-match": known, "accept-encoding": "br" });
      expect([answer.status, answer.bytes.length, answer.headers.etag]).toEqual([304, 0, etag]);
      expect(answer.headers.vary).toBe("Accept-Encoding");
    }
    expect((await ask({ "if-none-match": '"other"' })).status).toBe(200);
  });
});
