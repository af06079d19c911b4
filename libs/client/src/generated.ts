// Made from libs/contract/openapi.json by npm run openapi. Do not edit.
export interface paths {
  "/health/live": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The process answers */
    get: operations["getLive"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/health/ready": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The process and its database answer */
    get: operations["getReady"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/catalogue/professions": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Professions and other readers */
    get: operations["listProfessions"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/catalogue/templates": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every kind of sheet */
    get: operations["listTemplates"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/catalogue/purposes": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Why a reader may look */
    get: operations["listPurposes"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/catalogue/data-classes": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Kinds of information, from least to most sensitive */
    get: operations["listDataClasses"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/catalogue/life-phases": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Phases and transitions */
    get: operations["listLifePhases"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/catalogue/sections": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The owner's own tabs */
    get: operations["listSections"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/catalogue/packs": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What each receiver would like to read, in their order */
    get: operations["listPacks"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/catalogue/glossary": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Terms with their plain explanation */
    get: operations["listGlossary"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/catalogue/ceiling": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What may flow to whom at most */
    get: operations["listCeiling"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/me": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who I am here */
    get: operations["getMe"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/session": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How long this session still lives; looking does not keep it alive */
    get: operations["getSession"];
    put?: never;
    post?: never;
    /** Sign out, at once and everywhere */
    delete: operations["endSession"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/entrance": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What somebody who is not signed in finds here */
    get: operations["getEntrance"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/start": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Begin: a code goes to the address; the answer is always the same */
    post: operations["start"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/start/code": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give the code from the mail */
    post: operations["confirmStart"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/start/passkey/options": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What the device needs to make the first passkey */
    post: operations["startPasskeyOptions"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/start/passkey": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Finish: the account, the binder, the passkey and the recovery card */
    post: operations["finishStart"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/sign-in/options": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What the device needs to use a passkey; names no account */
    post: operations["signInOptions"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/sign-in": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sign in with a passkey */
    post: operations["signIn"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/step-up/options": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What the device needs to confirm that it is you */
    post: operations["stepUpOptions"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/step-up": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Confirm that it is you; the session goes on under another token */
    post: operations["confirmIdentity"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/session/membership": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Choose the hat for this session, or none; it goes on under another token */
    post: operations["chooseMembership"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/sessions": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** My sessions, on every device */
    get: operations["listSessions"];
    put?: never;
    post?: never;
    /** End all my sessions but this one, at once */
    delete: operations["endOtherSessions"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/account-events": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What happened to my ways in, newest first */
    get: operations["listAccountEvents"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/sessions/{sessionId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** End one of my sessions, at once */
    delete: operations["endOneSession"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/passkeys": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** My passkeys */
    get: operations["listPasskeys"];
    put?: never;
    /** Add a passkey */
    post: operations["addPasskey"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/passkeys/options": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What the device needs to make one more passkey */
    post: operations["passkeyOptions"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/passkeys/{passkeyId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Remove a passkey; never the last one */
    delete: operations["removePasskey"];
    options?: never;
    head?: never;
    /** Give a passkey another name */
    patch: operations["renamePasskey"];
    trace?: never;
  };
  "/v1/recovery-codes": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A new recovery card; the old one is worth nothing any more */
    post: operations["renewRecoveryCodes"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/recovery": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Ask to get back in; the answer is always the same */
    post: operations["askRecovery"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/recovery/code": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give the code from the mail and one from the card */
    post: operations["proveRecovery"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/recovery/passkey/options": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What the device needs to make the new passkey */
    post: operations["recoveryPasskeyOptions"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/recovery/passkey": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Get back in with a new passkey; every other session ends */
    post: operations["finishRecovery"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/providers": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Providers one can sign in with here */
    get: operations["listProviders"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/sign-in/with/{providerKey}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Go to a provider: to sign in, to link it, or to confirm that it is you */
    get: operations["goToProvider"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/sign-in/with/{providerKey}/callback": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Come back from a provider */
    get: operations["comeBackFromProvider"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/linked-providers": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Providers that one signs in with oneself */
    get: operations["listLinkedProviders"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/linked-providers/{linkedProviderId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Sign in with that provider no more */
    delete: operations["unlinkProvider"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/address": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where my mail goes */
    get: operations["getAddress"];
    put?: never;
    /** Ask for a code at another address; needs a fresh session; the answer is always the same */
    post: operations["askAddress"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/address/code": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give the code from the mail: from now on my mail goes there */
    post: operations["proveAddress"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/demo/personas": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The invented people one may log in as */
    get: operations["listPersonas"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/demo/sessions": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Log in as an invented person */
    post: operations["openDemoSession"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/outbox": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Mails that would be sent, newest first; only where no mail server is set */
    get: operations["listOutbox"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/organisations": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The organisations I manage */
    get: operations["listOrganisations"];
    put?: never;
    /** Register an organisation and manage it */
    post: operations["registerOrganisation"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/organisations/{organisationId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One I manage: its purposes and who else manages it */
    get: operations["getOrganisation"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/organisations/{organisationId}/purposes": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Say for which purposes we work, and on which legal basis */
    put: operations["declarePurposes"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/organisations/{organisationId}/managers": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Let a colleague manage it too */
    post: operations["addManager"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/organisations/{organisationId}/managers/{accountId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Somebody manages it no longer; the last one stays */
    delete: operations["removeManager"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/organisations/{organisationId}/people": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who works here, and what was checked about them */
    get: operations["listPeople"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/organisations/{organisationId}/people/{membershipId}/confirm": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Confirm that somebody works here as what they say; never oneself */
    post: operations["confirmPerson"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/organisations/{organisationId}/people/{membershipId}/check-register": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Confirm that somebody stands in the register with this entry, as it was looked up; never oneself */
    post: operations["checkPersonRegister"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/organisations/{organisationId}/people/{membershipId}/end": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Somebody works here no longer: their access ends at once */
    post: operations["endPerson"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/organisations/{organisationId}/invitations": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whom we invited */
    get: operations["listOrganisationInvitations"];
    put?: never;
    /** Invite a colleague */
    post: operations["inviteColleague"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/organisations/{organisationId}/invitations/{invitationId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Take an invitation back */
    delete: operations["withdrawOrganisationInvitation"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/memberships/{membershipId}/register": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** State my entry in a register; somebody else checks it */
    post: operations["stateRegister"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/memberships/{membershipId}/leave": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** I do not work there any more: this role reads nothing from now on */
    post: operations["leaveOrganisation"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/invitations/look": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What an invitation is */
    post: operations["lookAtInvitation"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/invitations/accept": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Accept an invitation that was sent to me */
    post: operations["acceptInvitation"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/invitations/start": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Invite somebody to start a binder of their own */
    post: operations["inviteStarter"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** My own dossier, those I represent, and those that are shared with me */
    get: operations["listDossiers"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/view": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Everything I may read of one dossier, for one purpose */
    get: operations["getView"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/entries": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Which sheets I may read, without their text */
    get: operations["listEntries"];
    put?: never;
    /** Start a sheet */
    post: operations["createEntry"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/entries/{entryId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One sheet */
    get: operations["getEntry"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/entries/{entryId}/draft": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** Keep unfinished text, for myself only */
    put: operations["keepDraft"];
    post?: never;
    /** Throw my unfinished text away */
    delete: operations["dropDraft"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/entries/{entryId}/revisions": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Write a next text; 409 with the newer number when somebody was first */
    post: operations["addRevision"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/entries/{entryId}/open": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Open what somebody wrote about me */
    post: operations["openEntry"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/entries/{entryId}/accept": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Let a text that I read be shared */
    post: operations["acceptEntry"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/entries/{entryId}/turn-down": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Keep my sheet as it was before a change that waits */
    post: operations["turnEntryDown"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/entries/{entryId}/remove": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take a sheet out of my dossier */
    post: operations["removeEntry"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/entries/{entryId}/make-private": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Keep a sheet of my own to myself */
    post: operations["makeEntryPrivate"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/entries/{entryId}/share-again": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Let a sheet of my own be shared again */
    post: operations["shareEntryAgain"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/entries/{entryId}/submit": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Send what I wrote to the owner, who reads it first */
    post: operations["submitEntry"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/entries/{entryId}/withdraw": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take back what I wrote, with the reason */
    post: operations["withdrawEntry"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/entries/{entryId}/reaction": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** My own view beside a sheet */
    put: operations["putReaction"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/prepared-sheets": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What helpers prepared: all for the owner, their own for a helper */
    get: operations["listPreparedSheets"];
    put?: never;
    /** A helper writes a sheet down for the owner */
    post: operations["prepareSheet"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/prepared-sheets/{preparedId}/take": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The owner makes it their own unfinished text */
    post: operations["takePreparedSheet"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/prepared-sheets/{preparedId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Throw it away */
    delete: operations["removePreparedSheet"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/grants": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What is shared: all of it for the owner, their own for a reader */
    get: operations["listGrants"];
    put?: never;
    /** Share with somebody, for one purpose and one period */
    post: operations["createGrant"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/grants/stop": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Stop everything that is shared, at once; what ran can be undone within ten seconds, what was paused has ended */
    post: operations["stopAllGrants"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/grants/preview": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Exactly what the reader will see */
    post: operations["previewGrant"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/grants/{grantId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One grant; for the owner with its receipt */
    get: operations["getGrant"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/grants/{grantId}/stop": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Stop sharing, at once; to be undone within ten seconds unless it was paused: then it has ended */
    post: operations["stopGrant"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/grants/{grantId}/review": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The owner looked at it and lets it stay as it is */
    post: operations["reviewGrant"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/grants/{grantId}/undo-stop": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take a stop back */
    post: operations["undoStop"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/grants/{grantId}/pause": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Let nobody read under it for now */
    post: operations["pauseGrant"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/grants/{grantId}/resume": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Let it count again */
    post: operations["resumeGrant"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/grants/{grantId}/shorten": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Let it end earlier */
    post: operations["shortenGrant"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/grants/{grantId}/give-back": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give back what was shared with me */
    post: operations["giveBackGrant"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/grant-proposals": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What waits for another key */
    get: operations["listGrantProposals"];
    put?: never;
    /** A helper puts a share ready; the owner decides */
    post: operations["prepareGrant"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/grant-proposals/{proposalId}/confirm": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give my key; the last one makes the grant */
    post: operations["confirmGrantProposal"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/grant-proposals/{proposalId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Say no to it, or take it back */
    delete: operations["removeGrantProposal"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/invitations": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Professionals who were invited to read */
    get: operations["listReaderInvitations"];
    put?: never;
    /** Invite a professional to read, with everything ready; it begins when they accept */
    post: operations["inviteReader"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/invitations/preview": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What whoever is invited would see */
    post: operations["previewInvitation"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/invitations/{invitationId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Take an invitation back */
    delete: operations["withdrawReaderInvitation"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/readers": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whom I may choose to share with */
    get: operations["searchReaders"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/readers": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who can read what now */
    get: operations["listDossierReaders"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/teams/{granteeKey}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who is in a team, before sharing with it */
    get: operations["lookAtTeam"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/teams": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The teams I share with: who is in them, who is new, and from when they read */
    get: operations["listTeams"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/blocks": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** With whom never */
    get: operations["listBlocks"];
    put?: never;
    /** Never share this with them; outranks every grant */
    post: operations["createBlock"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/blocks/{blockId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Take a never back */
    delete: operations["removeBlock"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/access-requests": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What I asked for */
    get: operations["listMyAccessRequests"];
    put?: never;
    /** Ask an owner for something */
    post: operations["askAccess"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/access-requests": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What professionals ask me */
    get: operations["listAccessRequests"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/access-requests/{requestId}/answer": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Answer a request */
    post: operations["answerAccessRequest"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/mandates": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who acts for the owner: all for the owner, their own for a holder */
    get: operations["listMandates"];
    put?: never;
    /** Ask somebody to help, or to act for me: a link that one person can take */
    post: operations["offerMandate"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/mandates/{mandateId}/check": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The owner says: yes, this is the right person */
    post: operations["checkMandate"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/mandates/{mandateId}/end": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End it at once: the owner what they gave, a holder their own */
    post: operations["endMandate"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/turning": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The birthday that comes up, and what ends or is looked at again then */
    get: operations["getTurning"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/mandates": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What I hold, and what it gives today */
    get: operations["listMyMandates"];
    put?: never;
    /** Say that I represent somebody; always answered alike */
    post: operations["stateMandate"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/mandate-offers/look": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What an offer is about */
    post: operations["lookAtMandateOffer"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/mandate-offers/accept": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Take an offer; the owner then says that this is the right person */
    post: operations["acceptMandateOffer"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/organisations/{organisationId}/clients": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Our programs, the ones we revoked too */
    get: operations["listClients"];
    put?: never;
    /** Register a program by its public keys */
    post: operations["registerClient"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/organisations/{organisationId}/clients/{clientId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Revoke a program: its tokens are worth nothing from now on */
    delete: operations["revokeClient"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/access-events": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who looked, newest first */
    get: operations["listAccessEvents"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/access-events/verify": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Is the record as it was written? */
    get: operations["verifyRecord"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/v1/dossiers/{dossierId}/export": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Take everything along, as one file */
    get: operations["exportDossier"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    AcceptedAnswer: {
      /** @enum {string} */
      kind: "membership" | "grant" | "start";
      /** Format: uuid */
      membershipId: string | null;
      /** Format: uuid */
      dossierId: string | null;
      /** Format: uuid */
      grantId: string | null;
    };
    AcceptedOfferAnswer: {
      /** Format: uuid */
      id: string;
    };
    AccessEventAnswer: {
      seq: number;
      /** Format: uuid */
      id: string;
      /** Format: date-time */
      at: string;
      /**
       * Format: date-time
       * @description Demo data only: when it is told to have happened.
       */
      occurredAt: string | null;
      type: string;
      /** @enum {string} */
      action: "C" | "R" | "U" | "D" | "E";
      /** @enum {string} */
      outcome: "allowed" | "refused";
      reasons: string[];
      actor: components["schemas"]["EventActorAnswer"];
      /** @description Mandate under which somebody acted. */
      actingFor: string | null;
      purpose: string | null;
      objectKind: string;
      objectIds: string[];
      entries: components["schemas"]["EventEntryAnswer"][];
      authority: string[];
    };
    AccessEventsAnswer: {
      items: components["schemas"]["AccessEventAnswer"][];
      /** @description Give it as `before` for the next page. */
      next: number | null;
    };
    AccessRequestAnswer: {
      /** Format: uuid */
      id: string;
      from: components["schemas"]["ReaderAnswer"];
      purpose: string;
      items: components["schemas"]["RequestItemAnswer"][];
      months: number;
      reason: string;
      /** Format: date-time */
      askedAt: string;
      /** @description The program of their organisation that asked in their name. */
      via: string | null;
      /** @enum {string} */
      state: "open" | "granted" | "declined";
      /** Format: date-time */
      answeredAt: string | null;
    };
    AccessRequestsAnswer: {
      items: components["schemas"]["AccessRequestAnswer"][];
    };
    AccountAnswer: {
      /** Format: uuid */
      id: string;
      name: string;
    };
    AccountEventAnswer: {
      seq: number;
      /** Format: date-time */
      at: string;
      /** @description account.started, account.signed-in, account.passkey-added, … */
      type: string;
      /** @description By what means, when that says something. */
      detail: string | null;
    };
    AccountEventsAnswer: {
      items: components["schemas"]["AccountEventAnswer"][];
      /** @description For `before` of the next page. */
      next: number | null;
    };
    AddManagerInput: {
      /** Format: uuid */
      membershipId: string;
    };
    AnswerRequestInput: {
      /** @enum {string} */
      answer: "granted" | "declined";
      /**
       * Format: uuid
       * @description The grant it led to.
       */
      grantId?: string;
    };
    AskAccessInput: {
      /** @description The code the owner reads aloud. */
      shareCode?: string;
      /**
       * Format: uuid
       * @description A dossier that is shared with me already.
       */
      dossierId?: string;
      purpose: string;
      items: components["schemas"]["RequestItemInput"][];
      months: number;
      reason: string;
    };
    AskedAnswer: Record<string, never>;
    AssertionInput: {
      clientDataJSON: string;
      authenticatorData: string;
      signature: string;
      userHandle?: string;
    };
    AttestationInput: {
      clientDataJSON: string;
      attestationObject: string;
      authenticatorData?: string;
      transports?: string[];
      publicKeyAlgorithm?: number;
      publicKey?: string;
    };
    AuthenticatorWishAnswer: {
      residentKey?: string;
      requireResidentKey?: boolean;
      userVerification?: string;
    };
    AuthorAnswer: {
      /** @enum {string} */
      kind: "owner" | "membership" | "mandate";
      name: string;
      profession: string | null;
      organisation: string | null;
      /** @description Set for a representative who wrote on behalf of the owner. */
      mandateType: string | null;
      /** @description The program of their organisation that delivered it in their name. */
      via?: string;
    };
    BlockAnswer: {
      /** Format: uuid */
      id: string;
      who: components["schemas"]["BlockedWhoAnswer"];
      what: components["schemas"]["BlockedWhatAnswer"];
      /** @description Name of the person or organisation, or the key of the profession. */
      label: string;
      /** Format: date-time */
      createdAt: string;
    };
    BlockedWhatAnswer: {
      /** @enum {string} */
      kind: "everything" | "section" | "class" | "entry";
      section?: string;
      dataClass?: string;
      /** Format: uuid */
      entryId?: string;
    };
    BlockedWhatInput: {
      /** @enum {string} */
      kind: "everything" | "section" | "class" | "entry";
      section?: string;
      dataClass?: string;
      /** Format: uuid */
      entryId?: string;
    };
    BlockedWhoAnswer: {
      /** @enum {string} */
      kind: "account" | "organisation" | "profession";
      /** Format: uuid */
      accountId?: string;
      /** Format: uuid */
      organisationId?: string;
      profession?: string;
    };
    BlockedWhoInput: {
      /** @enum {string} */
      kind: "reader" | "organisation" | "profession";
      /** @description With kind reader. */
      granteeKey?: string;
      /** Format: uuid */
      organisationId?: string;
      profession?: string;
    };
    BlocksAnswer: {
      items: components["schemas"]["BlockAnswer"][];
    };
    CatalogueAnswer: {
      version: string;
      items: Record<string, never>[];
    };
    CeilingAnswer: {
      version: string;
      items: Record<string, never>[];
      professions: {
        [key: string]: unknown;
      };
      onlyTemplates: {
        [key: string]: unknown;
      };
      reasons: {
        [key: string]: unknown;
      };
      reasonsEn: {
        [key: string]: unknown;
      };
      requirements: {
        [key: string]: unknown;
      };
      mandates: {
        [key: string]: unknown;
      };
    };
    CheckpointAnswer: {
      /** Format: date-time */
      at: string;
      seq: number;
    };
    ClientKeyAnswer: {
      kid: string;
      /** @enum {string} */
      kty: "EC" | "OKP" | "RSA";
    };
    CodeInput: {
      /** @description The eight digits from the mail. */
      code: string;
    };
    ContentAnswer: {
      body: {
        [key: string]: unknown;
      };
      plainSummary: string | null;
      workStep: string | null;
    };
    ContentInput: {
      /** @description Values by field key; checked against the template. */
      body: {
        [key: string]: unknown;
      };
      plainSummary?: string;
      workStep?: string;
    };
    CreateBlockInput: {
      who: components["schemas"]["BlockedWhoInput"];
      what: components["schemas"]["BlockedWhatInput"];
    };
    CreateEntryInput: {
      templateKey: string;
      content: components["schemas"]["ContentInput"];
      /** @description A professional says for which purpose they write. */
      purpose?: string;
      /**
       * @description Owner: who may see it by a grant, or nobody.
       * @enum {string}
       */
      state?: "private" | "accepted";
      /** @description Keep it as unfinished text. */
      draft?: boolean;
      /** @description Professional: send it to the owner at once. */
      submit?: boolean;
      /**
       * Format: uuid
       * @description Sheets written together share one.
       */
      bundleId?: string;
    };
    CreateGrantInput: {
      /** @description m:<membership>, a:<account> or t:<organisation>:<profession> */
      granteeKey: string;
      purpose: string;
      actions: ("read" | "copy" | "contribute")[];
      scope: components["schemas"]["ScopeItemInput"][];
      /**
       * Format: date-time
       * @description Absent = now.
       */
      validFrom?: string;
      /** Format: date-time */
      validUntil: string;
      /**
       * Format: uuid
       * @description A grant of the same reader that ends because of this one.
       */
      supersedes?: string;
      receipt: components["schemas"]["ReceiptInput"];
      /**
       * Format: uuid
       * @description The request it answers.
       */
      requestId?: string;
      /** @description Of a team: the granteeKey of everybody who was shown in it. Whoever is not among them waits three days. */
      shownPeople?: string[];
    };
    DeclarePurposesInput: {
      purposes: components["schemas"]["PurposeInput"][];
    };
    DemoSessionInput: {
      /** @description Key of a demo person. */
      persona: string;
    };
    DossierListingAnswer: {
      /** Format: uuid */
      id: string;
      ownerName: string;
      /**
       * @description wrote: nothing is shared any more; what one wrote there oneself can be read back.
       * @enum {string}
       */
      relation: "own" | "represented" | "shared" | "wrote";
      purposes: components["schemas"]["SharedPurposeAnswer"][];
      /** @description Own dossier: the code to read aloud to who wants to ask something. */
      shareCode: string | null;
      /** Format: date-time */
      lastViewedAt: string | null;
      /**
       * Format: date-time
       * @description When something readable changed last.
       */
      changedAt: string | null;
    };
    DossierReaderAnswer: {
      /** Format: uuid */
      grantId: string;
      reader: components["schemas"]["ReaderAnswer"];
      purpose: string;
      /** Format: date-time */
      validUntil: string;
      state: string;
      entries: components["schemas"]["SeenEntryAnswer"][];
    };
    DossierReadersAnswer: {
      items: components["schemas"]["DossierReaderAnswer"][];
    };
    DossiersAnswer: {
      items: components["schemas"]["DossierListingAnswer"][];
    };
    DraftAnswer: {
      content: components["schemas"]["ContentAnswer"];
      basedOn: number;
      /** Format: date-time */
      savedAt: string;
    };
    DraftInput: {
      content: components["schemas"]["ContentInput"];
      basedOn?: number;
      purpose?: string;
    };
    EndingMandateAnswer: {
      /** Format: uuid */
      mandateId: string;
      type: string;
      holderName: string;
      /** Format: date */
      on: string;
    };
    EntranceAnswer: {
      /** @description There are invented people to look as. */
      demo: boolean;
      /** @description No mail is sent: GET /v1/outbox shows it. */
      outbox: boolean;
    };
    EntriesAnswer: {
      items: components["schemas"]["ListedEntryAnswer"][];
    };
    EntryAnswer: {
      /** Format: uuid */
      id: string;
      sectionKey: string;
      templateKey: string;
      templateVersion: number;
      dataClass: string;
      /** @description Masked (null) for employers and links. */
      author: components["schemas"]["AuthorAnswer"] | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      authoredAt: string;
      /** Format: date */
      reviewAt: string | null;
      /** @description The released fields, by the keys of the template. */
      body: {
        [key: string]: unknown;
      };
      plainSummary: string | null;
      workStep: string | null;
      reaction: components["schemas"]["ReactionAnswer"] | null;
      /** @description Owner and writer only. */
      state?: string;
      /**
       * Format: date-time
       * @description Owner and writer only.
       */
      openedAt?: string | null;
      /** @description Owner and writer only: the revision of this text. */
      revision?: number;
      /** @description Owner and writer only: the newest revision. */
      latestRevision?: number;
      /** @description Owner only, while this text waits to be accepted: who wrote it. Others still read the one before. */
      waitsBy?: components["schemas"]["AuthorAnswer"];
      /** @description Present and true on a sheet of one's own. */
      mine?: boolean;
    };
    EntryStateAnswer: {
      state: string;
    };
    EventActorAnswer: {
      name: string;
      profession: string | null;
      organisation: string | null;
      kind: string;
      /** @description The program of their organisation through which they acted. */
      via: string | null;
    };
    EventEntryAnswer: {
      /** Format: uuid */
      id: string;
      templateKey: string;
      sectionKey: string;
    };
    ExportAnswer: {
      /** Format: date-time */
      madeAt: string;
      /** @description Every sheet that may be taken along, also what was taken out of the binder. */
      view: components["schemas"]["ViewAnswer"];
    };
    FreshAnswer: {
      /** Format: date-time */
      freshUntil: string;
    };
    GrantAnswer: {
      /** Format: uuid */
      id: string;
      reader: components["schemas"]["ReaderAnswer"];
      purpose: string;
      actions: string[];
      scope: components["schemas"]["ScopeItemAnswer"][];
      /** Format: date-time */
      validFrom: string;
      /** Format: date-time */
      validUntil: string;
      /** @enum {string} */
      state: "active" | "paused" | "ended";
      /**
       * Format: date-time
       * @description A stop becomes final at this moment unless undone.
       */
      stopsAt: string | null;
      /** Format: date-time */
      endedAt: string | null;
      endReason: string | null;
      version: number;
      /** Format: date-time */
      lastViewedAt: string | null;
    };
    GrantStateAnswer: {
      /** @enum {string} */
      state: "active" | "paused" | "ended";
      version: number;
      /** Format: date-time */
      stopsAt: string | null;
      /** Format: date-time */
      validUntil: string;
    };
    GrantsAnswer: {
      items: components["schemas"]["GrantAnswer"][];
    };
    HatInput: {
      /**
       * Format: uuid
       * @description One of my memberships; null = as myself.
       */
      membershipId: string | null;
    };
    HealthAnswer: {
      /** @enum {string} */
      status: "up";
    };
    InvitationAnswer: {
      /** @enum {string} */
      kind: "membership" | "grant" | "start";
      from: components["schemas"]["InviterAnswer"];
      /** @description Whose binder it is. */
      ownerName: string | null;
      /** @description The role it takes. */
      profession: string | null;
      /** @description What the reading is for. */
      purpose: string | null;
      /**
       * Format: date-time
       * @description Until when it would hold.
       */
      validUntil: string | null;
      /** Format: date-time */
      expiresAt: string;
    };
    InvitationTokenInput: {
      /** @description What stands behind the # of the link. */
      token: string;
    };
    InviteColleagueInput: {
      profession: string;
      /**
       * @description In whose interest the work is done.
       * @enum {string}
       */
      interest: "person" | "care" | "school" | "public" | "insurer" | "employer";
      /** @enum {string} */
      confidentiality: "medical-secrecy" | "professional-code" | "official" | "contract" | "none";
      /** @description For whom, when that is another party. */
      worksFor?: string;
      /** Format: date-time */
      validUntil: string;
      /** @description Mail address. */
      address: string;
    };
    InviteReaderInput: {
      /** @description In which profession they are to read. */
      profession: string;
      purpose: string;
      actions: ("read" | "copy" | "contribute")[];
      scope: components["schemas"]["ScopeItemInput"][];
      /**
       * Format: date-time
       * @description Absent = when they accept.
       */
      validFrom?: string;
      /** Format: date-time */
      validUntil: string;
      /** @description Mail address of the professional. */
      address: string;
      receipt: components["schemas"]["ReceiptInput"];
    };
    InviteStarterInput: {
      /** @description Mail address. */
      address: string;
    };
    InviterAnswer: {
      name: string;
      profession: string | null;
      organisation: string | null;
    };
    LifePhasesAnswer: {
      version: string;
      items: Record<string, never>[];
      transitions: Record<string, never>[];
    };
    LinkedProviderAnswer: {
      /** Format: uuid */
      id: string;
      /** @description Key of the provider; it need not be in the settings any more. */
      provider: string;
      /** Format: date-time */
      linkedAt: string;
    };
    LinkedProvidersAnswer: {
      items: components["schemas"]["LinkedProviderAnswer"][];
    };
    ListedEntryAnswer: {
      /** Format: uuid */
      id: string;
      sectionKey: string;
      templateKey: string;
      templateVersion: number;
      dataClass: string;
      author: components["schemas"]["AuthorAnswer"] | null;
      /** Format: date-time */
      createdAt: string;
      /** @description Owner and writer only. */
      state?: string;
      /**
       * Format: date-time
       * @description Owner and writer only: when its newest text was written.
       */
      changedAt?: string;
      /** @description There is unfinished text of the reader's own. */
      hasDraft?: boolean;
    };
    MachineClientAnswer: {
      /**
       * Format: uuid
       * @description The client_id; also iss and sub of its assertions.
       */
      id: string;
      name: string;
      keys: components["schemas"]["ClientKeyAnswer"][];
      createdBy: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      lastUsedAt: string | null;
      /** Format: date-time */
      revokedAt: string | null;
    };
    MachineClientsAnswer: {
      items: components["schemas"]["MachineClientAnswer"][];
    };
    MadeEntryAnswer: {
      /** Format: uuid */
      id: string;
      /** @description 0 while there is only unfinished text. */
      revision: number;
      state: string;
    };
    MadeGrantAnswer: {
      /**
       * Format: uuid
       * @description Absent while another key is needed.
       */
      id?: string;
      /**
       * Format: uuid
       * @description What waits for the other key.
       */
      proposalId?: string;
      neededKeys?: string[];
    };
    MadeInvitationAnswer: {
      /** Format: uuid */
      id: string;
      /** @description Path of the link with its secret; null when it was told before. */
      path: string | null;
      /** Format: date-time */
      expiresAt: string;
    };
    MadeOfferAnswer: {
      /** Format: uuid */
      id: string;
      /** @description For the link; told once. */
      token: string;
      /** Format: date-time */
      expiresAt: string;
    };
    MadeOrganisationAnswer: {
      /** Format: uuid */
      id: string;
    };
    MadePasskeyInput: {
      id: string;
      rawId: string;
      /** @enum {string} */
      type: "public-key";
      clientExtensionResults?: {
        [key: string]: unknown;
      };
      /** @enum {string} */
      authenticatorAttachment?: "platform" | "cross-platform";
      response: components["schemas"]["AttestationInput"];
    };
    MadeReaderInvitationAnswer: {
      /** Format: uuid */
      id: string;
      /** @description Path of the link with its secret; null when it was told before. */
      path: string | null;
      /** Format: date-time */
      expiresAt: string;
      /** @description Whose yes it waits for beside the reader's. */
      neededKeys: string[];
    };
    ManagedOrganisationAnswer: {
      /** Format: uuid */
      id: string;
      name: string;
      kind: string;
      /**
       * Format: date-time
       * @description Null: waits for approval.
       */
      approvedAt: string | null;
      website: string | null;
      contact: string;
      purposes: components["schemas"]["PurposeAnswer"][];
      managers: components["schemas"]["ManagerAnswer"][];
    };
    ManagerAnswer: {
      /** Format: uuid */
      accountId: string;
      name: string;
    };
    MandateAnswer: {
      /** Format: uuid */
      id: string;
      type: string;
      /** Format: uuid */
      dossierId: string;
      ownerName: string;
      /**
       * Format: date
       * @description First day on which it no longer counts.
       */
      validUntil: string;
    };
    MandatesAnswer: {
      items: components["schemas"]["OneMandateAnswer"][];
    };
    MeAnswer: {
      account: components["schemas"]["AccountAnswer"];
      /** @enum {string} */
      kind: "owner" | "professional" | "representative" | "relative";
      /** @description Signed in as an invented person. */
      demo: boolean;
      /** @enum {string} */
      assurance: "low" | "substantial" | "high";
      activeMembership: components["schemas"]["MembershipAnswer"] | null;
      /** @description The role they acted in has ended; until they choose, nothing of theirs is shown. */
      hatEnded: boolean;
      memberships: components["schemas"]["MembershipAnswer"][];
      mandates: components["schemas"]["MandateAnswer"][];
      /** Format: uuid */
      ownDossierId: string | null;
      /** @enum {string} */
      language: "nl" | "en";
    };
    MembershipAnswer: {
      /** Format: uuid */
      id: string;
      profession: string;
      group: string | null;
      organisation: components["schemas"]["OrganisationAnswer"];
      worksFor: string | null;
      /** @enum {string} */
      verificationLevel: "self-stated" | "organisation-confirmed" | "register-checked";
      /** @description The entry in a register they stated, checked or not. */
      register: string | null;
      registerNumber: string | null;
      /** Format: date-time */
      validUntil: string;
    };
    MyRequestAnswer: {
      /** Format: uuid */
      id: string;
      purpose: string;
      /** Format: date-time */
      askedAt: string;
      /** @enum {string} */
      state: "sent" | "granted";
    };
    MyRequestsAnswer: {
      items: components["schemas"]["MyRequestAnswer"][];
    };
    NewAddressInput: {
      /** @description Where the code goes. */
      address: string;
      /**
       * @description Of the letter with the code.
       * @enum {string}
       */
      language: "nl" | "en";
    };
    NewPasskeyInput: {
      /** @description What navigator.credentials.create() answered, as JSON. */
      response: components["schemas"]["MadePasskeyInput"];
      /** @description How its owner calls it. */
      name: string;
    };
    NextAnswer: {
      /**
       * @description `sign-in`: there is an account already.
       * @enum {string}
       */
      next: "passkey" | "sign-in";
    };
    NothingInput: Record<string, never>;
    OfferAnswer: {
      type: string;
      ownerName: string;
      /** Format: date */
      validUntil: string;
    };
    OfferInput: {
      profession: string;
      /**
       * @description In whose interest the work is done.
       * @enum {string}
       */
      interest: "person" | "care" | "school" | "public" | "insurer" | "employer";
      /** @enum {string} */
      confidentiality: "medical-secrecy" | "professional-code" | "official" | "contract" | "none";
      /** @description For whom, when that is another party. */
      worksFor?: string;
      /** Format: date-time */
      validUntil: string;
    };
    OfferLinkInput: {
      /** Format: uuid */
      dossierId: string;
      token: string;
    };
    OfferMandateInput: {
      /** @enum {string} */
      type: "supporter" | "attorney";
      /**
       * Format: date
       * @description First day on which it no longer counts.
       */
      validUntil: string;
      /** @description Attorney: classes they may read and decide about. */
      classesAsWritten?: string[];
    };
    OneEntryAnswer: {
      /** Format: uuid */
      id: string;
      sectionKey: string;
      templateKey: string;
      templateVersion: number;
      dataClass: string;
      /** @description Masked (null) for employers and links. */
      author: components["schemas"]["AuthorAnswer"] | null;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      authoredAt: string;
      /** Format: date */
      reviewAt: string | null;
      /** @description The released fields, by the keys of the template. */
      body: {
        [key: string]: unknown;
      };
      plainSummary: string | null;
      workStep: string | null;
      reaction: components["schemas"]["ReactionAnswer"] | null;
      /** @description Owner and writer only. */
      state?: string;
      /**
       * Format: date-time
       * @description Owner and writer only.
       */
      openedAt?: string | null;
      /** @description Owner and writer only: the revision of this text. */
      revision?: number;
      /** @description Owner and writer only: the newest revision. */
      latestRevision?: number;
      /** @description Owner only, while this text waits to be accepted: who wrote it. Others still read the one before. */
      waitsBy?: components["schemas"]["AuthorAnswer"];
      /** @description Present and true on a sheet of one's own. */
      mine?: boolean;
      /** @description The reader's own unfinished text. */
      draft?: components["schemas"]["DraftAnswer"] | null;
      /** @description Owner and writer only. */
      history?: components["schemas"]["RevisionLineAnswer"][];
      /** @description Owner only, while a change waits to be accepted: the text before it, which others still read. */
      before?: components["schemas"]["ContentAnswer"];
    };
    OneGrantAnswer: {
      /** Format: uuid */
      id: string;
      reader: components["schemas"]["ReaderAnswer"];
      purpose: string;
      actions: string[];
      scope: components["schemas"]["ScopeItemAnswer"][];
      /** Format: date-time */
      validFrom: string;
      /** Format: date-time */
      validUntil: string;
      /** @enum {string} */
      state: "active" | "paused" | "ended";
      /**
       * Format: date-time
       * @description A stop becomes final at this moment unless undone.
       */
      stopsAt: string | null;
      /** Format: date-time */
      endedAt: string | null;
      endReason: string | null;
      version: number;
      /** Format: date-time */
      lastViewedAt: string | null;
      /** @description What was agreed, as it was shown. */
      receipt: components["schemas"]["ReceiptAnswer"] | null;
    };
    OneMandateAnswer: {
      /** Format: uuid */
      id: string;
      /** Format: uuid */
      dossierId: string;
      ownerName: string;
      type: string;
      /** @enum {string} */
      state: "offered" | "waits" | "in-force" | "shut" | "ended";
      /** @description Null while nobody took the offer. */
      holderName: string | null;
      /** @description I hold it. */
      isMine: boolean;
      /** Format: date */
      validFrom: string;
      /**
       * Format: date
       * @description First day on which it no longer counts; a birthday counts too.
       */
      validUntil: string;
      /** @description Classes they may read today. */
      reads: string[];
      /** @description Classes they decide about alone today. */
      decides: string[];
      /** @description They decide together with the owner. */
      decidesWithOwner: boolean;
      sourceDocument: string;
      /** Format: date-time */
      statedAt: string;
      checkedBy: string | null;
      /** Format: date-time */
      checkedAt: string | null;
      /** Format: date-time */
      endedAt: string | null;
      /** @enum {string|null} */
      endReason: "ended" | "laid-down" | "declined" | null;
    };
    OrganisationAnswer: {
      /** Format: uuid */
      id: string;
      name: string;
      kind: string;
    };
    OrganisationCardAnswer: {
      /** Format: uuid */
      id: string;
      name: string;
      kind: string;
      /**
       * Format: date-time
       * @description Null: waits for approval.
       */
      approvedAt: string | null;
    };
    OrganisationsAnswer: {
      items: components["schemas"]["OrganisationCardAnswer"][];
    };
    OutboxAnswer: {
      items: components["schemas"]["OutboxMailAnswer"][];
    };
    OutboxMailAnswer: {
      /** Format: uuid */
      id: string;
      to: string;
      subject: string;
      text: string;
      /** Format: date-time */
      createdAt: string;
    };
    OwnAddressAnswer: {
      /** @description Null: somebody invented has none. */
      address: string | null;
      /** Format: date-time */
      verifiedAt: string | null;
    };
    OwnSessionAnswer: {
      /** Format: uuid */
      id: string;
      /** @description Browser and kind of device; empty when unknown. */
      device: string;
      /** @enum {string} */
      means: "passkey" | "oidc" | "recovery" | "demo";
      /** Format: date-time */
      startedAt: string;
      /** Format: date-time */
      lastSeenAt: string;
      isCurrent: boolean;
    };
    OwnSessionsAnswer: {
      items: components["schemas"]["OwnSessionAnswer"][];
    };
    PacksAnswer: {
      version: string;
      items: Record<string, never>[];
      texts: {
        [key: string]: unknown;
      };
    };
    PasskeyAnswer: {
      /** Format: uuid */
      id: string;
      name: string;
      /** @description Kept on more than one device. */
      backedUp: boolean;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      lastUsedAt: string | null;
    };
    PasskeyCreationAnswer: {
      rp: components["schemas"]["RelyingPartyAnswer"];
      user: components["schemas"]["PasskeyUserAnswer"];
      challenge: string;
      pubKeyCredParams: components["schemas"]["PasskeyParameterAnswer"][];
      timeout?: number;
      excludeCredentials?: components["schemas"]["PasskeyDescriptorAnswer"][];
      authenticatorSelection?: components["schemas"]["AuthenticatorWishAnswer"];
      attestation?: string;
      extensions?: {
        [key: string]: unknown;
      };
    };
    PasskeyDescriptorAnswer: {
      id: string;
      type: string;
      transports?: string[];
    };
    PasskeyNameInput: {
      name: string;
    };
    PasskeyParameterAnswer: {
      alg: number;
      type: string;
    };
    PasskeyRequestAnswer: {
      challenge: string;
      timeout?: number;
      rpId?: string;
      allowCredentials?: components["schemas"]["PasskeyDescriptorAnswer"][];
      userVerification?: string;
    };
    PasskeyUseInput: {
      /** @description What navigator.credentials.get() answered, as JSON. */
      response: components["schemas"]["UsedPasskeyInput"];
    };
    PasskeyUserAnswer: {
      id: string;
      name: string;
      displayName: string;
    };
    PasskeysAnswer: {
      items: components["schemas"]["PasskeyAnswer"][];
    };
    PeopleAnswer: {
      items: components["schemas"]["PersonAnswer"][];
    };
    PersonAnswer: {
      /** Format: uuid */
      membershipId: string;
      /** Format: uuid */
      accountId: string;
      name: string;
      profession: string;
      interest: string;
      confidentiality: string;
      worksFor: string | null;
      /** @enum {string} */
      verificationLevel: "self-stated" | "organisation-confirmed" | "register-checked";
      register: string | null;
      registerNumber: string | null;
      /** Format: date-time */
      validFrom: string;
      /** Format: date-time */
      validUntil: string;
      isManager: boolean;
    };
    PersonaAnswer: {
      key: string;
      /** @enum {string} */
      kind: "owner" | "professional" | "relative";
      name: string;
      profession: string | null;
      organisation: string | null;
      group: string | null;
      situationNl: string | null;
      age: number | null;
      /** @description Of somebody close: what they are, in Dutch. */
      relation: string | null;
      /** @description To whom. */
      relationTo: string | null;
      /** @description Journeys that start with this person. */
      tryKeys: string[];
    };
    PersonasAnswer: {
      items: components["schemas"]["PersonaAnswer"][];
    };
    PrepareGrantInput: {
      /** @description m:<membership>, a:<account> or t:<organisation>:<profession> */
      granteeKey: string;
      purpose: string;
      actions: ("read" | "copy" | "contribute")[];
      scope: components["schemas"]["ScopeItemInput"][];
      /**
       * Format: date-time
       * @description Absent = now.
       */
      validFrom?: string;
      /** Format: date-time */
      validUntil: string;
      receipt: components["schemas"]["ReceiptInput"];
    };
    PrepareSheetInput: {
      templateKey: string;
      content: components["schemas"]["ContentInput"];
    };
    PreparedAnswer: {
      /** Format: uuid */
      id: string;
    };
    PreparedIdAnswer: {
      /** Format: uuid */
      id: string;
    };
    PreparedSheetAnswer: {
      /** Format: uuid */
      id: string;
      /** @description Name of the helper. */
      preparedBy: string;
      templateKey: string;
      templateVersion: number;
      body: {
        [key: string]: unknown;
      };
      plainSummary: string | null;
      workStep: string | null;
      /** Format: date-time */
      createdAt: string;
    };
    PreparedSheetsAnswer: {
      items: components["schemas"]["PreparedSheetAnswer"][];
    };
    PreviewGrantInput: {
      /** @description m:<membership>, a:<account> or t:<organisation>:<profession> */
      granteeKey: string;
      purpose: string;
      actions: ("read" | "copy" | "contribute")[];
      scope: components["schemas"]["ScopeItemInput"][];
      /**
       * Format: date-time
       * @description Absent = now.
       */
      validFrom?: string;
      /** Format: date-time */
      validUntil: string;
      /**
       * Format: uuid
       * @description A grant of the same reader that ends because of this one.
       */
      supersedes?: string;
    };
    PreviewInvitedInput: {
      /** @description In which profession they are to read. */
      profession: string;
      purpose: string;
      actions: ("read" | "copy" | "contribute")[];
      scope: components["schemas"]["ScopeItemInput"][];
      /**
       * Format: date-time
       * @description Absent = when they accept.
       */
      validFrom?: string;
      /** Format: date-time */
      validUntil: string;
    };
    /** @description A problem (RFC 9457). Clients translate `code`. */
    Problem: {
      /** Format: uri */
      type: string;
      title: string;
      status: number;
      /** @enum {string} */
      code:
        | "invalid-input"
        | "purpose-missing"
        | "too-young"
        | "sign-in-required"
        | "sign-in-failed"
        | "machine-token-refused"
        | "machine-proof-refused"
        | "machine-membership-refused"
        | "not-for-machines"
        | "not-allowed"
        | "step-up-required"
        | "invitation-for-somebody-else"
        | "invitation-needs-membership"
        | "csrf-header-missing"
        | "origin-refused"
        | "not-found"
        | "revision-conflict"
        | "version-conflict"
        | "state-conflict"
        | "last-passkey"
        | "too-large"
        | "unsupported-media"
        | "idempotency-mismatch"
        | "invitations-enough"
        | "too-many"
        | "internal"
        | "unavailable";
      traceId: string;
      problems?: {
        pointer: string;
        code: string;
      }[];
      details?: {
        [key: string]: string | number;
      };
    };
    ProposalAnswer: {
      /** Format: uuid */
      id: string;
      reader: components["schemas"]["ReaderAnswer"];
      purpose: string;
      actions: string[];
      scope: components["schemas"]["ScopeItemAnswer"][];
      /** Format: date-time */
      validFrom: string;
      /** Format: date-time */
      validUntil: string;
      neededKeys: string[];
      givenKeys: string[];
      /** @description Name of the helper who prepared it. */
      preparedBy: string | null;
      /** @description The sentence that was shown. */
      shownText: string;
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      expiresAt: string;
    };
    ProposalsAnswer: {
      items: components["schemas"]["ProposalAnswer"][];
    };
    ProviderAnswer: {
      /** @description For /v1/sign-in/with/{providerKey}. */
      key: string;
      labelNl: string;
      labelEn: string;
      /** @enum {string} */
      audience: "citizen" | "professional";
      /**
       * @description The highest level it gives.
       * @enum {string}
       */
      assurance: "low" | "substantial" | "high";
    };
    ProvidersAnswer: {
      items: components["schemas"]["ProviderAnswer"][];
    };
    PurposeAnswer: {
      purpose: string;
      art6: string;
      art9: string | null;
      /** Format: date-time */
      approvedAt: string | null;
    };
    PurposeInput: {
      purpose: string;
      /** @description Ground of GDPR article 6. */
      art6: string;
      /** @description Ground of article 9, for what is sensitive. */
      art9?: string;
    };
    PurposesAnswer: {
      version: string;
      items: Record<string, never>[];
      evidenceNoticeNl: string;
      evidenceNoticeEn: string;
      rules: {
        [key: string]: unknown;
      };
    };
    ReactionAnswer: {
      /** @enum {string} */
      stance: "agree" | "partly" | "disagree";
      text: string;
      /** Format: date-time */
      writtenAt: string;
      /** @description The representative who wrote it on behalf of the owner; absent when it is the owner's own. */
      author?: components["schemas"]["AuthorAnswer"];
    };
    ReactionInput: {
      /** @enum {string} */
      stance: "agree" | "partly" | "disagree";
      text: string;
    };
    ReadTextInput: {
      /** @description The text that I read: 409 when there is a newer one. */
      revision: number;
    };
    ReaderAnswer: {
      granteeKey: string;
      name: string;
      profession: string | null;
      group: string;
      organisation: string | null;
      /** Format: uuid */
      organisationId: string | null;
      worksFor: string | null;
      verificationLevel: string | null;
    };
    ReaderInvitationAnswer: {
      /** Format: uuid */
      id: string;
      /** @description Gone when it was accepted or withdrawn. */
      address: string | null;
      profession: string;
      purpose: string;
      /** Format: date-time */
      validUntil: string;
      /** @enum {string} */
      state: "open" | "accepted" | "withdrawn" | "expired";
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      expiresAt: string;
    };
    ReaderInvitationsAnswer: {
      items: components["schemas"]["ReaderInvitationAnswer"][];
    };
    ReadersAnswer: {
      items: components["schemas"]["ReaderAnswer"][];
    };
    ReceiptAnswer: {
      noticeText: string;
      language: string;
      noticeVersion: string;
      principal: string;
      /** Format: date-time */
      recordedAt: string;
      channel: string;
      helperPresent: boolean;
      controller: string;
      purpose: string;
      dataClasses: string[];
      recipients: string[];
      /** Format: date-time */
      validFrom: string;
      /** Format: date-time */
      validUntil: string;
      howToWithdraw: string;
    };
    ReceiptInput: {
      /** @description The sentence that was shown. */
      text: string;
      /** @enum {string} */
      language: "nl" | "en";
    };
    RecoveryCodesAnswer: {
      /** @description The recovery card. Never told again. */
      recoveryCodes: string[];
    };
    RecoveryInput: {
      address: string;
    };
    RecoveryProofInput: {
      /** @description The eight digits from the mail. */
      code: string;
      /** @description One code of the recovery card. */
      cardCode: string;
    };
    RegisterClientInput: {
      /** @description What owners read beside what it delivers. */
      name: string;
      /** @description A JSON Web Key Set (RFC 7517) with public keys for ES256, EdDSA or PS256. */
      jwks: {
        [key: string]: unknown;
      };
    };
    RegisterOrganisationInput: {
      purposes: components["schemas"]["PurposeInput"][];
      name: string;
      /** @enum {string} */
      kind:
        | "school"
        | "youth-health"
        | "job-coaching"
        | "benefit-agency"
        | "labour-advice"
        | "occupational-health-service"
        | "mental-health"
        | "municipality"
        | "social-work"
        | "housing-support"
        | "employer"
        | "representation"
        | "other";
      website?: string;
      /** @description How the one who runs this can reach you. */
      contact: string;
      /** @description What you are there yourself: self-stated. */
      own?: components["schemas"]["OfferInput"];
    };
    RelyingPartyAnswer: {
      name: string;
      id?: string;
    };
    RequestItemAnswer: {
      template: string;
    };
    RequestItemInput: {
      template: string;
    };
    ReviewAnswer: {
      /** Format: uuid */
      grantId: string;
      /** Format: date-time */
      reviewedAt: string | null;
      /** @description It ends by itself, at the latest on that day. */
      endsByItself: boolean;
    };
    ReviewedAnswer: {
      /** Format: date-time */
      reviewedAt: string;
    };
    ReviseInput: {
      content: components["schemas"]["ContentInput"];
      /** @description The revision it was started from; 0 = none. */
      basedOn?: number;
      purpose?: string;
      /**
       * @description Owner, first text of an unfinished sheet.
       * @enum {string}
       */
      state?: "private" | "accepted";
    };
    RevisionAnswer: {
      revision: number;
    };
    RevisionLineAnswer: {
      revision: number;
      /** Format: date-time */
      authoredAt: string;
      author: components["schemas"]["AuthorAnswer"];
    };
    SavedAnswer: {
      /** Format: date-time */
      savedAt: string;
    };
    ScopeItemAnswer: {
      section?: string;
      template?: string;
      dataClass?: string;
      /** Format: uuid */
      entry?: string;
      fields?: string[];
      /**
       * Format: date-time
       * @description Absent = later text too.
       */
      dataUntil?: string;
    };
    ScopeItemInput: {
      section?: string;
      template?: string;
      dataClass?: string;
      /** Format: uuid */
      entry?: string;
      /** @description Absent = all fields. */
      fields?: string[];
      /**
       * Format: date-time
       * @description Only text of this moment or before; null = later text too; absent = what the class has by default.
       */
      dataUntil?: string | null;
    };
    SeenEntryAnswer: {
      /** Format: uuid */
      entryId: string;
      /** @description Every field, also those the template gets later. */
      allFields: boolean;
      /** @description The fields, when not all of them. */
      fields: string[];
    };
    SentInvitationAnswer: {
      /** Format: uuid */
      id: string;
      /** @description Gone when it was accepted or withdrawn. */
      address: string | null;
      profession: string | null;
      worksFor: string | null;
      /** @enum {string} */
      state: "open" | "accepted" | "withdrawn" | "expired";
      /** Format: date-time */
      createdAt: string;
      /** Format: date-time */
      expiresAt: string;
    };
    SentInvitationsAnswer: {
      items: components["schemas"]["SentInvitationAnswer"][];
    };
    SessionAnswer: {
      me: components["schemas"]["MeAnswer"];
    };
    SessionStateAnswer: {
      /** @enum {string} */
      kind: "person" | "professional";
      /** @enum {string} */
      means: "passkey" | "oidc" | "recovery" | "demo";
      /** @enum {string} */
      assurance: "low" | "substantial" | "high";
      /** @description Confirmed in the last minutes that it is them. */
      isFresh: boolean;
      /** Format: date-time */
      freshUntil: string | null;
      /**
       * Format: date-time
       * @description Over by then when nothing is asked before.
       */
      idleEndsAt: string;
      /**
       * Format: date-time
       * @description Over by then in any case.
       */
      endsAt: string;
    };
    SharedPurposeAnswer: {
      purpose: string;
      /** @description What one could read after a stronger sign-in; lowest first. */
      stronger: components["schemas"]["StrongerAnswer"][];
      /** Format: date-time */
      validUntil: string;
      actions: string[];
      /** @description Shared with the whole team, and not with this reader by name. */
      isByTeam: boolean;
    };
    SharedTeamAnswer: {
      /** Format: uuid */
      grantId: string;
      granteeKey: string;
      organisation: string;
      /** Format: uuid */
      organisationId: string;
      profession: string;
      people: components["schemas"]["ToldMemberAnswer"][];
    };
    SharedTeamsAnswer: {
      items: components["schemas"]["SharedTeamAnswer"][];
    };
    ShortenInput: {
      /** Format: date-time */
      validUntil: string;
    };
    StartInput: {
      name: string;
      /**
       * @description An owner gets a binder; a guest comes to read, help or work.
       * @enum {string}
       */
      as: "owner" | "guest";
      /**
       * Format: date
       * @description Of an owner; a guest gives none.
       */
      birthDate?: string;
      /** @enum {string} */
      language: "nl" | "en";
      /** @description Where the code goes. */
      address: string;
    };
    StartedAnswer: {
      me: components["schemas"]["MeAnswer"];
      /** @description The recovery card. Never told again. */
      recoveryCodes: string[];
    };
    StateMandateInput: {
      /** @description The owner's share code. */
      shareCode: string;
      /** @enum {string} */
      type: "parent" | "guardian" | "mentor" | "curator" | "administrator";
      /** @description Which document says so. No numbers of persons. */
      sourceDocument: string;
      /** Format: date */
      validFrom: string;
      /**
       * Format: date
       * @description First day on which it no longer counts.
       */
      validUntil: string;
    };
    StateRegisterInput: {
      /** @description Name of the register, as the catalogue lists it. */
      register: string;
      number: string;
    };
    StatedAnswer: Record<string, never>;
    StoppedGrantAnswer: {
      /** @enum {string} */
      state: "active" | "paused" | "ended";
      version: number;
      /** Format: date-time */
      stopsAt: string | null;
      /** Format: date-time */
      validUntil: string;
      /** Format: uuid */
      grantId: string;
    };
    StoppedGrantsAnswer: {
      /** @description Those that still ran. */
      items: components["schemas"]["StoppedGrantAnswer"][];
    };
    StrongerAnswer: {
      /** @enum {string} */
      assurance: "substantial" | "high";
      /** @description Classes that need it. Says nothing about which sheets there are. */
      classes: string[];
    };
    SubmitInput: {
      /** @description Absent = the unfinished text that was kept. */
      content?: components["schemas"]["ContentInput"];
      purpose?: string;
    };
    TakenAnswer: {
      /**
       * Format: uuid
       * @description The sheet, unfinished, in the owner's binder.
       */
      entryId: string;
    };
    TeamAnswer: {
      granteeKey: string;
      organisation: string;
      /** Format: uuid */
      organisationId: string;
      profession: string;
      /** @description False where sharing takes a second yes. */
      mayChoose: boolean;
      /** @description The longest one can share with a team. */
      maxMonths: number;
      people: components["schemas"]["TeamPersonAnswer"][];
    };
    TeamPersonAnswer: {
      /** @description Names this one person: in a grant of their own, or in a block. */
      granteeKey: string;
      name: string;
    };
    ToldMemberAnswer: {
      /** @description Names this one person: in a grant of their own, or in a block. */
      granteeKey: string;
      name: string;
      /**
       * Format: date-time
       * @description When the owner was told of them.
       */
      toldAt: string;
      /**
       * Format: date-time
       * @description The first moment at which they read by the team.
       */
      readsFrom: string;
      /** @description In the team when it was chosen. */
      wasThere: boolean;
      /** @description Still in the team. */
      isIn: boolean;
      /** @description The owner said never to this person. */
      isBlocked: boolean;
    };
    TurningAnswer: {
      /** @description Null: no birthday at which rights change is near. */
      turning: components["schemas"]["TurningDayAnswer"] | null;
      ending: components["schemas"]["EndingMandateAnswer"][];
      reviews: components["schemas"]["ReviewAnswer"][];
    };
    TurningDayAnswer: {
      age: number;
      /** Format: date */
      on: string;
      /** @description Days to go. */
      days: number;
    };
    UsedPasskeyInput: {
      id: string;
      rawId: string;
      /** @enum {string} */
      type: "public-key";
      clientExtensionResults?: {
        [key: string]: unknown;
      };
      /** @enum {string} */
      authenticatorAttachment?: "platform" | "cross-platform";
      response: components["schemas"]["AssertionInput"];
    };
    VerifyAnswer: {
      intact: boolean;
      events: number;
      firstBroken: number | null;
      /** @description Hash of the newest event, in hexadecimal. */
      head: string;
      checkpoint: components["schemas"]["CheckpointAnswer"] | null;
    };
    ViewAnswer: {
      /** Format: uuid */
      dossierId: string;
      ownerName: string;
      purpose: string | null;
      sections: string[];
      entries: components["schemas"]["EntryAnswer"][];
    };
    WithdrawInput: {
      reason: string;
    };
    WrittenAnswer: {
      /** Format: date-time */
      writtenAt: string;
    };
  };
  responses: {
    /** @description A problem */
    Problem: {
      headers: {
        "API-Version": components["headers"]["ApiVersion"];
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["Problem"];
      };
    };
  };
  parameters: {
    /** @description The same request with the same key is done once. */
    IdempotencyKey: string;
  };
  requestBodies: never;
  headers: {
    /** @description Version of this API */
    ApiVersion: string;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  getLive: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["HealthAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  getReady: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["HealthAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  listProfessions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["CatalogueAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  listTemplates: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["CatalogueAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  listPurposes: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["PurposesAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  listDataClasses: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["CatalogueAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  listLifePhases: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["LifePhasesAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  listSections: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["CatalogueAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  listPacks: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["PacksAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  listGlossary: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["CatalogueAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  listCeiling: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["CeilingAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  getMe: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["MeAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  getSession: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["SessionStateAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  endSession: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  getEntrance: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["EntranceAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  start: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["StartInput"];
      };
    };
    responses: {
      202: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AskedAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  confirmStart: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["CodeInput"];
      };
    };
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["NextAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  startPasskeyOptions: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": components["schemas"]["NothingInput"];
      };
    };
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["PasskeyCreationAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  finishStart: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["NewPasskeyInput"];
      };
    };
    responses: {
      201: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["StartedAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  signInOptions: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": components["schemas"]["NothingInput"];
      };
    };
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["PasskeyRequestAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  signIn: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["PasskeyUseInput"];
      };
    };
    responses: {
      201: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["SessionAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  stepUpOptions: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": components["schemas"]["NothingInput"];
      };
    };
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["PasskeyRequestAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  confirmIdentity: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["PasskeyUseInput"];
      };
    };
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["FreshAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  chooseMembership: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["HatInput"];
      };
    };
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["SessionAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  listSessions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["OwnSessionsAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  endOtherSessions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  listAccountEvents: {
    parameters: {
      query?: {
        before?: number;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AccountEventsAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  endOneSession: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        sessionId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  listPasskeys: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["PasskeysAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  addPasskey: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["NewPasskeyInput"];
      };
    };
    responses: {
      201: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["PasskeyAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  passkeyOptions: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": components["schemas"]["NothingInput"];
      };
    };
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["PasskeyCreationAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  removePasskey: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        passkeyId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  renamePasskey: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        passkeyId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["PasskeyNameInput"];
      };
    };
    responses: {
      204: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  renewRecoveryCodes: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": components["schemas"]["NothingInput"];
      };
    };
    responses: {
      201: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RecoveryCodesAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  askRecovery: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["RecoveryInput"];
      };
    };
    responses: {
      202: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AskedAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  proveRecovery: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["RecoveryProofInput"];
      };
    };
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AskedAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  recoveryPasskeyOptions: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": components["schemas"]["NothingInput"];
      };
    };
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["PasskeyCreationAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  finishRecovery: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["NewPasskeyInput"];
      };
    };
    responses: {
      201: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["SessionAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  listProviders: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ProvidersAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  goToProvider: {
    parameters: {
      query?: {
        /** @description What for; `sign-in` when it does not say. */
        to?: "sign-in" | "link" | "step-up";
        /** @description The lowest level that will do. */
        level?: "low" | "substantial" | "high";
      };
      header?: never;
      path: {
        providerKey: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description To the provider, or into the app with `problem`. */
      302: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  comeBackFromProvider: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        providerKey: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Into the app; with `problem` when it did not work. */
      302: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  listLinkedProviders: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["LinkedProvidersAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  unlinkProvider: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        linkedProviderId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  getAddress: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["OwnAddressAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  askAddress: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["NewAddressInput"];
      };
    };
    responses: {
      202: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AskedAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  proveAddress: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["CodeInput"];
      };
    };
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["OwnAddressAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  listPersonas: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["PersonasAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  openDemoSession: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["DemoSessionInput"];
      };
    };
    responses: {
      201: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["SessionAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  listOutbox: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["OutboxAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  listOrganisations: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["OrganisationsAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  registerOrganisation: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["RegisterOrganisationInput"];
      };
    };
    responses: {
      201: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["MadeOrganisationAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  getOrganisation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        organisationId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ManagedOrganisationAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  declarePurposes: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        organisationId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["DeclarePurposesInput"];
      };
    };
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ManagedOrganisationAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  addManager: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path: {
        organisationId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["AddManagerInput"];
      };
    };
    responses: {
      204: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  removeManager: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        organisationId: string;
        accountId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  listPeople: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        organisationId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["PeopleAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  confirmPerson: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path: {
        organisationId: string;
        membershipId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": components["schemas"]["NothingInput"];
      };
    };
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["PersonAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  checkPersonRegister: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path: {
        organisationId: string;
        membershipId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["StateRegisterInput"];
      };
    };
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["PersonAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  endPerson: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path: {
        organisationId: string;
        membershipId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": components["schemas"]["NothingInput"];
      };
    };
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["PersonAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  listOrganisationInvitations: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        organisationId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["SentInvitationsAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  inviteColleague: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path: {
        organisationId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["InviteColleagueInput"];
      };
    };
    responses: {
      201: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["MadeInvitationAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  withdrawOrganisationInvitation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        organisationId: string;
        invitationId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  stateRegister: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path: {
        membershipId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["StateRegisterInput"];
      };
    };
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["PersonAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  leaveOrganisation: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path: {
        membershipId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": components["schemas"]["NothingInput"];
      };
    };
    responses: {
      204: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  lookAtInvitation: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["InvitationTokenInput"];
      };
    };
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["InvitationAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  acceptInvitation: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["InvitationTokenInput"];
      };
    };
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AcceptedAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  inviteStarter: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["InviteStarterInput"];
      };
    };
    responses: {
      201: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["MadeInvitationAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  listDossiers: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["DossiersAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  getView: {
    parameters: {
      query?: {
        /** @description Key of the purpose; needed by who reads by a grant. */
        purpose?: string;
      };
      header?: never;
      path: {
        dossierId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ViewAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  listEntries: {
    parameters: {
      query?: {
        /** @description Key of the purpose; needed by who reads by a grant. */
        purpose?: string;
      };
      header?: never;
      path: {
        dossierId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["EntriesAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  createEntry: {
    parameters: {
      query?: never;
      header?: {
        /** @description Programs: a proof for this request (RFC 9449). */
        DPoP?: string;
        /** @description Programs: the membership of the professional in whose name they act. */
        "Regiemap-Membership"?: string;
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path: {
        dossierId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["CreateEntryInput"];
      };
    };
    responses: {
      201: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["MadeEntryAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  getEntry: {
    parameters: {
      query?: {
        /** @description Key of the purpose; needed by who reads by a grant. */
        purpose?: string;
      };
      header?: never;
      path: {
        dossierId: string;
        entryId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["OneEntryAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  keepDraft: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        dossierId: string;
        entryId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["DraftInput"];
      };
    };
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["SavedAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  dropDraft: {
    parameters: {
      query?: {
        /** @description Key of the purpose; needed by who reads by a grant. */
        purpose?: string;
      };
      header?: never;
      path: {
        dossierId: string;
        entryId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  addRevision: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path: {
        dossierId: string;
        entryId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["ReviseInput"];
      };
    };
    responses: {
      201: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RevisionAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  openEntry: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path: {
        dossierId: string;
        entryId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": components["schemas"]["NothingInput"];
      };
    };
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["EntryStateAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  acceptEntry: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path: {
        dossierId: string;
        entryId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["ReadTextInput"];
      };
    };
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["EntryStateAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  turnEntryDown: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path: {
        dossierId: string;
        entryId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["ReadTextInput"];
      };
    };
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["EntryStateAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  removeEntry: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path: {
        dossierId: string;
        entryId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": components["schemas"]["NothingInput"];
      };
    };
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["EntryStateAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  makeEntryPrivate: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path: {
        dossierId: string;
        entryId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": components["schemas"]["NothingInput"];
      };
    };
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["EntryStateAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  shareEntryAgain: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path: {
        dossierId: string;
        entryId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": components["schemas"]["NothingInput"];
      };
    };
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["EntryStateAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  submitEntry: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path: {
        dossierId: string;
        entryId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["SubmitInput"];
      };
    };
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["EntryStateAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  withdrawEntry: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path: {
        dossierId: string;
        entryId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["WithdrawInput"];
      };
    };
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["EntryStateAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  putReaction: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        dossierId: string;
        entryId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["ReactionInput"];
      };
    };
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["WrittenAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  listPreparedSheets: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        dossierId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["PreparedSheetsAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  prepareSheet: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path: {
        dossierId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["PrepareSheetInput"];
      };
    };
    responses: {
      201: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["PreparedIdAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  takePreparedSheet: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path: {
        dossierId: string;
        preparedId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": components["schemas"]["NothingInput"];
      };
    };
    responses: {
      201: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["TakenAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  removePreparedSheet: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        dossierId: string;
        preparedId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  listGrants: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        dossierId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["GrantsAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  createGrant: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path: {
        dossierId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["CreateGrantInput"];
      };
    };
    responses: {
      /** @description Shared */
      201: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["MadeGrantAnswer"];
        };
      };
      /** @description Another key is needed first */
      202: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["MadeGrantAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  stopAllGrants: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path: {
        dossierId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": components["schemas"]["NothingInput"];
      };
    };
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["StoppedGrantsAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  previewGrant: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path: {
        dossierId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["PreviewGrantInput"];
      };
    };
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ViewAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  getGrant: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        dossierId: string;
        grantId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["OneGrantAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  stopGrant: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path: {
        dossierId: string;
        grantId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": components["schemas"]["NothingInput"];
      };
    };
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["GrantStateAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  reviewGrant: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path: {
        dossierId: string;
        grantId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": components["schemas"]["NothingInput"];
      };
    };
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ReviewedAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  undoStop: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path: {
        dossierId: string;
        grantId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": components["schemas"]["NothingInput"];
      };
    };
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["GrantStateAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  pauseGrant: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path: {
        dossierId: string;
        grantId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": components["schemas"]["NothingInput"];
      };
    };
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["GrantStateAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  resumeGrant: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path: {
        dossierId: string;
        grantId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": components["schemas"]["NothingInput"];
      };
    };
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["GrantStateAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  shortenGrant: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path: {
        dossierId: string;
        grantId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["ShortenInput"];
      };
    };
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["GrantStateAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  giveBackGrant: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path: {
        dossierId: string;
        grantId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": components["schemas"]["NothingInput"];
      };
    };
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["GrantStateAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  listGrantProposals: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        dossierId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ProposalsAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  prepareGrant: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path: {
        dossierId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["PrepareGrantInput"];
      };
    };
    responses: {
      201: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["PreparedAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  confirmGrantProposal: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path: {
        dossierId: string;
        proposalId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": components["schemas"]["NothingInput"];
      };
    };
    responses: {
      201: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["MadeGrantAnswer"];
        };
      };
      /** @description It waits for somebody else still */
      202: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["MadeGrantAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  removeGrantProposal: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        dossierId: string;
        proposalId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  listReaderInvitations: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        dossierId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ReaderInvitationsAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  inviteReader: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path: {
        dossierId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["InviteReaderInput"];
      };
    };
    responses: {
      201: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["MadeReaderInvitationAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  previewInvitation: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path: {
        dossierId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["PreviewInvitedInput"];
      };
    };
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ViewAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  withdrawReaderInvitation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        dossierId: string;
        invitationId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  searchReaders: {
    parameters: {
      query?: {
        /** @description Part of a name. */
        text?: string;
        profession?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ReadersAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  listDossierReaders: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        dossierId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["DossierReadersAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  lookAtTeam: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        dossierId: string;
        granteeKey: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["TeamAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  listTeams: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        dossierId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["SharedTeamsAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  listBlocks: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        dossierId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["BlocksAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  createBlock: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path: {
        dossierId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["CreateBlockInput"];
      };
    };
    responses: {
      201: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["BlockAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  removeBlock: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        dossierId: string;
        blockId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  listMyAccessRequests: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["MyRequestsAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  askAccess: {
    parameters: {
      query?: never;
      header?: {
        /** @description Programs: a proof for this request (RFC 9449). */
        DPoP?: string;
        /** @description Programs: the membership of the professional in whose name they act. */
        "Regiemap-Membership"?: string;
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["AskAccessInput"];
      };
    };
    responses: {
      /** @description The same for everybody and every time */
      202: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AskedAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  listAccessRequests: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        dossierId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AccessRequestsAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  answerAccessRequest: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path: {
        dossierId: string;
        requestId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["AnswerRequestInput"];
      };
    };
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AccessRequestAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  listMandates: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        dossierId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["MandatesAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  offerMandate: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path: {
        dossierId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["OfferMandateInput"];
      };
    };
    responses: {
      201: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["MadeOfferAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  checkMandate: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path: {
        dossierId: string;
        mandateId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": components["schemas"]["NothingInput"];
      };
    };
    responses: {
      204: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  endMandate: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path: {
        dossierId: string;
        mandateId: string;
      };
      cookie?: never;
    };
    requestBody?: {
      content: {
        "application/json": components["schemas"]["NothingInput"];
      };
    };
    responses: {
      204: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  getTurning: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        dossierId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["TurningAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  listMyMandates: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["MandatesAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  stateMandate: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["StateMandateInput"];
      };
    };
    responses: {
      /** @description The same for everybody and every time */
      202: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["StatedAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  lookAtMandateOffer: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["OfferLinkInput"];
      };
    };
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["OfferAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  acceptMandateOffer: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["OfferLinkInput"];
      };
    };
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AcceptedOfferAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  listClients: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        organisationId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["MachineClientsAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  registerClient: {
    parameters: {
      query?: never;
      header?: {
        /** @description The same request with the same key is done once. */
        "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
      };
      path: {
        organisationId: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": components["schemas"]["RegisterClientInput"];
      };
    };
    responses: {
      201: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["MachineClientAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  revokeClient: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        organisationId: string;
        clientId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      204: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content?: never;
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      409: components["responses"]["Problem"];
      413: components["responses"]["Problem"];
      415: components["responses"]["Problem"];
      422: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  listAccessEvents: {
    parameters: {
      query?: {
        /** @description Older than this number. */
        before?: number;
        limit?: number;
      };
      header?: never;
      path: {
        dossierId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AccessEventsAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  verifyRecord: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        dossierId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["VerifyAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
  exportDossier: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        dossierId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      200: {
        headers: {
          "API-Version": components["headers"]["ApiVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ExportAnswer"];
        };
      };
      400: components["responses"]["Problem"];
      401: components["responses"]["Problem"];
      403: components["responses"]["Problem"];
      404: components["responses"]["Problem"];
      429: components["responses"]["Problem"];
      500: components["responses"]["Problem"];
      503: components["responses"]["Problem"];
    };
  };
}
type FlattenedDeepRequired<T> = {
  [K in keyof T]-?: FlattenedDeepRequired<
    T[K] extends unknown[] | undefined | null ? Extract<T[K], unknown[]>[number] : T[K]
  >;
};
type ReadonlyArray<T> = [Exclude<T, undefined>] extends [unknown[]]
  ? Readonly<Exclude<T, undefined>>
  : Readonly<Exclude<T, undefined>[]>;
export const pathsV1SignInWithProviderKeyGetParametersQueryToValues: ReadonlyArray<
  FlattenedDeepRequired<paths>["/v1/sign-in/with/{providerKey}"]["get"]["parameters"]["query"]["to"]
> = ["sign-in", "link", "step-up"];
export const pathsV1SignInWithProviderKeyGetParametersQueryLevelValues: ReadonlyArray<
  FlattenedDeepRequired<paths>["/v1/sign-in/with/{providerKey}"]["get"]["parameters"]["query"]["level"]
> = ["low", "substantial", "high"];
export const acceptedAnswerKindValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["AcceptedAnswer"]["kind"]
> = ["membership", "grant", "start"];
export const accessEventAnswerActionValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["AccessEventAnswer"]["action"]
> = ["C", "R", "U", "D", "E"];
export const accessEventAnswerOutcomeValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["AccessEventAnswer"]["outcome"]
> = ["allowed", "refused"];
export const accessRequestAnswerStateValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["AccessRequestAnswer"]["state"]
> = ["open", "granted", "declined"];
export const answerRequestInputAnswerValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["AnswerRequestInput"]["answer"]
> = ["granted", "declined"];
export const authorAnswerKindValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["AuthorAnswer"]["kind"]
> = ["owner", "membership", "mandate"];
export const blockedWhatAnswerKindValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["BlockedWhatAnswer"]["kind"]
> = ["everything", "section", "class", "entry"];
export const blockedWhatInputKindValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["BlockedWhatInput"]["kind"]
> = ["everything", "section", "class", "entry"];
export const blockedWhoAnswerKindValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["BlockedWhoAnswer"]["kind"]
> = ["account", "organisation", "profession"];
export const blockedWhoInputKindValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["BlockedWhoInput"]["kind"]
> = ["reader", "organisation", "profession"];
export const clientKeyAnswerKtyValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["ClientKeyAnswer"]["kty"]
> = ["EC", "OKP", "RSA"];
export const createEntryInputStateValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["CreateEntryInput"]["state"]
> = ["private", "accepted"];
export const createGrantInputActionsValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["CreateGrantInput"]["actions"]
> = ["read", "copy", "contribute"];
export const dossierListingAnswerRelationValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["DossierListingAnswer"]["relation"]
> = ["own", "represented", "shared", "wrote"];
export const grantAnswerStateValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["GrantAnswer"]["state"]
> = ["active", "paused", "ended"];
export const grantStateAnswerStateValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["GrantStateAnswer"]["state"]
> = ["active", "paused", "ended"];
export const healthAnswerStatusValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["HealthAnswer"]["status"]
> = ["up"];
export const invitationAnswerKindValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["InvitationAnswer"]["kind"]
> = ["membership", "grant", "start"];
export const inviteColleagueInputInterestValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["InviteColleagueInput"]["interest"]
> = ["person", "care", "school", "public", "insurer", "employer"];
export const inviteColleagueInputConfidentialityValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["InviteColleagueInput"]["confidentiality"]
> = ["medical-secrecy", "professional-code", "official", "contract", "none"];
export const inviteReaderInputActionsValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["InviteReaderInput"]["actions"]
> = ["read", "copy", "contribute"];
export const madePasskeyInputTypeValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["MadePasskeyInput"]["type"]
> = ["public-key"];
export const madePasskeyInputAuthenticatorAttachmentValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["MadePasskeyInput"]["authenticatorAttachment"]
> = ["platform", "cross-platform"];
export const meAnswerKindValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["MeAnswer"]["kind"]> = [
  "owner",
  "professional",
  "representative",
  "relative",
];
export const meAnswerAssuranceValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["MeAnswer"]["assurance"]
> = ["low", "substantial", "high"];
export const meAnswerLanguageValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["MeAnswer"]["language"]
> = ["nl", "en"];
export const membershipAnswerVerificationLevelValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["MembershipAnswer"]["verificationLevel"]
> = ["self-stated", "organisation-confirmed", "register-checked"];
export const myRequestAnswerStateValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["MyRequestAnswer"]["state"]
> = ["sent", "granted"];
export const newAddressInputLanguageValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["NewAddressInput"]["language"]
> = ["nl", "en"];
export const nextAnswerNextValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["NextAnswer"]["next"]> = [
  "passkey",
  "sign-in",
];
export const offerInputInterestValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["OfferInput"]["interest"]
> = ["person", "care", "school", "public", "insurer", "employer"];
export const offerInputConfidentialityValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["OfferInput"]["confidentiality"]
> = ["medical-secrecy", "professional-code", "official", "contract", "none"];
export const offerMandateInputTypeValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["OfferMandateInput"]["type"]
> = ["supporter", "attorney"];
export const oneGrantAnswerStateValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["OneGrantAnswer"]["state"]
> = ["active", "paused", "ended"];
export const oneMandateAnswerStateValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["OneMandateAnswer"]["state"]
> = ["offered", "waits", "in-force", "shut", "ended"];
export const ownSessionAnswerMeansValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["OwnSessionAnswer"]["means"]
> = ["passkey", "oidc", "recovery", "demo"];
export const personAnswerVerificationLevelValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["PersonAnswer"]["verificationLevel"]
> = ["self-stated", "organisation-confirmed", "register-checked"];
export const personaAnswerKindValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["PersonaAnswer"]["kind"]
> = ["owner", "professional", "relative"];
export const prepareGrantInputActionsValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["PrepareGrantInput"]["actions"]
> = ["read", "copy", "contribute"];
export const previewGrantInputActionsValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["PreviewGrantInput"]["actions"]
> = ["read", "copy", "contribute"];
export const previewInvitedInputActionsValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["PreviewInvitedInput"]["actions"]
> = ["read", "copy", "contribute"];
export const problemCodeValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["Problem"]["code"]> = [
  "invalid-input",
  "purpose-missing",
  "too-young",
  "sign-in-required",
  "sign-in-failed",
  "machine-token-refused",
  "machine-proof-refused",
  "machine-membership-refused",
  "not-for-machines",
  "not-allowed",
  "step-up-required",
  "invitation-for-somebody-else",
  "invitation-needs-membership",
  "csrf-header-missing",
  "origin-refused",
  "not-found",
  "revision-conflict",
  "version-conflict",
  "state-conflict",
  "last-passkey",
  "too-large",
  "unsupported-media",
  "idempotency-mismatch",
  "invitations-enough",
  "too-many",
  "internal",
  "unavailable",
];
export const providerAnswerAudienceValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["ProviderAnswer"]["audience"]
> = ["citizen", "professional"];
export const providerAnswerAssuranceValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["ProviderAnswer"]["assurance"]
> = ["low", "substantial", "high"];
export const reactionAnswerStanceValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["ReactionAnswer"]["stance"]
> = ["agree", "partly", "disagree"];
export const reactionInputStanceValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["ReactionInput"]["stance"]
> = ["agree", "partly", "disagree"];
export const readerInvitationAnswerStateValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["ReaderInvitationAnswer"]["state"]
> = ["open", "accepted", "withdrawn", "expired"];
export const receiptInputLanguageValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["ReceiptInput"]["language"]
> = ["nl", "en"];
export const registerOrganisationInputKindValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["RegisterOrganisationInput"]["kind"]
> = [
  "school",
  "youth-health",
  "job-coaching",
  "benefit-agency",
  "labour-advice",
  "occupational-health-service",
  "mental-health",
  "municipality",
  "social-work",
  "housing-support",
  "employer",
  "representation",
  "other",
];
export const reviseInputStateValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["ReviseInput"]["state"]
> = ["private", "accepted"];
export const sentInvitationAnswerStateValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["SentInvitationAnswer"]["state"]
> = ["open", "accepted", "withdrawn", "expired"];
export const sessionStateAnswerKindValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["SessionStateAnswer"]["kind"]
> = ["person", "professional"];
export const sessionStateAnswerMeansValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["SessionStateAnswer"]["means"]
> = ["passkey", "oidc", "recovery", "demo"];
export const sessionStateAnswerAssuranceValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["SessionStateAnswer"]["assurance"]
> = ["low", "substantial", "high"];
export const startInputAsValues: ReadonlyArray<FlattenedDeepRequired<components>["schemas"]["StartInput"]["as"]> = [
  "owner",
  "guest",
];
export const startInputLanguageValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["StartInput"]["language"]
> = ["nl", "en"];
export const stateMandateInputTypeValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["StateMandateInput"]["type"]
> = ["parent", "guardian", "mentor", "curator", "administrator"];
export const stoppedGrantAnswerStateValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["StoppedGrantAnswer"]["state"]
> = ["active", "paused", "ended"];
export const strongerAnswerAssuranceValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["StrongerAnswer"]["assurance"]
> = ["substantial", "high"];
export const usedPasskeyInputTypeValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["UsedPasskeyInput"]["type"]
> = ["public-key"];
export const usedPasskeyInputAuthenticatorAttachmentValues: ReadonlyArray<
  FlattenedDeepRequired<components>["schemas"]["UsedPasskeyInput"]["authenticatorAttachment"]
> = ["platform", "cross-platform"];
