import "@fontsource/atkinson-hyperlegible-next/latin-400.css";
import "@fontsource/atkinson-hyperlegible-next/latin-700.css";
import "@fontsource/atkinson-hyperlegible-next/latin-ext-400.css";
import "@fontsource/atkinson-hyperlegible-next/latin-ext-700.css";
import "@utrecht/component-library-css/dist/index.css";
import "./shared/ui/styles.js";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.js";
import { startTexts } from "./i18n/index.js";
import { ApiProblem } from "./shared/api/problem.js";
import { applySettings, followDevice } from "./shared/ui/settings.js";

applySettings();
followDevice();
await startTexts();

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
createRoot(root, {
  // A refusal or a lost connection has its own screen; only what nobody expected is worth a line in the console.
  onCaughtError: (error) => {
    if (!(error instanceof ApiProblem)) reportError(error);
  },
}).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
