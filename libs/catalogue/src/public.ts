import type {
  Catalogue,
  Ceiling,
  DataClass,
  GlossaryTerm,
  LifePhase,
  Pack,
  PackTexts,
  Profession,
  Purpose,
  PurposeRules,
  Section,
  Template,
  Transition,
} from "./types.js";

/** What the API serves: the data itself, in Dutch and English. Everything here may be known by anyone. */
export interface PublicList<T> {
  readonly version: string;
  readonly items: readonly T[];
}

export const publicProfessions = (catalogue: Catalogue): PublicList<Profession> =>
  listed(catalogue, catalogue.professions);

export const publicTemplates = (catalogue: Catalogue): PublicList<Template> => listed(catalogue, catalogue.templates);

/** Purposes with the notice and the rules that go for all of them. */
export const publicPurposes = (
  catalogue: Catalogue,
): PublicList<Purpose> & {
  readonly evidenceNoticeNl: string;
  readonly evidenceNoticeEn: string;
  readonly rules: PurposeRules;
} => ({
  ...listed(catalogue, catalogue.purposes),
  evidenceNoticeNl: catalogue.evidenceNoticeNl,
  evidenceNoticeEn: catalogue.evidenceNoticeEn,
  rules: catalogue.purposeRules,
});

/** From least to most sensitive, each with whether it may say something about health. */
export const publicDataClasses = (catalogue: Catalogue): PublicList<DataClass & { readonly health: boolean }> => ({
  version: catalogue.ceiling.policyVersion,
  items: [...catalogue.dataClasses.values()].map((one) => ({
    ...one,
    health: catalogue.healthClasses.includes(one.key),
  })),
});

export const publicLifePhases = (
  catalogue: Catalogue,
): PublicList<LifePhase> & { readonly transitions: readonly Transition[] } => ({
  ...listed(catalogue, catalogue.lifePhases),
  transitions: [...catalogue.transitions.values()],
});

export const publicSections = (catalogue: Catalogue): PublicList<Section> => listed(catalogue, catalogue.sections);

export const publicPacks = (catalogue: Catalogue): PublicList<Pack> & { readonly texts: PackTexts } => ({
  ...listed(catalogue, catalogue.packs),
  texts: catalogue.packTexts,
});

export const publicGlossary = (catalogue: Catalogue): PublicList<GlossaryTerm> => ({
  version: catalogue.ceiling.policyVersion,
  items: catalogue.glossary,
});

/** One row per group; beside it the exceptions, the closed lists and the sentences for a refusal. */
export const publicCeiling = (
  catalogue: Catalogue,
): PublicList<{ readonly group: string; readonly cells: Ceiling["groups"][string] }> &
  Pick<Ceiling, "professions" | "onlyTemplates" | "reasons" | "reasonsEn" | "requirements" | "mandates"> => {
  const { policyVersion, groups, professions, onlyTemplates, reasons, reasonsEn, requirements, mandates } =
    catalogue.ceiling;
  const items = Object.entries(groups).map(([group, cells]) => ({ group, cells }));
  return { version: policyVersion, items, professions, onlyTemplates, reasons, reasonsEn, requirements, mandates };
};

function listed<T>(catalogue: Catalogue, things: ReadonlyMap<string, T>): PublicList<T> {
  return { version: catalogue.ceiling.policyVersion, items: [...things.values()] };
}
