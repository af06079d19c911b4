import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Target } from "../load/job.js";
import { freePort, startChild, type RunningSystem } from "./child.js";
import { BENCH, peerFile } from "./peers.js";
import { sheetOf } from "./solid-sheet.js";

const DOSSIERS = 10;
const ENTRIES = 10;
const OWNER = "http://owner.example/#me";
const READER = "http://reader.example/#me";
const SECONDS_TO_START = 30;

/**
 * Community Solid Server on its memory backend with its debug sign-in, both cheaper than what one would run for real.
 * @throws Error when it does not start within 30 seconds
 */
export async function startCommunitySolidServer(): Promise<{ system: RunningSystem; targets: Target[] }> {
  const folder = join(BENCH, ".data", "community-solid-server");
  mkdirSync(folder, { recursive: true });
  const settings = join(folder, "config.json");
  writeFileSync(settings, JSON.stringify(configuration()));
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const system = await startChild({
    program: [process.execPath, peerFile("@solid", "community-server", "bin", "server.js")],
    settings: {
      config: settings,
      mainModulePath: peerFile("@solid", "community-server"),
      baseUrl: `${base}/`,
      port: String(port),
      loggingLevel: "error",
      rootFilePath: folder,
    },
    port,
    secondsToStart: SECONDS_TO_START,
    probe: "/",
  });
  try {
    await seed(base);
  } catch (thrown) {
    await system.stop();
    throw thrown;
  }
  const targets = Array.from({ length: DOSSIERS * ENTRIES }, (_, index) => ({
    path: `/dossier-${Math.floor(index / ENTRIES)}/entry-${index % ENTRIES}.jsonld`,
    headers: { authorization: `WebID ${READER}`, accept: "application/ld+json" },
  }));
  return { system, targets };
}

/** Its own configuration "memory", with two parts changed: who says who they are, and an open root to seed into. */
function configuration(): object {
  const parts = [
    "app/main/default app/variables/default app/init/initialize-root http/handler/default http/middleware/default",
    "http/notifications/disabled http/server-factory/http http/static/default identity/access/public",
    "identity/email/default identity/handler/default identity/oidc/default identity/ownership/token identity/pod/static",
    "ldp/authentication/debug-auth-header ldp/authorization/webacl ldp/handler/default ldp/metadata-parser/default",
    "ldp/metadata-writer/default ldp/modes/default storage/backend/memory storage/key-value/resource-store",
    "storage/location/root storage/middleware/default util/auxiliary/acl util/identifiers/suffix util/index/default",
    "util/logging/winston util/representation-conversion/default util/resource-locker/memory util/variables/default",
  ];
  return {
    "@context":
      "https://linkedsoftwaredependencies.org/bundles/npm/@solid/community-server/^7.0.0/components/context.jsonld",
    import: parts.flatMap((line) => line.split(" ")).map((part) => `css:config/${part}.json`),
    "@graph": [],
  };
}

async function seed(base: string): Promise<void> {
  await put(`${base}/.acl`, "text/turtle", rule(`${base}/`, OWNER, "acl:Read, acl:Write, acl:Control"));
  for (let dossier = 0; dossier < DOSSIERS; dossier += 1) {
    const container = `${base}/dossier-${dossier}/`;
    for (let entry = 0; entry < ENTRIES; entry += 1) {
      await put(`${container}entry-${entry}.jsonld`, "application/ld+json", JSON.stringify(sheetOf(dossier, entry)));
    }
    const owner = rule(container, OWNER, "acl:Read, acl:Write, acl:Control");
    await put(`${container}.acl`, "text/turtle", `${owner}\n${rule(container, READER, "acl:Read")}`);
  }
}

function rule(container: string, agent: string, modes: string): string {
  return `@prefix acl: <http://www.w3.org/ns/auth/acl#>.
<#${agent === OWNER ? "owner" : "reader"}> a acl:Authorization; acl:agent <${agent}>;
  acl:accessTo <${container}>; acl:default <${container}>; acl:mode ${modes}.`;
}

async function put(url: string, type: string, body: string): Promise<void> {
  const headers = { authorization: `WebID ${OWNER}`, "content-type": type };
  const response = await fetch(url, { method: "PUT", headers, body });
  if (!response.ok) throw new Error(`PUT ${new URL(url).pathname} answered ${response.status}`);
}
