import { buildIfStale } from "../../scripts/build-if-stale.mjs";
import startDatabase from "../global-setup.js";

/** Once per run of the project `browser`: the database and the server as for `http`, and the web app built when stale. */
export default async function globalSetup() {
  const problem = buildIfStale((line) => process.stdout.write(`${line}\n`), ["web"]);
  if (problem !== undefined) throw new Error(problem);
  await startDatabase();
}
