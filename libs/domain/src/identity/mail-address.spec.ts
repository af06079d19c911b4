import { normaliseAddress } from "./mail-address.js";

describe("normaliseAddress", () => {
  it.each([
    ["Jip@Voorbeeld.NL", "jip@voorbeeld.nl"],
    ["  jip.de.boer+map@school.voorbeeld.nl ", "jip.de.boer+map@school.voorbeeld.nl"],
    ["zoe\u0308@voorbeeld.nl", "zo\u00eb@voorbeeld.nl"],
  ])("%s", (typed, kept) => {
    expect(normaliseAddress(typed)).toBe(kept);
  });

  it.each([
    "",
    "jip",
    "@voorbeeld.nl",
    "jip@",
    "jip@voorbeeld",
    "jip@-voorbeeld.nl",
    "jip @voorbeeld.nl",
    "jip@voorbeeld.nl\r\nBcc: wim@voorbeeld.nl",
    "jip@voorbeeld.nl,wim@voorbeeld.nl",
    "<jip@voorbeeld.nl>",
    ".jip@voorbeeld.nl",
    "jip..x@voorbeeld.nl",
    `${"j".repeat(65)}@voorbeeld.nl`,
    `jip@${"a.".repeat(130)}nl`,
  ])("%j is none", (typed) => {
    expect(normaliseAddress(typed)).toBeNull();
  });
});
