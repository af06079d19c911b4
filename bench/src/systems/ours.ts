import { fileURLToPath } from "node:url";
import { startFlags } from "#testing/start-flags.js";
import type { Server } from "../seed/server.js";
import type { Contender } from "../load/rounds.js";
import type { Size } from "../seed/dossiers.js";
import { databaseName } from "../seed/seed-database.js";
import { viewTarget, viewTargets } from "../seed/targets.js";
import { idOf } from "../world/ids.js";
import { releasedPositions } from "../world/sheets.js";
import type { Variant } from "./app.js";
import { freePort, startChild, type RunningSystem } from "./child.js";

const SERVER = fileURLToPath(new URL("./app-server.js", import.meta.url));
const BARE = fileURLToPath(new URL("./bare.js", import.meta.url));

export interface Ours {
  system: RunningSystem;
  contender: Contender;
}

/** Starts our application, or its naive variant, on one of the databases. */
export async function startOurs(server: Server, size: Size, variant: Variant, name: string): Promise<Ours> {
  const system = await start(SERVER, {
    BENCH_APP_URL: server.database.urls(databaseName(size)).app,
    BENCH_VARIANT: variant,
  });
  return contend(system, name, viewTargets(size.dossiers), server.pid);
}

/** Starts the bare route on one of the databases. */
export async function startBare(server: Server, size: Size, name: string): Promise<Ours> {
  const positions = releasedPositions(size.entries);
  const system = await start(BARE, {
    BENCH_ADMIN_URL: server.database.adminUrl(databaseName(size)),
    BENCH_POSITIONS: JSON.stringify(positions),
  });
  const targets = viewTargets(size.dossiers).map((_, index) => ({
    path: `/bare/${idOf("dossier", index)}`,
    headers: {},
  }));
  return contend(system, name, targets, server.pid);
}

/** The same application, everybody on one dossier: each read waits for its place in that dossier's chain. */
export function onOneDossier({ contender }: Ours, size: Size, name: string): Contender {
  return { ...contender, name, targets: [viewTarget(1, size.dossiers)] };
}

function contend(system: RunningSystem, name: string, targets: Contender["targets"], databasePid: number): Ours {
  return { system, contender: { name, pid: system.pid, port: system.port, targets, databasePid } };
}

async function start(file: string, environment: Record<string, string>): Promise<RunningSystem> {
  const port = await freePort();
  return startChild({
    program: [process.execPath, ...startFlags(), file],
    environment: { ...environment, PORT: String(port), NODE_ENV: "production" },
    port,
    secondsToStart: 30,
    probe: "/",
  });
}
