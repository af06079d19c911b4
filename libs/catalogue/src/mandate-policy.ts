import type { AgeBand, MandatePolicy, MandateTypePolicy } from "#domain/sharing/policy.js";
import { frozenMap } from "./freeze.js";
import type { MandateAgeBand, Mandates, MandateType } from "./types.js";

/** The powers of representatives (`ceiling.yaml#mandates`) as the decision reads them. */
export function compileMandates({ ageBands, types }: Mandates): MandatePolicy {
  return Object.freeze({
    ageBands: Object.freeze(ageBands.map(compileBand)),
    types: frozenMap(Object.entries(types).map(([type, powers]) => [type, compileType(powers)])),
  });
}

function compileBand({ from, to, parent }: MandateAgeBand): AgeBand {
  return Object.freeze({
    from,
    to,
    read: typeof parent.read === "string" ? parent.read : new Set(parent.read),
    readWithOwner: new Set(parent.readWithOwner ?? []),
    decide: parent.decide,
  });
}

/** Nothing written down = nothing allowed. */
function compileType({ byAge = false, endsAt, read, decide, onlyWhen }: MandateType): MandateTypePolicy {
  return Object.freeze({
    byAge,
    endsAt: endsAt ?? null,
    read: powers(read),
    decide: powers(decide),
    onlyWhenIncapable: onlyWhen !== undefined,
  });
}

function powers(written: MandateType["read"]): MandateTypePolicy["read"] {
  if (written === undefined) return "none";
  return typeof written === "string" ? written : new Set(written);
}
