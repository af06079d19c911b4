import { readFileSync } from "node:fs";

/** What `npm start` tells Node. Tests and the bench run the program with it too, from the folder of package.json. */
export function startFlags(): string[] {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: { start: string } };
  return scripts.start.split(" ").filter((word) => word.startsWith("--"));
}
