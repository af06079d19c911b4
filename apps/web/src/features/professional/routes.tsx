import { Navigate, Route, Routes } from "react-router";
import { PrepareSharePage, ShareForPage } from "../mandates/prepare-share-page.js";
import { PrepareSheetPage } from "../mandates/prepare-sheet-page.js";
import { TakingAlongForPage } from "../taking-along/taking-along-for-page.js";
import { AskPage } from "./ask-page.js";
import { AskedPage } from "./asked-page.js";
import { ChooseSheetPage } from "./choose-sheet-page.js";
import { ContributePage } from "./contribute-page.js";
import { DossierPage } from "./dossier-page.js";
import { MinePage } from "./mine-page.js";
import { OwnSheetPage } from "./own-sheet-page.js";
import { PeoplePage } from "./people-page.js";

/** The screens of who reads in another person's binder; loaded only for them. */
export default function ProfessionalRoutes() {
  return (
    <Routes>
      <Route index element={<PeoplePage />} />
      <Route path="mine" element={<MinePage />} />
      <Route path="asked" element={<AskedPage />} />
      <Route path="ask" element={<AskPage />} />
      <Route path=":dossierId/-/prepare" element={<PrepareSheetPage />} />
      <Route path=":dossierId/-/prepare/:templateKey" element={<PrepareSheetPage />} />
      <Route path=":dossierId/-/prepare-share" element={<PrepareSharePage />} />
      <Route path=":dossierId/-/share" element={<ShareForPage />} />
      <Route path=":dossierId/-/taking-along" element={<TakingAlongForPage />} />
      <Route path=":dossierId/:purpose" element={<DossierPage />} />
      <Route path=":dossierId/:purpose/ask" element={<AskPage />} />
      <Route path=":dossierId/:purpose/write" element={<ChooseSheetPage />} />
      <Route path=":dossierId/:purpose/write/:templateKey" element={<ContributePage />} />
      <Route path=":dossierId/:purpose/sheets/:entryId" element={<OwnSheetPage />} />
      <Route path=":dossierId/:purpose/sheets/:entryId/write" element={<ContributePage />} />
      <Route path="*" element={<Navigate to="/people" replace />} />
    </Routes>
  );
}
