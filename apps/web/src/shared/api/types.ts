import type { components } from "#client/client.js";

/** The shapes of the API as the screens use them. Times are ISO 8601 UTC, dates YYYY-MM-DD. */
type Schemas = components["schemas"];

export type DemoPersona = Schemas["PersonaAnswer"];
export type Me = Schemas["MeAnswer"];
export type DossierListing = Schemas["DossierListingAnswer"];
export type Author = Schemas["AuthorAnswer"];
export type Reaction = Schemas["ReactionAnswer"];
export type Body = Record<string, unknown>;
export type ReleasedEntry = Schemas["EntryAnswer"];
export type View = Schemas["ViewAnswer"];
export type EntryDetail = Schemas["OneEntryAnswer"];
export type EntryListing = Schemas["ListedEntryAnswer"];
export type ReaderCard = Schemas["ReaderAnswer"];
export type ScopeItem = Schemas["ScopeItemInput"];
export type Grant = Schemas["GrantAnswer"];
/** What one reader can read now, for the eye. */
export type GrantReader = Schemas["DossierReaderAnswer"];
export type GrantTerms = Schemas["PreviewGrantInput"];
export type Block = Schemas["BlockAnswer"];
export type NewBlock = Schemas["CreateBlockInput"];
export type AccessRequest = Schemas["AccessRequestAnswer"];
export type Mandate = Schemas["OneMandateAnswer"];
export type MadeOffer = Schemas["MadeOfferAnswer"];
export type PreparedSheet = Schemas["PreparedSheetAnswer"];
/** The birthday that comes up. */
export type Turning = Schemas["TurningAnswer"];
export type AccessEvent = Schemas["AccessEventAnswer"];
export type Verification = Schemas["VerifyAnswer"];

/** What is being written: as the API has it, with room for a text that is not there yet. */
export interface Content {
  body: Body;
  plainSummary?: string | null;
  workStep?: string | null;
}
