import { PARTS } from "./screens.js";
import { areForEverybody } from "./visit.js";

describe("every screen of an owner", () => areForEverybody(PARTS.owner));
