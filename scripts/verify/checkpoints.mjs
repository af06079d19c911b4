import { createHash, createPublicKey, verify } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const START = "00".repeat(32);

/**
 * Reads the signed checkpoints of a folder.
 * @param folder with files `<day>.checkpoints`
 * @param publicKeyFile PEM of the Ed25519 key that signed them
 * @returns {{ key: import("node:crypto").KeyObject, lines: number, heads: Map<string, { seq: number, hash: string }[]>,
 *   erased: Set<string>, findings: { chain: string, seq: number | null, what: string }[] }}
 */
export function readCheckpoints(folder, publicKeyFile) {
  const key = createPublicKey(readFileSync(publicKeyFile));
  const heads = new Map();
  const erased = new Set();
  const findings = [];
  let previous = START;
  let number = 0;
  for (const { file, line } of linesOf(folder)) {
    const at = line.indexOf(" ");
    const body = line.slice(at + 1);
    const where = { chain: `checkpoints:${file}`, seq: number + 1 };
    if (at < 0 || !verify(null, Buffer.from(body), key, Buffer.from(line.slice(0, at), "base64"))) {
      findings.push({ ...where, what: "a checkpoint with a false signature" });
      continue;
    }
    const said = JSON.parse(body);
    if (said.previous !== previous || said.number !== number + 1)
      findings.push({ ...where, what: "a checkpoint is missing" });
    previous = createHash("sha256").update(body).digest("hex");
    number = said.number;
    for (const { chain, seq, hash } of said.heads) {
      if (!heads.has(chain)) heads.set(chain, []);
      heads.get(chain).push({ seq, hash });
    }
    for (const { chain } of said.erased) erased.add(chain);
  }
  return { key, lines: number, heads, erased, findings };
}

function linesOf(folder) {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith(".checkpoints"));
  return files.sort().flatMap((file) => {
    const text = readFileSync(join(folder, file), "utf8").split("\n");
    // A line that a crash left unfinished has no closing brace; it was never relied on.
    return text.filter((line) => line !== "" && line.endsWith("}")).map((line) => ({ file, line }));
  });
}
