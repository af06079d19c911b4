import { DraftSaver } from "./draft-saver.js";

const start = { writerId: "ilias", dossierId: "fenna", templateKey: "letter-to-me", entryId: null, basedOn: 0 };

/** Nothing answers here: what is sent fails as without internet, what is not sent says why. */
const savedWhen = async (isWriter: boolean) => {
  const saver = DraftSaver.of(start);
  saver.attach({ isWriter: () => isWriter, report: () => undefined, kept: async () => undefined });
  saver.later({ body: { letter: "Voor jou." } });
  return saver.now();
};

describe("a text that still waits to be saved", () => {
  // A browser has it; here nobody ever gets internet back.
  beforeAll(() => Object.assign(globalThis, { addEventListener: () => undefined }));

  it("is not sent in the name of who signed in since", async () => {
    await expect(savedWhen(false)).rejects.toMatchObject({ code: "sign-in-required" });
  });

  it("is sent while its writer is there", async () => {
    await expect(savedWhen(true)).rejects.toMatchObject({ code: "offline" });
  });

  it("is not what somebody else starts from", () => {
    expect(DraftSaver.of({ ...start, writerId: "marit" }).unsaved()).toBeNull();
    expect(DraftSaver.of(start).unsaved()).toEqual({ body: { letter: "Voor jou." } });
  });
});
