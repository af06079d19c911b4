import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const read = (path: string) =>
  readFileSync(fileURLToPath(new URL(`../../apps/web/src/${path}`, import.meta.url)), "utf8");

/** Shows nothing of its own: it sends everybody on. */
const SENDS_ON = new Set(["/", "*"]);

/** Every address of the web app that shows a screen, as its router writes it: `/binder/:sectionKey`. */
export function routesOfTheApp(): string[] {
  const app = read("app.tsx");
  return [...app.matchAll(/\bpath: "([^"]+)", element: <(\w+)/g)]
    .flatMap(([, path, element]) => (path!.endsWith("/*") ? within(path!, fileOf(app, element!)) : [path!]))
    .filter((path) => !SENDS_ON.has(path));
}

/** The file that a part of the app is loaded from when it is needed. */
function fileOf(app: string, element: string): string {
  const file = new RegExp(`const ${element} = lazy\\(\\(\\) => import\\("\\./(.+?)\\.js"\\)\\)`).exec(app)?.[1];
  if (file === undefined) throw new Error(`Where the routes of ${element} are is not found in app.tsx.`);
  return `${file}.tsx`;
}

function within(path: string, file: string): string[] {
  const base = path.replace(/\/\*$/, "");
  return [...read(file).matchAll(/<Route (index|path="([^"]+)") element={<(\w+)/g)]
    .filter(([, , , element]) => element !== "Navigate")
    .map(([, , own]) => (own === undefined ? base : `${base}/${own}`));
}

/** Which route shows this address; words go before places to be filled in. */
export function routeOf(pathname: string, routes: readonly string[]): string | undefined {
  const holes = (route: string) => route.split(":").length;
  return routes
    .toSorted((a, b) => holes(a) - holes(b))
    .find((route) => new RegExp(`^${route.replaceAll(/:\w+/g, "[^/]+")}$`).test(pathname));
}
