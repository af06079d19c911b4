// `npm run screenshots`: runs the pictures of docs/screenshots as a jest file of their own, from the real app.
import { spawnSync } from "node:child_process";

const { status } = spawnSync("npx", ["jest", "--selectProjects", "browser", "--testPathPatterns", "pictures"], {
  stdio: "inherit",
  env: {
    ...process.env,
    REGIEMAP_PICTURES: "docs/screenshots",
    NODE_OPTIONS: "--experimental-vm-modules --no-warnings",
  },
});
process.exitCode = status ?? 1;
