import type { Part } from "./screen.js";
import { AT_WORK, ENTRANCE, OWN_ACCESS } from "./screens-entrance.js";
import { ACCESS, ENTRANCE as PROVIDED, LIGHT, OFFICE } from "./screens-identity.js";
import { ACTING, HELPERS } from "./screens-mandates.js";
import { OWNER } from "./screens-owner.js";
import { PROFESSIONAL } from "./screens-professional.js";
import { TAKING } from "./screens-taking.js";
import { NEW_IN_TEAMS } from "./screens-teams.js";

/**
 * Every screen and state, in parts that take about as long: each part is a test file of its own, so that they can be
 * looked at side by side. A new route of the web app needs a screen here and its name in one of the lists.
 */
export const PARTS = {
  /** Getting in, and who helps. */
  entrance: {
    screens: [...PROVIDED, ...ENTRANCE, ...ACCESS, ...OWN_ACCESS, ...HELPERS],
    routes: [
      "/welcome",
      "/at-work",
      "/start",
      "/sign-in",
      "/lost-phone",
      "/postvak",
      "/uitnodiging",
      "/access",
      "/access/address",
      "/access/stronger",
      "/help",
      "/sharing/new",
      "/helpers",
      "/helpers/new",
      "/turning",
    ],
  },
  owner: {
    screens: [...OWNER, ...NEW_IN_TEAMS, ...TAKING],
    routes: [
      "/choose",
      "/binder",
      "/binder/:sectionKey",
      "/sheets/:entryId",
      "/sheets/:entryId/write",
      "/new",
      "/new/:templateKey",
      "/assessments/:entryId",
      "/sharing",
      "/sharing/new",
      "/sharing/never",
      "/sharing/:grantId",
      "/requests/:requestId",
      "/looked",
      "/help",
      "/taking-along",
      "/settings",
    ],
  },
  /** Who reads, works or acts for somebody else. */
  others: {
    screens: [...PROFESSIONAL, ...LIGHT, ...AT_WORK, ...OFFICE, ...ACTING],
    routes: [
      "/people",
      "/people/mine",
      "/people/asked",
      "/people/ask",
      "/people/:dossierId/-/prepare",
      "/people/:dossierId/-/prepare/:templateKey",
      "/people/:dossierId/-/prepare-share",
      "/people/:dossierId/-/share",
      "/people/:dossierId/-/taking-along",
      "/people/:dossierId/:purpose",
      "/people/:dossierId/:purpose/ask",
      "/people/:dossierId/:purpose/write",
      "/people/:dossierId/:purpose/write/:templateKey",
      "/people/:dossierId/:purpose/sheets/:entryId",
      "/people/:dossierId/:purpose/sheets/:entryId/write",
      "/settings",
      "/access",
      "/invite",
      "/hat",
      "/organisations/new",
      "/organisations/:organisationId",
      "/organisations/:organisationId/programs",
      "/represent",
      "/helping",
    ],
  },
} satisfies Record<string, Part>;
