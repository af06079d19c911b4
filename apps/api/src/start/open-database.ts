import { mkdirSync } from "node:fs";
import { prepareQueue } from "#worker/prepare-queue.js";
import type { Catalogue } from "#catalogue/types.js";
import { compilePolicy } from "#catalogue/policy.js";
import type { Config } from "#config/config.js";
import { reasonOf, StartProblem } from "#config/start-problem.js";
import { EmbeddedDatabase, type DatabaseUrls } from "#embedded/embedded-database.js";
import { openOutside } from "#embedded/outside-database.js";
import { migrate } from "#persistence/migrate.js";
import { syncPolicy } from "#persistence/sync-policy.js";
import type { Closing } from "./closing.js";

/** Milliseconds: it ends connections, then insists, then kills, and has told by then; see ServerProcess. */
const DATABASE_LIMIT = 40_000;

/**
 * Starts the embedded database, or reaches the one that is named in the settings.
 * @throws StartProblem
 */
export async function openDatabase(
  config: Config,
  closing: Closing,
  tell: (line: string) => void,
): Promise<DatabaseUrls> {
  if (config.database.kind === "embedded") {
    const database = await EmbeddedDatabase.start({
      dataDir: config.database.dataDir,
      demo: config.demo.on,
      log: tell,
    });
    await closing.add("database", () => database.stop(), DATABASE_LIMIT);
    return database.urls();
  }
  makeDataFolder(config.dataDir);
  return openOutside(config.database, config.dataDir, config.demo.on);
}

/**
 * Brings tables, queue and the ceiling's second wall up to date; without the owner's address that is somebody else's
 * work, and the check before listening refuses a database that is behind.
 * @throws StartProblem when a migration fails
 */
export async function bringUpToDate(ownerUrl: string, catalogue: Catalogue): Promise<void> {
  if (ownerUrl === "") return;
  try {
    await migrate(ownerUrl);
    await prepareQueue(ownerUrl);
    await syncPolicy(ownerUrl, compilePolicy(catalogue));
  } catch (thrown) {
    throw new StartProblem(
      `The database could not be brought up to date (${reasonOf(thrown)}); nothing was changed by the step that failed.`,
    );
  }
}

function makeDataFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (thrown) {
    throw new StartProblem(
      `The data folder ${folder} cannot be made (${reasonOf(thrown)}): set REGIEMAP_DATA to another one.`,
    );
  }
}
