import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A Chromium that can be started, and what it needs for that. */
export interface BrowserBinary {
  /** Where it was found. */
  kind: "CHROMIUM_PATH" | "system" | "package";
  path: string;
  /** Added to the environment of the browser only. */
  env: Record<string, string>;
  args: string[];
}

const SYSTEM = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

/**
 * Finds a browser: CHROMIUM_PATH, else the system's, else the one that comes with the packages, so that a machine with
 * nothing but Node and npm has one. REGIEMAP_BROWSER=package skips the first two.
 * @throws Error when CHROMIUM_PATH names nothing
 */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env): BrowserBinary {
  if (environment["REGIEMAP_BROWSER"] === "package") return packagedBrowser();
  const named = environment["CHROMIUM_PATH"];
  if (named !== undefined && named !== "") {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, and nothing is there.`);
    return { kind: "CHROMIUM_PATH", path: named, env: {}, args: [] };
  }
  const system = SYSTEM.find((path) => existsSync(path));
  return system === undefined ? packagedBrowser() : { kind: "system", path: system, env: {}, args: [] };
}

/** Says where the font is: the package's own file looks in /tmp/fonts, where nobody put it. */
const FONTS = "fonts.conf";

/** Unpacks the browser of @sparticuz/chromium once per user and version (about 200 MB, two seconds). */
function packagedBrowser(): BrowserBinary {
  const folder = join(tmpdir(), `regiemap-browser-${packageVersion()}-${process.getuid?.() ?? "user"}`);
  if (!isOurs(folder)) unpack(folder);
  return {
    kind: "package",
    path: join(folder, "chromium"),
    // The package brings the libraries and the font that a bare machine lacks.
    env: {
      LD_LIBRARY_PATH: [join(folder, "al2023", "lib"), folder].join(":"),
      FONTCONFIG_FILE: join(folder, FONTS),
      HOME: folder,
    },
    args: ["--no-zygote"],
  };
}

/** The folder's name can be guessed: what another user put there is not started. */
function isOurs(folder: string): boolean {
  if (!existsSync(join(folder, "chromium"))) return false;
  const owner = process.getuid?.();
  if (owner !== undefined && statSync(folder).uid !== owner)
    throw new Error(`${folder} belongs to somebody else: remove it, or set CHROMIUM_PATH.`);
  return true;
}

/** In a process of its own, since the package looks at the environment; beside its place and then moved, so never half. */
function unpack(folder: string): void {
  const beside = mkdtempSync(`${folder}-`);
  const script = `import("@sparticuz/chromium").then(({ default: chromium }) => chromium.executablePath())`;
  const unpacked = spawnSync(process.execPath, ["--input-type=module", "--eval", `await ${script}`], {
    cwd: new URL("../../..", import.meta.url),
    // The name of a serverless environment makes the package unpack its libraries too.
    env: { ...process.env, NODE_OPTIONS: "", TMPDIR: beside, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" },
    encoding: "utf8",
  });
  if (unpacked.status !== 0) {
    rmSync(beside, { recursive: true, force: true });
    throw new Error(`The browser of @sparticuz/chromium could not be unpacked: ${unpacked.stderr}`);
  }
  writeFileSync(
    join(beside, FONTS),
    `<fontconfig><dir>${join(folder, "fonts")}</dir><cachedir>${join(folder, "fonts-cache")}</cachedir></fontconfig>\n`,
  );
  try {
    renameSync(beside, folder);
  } catch {
    // Another run was quicker; its folder is as good.
    rmSync(beside, { recursive: true, force: true });
  }
}

function packageVersion(): string {
  const main = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const file = join(main.slice(0, main.lastIndexOf("build")), "package.json");
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
