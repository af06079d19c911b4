import { routeOf, routesOfTheApp } from "./routes.js";
import { PARTS } from "./screens.js";

/** Each part shows that it visits the routes it names; here the parts together are held against the app's router. */
describe("the list of screens", () => {
  const named = Object.values(PARTS).flatMap(({ routes }) => routes);

  it("has a row for every route of the web app, and for no other", () => {
    expect(new Set(named)).toEqual(new Set(routesOfTheApp()));
  });

  it("control: reads the routes that are loaded later, and what is filled in", () => {
    const routes = routesOfTheApp();
    expect(routes).toEqual(expect.arrayContaining(["/welcome", "/people", "/people/:dossierId/:purpose/ask"]));
    expect(routes.filter((route) => route.includes("*"))).toEqual([]);
    expect(routeOf("/sharing/new", routes)).toBe("/sharing/new");
    expect(routeOf("/sharing/01890000", routes)).toBe("/sharing/:grantId");
    expect(routeOf("/nowhere", routes)).toBeUndefined();
  });
});
