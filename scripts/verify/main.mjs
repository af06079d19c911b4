#!/usr/bin/env node
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { verifyChains } from "./chains.mjs";
import { readCheckpoints } from "./checkpoints.mjs";

const HELP = `npm run verify [-- options]     re-computes the whole record of access and compares it with the signed checkpoints

  --database <url>       address as regiemap_verifier   (REGIEMAP_VERIFIER_DATABASE_URL, or the embedded database while it runs)
  --checkpoints <folder> signed checkpoints              (REGIEMAP_CHECKPOINT_DIR, or <data>/checkpoints)
  --key <file>           public key, PEM                 (<REGIEMAP_CHECKPOINT_KEY_FILE>.pub, or <data>/checkpoint.key.pub)
  --without-checkpoints  compare the chains with themselves only

Ends with 0 when nothing was found, 1 when something was, 2 when it could not be done.`;

const { values: given } = parseArgs({
  options: {
    database: { type: "string" },
    checkpoints: { type: "string" },
    key: { type: "string" },
    "without-checkpoints": { type: "boolean" },
    help: { type: "boolean" },
  },
});

const env = process.env;
const data = resolve(env.REGIEMAP_DATA ?? ".regiemap");

/** The embedded database tells its port and passwords to who may read the data folder. */
function embeddedUrl() {
  const file = join(data, "database.json");
  if (!existsSync(file)) return undefined;
  const { port, passwords } = JSON.parse(readFileSync(file, "utf8"));
  return `postgresql://regiemap_verifier:${encodeURIComponent(passwords.verifier)}@127.0.0.1:${port}/regiemap`;
}

async function main() {
  const url = given.database ?? env.REGIEMAP_VERIFIER_DATABASE_URL ?? embeddedUrl();
  if (url === undefined) throw new Error("There is no database to look at: give --database, or start Regiemap first.");
  const signed = given["without-checkpoints"]
    ? null
    : readCheckpoints(
        resolve(given.checkpoints ?? env.REGIEMAP_CHECKPOINT_DIR ?? join(data, "checkpoints")),
        resolve(given.key ?? `${env.REGIEMAP_CHECKPOINT_KEY_FILE ?? join(data, "checkpoint.key")}.pub`),
      );
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // One snapshot for all chains, so that what is written meanwhile is no finding.
    await client.query("begin isolation level repeatable read read only");
    const { events, chains, findings } = await verifyChains(client, signed);
    for (const { chain, seq, what } of findings) console.log(`${chain}${seq === null ? "" : ` at ${seq}`}: ${what}`);
    const marks = signed === null ? "no checkpoints" : `${signed.lines} signed checkpoints`;
    console.log(`${events} events in ${chains} chains, ${marks}: ${findings.length} findings.`);
    return findings.length === 0 ? 0 : 1;
  } finally {
    await client.end();
  }
}

if (given.help) {
  console.log(HELP);
} else {
  process.exitCode = await main().catch((thrown) => {
    console.error(`The record could not be verified: ${thrown.message}`);
    return 2;
  });
}
