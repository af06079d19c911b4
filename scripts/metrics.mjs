// `npm run metrics`: the size of the files, in three figures; fails on a file that is too long.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const FOLDERS = ["apps", "libs", "migrations", "scripts", "test", "bench"];
const SOURCE = /\.(ts|tsx|js|mjs|css)$/;
const SPEC = /\.spec\.tsx?$/;
const GENERATED = new Set(["libs/client/src/generated.ts"]);
const KINDS = [
  { name: "source", limit: 300, belongs: (file) => !SPEC.test(file) },
  { name: "spec", limit: 600, belongs: (file) => SPEC.test(file) },
];

const files = FOLDERS.flatMap(filesIn).map((file) => ({ file, lines: linesIn(file) }));
const tooLong = [];
for (const kind of KINDS) {
  const own = files.filter(({ file }) => kind.belongs(file)).sort((one, other) => one.lines - other.lines);
  const longest = own.at(-1);
  if (longest === undefined) continue;
  const median = own[Math.floor(own.length / 2)].lines;
  const small = Math.round((100 * own.filter(({ lines }) => lines < 150).length) / own.length);
  console.log(
    `${kind.name}: ${own.length} files · median ${median} lines · ${small} % under 150 · longest ${longest.lines} (${longest.file})`,
  );
  for (const { file, lines } of own) if (lines > kind.limit) tooLong.push({ file, lines, limit: kind.limit });
}
for (const { file, lines, limit } of tooLong)
  console.error(`${file} has ${lines} lines; at most ${limit} are allowed.`);
process.exitCode = tooLong.length > 0 ? 1 : 0;

function filesIn(folder) {
  const entries = readdirSync(join(root, folder), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && SOURCE.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)))
    .filter((file) => !GENERATED.has(file) && !file.includes("node_modules"));
}

function linesIn(file) {
  return readFileSync(join(root, file), "utf8").replace(/\n$/, "").split("\n").length;
}
