import { isOwnPath } from "./way-back.js";

describe("the way back", () => {
  it.each([
    ["/", true],
    ["/people/1/-?a=b#c", true],
    ["//elsewhere.example", false],
    ["/\\\\elsewhere.example", false],
    ["https://elsewhere.example", false],
    ["binder", false],
    ["", false],
    [undefined, false],
  ])("%s: %s", (path, isOwn) => expect(isOwnPath(path)).toBe(isOwn));
});
