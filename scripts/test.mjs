// `npm test`: every check. A failed check does not hide the next one; only a failed build ends the run.
import { spawn } from "node:child_process";
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

/** Stages in order; within one, rows run beside each other, and what is in a row one after the other. */
const STAGES = [
  [[{ name: "build", command: ["npm", "run", "build"], isVital: true }]],
  [
    [{ name: "typecheck", command: ["npm", "run", "typecheck"] }],
    [
      { name: "lint", command: ["npm", "run", "lint"] },
      { name: "format", command: ["npm", "run", "format:check"] },
      { name: "metrics", command: ["npm", "run", "metrics"] },
      { name: "API description", command: ["npm", "run", "openapi", "--", "--check"] },
      { name: "glossary", command: ["node", "scripts/glossary.mjs", "--check"] },
    ],
  ],
  [[{ name: "tests", command: jest("tests", "--selectProjects", "unit", "http", "--maxWorkers=2") }]],
  [[{ name: "browser tests", command: jest("browser", "--selectProjects", "browser", "--maxWorkers=2") }]],
];

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const done = [];
for (const rows of STAGES) {
  const isShown = rows.length === 1;
  await Promise.all(rows.map((row) => runRow(row, isShown)));
  if (done.some(({ passed, isVital }) => isVital && !passed)) break;
}

writeFileSync(
  join(results, "checks.json"),
  `${JSON.stringify(
    done.map(({ name, passed, seconds }) => ({ name, passed, seconds })),
    null,
    2,
  )}\n`,
);
console.log("");
for (const { name, passed, seconds } of done) console.log(`${passed ? "passed" : "FAILED"}  ${name} (${seconds} s)`);
process.exitCode = done.every(({ passed }) => passed) ? 0 : 1;

async function runRow(row, isShown) {
  for (const { name, command, isVital = false } of row) {
    const from = Date.now();
    if (isShown) console.log(`\n=== ${name}`);
    const { code, output } = await run(command, isShown);
    if (!isShown) console.log(`\n=== ${name}\n${output}`);
    done.push({ name, isVital, passed: code === 0, seconds: Math.round((Date.now() - from) / 1000) });
  }
}

/** What runs beside something else is shown when it is done, so that lines of two do not mix. */
function run([program, ...flags], isShown) {
  return new Promise((resolve) => {
    const stdio = isShown ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"];
    const child = spawn(program, flags, { cwd: root, stdio, env: environment() });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => said.push(chunk));
    child.once("error", (error) => resolve({ code: 1, output: error.message }));
    child.once("close", (code) => resolve({ code, output: Buffer.concat(said).toString().trim() }));
  });
}

/** Jest runs ES modules only behind this flag. */
function environment() {
  return { ...process.env, NODE_OPTIONS: "--experimental-vm-modules --no-warnings" };
}
