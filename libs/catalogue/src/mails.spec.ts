import { CatalogueError } from "./fault.js";
import { loadMails, renderMail } from "./mails.js";

const source = (mail: object) => ({
  names: () => [],
  read: () => ({
    version: 1,
    mails: [{ key: "x", parameters: [], subjectNl: "a", subjectEn: "a", textNl: "a", textEn: "a", ...mail }],
  }),
});

describe("the mails", () => {
  const mails = loadMails();

  it("fill in what they are given, in both languages", () => {
    for (const language of ["nl", "en"] as const) {
      const { subject, text } = renderMail(mails, "start-code", language, { code: "12345678" });
      expect(subject).toContain("Regiemap");
      expect(text).toContain("\n12345678\n");
    }
    expect(renderMail(mails, "start-code", "nl", { code: "1" }).subject).not.toBe(
      renderMail(mails, "start-code", "en", { code: "1" }).subject,
    );
  });

  it("tell the same subject to an address that is known and one that is not", () => {
    const subject = (key: string) => renderMail(mails, key, "nl", { code: "1" }).subject;
    expect(subject("start-code")).toBe(subject("known-code"));
    expect(subject("recovery-code")).toBe(subject("recovery-unknown"));
  });

  it("have no address to follow in a mail with a code", () => {
    for (const mail of mails.values())
      if (mail.parameters.includes("code"))
        expect(`${mail.textNl}${mail.textEn}`).not.toMatch(/https?:|www\.|\{link\}/);
  });

  it("keep what is filled in on its line, and miss nothing", () => {
    const { text } = renderMail(mails, "start-code", "nl", { code: "1\r\nBcc: x" });
    expect(text).toContain("\n1 Bcc: x\n");
    expect(() => renderMail(mails, "start-code", "nl", {})).toThrow(RangeError);
    expect(() => renderMail(mails, "none", "nl", {})).toThrow(RangeError);
  });

  it.each([
    [{ textNl: "{secret}" }, "{secret} is no parameter"],
    [{ subjectNl: "a\nb" }, "must be one line"],
    [{ textEn: "" }, "English text is missing"],
    [{ surprise: 1 }, "surprise"],
  ])("are refused with %j", (mail, reason) => {
    expect(() => loadMails(source(mail))).toThrow(CatalogueError);
    expect(() => loadMails(source(mail))).toThrow(reason);
  });
});
