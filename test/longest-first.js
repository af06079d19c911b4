import { statSync } from "node:fs";

/** Test files that take longest, the longest in front; any of them at the end would leave a core with nothing to do. */
const LONGEST = [
  "test/browser/screens-",
  "test/http/t05-",
  "test/decision/t01-oracle",
  "test/persistence/second-wall",
  "test/http/t11-preview",
  "test/http/permissions.table",
  "test/start/program",
  "test/persistence/list-is-filter",
  "test/http/bad-input",
  "test/persistence/record",
  "test/decision/t01-cedar",
  "libs/embedded/src/embedded-database",
  "test/http/canaries",
];

/**
 * The order of the test files of a run. Jest's own knows how long each took the last time, which a fresh clone does not.
 * Files that are not named here go by their size.
 */
export default class LongestFirst {
  sort(tests) {
    const rank = ({ path }) => {
      const at = LONGEST.findIndex((part) => path.includes(part));
      return at === -1 ? LONGEST.length : at;
    };
    const size = ({ path }) => statSync(path).size;
    return [...tests].sort((a, b) => rank(a) - rank(b) || size(b) - size(a));
  }

  allFailedTests(tests) {
    return tests;
  }

  shard(tests) {
    return tests;
  }

  cacheResults() {
    // The order does not depend on earlier runs.
  }
}
