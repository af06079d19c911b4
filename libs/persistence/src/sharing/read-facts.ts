import type { AuthorCard, EntryCard } from "#domain/dossier/entry.js";
import type {
  Action,
  Author,
  BlockFacts,
  EntryState,
  GrantFacts,
  GrantState,
  MandateFacts,
  MembershipFacts,
  OrganisationBasis,
  ScopeItem,
  TeamPlaceFacts,
} from "#domain/sharing/facts.js";
import type { ViewFacts } from "#domain/sharing/hot-read.js";
import type { WrappedKey } from "#vault/dossier-keys.js";
import type { Cell } from "../connection.js";

/** From the rows of facts_of, as the domain names them. Null when the database shows this actor no such dossier. */
export function readFacts(dossierId: string, rows: Cell[][]): ViewFacts | null {
  const of = (kind: string): Cell[][] => rows.filter((row) => row[0] === kind).map((row) => row.slice(1));
  const [dossier] = of("dossier");
  if (!dossier) return null;
  const [state, owner, born, version, ownerName, sections, membership, basis, blocks, mandates, places] = dossier;
  const cards = of("entry").map(readCard);
  return {
    facts: {
      dossier: {
        id: dossierId,
        state: state as "active" | "restricted" | "erased",
        ownerAccountId: owner!,
        ownerBirthDate: born!,
        accessVersion: Number(version),
      },
      entries: cards,
      grants: of("grant").map(readGrant),
      blocks: parsed<BlockFacts[]>(blocks) ?? [],
      mandates: parsed<MandateFacts[]>(mandates) ?? [],
      membership: parsed<MembershipFacts>(membership),
      organisationBasis: parsed<OrganisationBasis>(basis),
      teamPlaces: parsed<TeamPlaceFacts[]>(places),
    },
    cards,
    ownerName: ownerName!,
    sections: sections ? sections.split(",") : [],
  };
}

const parsed = <T>(cell: Cell | undefined): T | undefined => (cell ? (JSON.parse(cell) as T) : undefined);

/** From the columns of DOSSIER_KEY. */
export function readKey([version, wrapped]: Cell[]): WrappedKey {
  return { version: Number(version), wrapped: Buffer.from(wrapped!, "base64") };
}

function readGrant(row: Cell[]): GrantFacts {
  const [id, granteeKey, scope, actions, purpose, validFrom, validUntil, state] = row;
  return {
    id: id!,
    granteeKey: granteeKey!,
    scope: JSON.parse(scope!) as ScopeItem[],
    actions: actions!.split(",") as Action[],
    purpose: purpose!,
    validFrom: Number(validFrom),
    validUntil: Number(validUntil),
    state: state as GrantState,
  };
}

/** From the columns of CARD_COLUMNS, in their order. */
export function readCard(row: Cell[]): EntryCard {
  return {
    id: row[0]!,
    sectionKey: row[1]!,
    templateKey: row[2]!,
    templateVersion: Number(row[3]),
    dataClass: row[4]!,
    author: readAuthor(row[5]!, row[6]!, row[7]!),
    authorCard: JSON.parse(row[8]!) as AuthorCard,
    state: row[9] as EntryState,
    createdAt: Number(row[10]),
    openedAt: row[11] ? Number(row[11]) : null,
    reviewAt: row[12] ?? null,
    bundleId: row[13] ?? null,
    latestRevision: Number(row[14]),
    releasedRevision: row[15] ? Number(row[15]) : null,
    released: readReleased(row[16]!),
  };
}

export function readAuthor(kind: string, accountId: string, under: string | null): Author {
  if (kind === "membership") return { kind, accountId, membershipId: under! };
  if (kind === "mandate") return { kind, accountId, mandateId: under! };
  return { kind: "owner", accountId };
}

/** `{1,1763800000000000,2,…}`: number and moment in turn. */
function readReleased(cell: string): { number: number; authoredAt: number }[] {
  if (cell === "{}") return [];
  const numbers = cell.slice(1, -1).split(",").map(Number);
  const released = [];
  for (let at = 0; at < numbers.length; at += 2) released.push({ number: numbers[at]!, authoredAt: numbers[at + 1]! });
  return released;
}
