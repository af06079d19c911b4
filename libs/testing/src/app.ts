import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { NestFastifyApplication } from "@nestjs/platform-fastify";
import { loadCatalogue } from "#catalogue/load.js";
import type { Catalogue } from "#catalogue/types.js";
import { FLOWS, type Limits } from "#edge/security/flows.js";
import { openPersistence, type Persistence } from "#persistence/open-persistence.js";
import { FileKeyProvider } from "#vault/file-key-provider.js";
import { createApp } from "../../../apps/api/src/app.js";
import type { AppConfig } from "../../../apps/api/src/app-config.js";
import { fillWithDemo } from "../../../apps/api/src/start/demo.js";
import { copyDemoKey, startTestDatabase, type TestDatabase } from "./database.js";

/** The real application on a real PostgreSQL, with the demo world in it, listening on a port of its own. */
export interface TestApp {
  app: NestFastifyApplication;
  baseUrl: string;
  persistence: Persistence;
  database: TestDatabase;
  catalogue: Catalogue;
  /** The master key of its vault, for a second process on the same database. */
  keyFile: string;
  /** Everything the application logged. */
  log: string[];
  stop(): Promise<void>;
}

/** Limits that no test meets by accident. */
export const GENEROUS = Object.fromEntries(Object.keys(FLOWS).map((flow) => [flow, 1e6])) as Limits;

/** @param given another database than one of the run's PostgreSQL, up to date and still empty */
export async function startTestApp(config: Partial<AppConfig> = {}, given?: TestDatabase): Promise<TestApp> {
  const database = given ?? (await startTestDatabase("demo"));
  const folder = mkdtempSync(join(tmpdir(), "regiemap-keys-"));
  const keyFile = join(folder, "vault.key");
  if (given === undefined) copyDemoKey(keyFile);
  const keyProvider = FileKeyProvider.open(keyFile);
  const catalogue = loadCatalogue();
  if (given !== undefined) await fillWithDemo(given.urls.import, keyProvider, catalogue);
  const persistence = await openPersistence({ appUrl: database.urls.app, keyProvider, poolSize: 8 });
  const log: string[] = [];
  const app = await createApp({
    persistence,
    catalogue,
    config: {
      demo: true,
      outbox: true,
      publicOrigin: null,
      trustProxy: false,
      webRoot: null,
      logLevel: "info",
      logTo: { write: (line) => void log.push(line) },
      limits: GENEROUS,
      ...config,
    },
  });
  await app.listen(0, "127.0.0.1");
  const address = app.getHttpServer().address() as { port: number };
  return {
    app,
    baseUrl: `http://127.0.0.1:${address.port}`,
    persistence,
    database,
    catalogue,
    keyFile,
    log,
    stop: async () => {
      await app.close();
      await persistence.close();
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
