import type { RevisionContent } from "#domain/dossier/entry.js";
import { PreparedSheetRepository, type NewPreparedSheet, type PreparedSheet } from "#domain/dossier/prepared-sheet.js";
import type { Acting } from "../acting.js";
import { statement } from "../connection.js";

type Stored = Omit<PreparedSheet, "content"> & { content: string };

const SHEET_JSON = `json_build_object('id', p.id, 'dossierId', p.dossier_id,
  'preparedBy', json_build_object('accountId', p.prepared_by, 'name', a.name), 'mandateId', p.mandate_id,
  'templateKey', p.template_key, 'templateVersion', p.template_version, 'content', encode(p.content, 'base64'),
  'createdAt', micros(p.created_at))`;

const LIST = statement(
  "prepared_list",
  `select ${SHEET_JSON} from prepared_sheet p join account a on a.id = p.prepared_by
where p.dossier_id = $1 order by p.created_at, p.id`,
);
const FIND = statement(
  "prepared_find",
  `select ${SHEET_JSON} from prepared_sheet p join account a on a.id = p.prepared_by
where p.dossier_id = $1 and p.id = $2`,
);
const CREATE = statement(
  "prepared_create",
  `insert into prepared_sheet (dossier_id, id, prepared_by, mandate_id, template_key, template_version, content, created_at)
values ($1, $2, $3, $4, $5, $6, $7, at_micros($8))`,
);
const REMOVE = statement("prepared_remove", "delete from prepared_sheet where dossier_id = $1 and id = $2");

export class PostgresPreparedSheets extends PreparedSheetRepository {
  constructor(private readonly acting: Acting) {
    super();
  }

  async list(dossierId: string): Promise<PreparedSheet[]> {
    const stored = await this.acting.open(dossierId).json<Stored>(LIST, [dossierId]);
    return stored.length === 0 ? [] : this.opened(dossierId, stored);
  }

  async find(dossierId: string, id: string): Promise<PreparedSheet | null> {
    const stored = await this.acting.open(dossierId).json<Stored>(FIND, [dossierId, id]);
    return stored.length === 0 ? null : (await this.opened(dossierId, stored))[0]!;
  }

  async create(sheet: NewPreparedSheet): Promise<void> {
    const key = await this.acting.key(sheet.dossierId);
    await this.acting
      .open(sheet.dossierId)
      .change(CREATE, [
        sheet.dossierId,
        sheet.id,
        this.acting.actor.accountId,
        sheet.mandateId,
        sheet.templateKey,
        sheet.templateVersion,
        key.seal("prepared_sheet", "content", sheet.id, sheet.content),
        this.acting.now,
      ]);
  }

  async remove(dossierId: string, id: string): Promise<void> {
    await this.acting.open(dossierId).change(REMOVE, [dossierId, id]);
  }

  private async opened(dossierId: string, stored: Stored[]): Promise<PreparedSheet[]> {
    const key = await this.acting.key(dossierId);
    return stored.map((one) => ({
      ...one,
      content: key.open<RevisionContent>("prepared_sheet", "content", one.id, Buffer.from(one.content, "base64")),
    }));
  }
}
