import { momentText, momentTextOrNull } from "#edge/release/moment-text.js";
import type { ScopeItem } from "#domain/sharing/facts.js";
import type { Receipt } from "#domain/sharing/grant.js";
import type { ChangedGrant } from "./change-grant.js";
import type { ShownGrant } from "./read-grants.js";

export function grantAnswer({ grant, reader, lastViewedAt }: ShownGrant) {
  return {
    ...grant,
    reader,
    scope: grant.scope.map(scopeAnswer),
    validFrom: momentText(grant.validFrom),
    validUntil: momentText(grant.validUntil),
    stopsAt: momentTextOrNull(grant.stopsAt),
    endedAt: momentTextOrNull(grant.endedAt),
    lastViewedAt: momentTextOrNull(lastViewedAt),
  };
}

export function scopeAnswer({ dataUntil, ...item }: ScopeItem) {
  return dataUntil === undefined ? item : { ...item, dataUntil: momentText(dataUntil) };
}

export function receiptAnswer(receipt: Receipt | null) {
  return (
    receipt && {
      ...receipt,
      recordedAt: momentText(receipt.recordedAt),
      validFrom: momentText(receipt.validFrom),
      validUntil: momentText(receipt.validUntil),
    }
  );
}

export function changedAnswer({ state, version, stopsAt, validUntil }: ChangedGrant) {
  return { state, version, stopsAt: momentTextOrNull(stopsAt), validUntil: momentText(validUntil) };
}
