/** Who may import whom: the table in docs/ARCHITECTURE.md, as errors. */
const APPS = "^apps/";

/** A room of rules: `from` may not reach what `to` matches. */
const forbid = (name, from, to, comment) => ({ name, severity: "error", comment, from, to });

module.exports = {
  forbidden: [
    forbid("no-cycles", {}, { circular: true }, "A cycle means two things are one thing."),
    forbid(
      "domain-imports-only-itself",
      { path: "^libs/domain/", pathNot: "\\.spec\\.ts$" },
      { pathNot: "^libs/domain/" },
      "The domain is pure TypeScript: no framework, no package, no Node module.",
    ),
    forbid(
      "catalogue-imports-domain-and-yaml",
      { path: "^libs/catalogue/", pathNot: "\\.spec\\.ts$" },
      { pathNot: "^libs/(catalogue|domain)/|^node_modules/js-yaml/|^(node:)?(fs|path|url)(/promises)?$" },
      "The catalogue is data with a loader.",
    ),
    forbid(
      "persistence-imports",
      { path: "^libs/persistence/", pathNot: "\\.spec\\.ts$" },
      {
        path: `${APPS}|^libs/(contract|client|catalogue|testing|embedded)/|^node_modules/(class-validator|class-transformer|@nestjs)/`,
      },
      "Persistence knows the domain, the vault and the database.",
    ),
    forbid(
      "vault-imports-domain-and-crypto",
      { path: "^libs/vault/", pathNot: "\\.spec\\.ts$" },
      { pathNot: "^libs/(vault|domain)/|^(node:)?(crypto|fs|path|fs/promises)$" },
      "The vault stays small enough to read in one sitting.",
    ),
    forbid(
      "edge-knows-no-room-and-no-database",
      { path: "^apps/api/src/edge/", pathNot: "\\.spec\\.ts$" },
      { path: "^apps/api/src/rooms/|^node_modules/(typeorm|pg)/|^libs/persistence/" },
      "The edge exists once per process and serves every room.",
    ),
    forbid(
      "rooms-know-no-database",
      { path: "^apps/api/src/rooms/", pathNot: "\\.spec\\.ts$" },
      { path: "^node_modules/(typeorm|pg)/|^libs/(persistence|vault|testing|embedded)/" },
      "A room works through ports.",
    ),
    forbid(
      "rooms-know-no-other-room",
      { path: "^apps/api/src/rooms/([^/]+)/" },
      { path: "^apps/api/src/rooms/([^/]+)/", pathNot: "^apps/api/src/rooms/$1/" },
      "Rooms meet in the domain.",
    ),
    forbid(
      "few-work-without-an-actor",
      {
        pathNot: `^apps/api/src/(app\\.module|rooms/(health/health\\.controller|identity/(identity\\.controller|open-demo-session)))\\.ts$|^libs/persistence/src/(open-persistence|system-repositories)\\.ts$`,
      },
      { path: "^libs/domain/src/identity/system-repositories\\.ts$" },
      "Whatever has no actor is walled by nothing: the list of who may is short and stands here.",
    ),
    forbid(
      "web-knows-the-contract-only",
      { path: "^apps/web/src/", pathNot: "\\.spec\\.tsx?$" },
      { path: "^libs/(domain|persistence|vault|catalogue|config|embedded|testing)/|^apps/(api|worker)/" },
      "The web app is a client like any other.",
    ),
    forbid(
      "client-imports-contract",
      { path: "^libs/client/" },
      { path: "^libs/(?!client/|contract/)|^apps/" },
      "The client is generated from the contract.",
    ),
    forbid(
      "testing-is-for-tests",
      { path: "^(apps|libs)/", pathNot: "^libs/testing/|\\.spec\\.tsx?$" },
      { path: "^libs/testing/" },
      "Test code does not ship.",
    ),
    forbid(
      "migrations-stand-alone",
      { path: "^migrations/" },
      { path: "^(libs|apps)/" },
      "A migration must mean the same in ten years.",
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^dist/|libs/client/src/generated\\.ts$" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["source", "import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".json"],
    },
  },
};
