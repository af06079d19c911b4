import { randomBytes } from "node:crypto";
import { mayRecover, readCardCode, writeCardCode } from "./recovery-card.js";

describe("the codes of a card", () => {
  it("hold 128 bits, each another code", () => {
    const codes = Array.from({ length: 500 }, () => writeCardCode(randomBytes(16)));
    expect(new Set(codes).size).toBe(500);
    for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{6}-){4}[0-9A-HJKMNP-TV-Z]{2}$/);
    expect(writeCardCode(Buffer.alloc(16, 0xff))).toBe("7ZZZZZ-ZZZZZZ-ZZZZZZ-ZZZZZZ-ZZ");
    expect(writeCardCode(Buffer.alloc(16))).toBe("000000-000000-000000-000000-00");
    expect(() => writeCardCode(randomBytes(15))).toThrow(RangeError);
  });

  it("are read however they are copied", () => {
    const code = writeCardCode(randomBytes(16));
    const plain = code.replaceAll("-", "");
    for (const typed of [code, plain, code.toLowerCase(), ` ${code.replaceAll("-", " ")} `])
      expect(readCardCode(typed)).toBe(plain);
    expect(readCardCode("oooooo-iiiiii-llllll-000000-00")).toBe("00000011111111111100000000");
    for (const typed of ["", "0", `${plain}0`, plain.slice(1), `U${plain.slice(1)}`])
      expect(readCardCode(typed)).toBeNull();
  });
});

describe("getting back in", () => {
  it("takes the mailbox and the card of an account that is there", () => {
    for (const accountKnown of [true, false])
      for (const mailCodeRight of [true, false])
        for (const cardCodeRight of [true, false])
          expect(mayRecover({ accountKnown, mailCodeRight, cardCodeRight })).toBe(
            accountKnown && mailCodeRight && cardCodeRight,
          );
  });
});
