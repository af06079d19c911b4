import { createHmac, randomBytes } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Target } from "../load/job.js";
import { freePort, startChild, type RunningSystem } from "./child.js";
import { BENCH, peerFile } from "./peers.js";
import { sheetOf } from "./solid-sheet.js";

const DOSSIERS = 200;
const ENTRIES = 10;
const READER = "http://reader.example/#me";

/**
 * javascript-solid-server with 200 containers of ten 1 kB resources, each released to one reader by a WAC rule on the
 * container. Its own limit on making pods is in the way of its API, so the files are put where it keeps them.
 */
export async function startJavascriptSolidServer(): Promise<{ system: RunningSystem; targets: Target[] }> {
  const root = join(BENCH, ".data", "javascript-solid-server");
  const secret = randomBytes(32).toString("hex");
  const port = await freePort();
  seed(root, `http://127.0.0.1:${port}`);
  const system = await startChild({
    program: [process.execPath, peerFile("javascript-solid-server", "bin", "jss.js"), "start"],
    settings: { host: "127.0.0.1", port: String(port), root },
    environment: { TOKEN_SECRET: secret, NODE_ENV: "production", JSS_QUIET: "true" },
    port,
    secondsToStart: 30,
    probe: "/",
  });
  const headers = { authorization: `Bearer ${token(secret)}`, accept: "application/ld+json" };
  const targets = Array.from({ length: DOSSIERS * ENTRIES }, (_, index) => ({
    path: `/dossier-${Math.floor(index / ENTRIES)}/entry-${index % ENTRIES}.jsonld`,
    headers,
  }));
  return { system, targets };
}

function seed(root: string, origin: string): void {
  rmSync(root, { recursive: true, force: true });
  for (let dossier = 0; dossier < DOSSIERS; dossier += 1) {
    const folder = join(root, `dossier-${dossier}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, ".acl"), JSON.stringify(accessRule(`${origin}/dossier-${dossier}/`)));
    for (let entry = 0; entry < ENTRIES; entry += 1) {
      writeFileSync(join(folder, `entry-${entry}.jsonld`), JSON.stringify(sheetOf(dossier, entry)));
    }
  }
}

function accessRule(container: string): object {
  return {
    "@context": { acl: "http://www.w3.org/ns/auth/acl#" },
    "@graph": [
      {
        "@id": "#reader",
        "@type": "acl:Authorization",
        "acl:agent": { "@id": READER },
        "acl:accessTo": { "@id": container },
        "acl:default": { "@id": container },
        "acl:mode": [{ "@id": "acl:Read" }],
      },
    ],
  };
}

/** Its own simple bearer token: payload and HMAC. */
function token(secret: string): string {
  const now = Math.floor(Date.now() / 1000);
  const data = Buffer.from(JSON.stringify({ webId: READER, iat: now, exp: now + 7200 })).toString("base64url");
  return `${data}.${createHmac("sha256", secret).update(data).digest("base64url")}`;
}
