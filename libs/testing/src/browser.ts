import { chromium, type Browser } from "playwright-core";
import { findBrowser, type BrowserBinary } from "./browser-binary.js";

const ARGS = [
  // Containers and root have no user namespaces for the sandbox; the only pages are our own.
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--no-first-run",
  "--font-render-hinting=none",
];

/**
 * Starts a headless browser for the tests.
 * @param binary the one to start; by default the first that is found
 */
export async function launchBrowser(binary: BrowserBinary = findBrowser()): Promise<Browser> {
  return chromium.launch({
    executablePath: binary.path,
    args: [...ARGS, ...binary.args],
    // The language of the device: how days are written in a field for a day.
    env: { ...definedOnly(process.env), LANGUAGE: "nl", LC_ALL: "nl_NL.UTF-8", ...binary.env },
    headless: true,
    timeout: 60_000,
  });
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}
