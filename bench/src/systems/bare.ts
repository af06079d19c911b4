import "reflect-metadata";
import { Controller, Get, Inject, Module, Param } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import { FastifyAdapter, type NestFastifyApplication } from "@nestjs/platform-fastify";
import { Pool } from "pg";
import { KEPT_MILLISECONDS } from "#persistence/data-source.js";
import { RELEASED } from "../world/sheets.js";

const POOL = Symbol("pool");

/**
 * What a read costs when nothing is asked: one prepared SELECT of the same ten sheets, kept in clear, over the same frame.
 * Nobody signs in, nothing is decided, opened or recorded, and the role sees everything.
 */
@Controller("bare")
class BareController {
  constructor(@Inject(POOL) private readonly pool: Pool) {}

  @Get(":dossier")
  async read(@Param("dossier") dossier: string): Promise<object> {
    const { rows } = await this.pool.query({
      name: "bare",
      text: "SELECT * FROM bench_plain WHERE dossier = $1 AND id = ANY ($2)",
      values: [dossier, entriesOf(dossier)],
    });
    return { dossierId: dossier, entries: rows };
  }
}

/** Ids of the released entries follow from the dossier's: see `idOf`. */
const positions = (JSON.parse(process.env["BENCH_POSITIONS"] ?? "[]") as number[]).slice(0, RELEASED);
const entriesOf = (dossier: string): string[] =>
  positions.map((position) => `be000005${dossier.slice(8, 24)}${position.toString(16).padStart(12, "0")}`);

@Module({
  controllers: [BareController],
  providers: [
    {
      provide: POOL,
      useFactory: () =>
        new Pool({ connectionString: process.env["BENCH_ADMIN_URL"], max: 8, idleTimeoutMillis: KEPT_MILLISECONDS }),
    },
  ],
})
class BareModule {}

const app = await NestFactory.create<NestFastifyApplication>(BareModule, new FastifyAdapter(), { logger: false });
await app.listen(Number(process.env["PORT"]), "127.0.0.1");
