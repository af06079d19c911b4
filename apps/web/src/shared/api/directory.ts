import { answered, api, once } from "./api.js";
import type { DeclaredPurpose, NewOrganisation, Offer, Person, ReaderTerms, ReaderToInvite } from "./types.js";

const of = (organisationId: string) => ({ path: { organisationId } });
const person = (organisationId: string, membershipId: string) => ({
  params: { path: { organisationId, membershipId } },
});
const own = (membershipId: string) => ({ path: { membershipId } });
const binder = (dossierId: string) => ({ path: { dossierId } });

/** Organisations and who works there. Moments are ISO 8601 UTC. */
export const organisations = {
  register: (body: NewOrganisation, key: string) =>
    answered(api.POST("/v1/organisations", { headers: once(key), body })),
  mine: () => answered(api.GET("/v1/organisations")),
  one: (id: string) => answered(api.GET("/v1/organisations/{organisationId}", { params: of(id) })),
  declare: (id: string, purposes: DeclaredPurpose[]) =>
    answered(api.PUT("/v1/organisations/{organisationId}/purposes", { params: of(id), body: { purposes } })),
  people: (id: string) => answered(api.GET("/v1/organisations/{organisationId}/people", { params: of(id) })),
  invited: (id: string) => answered(api.GET("/v1/organisations/{organisationId}/invitations", { params: of(id) })),
  invite: (id: string, body: Offer & { address: string }, key: string) =>
    answered(api.POST("/v1/organisations/{organisationId}/invitations", { params: of(id), headers: once(key), body })),
  withdraw: (organisationId: string, invitationId: string) =>
    answered(
      api.DELETE("/v1/organisations/{organisationId}/invitations/{invitationId}", {
        params: { path: { organisationId, invitationId } },
      }),
    ),
  confirm: (id: string, membershipId: string) =>
    answered(api.POST("/v1/organisations/{organisationId}/people/{membershipId}/confirm", person(id, membershipId))),
  /** The entry as it was on the screen: another one that came in its place meanwhile is refused. */
  checkRegister: (id: string, { membershipId, register, registerNumber }: Person) =>
    answered(
      api.POST("/v1/organisations/{organisationId}/people/{membershipId}/check-register", {
        ...person(id, membershipId),
        body: { register: register ?? "", number: registerNumber ?? "" },
      }),
    ),
  end: (id: string, membershipId: string) =>
    answered(api.POST("/v1/organisations/{organisationId}/people/{membershipId}/end", person(id, membershipId))),
  addManager: (id: string, membershipId: string) =>
    answered(api.POST("/v1/organisations/{organisationId}/managers", { params: of(id), body: { membershipId } })),
  removeManager: (organisationId: string, accountId: string) =>
    answered(
      api.DELETE("/v1/organisations/{organisationId}/managers/{accountId}", {
        params: { path: { organisationId, accountId } },
      }),
    ),
};

export const memberships = {
  stateRegister: (id: string, register: string, number: string) =>
    answered(api.POST("/v1/memberships/{membershipId}/register", { params: own(id), body: { register, number } })),
  leave: (id: string) => answered(api.POST("/v1/memberships/{membershipId}/leave", { params: own(id) })),
};

export const invitations = {
  /** What a link is, before anybody is signed in. */
  look: (token: string) => answered(api.POST("/v1/invitations/look", { body: { token } })),
  accept: (token: string) => answered(api.POST("/v1/invitations/accept", { body: { token } })),
  starter: (address: string, key: string) =>
    answered(api.POST("/v1/invitations/start", { headers: once(key), body: { address } })),
};

export const readersToBe = {
  preview: (dossierId: string, body: ReaderTerms) =>
    answered(api.POST("/v1/dossiers/{dossierId}/invitations/preview", { params: binder(dossierId), body })),
  list: (dossierId: string) => answered(api.GET("/v1/dossiers/{dossierId}/invitations", { params: binder(dossierId) })),
  invite: (dossierId: string, body: ReaderToInvite, key: string) =>
    answered(api.POST("/v1/dossiers/{dossierId}/invitations", { params: binder(dossierId), headers: once(key), body })),
  withdraw: (dossierId: string, invitationId: string) =>
    answered(
      api.DELETE("/v1/dossiers/{dossierId}/invitations/{invitationId}", {
        params: { path: { dossierId, invitationId } },
      }),
    ),
};
