import { createHash, randomBytes } from "node:crypto";
import type { Client } from "pg";
import { whatItemsNeed } from "#persistence/repositories/grants.js";
import type { DossierKeys } from "#vault/dossier-keys.js";
import type { Author } from "#domain/sharing/facts.js";
import type { SqlWorld } from "./sql-world.js";

/** The token under which a world's actor is signed in. */
export const tokenOf = (world: SqlWorld): Buffer => createHash("sha256").update(world.dossier.id).digest();

const at = (us: number): string =>
  new Date(us / 1000).toISOString().replace("Z", `${String(us % 1000).padStart(3, "0")}Z`);
const hex = (bytes: Buffer): string => `\\x${bytes.toString("hex")}`;

/**
 * Writes worlds as superuser, past both walls, the way the program would have left them; the triggers are the program's.
 * With `keys` the texts are sealed for real, without them they are noise.
 */
export async function writeSqlWorlds(admin: Client, worlds: readonly SqlWorld[], keys?: DossierKeys): Promise<void> {
  await insert(
    admin,
    "account",
    worlds.flatMap((w) =>
      w.accounts.map((id) => ({ id, name: `Invented ${id.slice(0, 8)}`, language: "nl", created_at: "now" })),
    ),
  );
  const hats = worlds.flatMap((w) => w.memberships);
  const unapproved = new Set(worlds.flatMap((w) => w.unapproved));
  const selfMade = new Set(worlds.flatMap((w) => w.selfMade));
  await insert(
    admin,
    "organisation",
    hats.map((m) => ({
      id: m.organisationId,
      name: "Invented",
      kind: m.organisationKind,
      approved_at: unapproved.has(m.organisationId) ? null : "now",
      created_at: "now",
    })),
  );
  await insert(
    admin,
    "organisation_purpose",
    worlds.flatMap((w) =>
      w.bases.map((b) => ({
        organisation_id: b.organisationId,
        purpose: b.purpose,
        art6: b.art6,
        art9: b.art9,
        approved_at: "now",
      })),
    ),
  );
  await insert(
    admin,
    "membership",
    hats.map((m) => ({
      id: m.id,
      account_id: m.accountId,
      organisation_id: m.organisationId,
      profession: m.profession,
      interest: m.interest,
      confidentiality: m.confidentiality,
      verification_level: m.verificationLevel,
      verification_assurance: m.verificationAssurance,
      valid_from: at(m.validFrom),
      valid_until: at(m.validUntil),
      version: m.version,
      created_at: "now",
      invited_by: selfMade.has(m.id) ? m.accountId : null,
    })),
  );
  await insert(
    admin,
    "dossier",
    worlds.map(({ dossier: d }) => ({
      id: d.id,
      owner_account_id: d.ownerAccountId,
      owner_birth_date: d.ownerBirthDate,
      state: d.state,
      access_version: 1,
      share_code: d.id.slice(0, 23),
      created_at: "now",
    })),
  );
  for (const { dossier } of keys ? worlds : []) {
    const { version, wrapped } = await keys!.make(dossier.id);
    await admin.query("insert into dossier_key (dossier_id, version, wrapped) values ($1, $2, $3)", [
      dossier.id,
      version,
      wrapped,
    ]);
  }
  await insert(
    admin,
    "session",
    worlds.map((w) => ({
      id: w.dossier.id,
      token_hash: hex(tokenOf(w)),
      account_id: w.actor.accountId,
      membership_id: w.actor.membership?.id ?? null,
      assurance: "high",
      created_at: "now",
      expires_at: "tomorrow",
    })),
  );
  await writeSheets(admin, worlds, keys);
  await insert(
    admin,
    "mandate",
    worlds.flatMap((w) =>
      w.mandates.map((m) => ({
        dossier_id: w.dossier.id,
        id: m.id,
        holder_account_id: m.holderAccountId,
        type: m.type,
        valid_from: m.validFrom,
        valid_until: m.validUntil,
        classes_as_written: m.classesAsWritten,
        incapacity_checked_on: m.incapacityCheckedOn,
        checked_by: m.checkedBy,
        source_document: "invented",
        created_at: "now",
      })),
    ),
  );
  await insert(
    admin,
    "access_grant",
    worlds.flatMap((w) =>
      w.grants.map((g) => {
        const needs = whatItemsNeed(g.scope);
        const ended = g.state === "ended" ? { ended_at: "now", end_reason: "stopped" } : {};
        return {
          dossier_id: w.dossier.id,
          id: g.id,
          version: 1,
          created_at: "now",
          created_by: w.dossier.ownerAccountId,
          grantee_key: g.granteeKey,
          scope: g.scope,
          scope_entries: needs.entries,
          scope_templates: needs.templates,
          scope_sections: needs.sections,
          scope_classes: needs.classes,
          actions: g.actions,
          purpose: g.purpose,
          valid_from: at(g.validFrom),
          valid_until: at(g.validUntil),
          state: g.state,
          ...ended,
        };
      }),
    ),
  );
  // The database told of everybody who was there; here it is as the world says.
  const ids = worlds.map(({ dossier }) => dossier.id);
  await admin.query("delete from team_notice where dossier_id = any ($1::uuid[])", [ids]);
  await insert(
    admin,
    "team_notice",
    worlds.flatMap(({ dossier, teamPlaces }) =>
      teamPlaces.map((place) => ({
        dossier_id: dossier.id,
        grant_id: place.grantId,
        membership_id: place.membershipId,
        account_id: place.accountId,
        owner_account_id: dossier.ownerAccountId,
        told_at: at(place.toldAt),
        was_there: place.wasThere,
      })),
    ),
  );
  await insert(
    admin,
    "block",
    worlds.flatMap((w) =>
      w.blocks.map(({ id, who, what }) => ({
        dossier_id: w.dossier.id,
        id,
        who_kind: who.kind,
        who_account_id: "accountId" in who ? who.accountId : null,
        who_organisation_id: "organisationId" in who ? who.organisationId : null,
        who_profession: "profession" in who ? who.profession : null,
        what_kind: what.kind,
        what_section: "section" in what ? what.section : null,
        what_class: "dataClass" in what ? what.dataClass : null,
        what_entry: "entryId" in what ? what.entryId : null,
        created_at: "now",
      })),
    ),
  );
}

async function writeSheets(admin: Client, worlds: readonly SqlWorld[], keys?: DossierKeys): Promise<void> {
  const noise = randomBytes(60);
  const all = worlds.flatMap((world) => world.entries.map((entry) => ({ world, entry, dossier_id: world.dossier.id })));
  await insert(
    admin,
    "entry",
    all.map(({ entry: e, dossier_id }) => ({
      dossier_id,
      id: e.id,
      section_key: e.sectionKey,
      template_key: e.templateKey,
      template_version: e.templateVersion,
      data_class: e.dataClass,
      ...author(e.author),
      state: e.state,
      created_at: "now",
      latest_revision: 0,
      released: [],
    })),
  );
  await insert(
    admin,
    "entry_revision",
    all.flatMap(({ entry: e, dossier_id }) =>
      e.revisions.map((r) => {
        const text = { body: { said: e.id }, plainSummary: null, workStep: null };
        const sealed = keys?.peek(dossier_id)?.seal("entry_revision", "content", `${e.id}/${r.number}`, text) ?? noise;
        return {
          dossier_id,
          entry_id: e.id,
          number: r.number,
          ...author(e.author),
          authored_at: at(r.authoredAt),
          content: hex(sealed),
          hmac: hex(randomBytes(32)),
        };
      }),
    ),
  );
  for (const number of [1, 2, 3]) {
    const ids = all
      .filter(({ entry: e }) => e.revisions.some((r) => r.number === number && r.isReleased))
      .map(({ entry: e }) => e.id);
    await admin.query("update entry set released_revision = $1 where id = any ($2::uuid[])", [number, ids]);
  }
  await insert(
    admin,
    "reaction",
    all
      .filter(({ entry: e }) => e.hasReaction)
      .map(({ entry: e, dossier_id }) => ({
        dossier_id,
        entry_id: e.id,
        content: hex(
          keys?.peek(dossier_id)?.seal("reaction", "content", e.id, { stance: "agree", text: "ja" }) ?? noise,
        ),
        written_at: "now",
      })),
  );
}

function author(of: Author): Record<string, unknown> {
  const card = { kind: of.kind, name: "Invented", profession: null, organisation: null, mandateType: null };
  return {
    author_kind: of.kind,
    author_account_id: of.accountId,
    author_membership_id: of.kind === "membership" ? of.membershipId : null,
    author_mandate_id: null,
    author_card: card,
  };
}

/** Inserts rows given by column name; all rows of a table name the same columns, or leave some of them empty. */
async function insert(admin: Client, table: string, rows: readonly Record<string, unknown>[]): Promise<void> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  if (rows.length === 0) return;
  await admin.query(
    `insert into ${table} (${columns.join(", ")}) select ${columns.join(", ")} from json_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(rows)],
  );
}
