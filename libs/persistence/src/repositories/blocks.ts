import type { BlockFacts } from "#domain/sharing/facts.js";
import { BlockRepository } from "#domain/sharing/ports.js";
import type { Micros } from "#domain/time.js";
import type { Acting } from "../acting.js";
import { statement } from "../connection.js";
import { BLOCK_JSON } from "../sharing/fact-statements.js";

const LIST = statement(
  "block_list",
  `select json_build_object('block', ${BLOCK_JSON}, 'createdAt', micros(b.created_at),
  'label', coalesce(a.name, o.name, b.who_profession))
from block b
left join account a on a.id = b.who_account_id
left join organisation o on o.id = b.who_organisation_id
where b.dossier_id = $1 order by b.created_at, b.id`,
);

const CREATE = statement(
  "block_create",
  `insert into block (dossier_id, id, who_kind, who_account_id, who_organisation_id, who_profession,
  what_kind, what_section, what_class, what_entry, created_at)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, at_micros($11))`,
);

const REMOVE = statement("block_remove", "delete from block where dossier_id = $1 and id = $2");

export class PostgresBlocks extends BlockRepository {
  constructor(private readonly acting: Acting) {
    super();
  }

  /** The label is whom the block names: a person, an organisation, or the key of a profession. */
  async list(dossierId: string): Promise<(BlockFacts & { createdAt: Micros; label: string })[]> {
    const rows = await this.acting
      .open(dossierId)
      .json<{ block: BlockFacts; createdAt: Micros; label: string }>(LIST, [dossierId]);
    return rows.map(({ block, createdAt, label }) => ({ ...block, createdAt, label }));
  }

  async create(dossierId: string, { id, who, what }: BlockFacts): Promise<void> {
    await this.acting
      .open(dossierId)
      .change(CREATE, [
        dossierId,
        id,
        who.kind,
        who.kind === "account" ? who.accountId : null,
        who.kind === "organisation" ? who.organisationId : null,
        who.kind === "profession" ? who.profession : null,
        what.kind,
        what.kind === "section" ? what.section : null,
        what.kind === "class" ? what.dataClass : null,
        what.kind === "entry" ? what.entryId : null,
        this.acting.now,
      ]);
  }

  async remove(dossierId: string, blockId: string): Promise<boolean> {
    return (await this.acting.open(dossierId).change(REMOVE, [dossierId, blockId])) === 1;
  }
}
