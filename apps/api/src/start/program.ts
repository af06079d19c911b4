import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { NestFastifyApplication } from "@nestjs/platform-fastify";
import { startWorker } from "#worker/start-worker.js";
import { loadCatalogue } from "#catalogue/load.js";
import type { Catalogue } from "#catalogue/types.js";
import { readConfig, type Config } from "#config/config.js";
import { reasonOf, StartProblem } from "#config/start-problem.js";
import type { DatabaseUrls } from "#embedded/embedded-database.js";
import { openPersistence } from "#persistence/open-persistence.js";
import { FileKeyProvider } from "#vault/file-key-provider.js";
import type { KeyProvider } from "#vault/key-provider.js";
import { createApp } from "../app.js";
import type { Closing } from "./closing.js";
import { bringUpToDate, openDatabase } from "./open-database.js";
import { fillWithDemo } from "./demo.js";
import { greeting } from "./greeting.js";
import { assertPortFree } from "./port.js";

/**
 * Starts everything in order and hands each part to `closing` as soon as it runs.
 * @returns the lines for the terminal
 * @throws StartProblem with a sentence for the person who starts it
 */
export async function startProgram(
  environment: NodeJS.ProcessEnv,
  closing: Closing,
  tell: (line: string) => void,
): Promise<string> {
  const config = readConfig(environment);
  await assertPortFree(config.listen.host, config.listen.port);
  const urls = await openDatabase(config, closing, tell);
  const keyProvider = openKeys(config);
  const catalogue = loadCatalogue();
  await bringUpToDate(urls.owner, catalogue);
  const app = await openApp(config, urls, catalogue, keyProvider, closing);
  const suggestions = config.demo.on ? await fillWithDemo(urls.import, keyProvider, catalogue) : [];
  await openWorker(config, urls, closing, tell);
  if (closing.hasBegun) return "";
  await app.listen(config.listen.port, config.listen.host);
  return greeting(addressOf(app, config), suggestions, config.dataDir);
}

function openKeys(config: Config): FileKeyProvider {
  try {
    return FileKeyProvider.open(config.vault.keyFile);
  } catch (thrown) {
    throw new StartProblem(`The key file cannot be used: ${reasonOf(thrown)}`);
  }
}

async function openApp(
  config: Config,
  urls: DatabaseUrls,
  catalogue: Catalogue,
  keyProvider: KeyProvider,
  closing: Closing,
): Promise<NestFastifyApplication> {
  const persistence = await openPersistence({ appUrl: urls.app, keyProvider, poolSize: config.poolSize });
  await closing.add("connections to the database", () => persistence.close());
  await persistence.assertSafe();
  const app = await createApp({
    persistence,
    catalogue,
    config: {
      demo: config.demo.on,
      outbox: config.mail.isShown,
      publicOrigin: config.listen.publicOrigin,
      providers: config.providers,
      securityContact: config.listen.securityContact,
      trustProxy: config.listen.trustProxy,
      webRoot: webRoot(),
      logLevel: config.log.level,
    },
  });
  await closing.add("web server", () => app.close());
  return app;
}

async function openWorker(
  config: Config,
  urls: DatabaseUrls,
  closing: Closing,
  tell: (line: string) => void,
): Promise<void> {
  if (!config.worker.inside) return;
  const worker = await startWorker({
    workerUrl: urls.worker,
    checkpoints: config.record,
    mail: config.mail,
    log: tell,
  });
  await closing.add("worker", () => worker.stop());
}

/** Where `npm run build` puts the web app, seen from the built server; without it the API is served alone. */
function webRoot(): string | null {
  const folder = fileURLToPath(new URL("../../../../web", import.meta.url));
  return existsSync(folder) ? folder : null;
}

/** With port 0 the system chose one: ask which. */
function addressOf(app: NestFastifyApplication, config: Config): string {
  const address = app.getHttpServer().address();
  const port = typeof address === "object" && address !== null ? address.port : config.listen.port;
  return config.listen.publicOrigin ?? `http://localhost:${port}`;
}
