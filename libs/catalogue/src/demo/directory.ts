import type { DemoWorld } from "../types.js";

/** Who and what the demo world holds, by kind; for looking up references. */
export interface DemoDirectory {
  readonly organisations: ReadonlySet<string>;
  readonly owners: ReadonlySet<string>;
  /** People with an account: owners, professionals, relatives. */
  readonly people: ReadonlySet<string>;
  /** Membership → profession. */
  readonly memberships: ReadonlyMap<string, string>;
  /** Entry → template. */
  readonly entries: ReadonlyMap<string, string>;
  readonly links: ReadonlySet<string>;
  readonly mandates: ReadonlySet<string>;
}

export function directoryOf(world: DemoWorld): DemoDirectory {
  const owners = world.owners.map(({ key }) => key);
  const professionals = world.professionals.map(({ key }) => key);
  return {
    organisations: new Set(world.organisations.map(({ key }) => key)),
    owners: new Set(owners),
    people: new Set([...owners, ...professionals, ...world.circle.map(({ key }) => key)]),
    memberships: new Map(
      world.professionals.flatMap(({ memberships }) => memberships.map(({ key, profession }) => [key, profession])),
    ),
    entries: new Map(world.entries.map(({ id, template }) => [id, template])),
    links: new Set(world.links.map(({ id }) => id)),
    mandates: new Set(world.mandates.map(({ key }) => key)),
  };
}
