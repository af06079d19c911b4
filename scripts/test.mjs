// `npm test`: every check in order. A failed check does not hide the next one; only a failed build ends the run.
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const results = join(root, "dist", "test-results");
const jest = (name, ...flags) => [
  "npx",
  "jest",
  ...flags,
  "--json",
  `--outputFile=${join(results, `jest-${name}.json`)}`,
];

const CHECKS = [
  { name: "build", command: ["npm", "run", "build"], isVital: true },
  { name: "typecheck", command: ["npm", "run", "typecheck"] },
  { name: "lint", command: ["npm", "run", "lint"] },
  { name: "format", command: ["npm", "run", "format:check"] },
  { name: "metrics", command: ["npm", "run", "metrics"] },
  { name: "tests", command: jest("tests", "--selectProjects", "unit", "http", "--maxWorkers=2") },
  // A browser takes the two cores by itself.
  { name: "browser tests", command: jest("browser", "--selectProjects", "browser", "--runInBand") },
];

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const done = [];
for (const { name, command, isVital } of CHECKS) {
  console.log(`\n=== ${name}`);
  const from = Date.now();
  const [program, ...flags] = command;
  const { status } = spawnSync(program, flags, {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: environment(),
  });
  done.push({ name, passed: status === 0, seconds: Math.round((Date.now() - from) / 1000) });
  if (isVital && status !== 0) break;
}

writeFileSync(join(results, "checks.json"), `${JSON.stringify(done, null, 2)}\n`);
console.log("");
for (const { name, passed, seconds } of done) console.log(`${passed ? "passed" : "FAILED"}  ${name} (${seconds} s)`);
process.exitCode = done.every(({ passed }) => passed) ? 0 : 1;

/** Jest runs ES modules only behind this flag. */
function environment() {
  return { ...process.env, NODE_OPTIONS: "--experimental-vm-modules --no-warnings" };
}
