import { compilePolicy } from "#catalogue/policy.js";
import { loadCatalogue } from "#catalogue/load.js";
import type { EntryFacts, Facts, GrantFacts, Question } from "#domain/sharing/facts.js";
import { grantsOf } from "../world/grants.js";
import { idOf } from "../world/ids.js";
import { PURPOSE, READER_PROFESSION, sheetsOf } from "../world/sheets.js";

export interface Inquiry {
  question: Question;
  facts: Facts;
}

const HOUR = 3_600_000_000;

/** One look of a job coach at one dossier, as the decision gets it. All grants are the reader's. */
export function inquiryOf(entryCount: number, grantCount: number): Inquiry {
  const catalogue = loadCatalogue();
  const now = Date.now() * 1000;
  const dossier = 1;
  const owner = idOf("account", dossier);
  const reader = idOf("account", 0);
  const membershipId = idOf("membership", 0);
  const sheets = sheetsOf(entryCount, catalogue);
  const entries = sheets.map((sheet, position): EntryFacts => ({
    id: idOf("entry", dossier, position),
    sectionKey: sheet.sectionKey,
    templateKey: sheet.templateKey,
    templateVersion: sheet.templateVersion,
    dataClass: sheet.dataClass,
    author: { kind: "owner", accountId: owner },
    state: "accepted",
    released: [{ number: 1, authoredAt: now - 24 * HOUR }],
  }));
  const grants = grantsOf(dossier, grantCount, sheets).map(({ id, scope }): GrantFacts => ({
    id,
    granteeKey: `m:${membershipId}`,
    scope,
    actions: ["read"],
    purpose: PURPOSE,
    validFrom: now - 24 * HOUR,
    validUntil: now + 24 * HOUR,
    state: "active",
  }));
  return {
    question: {
      actor: { accountId: reader, membershipId, linkId: null, assurance: "substantial", sessionId: idOf("session", 0) },
      action: "read",
      purpose: PURPOSE,
      now,
      today: new Date(now / 1000).toISOString().slice(0, 10),
    },
    facts: {
      dossier: {
        id: idOf("dossier", dossier),
        state: "active",
        ownerAccountId: owner,
        ownerBirthDate: "2006-05-04",
        accessVersion: 1,
      },
      entries,
      grants,
      blocks: [],
      mandates: [],
      membership: {
        id: membershipId,
        accountId: reader,
        organisationId: idOf("organisation", 0),
        organisationKind: "coaching",
        profession: READER_PROFESSION,
        interest: "person",
        confidentiality: catalogue.professions.get(READER_PROFESSION)!.confidentiality,
        verificationLevel: "organisation-confirmed",
        verificationAssurance: "substantial",
        validFrom: now - 24 * HOUR,
        validUntil: now + 24 * HOUR,
        version: 1,
      },
      organisationBasis: {
        organisationId: idOf("organisation", 0),
        purpose: PURPOSE,
        art6: "contract",
        art9: "explicit-consent",
      },
      policy: compilePolicy(catalogue),
    },
  };
}
