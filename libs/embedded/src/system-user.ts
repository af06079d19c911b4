import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { StartProblem } from "#config/start-problem.js";

/** The operating-system user that PostgreSQL runs as when Regiemap itself runs as root. */
export interface SystemUser {
  uid: number;
  gid: number;
}

/**
 * PostgreSQL refuses to run as root. As root: the owner of an existing cluster, else the user `postgres` (made when
 * it is missing and the machine can make users), else `nobody`. Not as root: undefined, which means "as myself".
 */
export function databaseUser(clusterFolder: string): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = ownerOf(clusterFolder);
  if (owner !== undefined && owner.uid !== 0) return owner;
  const user = lookUp("postgres") ?? make("postgres") ?? lookUp("nobody");
  if (user === undefined) {
    throw new StartProblem(
      "PostgreSQL cannot run as root and this machine has no user to run it as: start Regiemap as an ordinary user, or set DATABASE_URL.",
    );
  }
  return user;
}

/** True when this user may really do it: asked of the kernel, so access lists and mounts count too. */
export function userMay(user: SystemUser | undefined, test: "-x" | "-r" | "-w", path: string): boolean {
  const command = 'test "$1" "$2"';
  return spawnSync("/bin/sh", ["-c", command, "sh", test, path], { ...user, cwd: "/" }).status === 0;
}

function ownerOf(folder: string): SystemUser | undefined {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found === undefined ? undefined : { uid: found.uid, gid: found.gid };
}

function lookUp(name: string): SystemUser | undefined {
  const [uid, gid] = ["-u", "-g"].map((flag) => {
    const asked = spawnSync("id", [flag, name], { encoding: "utf8" });
    return asked.status === 0 ? Number.parseInt(asked.stdout, 10) : Number.NaN;
  });
  if (uid === undefined || gid === undefined || Number.isNaN(uid) || Number.isNaN(gid)) return undefined;
  return { uid, gid };
}

/** useradd is on most distributions, adduser -S on busybox; a machine without either falls back to `nobody`. */
function make(name: string): SystemUser | undefined {
  const ways: [string, string[]][] = [
    ["useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/bin/false", name]],
    ["adduser", ["-S", "-D", "-H", "-s", "/bin/false", name]],
  ];
  for (const [command, flags] of ways) {
    if (spawnSync(command, flags).status === 0) return lookUp(name);
  }
  return undefined;
}
