// The last line of .ci/run: how many tests passed and failed in the run that just ended, as jest wrote them down.
// A test file that could not run at all and a failed check that is not jest count as one failure each.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const results = fileURLToPath(new URL("../dist/test-results", import.meta.url));
const exitCode = Number(process.argv[2] ?? 0);
const read = (file) => JSON.parse(readFileSync(join(results, file), "utf8"));

let passed = 0;
let failed = 0;
const files = existsSync(results) ? readdirSync(results) : [];
for (const file of files.filter((name) => name.startsWith("jest-"))) {
  const run = read(file);
  passed += run.numPassedTests;
  failed += run.numFailedTests + run.numRuntimeErrorTestSuites;
}
const checks = files.includes("checks.json") ? read("checks.json") : [];
failed += checks.filter((check) => !check.passed && !check.name.endsWith("tests")).length;
// Whatever else went wrong (an install that failed, a run that was broken off) must show as well.
if (exitCode !== 0 && failed === 0) failed = 1;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
