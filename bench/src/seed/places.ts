import { join } from "node:path";
import { BENCH } from "../systems/peers.js";

/** Databases and keys of the bench; made when missing, used again by the next run. */
export const DATA = join(BENCH, ".data");
export const KEY_FILE = join(DATA, "vault.key");
