/** Page of the web app that opens an invitation; its secret stands behind the # and so never reaches a server by itself. */
export const INVITATION_PATH = "/uitnodiging";
