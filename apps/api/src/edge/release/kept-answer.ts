import { createHash } from "node:crypto";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { AnswerClass } from "./out.js";
import { strip } from "./strip.js";

/** High enough to be small, low enough to be made at every start. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };

/**
 * A public answer that never changes while the program runs: what its class declares, written out and compressed once, so
 * that sending it costs nothing. Never for anything of somebody: such an answer is not compressed (BREACH) nor kept.
 */
export class KeptAnswer {
  private readonly bytes: Readonly<Record<"br" | "gzip" | "identity", Buffer>>;
  private readonly tag: string;

  constructor(answer: AnswerClass, value: object) {
    const identity = Buffer.from(JSON.stringify(strip(answer, value)));
    this.bytes = { br: brotliCompressSync(identity, BROTLI), gzip: gzipSync(identity), identity };
    // Weak: the same answer, whatever it is compressed with (RFC 9110, 8.8.1).
    this.tag = `W/"${createHash("sha256").update(identity).digest("base64url").slice(0, 22)}"`;
  }

  /** Answers 200 in the smallest form the client takes, or 304 when it has this one already. */
  send({ headers }: FastifyRequest, reply: FastifyReply): void {
    void reply.headers({ ETag: this.tag, "Cache-Control": "public, no-cache", Vary: "Accept-Encoding" });
    if (knows(headers["if-none-match"], this.tag)) return void reply.status(304).send();
    const taken = takenBy(String(headers["accept-encoding"] ?? ""));
    const coding = taken("br") ? "br" : taken("gzip") ? "gzip" : "identity";
    if (coding !== "identity") void reply.header("Content-Encoding", coding);
    void reply.type("application/json; charset=utf-8").send(this.bytes[coding]);
  }
}

/** Weak comparison, one of a list, or any (RFC 9110, 13.1.2). */
function knows(known: string | undefined, tag: string): boolean {
  const bare = (text: string): string => text.trim().replace(/^W\//, "");
  return known !== undefined && (known.trim() === "*" || known.split(",").some((each) => bare(each) === bare(tag)));
}

/** Codings a client names and does not refuse with a weight of 0 (RFC 9110, 12.5.3). */
function takenBy(accepted: string): (coding: string) => boolean {
  const named = accepted.split(",").map((each) => each.trim().toLowerCase());
  return (coding) => named.some((each) => /^([\w*-]+)\s*(?:;\s*q=(?!0(?:\.0*)?$).*)?$/.exec(each)?.[1] === coding);
}
