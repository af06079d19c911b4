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
/** Everything of a binder, to take along. */
export type Export = Schemas["ExportAnswer"];
export type EntryDetail = Schemas["OneEntryAnswer"];
export type EntryListing = Schemas["ListedEntryAnswer"];
export type ReaderCard = Schemas["ReaderAnswer"];
export type ScopeItem = Schemas["ScopeItemInput"];
export type Grant = Schemas["GrantAnswer"];
/** What one reader can read now, for the eye. */
export type GrantReader = Schemas["DossierReaderAnswer"];
export type GrantTerms = Schemas["PreviewGrantInput"];
export type Team = Schemas["TeamAnswer"];
export type SharedTeam = Schemas["SharedTeamAnswer"];
export type Block = Schemas["BlockAnswer"];
export type NewBlock = Schemas["CreateBlockInput"];
export type AccessRequest = Schemas["AccessRequestAnswer"];
/** A share that waits for a second yes. */
export type GrantProposal = Schemas["ProposalAnswer"];
export type Mandate = Schemas["OneMandateAnswer"];
export type MadeOffer = Schemas["MadeOfferAnswer"];
export type PreparedSheet = Schemas["PreparedSheetAnswer"];
/** The birthday that comes up. */
export type Turning = Schemas["TurningAnswer"];
export type AccessEvent = Schemas["AccessEventAnswer"];

/** How sure it is that somebody is who they say. */
export type Assurance = Schemas["SessionStateAnswer"]["assurance"];
export type Entrance = Schemas["EntranceAnswer"];
/** What somebody tells before there is a key. */
export type Beginning = Schemas["StartInput"];
export type SignedIn = Schemas["SessionAnswer"];
/** With ten codes, shown once. */
export type Started = Schemas["StartedAnswer"];
export type Provider = Schemas["ProviderAnswer"];
export type LinkedProvider = Schemas["LinkedProviderAnswer"];
export type SessionState = Schemas["SessionStateAnswer"];
export type SessionRow = Schemas["OwnSessionAnswer"];
export type KeyRow = Schemas["PasskeyAnswer"];
export type AccountEvent = Schemas["AccountEventAnswer"];
export type AccountEvents = Schemas["AccountEventsAnswer"];
export type OutboxMail = Schemas["OutboxMailAnswer"];

export type Organisation = Schemas["ManagedOrganisationAnswer"];
export type NewOrganisation = Schemas["RegisterOrganisationInput"];
export type DeclaredPurpose = Schemas["PurposeInput"];
/** What somebody is at an organisation. */
export type Offer = Schemas["OfferInput"];
export type Person = Schemas["PersonAnswer"];
export type MadeInvitation = Schemas["MadeInvitationAnswer"];
export type SentInvitation = Schemas["SentInvitationAnswer"];
export type Invitation = Schemas["InvitationAnswer"];
export type ReaderTerms = Schemas["PreviewInvitedInput"];
export type ReaderToInvite = Schemas["InviteReaderInput"];

/** What is being written: as the API has it, with room for a text that is not there yet. */
export interface Content {
  body: Body;
  plainSummary?: string | null;
  workStep?: string | null;
}
