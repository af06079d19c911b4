import type { ScopeItem } from "#domain/sharing/facts.js";
import type { DossierKey, WrappedKey } from "#vault/dossier-keys.js";
import { grantsOf, type MadeGrant } from "../world/grants.js";
import { idOf } from "../world/ids.js";
import { COLLEAGUE_PROFESSION, type Sheet } from "../world/sheets.js";
import { made, type CopyRow, type CopyTable } from "./copy.js";
import * as people from "./people.js";

/** What one database holds. */
export interface Size {
  dossiers: number;
  /** Per dossier. */
  entries: number;
  grants: number;
}

export interface DossierKeyPair {
  key: DossierKey;
  wrapped: WrappedKey;
}

/** Everything the rows are made from. */
export interface World {
  size: Size;
  sheets: Sheet[];
  /** One per dossier. */
  keys: DossierKeyPair[];
  period: people.Period;
  /** When everything was written; a whole number of milliseconds. */
  written: Date;
}

/** The owner's own view stands beside what others wrote. */
const REACTION = { stance: "partly", text: "Most of it is right. I would say it in my own way." };
const OWNER_CARD = { kind: "owner", name: "Person", profession: null, organisation: null, mandateType: null };
const COLLEAGUE_CARD = {
  kind: "membership",
  name: "Colleague",
  profession: COLLEAGUE_PROFESSION,
  organisation: "Guidance office",
  mandateType: null,
};

const idOfDossier = (dossier: number): string => idOf("dossier", dossier);
const shareCode = (dossier: number): string => `B${dossier.toString(36).toUpperCase().padStart(7, "0")}`;

/** The dossiers, as the triggers of the schema would have filled them in: loading runs without triggers. */
export function dossierTables(world: World): CopyTable[] {
  const sections = [...new Set(world.sheets.map((sheet) => sheet.sectionKey))];
  return [
    perDossier("dossier", world, (dossier) => ({
      id: idOfDossier(dossier),
      owner_account_id: people.ownerAccount(dossier),
      owner_birth_date: "2006-05-04",
      share_code: shareCode(dossier),
      created_at: world.period.from,
    })),
    perDossier("share_code", world, (dossier) => ({ code: shareCode(dossier), opens: idOfDossier(dossier) })),
    perDossier("access_head", world, (dossier) => ({ dossier_id: idOfDossier(dossier) })),
    perDossier("dossier_key", world, (dossier) => ({
      dossier_id: idOfDossier(dossier),
      version: world.keys[dossier]!.wrapped.version,
      wrapped: world.keys[dossier]!.wrapped.wrapped,
    })),
    perDossier("participation", world, (dossier) => ({
      dossier_id: idOfDossier(dossier),
      membership_id: people.colleagueMembership(people.readerOf(dossier, world.size.dossiers)),
    })),
    perDossier("section", world, (dossier) =>
      sections.map((key, position) => ({ dossier_id: idOfDossier(dossier), key, position })),
    ),
    perDossier("access_grant", world, (dossier) =>
      grantsOf(dossier, world.size.grants, world.sheets).map((grant, index) => grantRow(grant, index, dossier, world)),
    ),
    perSheet("entry", world, entryRow),
    perSheet("entry_revision", world, revisionRow),
    perSheet("reaction", world, reactionRow),
    perSheet("bench_plain", world, plainRow),
  ];
}

function perDossier(name: string, { size }: World, rowsOf: (dossier: number) => CopyRow | CopyRow[]): CopyTable {
  return {
    name,
    rows: made(function* () {
      for (let dossier = 0; dossier < size.dossiers; dossier += 1) {
        const rows = rowsOf(dossier);
        if (Array.isArray(rows)) yield* rows;
        else yield rows;
      }
    }),
  };
}

type SheetRow = (sheet: Sheet, position: number, dossier: number, world: World) => CopyRow | null;

/** Position by position, so that the rows of one dossier lie apart, as they do when people write over years. */
function perSheet(name: string, world: World, rowOf: SheetRow): CopyTable {
  return {
    name,
    rows: made(function* () {
      for (const [position, sheet] of world.sheets.entries()) {
        for (let dossier = 0; dossier < world.size.dossiers; dossier += 1) {
          const row = rowOf(sheet, position, dossier, world);
          if (row !== null) yield row;
        }
      }
    }),
  };
}

function grantRow({ id, isReaders, purpose, scope }: MadeGrant, index: number, dossier: number, world: World): CopyRow {
  const { size, period } = world;
  const readers = people.readersFor(size.dossiers);
  const owner = people.ownerAccount(dossier);
  const away = isReaders ? 0 : 1 + (index % (readers - 1));
  const reader = (people.readerOf(dossier, size.dossiers) + away) % readers;
  return {
    dossier_id: idOfDossier(dossier),
    id,
    owner_account_id: owner,
    created_by: owner,
    grantee_key: `m:${people.readerMembership(reader)}`,
    grantee_account_id: people.readerAccount(reader),
    scope: JSON.stringify(scope),
    scope_entries: firstNamed(scope, "entry"),
    scope_templates: firstNamed(scope, "template"),
    actions: "{read}",
    purpose,
    valid_from: period.from,
    valid_until: period.until,
  };
}

/** Values of the items that name this key before any other, as an array. */
function firstNamed(scope: ScopeItem[], key: "entry" | "template"): string {
  const items = scope.filter((item) => item[key] !== undefined && (key === "entry" || item.entry === undefined));
  return `{${items.map((item) => item[key]).join(",")}}`;
}

const entryRow: SheetRow = (sheet, position, dossier, { size, period, written }) => ({
  dossier_id: idOfDossier(dossier),
  id: idOf("entry", dossier, position),
  owner_account_id: people.ownerAccount(dossier),
  section_key: sheet.sectionKey,
  template_key: sheet.templateKey,
  template_version: sheet.templateVersion,
  data_class: sheet.dataClass,
  ...writer(sheet, dossier, size.dossiers),
  state: "accepted",
  created_at: period.from,
  opened_at: period.from,
  latest_revision: 1,
  released_revision: 1,
  released: `{1,${written.getTime() * 1000}}`,
});

const revisionRow: SheetRow = (sheet, position, dossier, { size, keys, written }) => {
  const entry = idOf("entry", dossier, position);
  const content = { body: sheet.body, plainSummary: sheet.plainSummary, workStep: sheet.workStep };
  const { key } = keys[dossier]!;
  const row = `${entry}/1`;
  return {
    dossier_id: idOfDossier(dossier),
    entry_id: entry,
    number: 1,
    owner_account_id: people.ownerAccount(dossier),
    data_class: sheet.dataClass,
    ...writer(sheet, dossier, size.dossiers),
    authored_at: written.toISOString(),
    released_at: written.toISOString(),
    to_owner: true,
    to_author: true,
    released: true,
    content: key.seal("entry_revision", "content", row, content),
    hmac: key.mark(row, content),
  };
};

const reactionRow: SheetRow = ({ by, dataClass }, position, dossier, { keys, written }) => {
  if (by === "owner") return null;
  const entry = idOf("entry", dossier, position);
  return {
    dossier_id: idOfDossier(dossier),
    entry_id: entry,
    owner_account_id: people.ownerAccount(dossier),
    data_class: dataClass,
    released: true,
    content: keys[dossier]!.key.seal("reaction", "content", entry, REACTION),
    written_at: written.toISOString(),
  };
};

/** Only for the bare route: the same sheets in clear. Its columns have names of their own, for nothing guards it. */
export const PLAIN_TABLE = `CREATE TABLE bench_plain (dossier uuid, id uuid, section text, template text, version integer,
  class text, author jsonb, created timestamptz, authored timestamptz, body jsonb, summary text, step text, reaction jsonb,
  PRIMARY KEY (dossier, id))`;

const plainRow: SheetRow = (sheet, position, dossier, { period, written }) => ({
  dossier: idOfDossier(dossier),
  id: idOf("entry", dossier, position),
  section: sheet.sectionKey,
  template: sheet.templateKey,
  version: sheet.templateVersion,
  class: sheet.dataClass,
  author: JSON.stringify(sheet.by === "owner" ? OWNER_CARD : COLLEAGUE_CARD),
  created: period.from,
  authored: written.toISOString(),
  body: JSON.stringify(sheet.body),
  summary: sheet.plainSummary,
  step: sheet.workStep,
  reaction: sheet.by === "owner" ? null : JSON.stringify({ ...REACTION, writtenAt: written.toISOString() }),
});

function writer({ by }: Sheet, dossier: number, dossiers: number): CopyRow {
  const reader = people.readerOf(dossier, dossiers);
  const isOwner = by === "owner";
  return {
    author_kind: isOwner ? "owner" : "membership",
    author_account_id: isOwner ? people.ownerAccount(dossier) : people.colleagueAccount(reader),
    author_membership_id: isOwner ? null : people.colleagueMembership(reader),
    author_card: JSON.stringify(isOwner ? OWNER_CARD : COLLEAGUE_CARD),
  };
}
