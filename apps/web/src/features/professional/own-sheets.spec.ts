import { inOrder } from "./own-sheets.js";

const sheet = (name: string, state: string, createdAt: string, changedAt?: string) => ({
  name,
  entry: { state, createdAt, ...(changedAt === undefined ? {} : { changedAt }) },
});

it("puts what is unfinished first, and a sheet that was changed yesterday above a newer one", () => {
  const sheets = [
    sheet("made in May", "accepted", "2026-05-01"),
    sheet("old, changed in June", "accepted", "2026-01-01", "2026-06-01"),
    sheet("waits", "submitted", "2026-02-01", "2026-02-01"),
    sheet("unfinished", "draft", "2026-03-01", "2026-03-02"),
  ];
  expect(inOrder(sheets).map(({ name }) => name)).toEqual([
    "unfinished",
    "waits",
    "old, changed in June",
    "made in May",
  ]);
});
