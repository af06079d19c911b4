import { call, get, post, sendOnce } from "./call.js";
import type { GrantTerms, View } from "./types.js";

/** Organisations, who works there, and invitations. Moments are ISO 8601 UTC. */
export interface OrganisationCard {
  id: string;
  name: string;
  kind: string;
  /** Null: it waits for approval. */
  approvedAt: string | null;
}

export interface DeclaredPurpose {
  purpose: string;
  art6: string;
  art9?: string | null;
  approvedAt?: string | null;
}

export interface Organisation extends OrganisationCard {
  website: string | null;
  contact: string;
  purposes: DeclaredPurpose[];
  managers: { accountId: string; name: string }[];
}

/** What somebody is at an organisation. */
export interface Offer {
  profession: string;
  interest: string;
  confidentiality: string;
  worksFor?: string;
  validUntil: string;
}

export interface NewOrganisation {
  name: string;
  kind: string;
  website?: string;
  contact: string;
  purposes: { purpose: string; art6: string; art9?: string }[];
  own?: Offer;
}

export interface Person {
  membershipId: string;
  accountId: string;
  name: string;
  profession: string;
  worksFor: string | null;
  verificationLevel: "self-stated" | "organisation-confirmed" | "register-checked";
  register: string | null;
  registerNumber: string | null;
  validUntil: string;
  isManager: boolean;
}

export interface MadeInvitation {
  id: string;
  /** Path with its secret, told once. */
  path: string | null;
  expiresAt: string;
}

export type InvitationState = "open" | "accepted" | "withdrawn" | "expired";

export interface SentInvitation {
  id: string;
  address: string | null;
  profession: string | null;
  state: InvitationState;
  createdAt: string;
  expiresAt: string;
}

export interface ReaderInvitation extends SentInvitation {
  profession: string;
  purpose: string;
  validUntil: string;
}

/** What a link is, before anybody is signed in. */
export interface Invitation {
  kind: "membership" | "grant" | "start";
  from: { name: string; profession: string | null; organisation: string | null };
  ownerName: string | null;
  profession: string | null;
  purpose: string | null;
  validUntil: string | null;
  expiresAt: string;
}

export interface Accepted {
  kind: Invitation["kind"];
  membershipId: string | null;
  dossierId: string | null;
  grantId: string | null;
}

export interface ReaderToInvite extends Omit<GrantTerms, "granteeKey"> {
  address: string;
  profession: string;
  receipt: { text: string; language: "nl" | "en" };
}

export const organisations = {
  register: (wanted: NewOrganisation, key: string) => sendOnce<{ id: string }>("/v1/organisations", wanted, key),
  mine: () => get<{ items: OrganisationCard[] }>("/v1/organisations"),
  one: (id: string) => get<Organisation>(`/v1/organisations/${id}`),
  people: (id: string) => get<{ items: Person[] }>(`/v1/organisations/${id}/people`),
  invited: (id: string) => get<{ items: SentInvitation[] }>(`/v1/organisations/${id}/invitations`),
  invite: (id: string, wanted: Offer & { address: string }, key: string) =>
    sendOnce<MadeInvitation>(`/v1/organisations/${id}/invitations`, wanted, key),
  withdraw: (id: string, invitationId: string) =>
    call<void>("DELETE", `/v1/organisations/${id}/invitations/${invitationId}`),
  confirm: (id: string, membershipId: string) => post<Person>(`/v1/organisations/${id}/people/${membershipId}/confirm`),
  /** The entry as it was on the screen: another one that came in its place meanwhile is refused. */
  checkRegister: (id: string, { membershipId, register, registerNumber }: Person) =>
    post<Person>(`/v1/organisations/${id}/people/${membershipId}/check-register`, { register, number: registerNumber }),
  end: (id: string, membershipId: string) => post<Person>(`/v1/organisations/${id}/people/${membershipId}/end`),
};

export const memberships = {
  stateRegister: (id: string, register: string, number: string) =>
    post<Person>(`/v1/memberships/${id}/register`, { register, number }),
  leave: (id: string) => post<void>(`/v1/memberships/${id}/leave`),
};

export const invitations = {
  look: (token: string) => post<Invitation>("/v1/invitations/look", { token }),
  accept: (token: string) => post<Accepted>("/v1/invitations/accept", { token }),
  starter: (address: string, key: string) => sendOnce<MadeInvitation>("/v1/invitations/start", { address }, key),
};

export const readersToBe = {
  preview: (dossierId: string, terms: Omit<ReaderToInvite, "address" | "receipt">) =>
    post<View>(`/v1/dossiers/${dossierId}/invitations/preview`, terms),
  list: (dossierId: string) => get<{ items: ReaderInvitation[] }>(`/v1/dossiers/${dossierId}/invitations`),
  invite: (dossierId: string, wanted: ReaderToInvite, key: string) =>
    sendOnce<MadeInvitation & { neededKeys: string[] }>(`/v1/dossiers/${dossierId}/invitations`, wanted, key),
  withdraw: (dossierId: string, id: string) => call<void>("DELETE", `/v1/dossiers/${dossierId}/invitations/${id}`),
};
