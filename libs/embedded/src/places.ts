import { createHash } from "node:crypto";
import { accessSync, chmodSync, constants, mkdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { reasonOf, StartProblem } from "#config/start-problem.js";
import { userMay, type SystemUser } from "./system-user.js";

/** Where one embedded database keeps its files. */
export interface Places {
  /** The data folder as the person named it; holds the state file and the lock, readable by the starter only. */
  data: string;
  /** Folder that the database user can reach; the data folder itself, unless a parent folder is closed to that user. */
  home: string;
  /** PostgreSQL's own folder (PGDATA). */
  cluster: string;
  /** What PostgreSQL says; never contains statements or values. */
  log: string;
  /** Port and passwords, mode 0600. */
  state: string;
  lock: string;
}

/** Where root's databases live when the checkout is below a folder (such as /root) that only root may enter. */
export const FALLBACK_HOME = "/var/lib/regiemap";

/**
 * Makes the data folder and works out the places in it.
 * @throws StartProblem when the folder cannot be made or written.
 */
export function makePlaces(dataFolder: string, userFor: (cluster: string) => SystemUser | undefined): Places {
  const data = resolve(dataFolder);
  makeFolder(data);
  const user = userFor(join(data, "postgres"));
  // The data folder is ours: passing through is allowed to the database user, looking inside is not.
  if (user !== undefined) chmodSync(data, 0o711);
  const home = user === undefined || userMay(user, "-x", data) ? data : fallbackFor(data);
  return {
    data,
    home,
    cluster: join(home, "postgres"),
    log: join(data, "postgres.log"),
    state: join(data, "database.json"),
    lock: join(data, "regiemap.lock"),
  };
}

function fallbackFor(data: string): string {
  const home = join(FALLBACK_HOME, createHash("sha256").update(data).digest("hex").slice(0, 12));
  makeFolder(FALLBACK_HOME);
  makeFolder(home);
  chmodSync(FALLBACK_HOME, 0o711);
  chmodSync(home, 0o711);
  return home;
}

function makeFolder(folder: string): void {
  try {
    const isNew = mkdirSync(folder, { recursive: true }) !== undefined;
    if (!statSync(folder).isDirectory()) throw new Error("it is not a folder");
    if (isNew) chmodSync(folder, 0o700);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (thrown) {
    throw new StartProblem(
      `The data folder ${folder} cannot be used (${reasonOf(thrown)}): make it a folder that you may write in, or set REGIEMAP_DATA to another one.`,
    );
  }
}
