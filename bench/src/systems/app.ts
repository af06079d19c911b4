import { DataSource } from "typeorm";
import { createApp } from "../../../apps/api/src/app.js";
import { loadCatalogue } from "#catalogue/load.js";
import { KEPT_MILLISECONDS } from "#persistence/data-source.js";
import { openPersistence, type Persistence } from "#persistence/open-persistence.js";
import { DossierKeys } from "#vault/dossier-keys.js";
import { FileKeyProvider } from "#vault/file-key-provider.js";
import { KEY_FILE } from "../seed/places.js";
import { NaiveHotRead } from "./naive/naive-hot-read.js";
import { ROWS } from "./naive/rows.js";

export type Variant = "product" | "naive";

export interface MeasuredApp {
  app: Awaited<ReturnType<typeof createApp>>;
  persistence: Persistence;
  close(): Promise<void>;
}

const POOL_SIZE = 8;
/** One reader opens hundreds of dossiers a second here: more than any flow allows. */
const NO_LIMIT = 1_000_000_000;

/** The real application, as `npm start` builds it, or the same with the naive read in the place of the real one. */
export async function measuredApp(appUrl: string, variant: Variant): Promise<MeasuredApp> {
  const keyProvider = FileKeyProvider.open(KEY_FILE);
  const persistence = await openPersistence({ appUrl, keyProvider, poolSize: POOL_SIZE });
  await persistence.assertSafe();
  const naive = variant === "naive" ? await naiveSource(appUrl) : null;
  const app = await createApp({
    persistence: naive
      ? { ...persistence, hotRead: new NaiveHotRead(naive, new DossierKeys(keyProvider)) }
      : persistence,
    catalogue: loadCatalogue(),
    config: {
      demo: false,
      publicOrigin: null,
      trustProxy: false,
      webRoot: null,
      logLevel: "warn",
      limits: { read: NO_LIMIT },
    },
  });
  return {
    app,
    persistence,
    async close() {
      await app.close();
      await persistence.close();
      await naive?.destroy();
    },
  };
}

function naiveSource(url: string): Promise<DataSource> {
  return new DataSource({
    type: "postgres",
    url,
    entities: ROWS,
    poolSize: POOL_SIZE,
    extra: { idleTimeoutMillis: KEPT_MILLISECONDS },
    installExtensions: false,
  }).initialize();
}
