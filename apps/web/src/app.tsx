import { QueryClientProvider } from "@tanstack/react-query";
import { lazy, useState } from "react";
import { createBrowserRouter, Navigate, Outlet, ScrollRestoration, useLocation } from "react-router";
import { RouterProvider } from "react-router/dom";
import { OwnerName, prefetchBook } from "./shared/api/book.js";
import { firstName } from "./shared/text/words.js";
import { Boundary } from "./shared/api/boundary.js";
import { useEntrance } from "./shared/api/entrance.js";
import { MeContext, prefetchMe, useMaybeMe } from "./shared/api/me.js";
import { createQueryClient } from "./shared/api/query-client.js";
import { IconSprite } from "./shared/ui/icons/icon.js";
import { ToastProvider } from "./shared/ui/toast.js";
import { AccessPage } from "./features/access/access-page.js";
import { AddressPage } from "./features/access/address-page.js";
import { StrongerPage } from "./features/access/stronger-page.js";
import { BinderPage } from "./features/binder/binder-page.js";
import { SectionPage } from "./features/binder/section-page.js";
import { ChoosePage } from "./features/demo-login/choose-page.js";
import { AtWorkPage } from "./features/entrance/at-work-page.js";
import { ConfirmDialog } from "./features/entrance/confirm-dialog.js";
import { LostPhonePage } from "./features/entrance/lost-phone-page.js";
import { meetOtherTabs } from "./features/entrance/other-tab.js";
import { SessionWatch } from "./features/entrance/session-watch.js";
import { SignInPage } from "./features/entrance/sign-in-page.js";
import { StartPage } from "./features/entrance/start-page.js";
import { wayBack } from "./shared/api/way-back.js";
import { WelcomePage } from "./features/entrance/welcome-page.js";
import { NewSheetPage } from "./features/entry/new-sheet-page.js";
import { SheetPage } from "./features/entry/sheet-page.js";
import { WriteNewPage, WriteSheetPage } from "./features/entry/write-page.js";
import { AssessmentPage } from "./features/assessment/assessment-page.js";
import { AskHelperPage } from "./features/mandates/ask-helper-page.js";
import { HelpersPage } from "./features/mandates/helpers-page.js";
import { OfferPage } from "./features/mandates/offer-page.js";
import { RepresentPage } from "./features/mandates/represent-page.js";
import { TurningPage } from "./features/mandates/turning-page.js";
import { HelpPage } from "./features/help/help-page.js";
import { InvitationPage } from "./features/invitation/invitation-page.js";
import { InviteStartPage } from "./features/invitation/invite-start-page.js";
import { keptToken } from "./features/invitation/kept-token.js";
import { HatPage, Wear } from "./features/organisation/hat-page.js";
import { OutboxPage } from "./features/outbox/outbox-page.js";
import { RequestPage } from "./features/requests/request-page.js";
import { SettingsPage } from "./features/settings/settings-page.js";
import { NeverPage } from "./features/never/never-page.js";
import { GrantPage } from "./features/sharing/grant-page.js";
import { SharePage } from "./features/sharing/share-page.js";
import { SharingPage } from "./features/sharing/sharing-page.js";
import { TakingAlongPage } from "./features/taking-along/taking-along-page.js";
import { LookedPage } from "./features/who-looked/looked-page.js";

const Organisations = lazy(() => import("./features/organisation/routes.js"));
const Professional = lazy(() => import("./features/professional/routes.js"));

/** Where somebody starts: their own binder, the people who share with them, a demo person to choose, or the first page. */
function Start() {
  const me = useMaybeMe();
  const { demo } = useEntrance();
  const [back] = useState(() => (me === null ? null : wayBack.take()));
  if (me === null) return <Navigate to={demo ? "/choose" : "/welcome"} replace />;
  if (back !== null && back !== "/") return <Navigate to={back} replace />;
  if (!me.demo && keptToken.isWaiting()) return <Navigate to="/uitnodiging" replace />;
  if (me.hatEnded) return <Navigate to="/hat" replace />;
  if (me.ownDossierId !== null) return <Navigate to="/binder" replace />;
  const [only, another] = me.memberships;
  if (only === undefined || me.activeMembership !== null) return <Navigate to="/people" replace />;
  return another === undefined ? <Wear membershipId={only.id} /> : <Navigate to="/hat" replace />;
}

/** Where one is as somebody: with a role that has ended it is chosen first as whom. */
const asSomebody = /^\/(people|represent)(\/|$)/;

function SignedIn({ owner }: { owner?: boolean }) {
  const me = useMaybeMe();
  const { pathname } = useLocation();
  if (me === null) return <Navigate to="/" replace />;
  if (me.hatEnded && (owner === true || asSomebody.test(pathname))) return <Navigate to="/hat" replace />;
  if (owner === true && me.ownDossierId === null) return <Navigate to="/people" replace />;
  return (
    <MeContext value={me}>
      <OwnerName value={me.ownDossierId ? firstName(me.account.name) : ""}>
        <Outlet />
        <SessionWatch />
      </OwnerName>
    </MeContext>
  );
}

function Root() {
  return (
    <>
      <ScrollRestoration />
      <Boundary whole skeleton={null}>
        <Outlet />
        <ConfirmDialog />
      </Boundary>
    </>
  );
}

const router = createBrowserRouter([
  {
    element: <Root />,
    children: [
      { path: "/", element: <Start /> },
      { path: "/choose", element: <ChoosePage /> },
      { path: "/welcome", element: <WelcomePage /> },
      { path: "/at-work", element: <AtWorkPage /> },
      { path: "/start", element: <StartPage /> },
      { path: "/sign-in", element: <SignInPage /> },
      { path: "/lost-phone", element: <LostPhonePage /> },
      { path: "/helping", element: <OfferPage /> },
      { path: "/postvak", element: <OutboxPage /> },
      { path: "/uitnodiging", element: <InvitationPage /> },
      {
        element: <SignedIn owner />,
        children: [
          { path: "/binder", element: <BinderPage /> },
          { path: "/binder/:sectionKey", element: <SectionPage /> },
          { path: "/sheets/:entryId", element: <SheetPage /> },
          { path: "/sheets/:entryId/write", element: <WriteSheetPage /> },
          { path: "/new", element: <NewSheetPage /> },
          { path: "/new/:templateKey", element: <WriteNewPage /> },
          { path: "/assessments/:entryId", element: <AssessmentPage /> },
          { path: "/sharing", element: <SharingPage /> },
          { path: "/sharing/new", element: <SharePage /> },
          { path: "/sharing/never", element: <NeverPage /> },
          { path: "/sharing/:grantId", element: <GrantPage /> },
          { path: "/requests/:requestId", element: <RequestPage /> },
          { path: "/looked", element: <LookedPage /> },
          { path: "/help", element: <HelpPage /> },
          { path: "/helpers", element: <HelpersPage /> },
          { path: "/helpers/new", element: <AskHelperPage /> },
          { path: "/turning", element: <TurningPage /> },
          { path: "/taking-along", element: <TakingAlongPage /> },
        ],
      },
      {
        element: <SignedIn />,
        children: [
          { path: "/people/*", element: <Professional /> },
          { path: "/represent", element: <RepresentPage /> },
          { path: "/settings", element: <SettingsPage /> },
          { path: "/access", element: <AccessPage /> },
          { path: "/access/address", element: <AddressPage /> },
          { path: "/access/stronger", element: <StrongerPage /> },
          { path: "/invite", element: <InviteStartPage /> },
          { path: "/hat", element: <HatPage /> },
          { path: "/organisations/*", element: <Organisations /> },
        ],
      },
      { path: "*", element: <Navigate to="/" replace /> },
    ],
  },
]);

/** One for the page: made beside the screen, so that however often React draws it everything is asked once. */
const client = createQueryClient();
prefetchMe(client);
prefetchBook(client);
meetOtherTabs();

/** The whole app. */
export function App() {
  return (
    <QueryClientProvider client={client}>
      <IconSprite />
      <ToastProvider>
        <RouterProvider router={router} />
      </ToastProvider>
    </QueryClientProvider>
  );
}
