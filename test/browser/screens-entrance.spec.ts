import { PARTS } from "./screens.js";
import { areForEverybody } from "./visit.js";

describe("every screen of getting in and being helped", () => areForEverybody(PARTS.entrance));
