import { PARTS } from "./screens.js";
import { areForEverybody } from "./visit.js";

describe("every screen of who reads, works or acts for somebody", () => areForEverybody(PARTS.others));
