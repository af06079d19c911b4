const systems: [RegExp, string][] = [
  [/iPhone/, "iPhone"],
  [/iPad/, "iPad"],
  [/Android/, "Android"],
  [/CrOS/, "Chromebook"],
  [/Windows/, "Windows"],
  [/Mac OS X|Macintosh/, "Mac"],
  [/Linux/, "Linux"],
];

/** A name for a new key that its owner will know again: the kind of device. They can change it. */
export function deviceName(): string {
  return systems.find(([pattern]) => pattern.test(navigator.userAgent))?.[1] ?? "";
}
