import { createHash } from "node:crypto";
import { Client } from "pg";
import type { Server } from "./seed/server.js";
import type { Size } from "./seed/dossiers.js";
import { databaseName } from "./seed/seed-database.js";
import { viewTarget } from "./seed/targets.js";
import { measuredApp, type Variant } from "./systems/app.js";
import { RELEASED } from "./world/sheets.js";

const VIEWS = 40;

export interface Counted {
  /** Most waits for the database that one view needed, one after the other. */
  roundTrips: number;
  statements: number;
  /** Events in the record per view. */
  events: number;
  /** Over all answers, to see that two variants answer the same. */
  fingerprint: string;
  bytes: number;
}

/**
 * Asks for some views in this process, one after the other, and counts what each of them did to the database.
 * @throws Error when an answer is not the ten sheets
 */
export async function countView(server: Server, size: Size, variant: Variant): Promise<Counted> {
  const name = databaseName(size);
  const { app, persistence, close } = await measuredApp(server.database.urls(name).app, variant);
  const admin = new Client({ connectionString: server.database.adminUrl(name) });
  await admin.connect();
  const hash = createHash("sha256");
  const counted: Counted = { roundTrips: 0, statements: 0, events: 0, fingerprint: "", bytes: 0 };
  try {
    const before = await events(admin);
    for (let dossier = 0; dossier < VIEWS; dossier += 1) {
      const { meter } = persistence;
      const [statements, roundTrips] = [meter.statements, meter.roundTrips];
      const { path, headers } = viewTarget(dossier, size.dossiers);
      const answer = await app.inject({ method: "GET", url: path, headers });
      const view = answer.json<{ entries?: unknown[] }>();
      if (answer.statusCode !== 200 || view.entries?.length !== RELEASED) {
        throw new Error(`${variant}: ${path} answered ${answer.statusCode} ${answer.body.slice(0, 300)}`);
      }
      hash.update(answer.body);
      counted.bytes = Buffer.byteLength(answer.body);
      counted.roundTrips = Math.max(counted.roundTrips, meter.roundTrips - roundTrips);
      counted.statements = Math.max(counted.statements, meter.statements - statements);
    }
    counted.events = ((await events(admin)) - before) / VIEWS;
    counted.fingerprint = hash.digest("hex").slice(0, 16);
    return counted;
  } finally {
    await admin.end();
    await close();
  }
}

async function events(admin: Client): Promise<number> {
  const { rows } = await admin.query<{ count: string }>("SELECT count(*) FROM access_event");
  return Number(rows[0]!.count);
}
