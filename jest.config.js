const common = {
  testEnvironment: "node",
  extensionsToTreatAsEsm: [".ts"],
  transform: {
    "^.+\\.ts$": ["@swc/jest", { swcrc: false, ...swc() }],
  },
  moduleNameMapper: {
    "^#edge/(.*)\\.js$": "<rootDir>/apps/api/src/edge/$1.ts",
    "^#worker/(.*)\\.js$": "<rootDir>/apps/worker/src/$1.ts",
    "^#migrations/(.*)\\.js$": "<rootDir>/migrations/$1.ts",
    "^#(domain|catalogue|persistence|vault|contract|client|config|embedded|testing)/(.*)\\.js$":
      "<rootDir>/libs/$1/src/$2.ts",
    "^(\\.{1,2}/.*)\\.js$": "$1",
  },
};

function swc() {
  return {
    sourceMaps: "inline",
    module: { type: "es6" },
    jsc: {
      target: "es2023",
      parser: { syntax: "typescript", decorators: true, dynamicImport: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      keepClassNames: true,
    },
  };
}

const withDatabase = {
  globalSetup: "<rootDir>/test/global-setup.js",
  globalTeardown: "<rootDir>/test/global-teardown.js",
};

/** `unit` needs nothing but Node; `http` starts a real PostgreSQL and the real app; `browser` drives a real browser. */
export default {
  testSequencer: "<rootDir>/test/longest-first.js",
  projects: [
    {
      ...common,
      displayName: "unit",
      testMatch: ["<rootDir>/{apps/api,apps/worker,apps/web,libs}/**/*.spec.ts"],
      testPathIgnorePatterns: ["/node_modules/", "\\.db\\.spec\\.ts$"],
    },
    {
      ...common,
      ...withDatabase,
      displayName: "http",
      testMatch: ["<rootDir>/test/**/*.spec.ts", "<rootDir>/{apps,libs}/**/*.db.spec.ts"],
      testPathIgnorePatterns: ["/node_modules/", "/test/browser/"],
    },
    {
      ...common,
      ...withDatabase,
      displayName: "browser",
      // Also builds the web app when it is stale.
      globalSetup: "<rootDir>/test/browser/global-setup.js",
      setupFilesAfterEnv: ["<rootDir>/test/browser/setup.ts"],
      testMatch: ["<rootDir>/test/browser/**/*.spec.ts"],
    },
  ],
};
