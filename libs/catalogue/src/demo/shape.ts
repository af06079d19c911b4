import { list, thing, whole, type Check } from "../shape.js";
import type { DemoWorld } from "../types.js";
import { date, mandate, organisation, owner, professional, relation, relative } from "./shape-people.js";
import { block, entry, grant, handover, journey, link, proposal, read, request } from "./shape-sharing.js";

export const demoFile: Check<DemoWorld> = thing<DemoWorld>({
  version: whole(1),
  asOf: date,
  organisations: list(organisation, 1),
  professionals: list(professional),
  circle: list(relative),
  mandates: list(mandate),
  owners: list(owner, 1),
  relations: list(relation),
  entries: list(entry),
  grants: list(grant),
  proposals: list(proposal),
  links: list(link),
  blocks: list(block),
  requests: list(request),
  handovers: list(handover),
  reads: list(read),
  journeys: list(journey),
});
