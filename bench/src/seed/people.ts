import { createHash } from "node:crypto";
import type { Catalogue } from "#catalogue/types.js";
import { idOf } from "../world/ids.js";
import { COLLEAGUE_PROFESSION, PURPOSE, READER_PROFESSION } from "../world/sheets.js";
import type { CopyRow, CopyTable } from "./copy.js";

/** Dossiers one professional reads. */
const DOSSIERS_PER_READER = 40;
/** Numbers of accounts: the readers, then the colleagues, then the owners. */
const COLLEAGUES_FROM = 1_000_000;
const OWNERS_FROM = 2_000_000;
const ORGANISATION = idOf("organisation", 0);

/** From when until when grants, memberships and sessions run. */
export interface Period {
  from: string;
  until: string;
}

export const readersFor = (dossiers: number): number => Math.max(20, Math.ceil(dossiers / DOSSIERS_PER_READER));
export const readerOf = (dossier: number, dossiers: number): number => dossier % readersFor(dossiers);
export const readerAccount = (reader: number): string => idOf("account", reader);
export const readerMembership = (reader: number): string => idOf("membership", reader);
export const colleagueAccount = (reader: number): string => idOf("account", COLLEAGUES_FROM + reader);
export const colleagueMembership = (reader: number): string => idOf("membership", COLLEAGUES_FROM + reader);
export const ownerAccount = (dossier: number): string => idOf("account", OWNERS_FROM + dossier);

/** The session token of a reader: the same at every run, of a database that holds invented people only. */
export const sessionToken = (reader: number): string =>
  createHash("sha256").update(`bench session ${reader}`).digest("base64url").slice(0, 22);

/** Everybody there is: owners, job coaches who read, colleagues who wrote, and who is signed in. */
export function peopleTables(dossiers: number, catalogue: Catalogue, period: Period): CopyTable[] {
  const readers = [...Array(readersFor(dossiers)).keys()];
  const accounts = [
    ...readers.flatMap((reader) => [readerAccount(reader), colleagueAccount(reader)]),
    ...Array.from({ length: dossiers }, (_, dossier) => ownerAccount(dossier)),
  ];
  return [
    { name: "account", rows: accounts.map((id, index) => ({ id, name: `Person ${index}` })) },
    { name: "account_head", rows: accounts.map((id) => ({ account_id: id })) },
    {
      name: "organisation",
      rows: [{ id: ORGANISATION, name: "Guidance office", kind: "coaching", approved_at: period.from }],
    },
    {
      name: "organisation_purpose",
      rows: [
        {
          organisation_id: ORGANISATION,
          purpose: PURPOSE,
          art6: "contract",
          art9: "explicit-consent",
          approved_at: period.from,
        },
      ],
    },
    {
      name: "membership",
      rows: readers.flatMap((reader) => [
        membership(readerMembership(reader), readerAccount(reader), READER_PROFESSION, catalogue, period),
        membership(colleagueMembership(reader), colleagueAccount(reader), COLLEAGUE_PROFESSION, catalogue, period),
      ]),
    },
    { name: "session", rows: readers.map((reader) => session(reader, period)) },
  ];
}

function membership(id: string, account: string, profession: string, catalogue: Catalogue, period: Period): CopyRow {
  const { interest, confidentiality } = catalogue.professions.get(profession)!;
  return {
    id,
    account_id: account,
    organisation_id: ORGANISATION,
    profession,
    interest,
    confidentiality,
    verification_level: "organisation-confirmed",
    verification_assurance: "substantial",
    valid_from: period.from,
    valid_until: period.until,
  };
}

function session(reader: number, { until }: Period): CopyRow {
  return {
    id: idOf("session", reader),
    token_hash: createHash("sha256").update(sessionToken(reader), "ascii").digest(),
    account_id: readerAccount(reader),
    membership_id: readerMembership(reader),
    assurance: "substantial",
    expires_at: until,
  };
}
