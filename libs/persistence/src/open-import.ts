import type { Pool } from "pg";
import { WorldImport, type WorldBuilder } from "#domain/directory/ports.js";
import { DossierKeys } from "#vault/dossier-keys.js";
import type { KeyProvider } from "#vault/key-provider.js";
import { Meter } from "./connection.js";
import { dataSource } from "./data-source.js";
import { hold } from "./hold.js";
import { IS_DONE, MARK_DONE } from "./import/import-statements.js";
import { PostgresWorldBuilder } from "./import/world-builder.js";
import { poolOf } from "./open-persistence.js";
import { inTransaction } from "./transaction.js";

class PostgresWorldImport extends WorldImport {
  constructor(
    private readonly pool: Pool,
    private readonly keys: DossierKeys,
  ) {
    super();
  }

  async isDone(name: string): Promise<boolean> {
    return hold(this.pool, new Meter(), async (connection) => (await connection.rows(IS_DONE, [name])).length > 0);
  }

  async run(name: string, work: (world: WorldBuilder) => Promise<void>): Promise<void> {
    await inTransaction(this.pool, new Meter(), async (connection) => {
      await connection.change(MARK_DONE, [name]);
      await work(new PostgresWorldBuilder(connection, this.keys));
    });
  }
}

/** Opens the import of a demo world, as the role `regiemap_import`, which can log in in demo mode only. */
export async function openImport(options: {
  importUrl: string;
  keyProvider: KeyProvider;
}): Promise<{ worldImport: WorldImport; close(): Promise<void> }> {
  const source = await dataSource(options.importUrl, 2).initialize();
  return {
    worldImport: new PostgresWorldImport(poolOf(source), new DossierKeys(options.keyProvider)),
    close: () => source.destroy(),
  };
}
