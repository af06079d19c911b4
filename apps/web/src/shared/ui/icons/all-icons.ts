import { interfaceIcons } from "./interface-icons.js";
import { pictograms, purposePictograms } from "./pictograms.js";

/** Every Phosphor name the app can show, each once, for the sprite. */
export function allIcons(): string[] {
  return [
    ...new Set<string>([...interfaceIcons, ...Object.values(pictograms), ...Object.values(purposePictograms)]),
  ].sort();
}
