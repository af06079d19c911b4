import type { Catalogue, FirstPageLine, Pack } from "./types.js";

/** A pack as one receiver reads it: the groups in their order. It opens nothing. */
export interface ReceiverPack {
  readonly key: string;
  readonly labelNl: string;
  readonly labelEn: string;
  readonly introNl: string;
  readonly introEn: string;
  readonly coverTemplate: string;
  /** The one neutral sentence for an essential line without anything to show. */
  readonly nothingShownNl: string;
  readonly nothingShownEn: string;
  readonly firstPage: readonly FirstPageLine[];
  readonly groups: Pack["groups"];
}

/**
 * The pack that serves a receiver for a purpose: the one made for it, else one that is also used for it.
 * @param receiver a profession key, or `link`
 * @returns undefined when no pack serves them: then the view is shown in the order of the binder
 */
export function packFor(catalogue: Catalogue, receiver: string, purpose: string): ReceiverPack | undefined {
  const theirs = [...catalogue.packs.values()].filter(({ receivers }) => receivers.includes(receiver));
  const pack = theirs.find((one) => one.purpose === purpose) ?? theirs.find((one) => one.alsoUsedFor.includes(purpose));
  if (!pack) return undefined;
  const { key, labelNl, labelEn, introNl, introEn, coverTemplate, firstPage, groups } = pack;
  const { nothingShownNl, nothingShownEn } = pack;
  return {
    key,
    labelNl,
    labelEn,
    introNl,
    introEn,
    coverTemplate,
    nothingShownNl,
    nothingShownEn,
    firstPage: firstPage ?? [],
    groups,
  };
}
