import { Navigate, Route, Routes } from "react-router";
import { ProgramsPage } from "../machines/programs-page.js";
import { NewOrganisationPage } from "./new-organisation-page.js";
import { OrganisationPage } from "./organisation-page.js";

/** The screens about organisations; loaded only for who manages one. */
export default function OrganisationRoutes() {
  return (
    <Routes>
      <Route path="new" element={<NewOrganisationPage />} />
      <Route path=":organisationId" element={<OrganisationPage />} />
      <Route path=":organisationId/programs" element={<ProgramsPage />} />
      <Route path="*" element={<Navigate to="/hat" replace />} />
    </Routes>
  );
}
