import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What is built from what. A stamp beside the result remembers name, size and time of every source file. */
const PARTS = [
  {
    name: "server",
    sources: ["apps/api", "apps/worker", "libs", "migrations", ".swcrc", "package.json", "package-lock.json"],
    result: "dist/apps/api/src/main.js",
    clean: ["dist/apps", "dist/libs", "dist/migrations"],
    script: "build:server",
  },
  {
    name: "web",
    sources: ["apps/web", "libs/client", "libs/contract", "package.json", "package-lock.json"],
    result: "dist/web/index.html",
    clean: ["dist/web"],
    script: "build:web",
  },
];

/**
 * Builds the parts whose sources changed since the last build.
 * @param {(line: string) => void} tell
 * @param {string[]} names only these parts; all by default
 * @returns {string | undefined} a sentence when a build failed
 */
export function buildIfStale(tell, names = PARTS.map(({ name }) => name)) {
  for (const part of PARTS.filter(({ name }) => names.includes(name))) {
    const stamp = join(root, "dist", `.stamp-${part.name}`);
    const wanted = fingerprint(part.sources);
    const isFresh = existsSync(join(root, part.result)) && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted;
    if (isFresh) continue;
    tell(`Building the ${part.name} …`);
    const problem = build(part, stamp, wanted);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function build(part, stamp, wanted) {
  try {
    // A module whose source is gone must not live on in the result.
    for (const folder of part.clean) rmSync(join(root, folder), { recursive: true, force: true });
    mkdirSync(dirname(stamp), { recursive: true });
    const built = spawnSync("npm", ["run", "--silent", part.script], { cwd: root, encoding: "utf8" });
    if (built.status !== 0) {
      process.stderr.write(`${built.stdout ?? ""}${built.stderr ?? ""}`);
      return `The ${part.name} could not be built: see the lines above.`;
    }
    writeFileSync(stamp, wanted);
    return undefined;
  } catch (error) {
    return `The ${part.name} could not be built in ${join(root, "dist")} (${error.message}).`;
  }
}

function fingerprint(sources) {
  const hash = createHash("sha256");
  for (const source of sources) {
    for (const file of filesIn(source)) {
      const { size, mtimeMs } = statSync(join(root, file));
      hash.update(`${file} ${size} ${mtimeMs}\n`);
    }
  }
  return hash.digest("hex");
}

function filesIn(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  const names = readdirSync(full).sort();
  return names.flatMap((name) => filesIn(join(path, name))).filter((file) => !file.endsWith(".spec.ts"));
}
