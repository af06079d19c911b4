/** What a part of a share asks for, beside what a sheet has; absent = it does not ask. */
type Wish = readonly [wanted: string | undefined, has: string];

/** True when everything that a part of a share asks for is there. One that asks for nothing means no sheet at all. */
export function meetsAll(wishes: readonly Wish[]): boolean {
  const asked = wishes.filter(([wanted]) => wanted !== undefined);
  return asked.length > 0 && asked.every(([wanted, has]) => wanted === has);
}
