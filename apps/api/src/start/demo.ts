import { loadDemoWorld } from "#catalogue/demo-world.js";
import type { Catalogue, DemoWorld } from "#catalogue/types.js";
import { localToday } from "#edge/local-today.js";
import { openImport } from "#persistence/open-import.js";
import type { KeyProvider } from "#vault/key-provider.js";
import { loadDemo } from "../demo/load-demo.js";
import type { Suggestion } from "./greeting.js";

const SHOWN = ["J2", "J3", "J4", "J6"];

/**
 * Loads the invented people, once, through the same use cases as real input.
 * @param importUrl connection of the role regiemap_import
 * @returns whom to choose for which journey
 */
export async function fillWithDemo(
  importUrl: string,
  keyProvider: KeyProvider,
  catalogue: Catalogue,
): Promise<Suggestion[]> {
  const today = localToday();
  const { worldImport, close } = await openImport({ importUrl, keyProvider });
  try {
    await loadDemo({ worldImport, catalogue, today });
  } finally {
    await close();
  }
  return suggestions(loadDemoWorld(catalogue, today));
}

function suggestions(world: DemoWorld): Suggestion[] {
  const names = new Map<string, string>([
    ...world.owners.map(({ key, name }) => [key, name] as const),
    ...world.professionals.flatMap(({ memberships, name }) => memberships.map(({ key }) => [key, name] as const)),
  ]);
  return SHOWN.flatMap((journey) => {
    const name = names.get(world.journeys.find((each) => each.journey === journey)?.openAs ?? "");
    return name === undefined ? [] : [{ name, journey }];
  });
}
