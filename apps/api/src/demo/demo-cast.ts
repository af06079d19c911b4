import type { DemoWorld } from "#catalogue/types.js";
import { demoId } from "#edge/demo/demo-id.js";

/** Somebody of the demo world as the one who acts. */
export interface Player {
  accountId: string;
  membershipId: string | null;
}

/** Who is who in the demo world: from the keys of the file to accounts, memberships and names. */
export class DemoCast {
  private readonly hats = new Map<string, { person: string; name: string }>();
  private readonly names = new Map<string, string>();

  constructor(world: DemoWorld) {
    for (const { key, name } of [...world.owners, ...world.circle]) this.names.set(key, name);
    for (const { key, name, memberships } of world.professionals) {
      this.names.set(key, name);
      for (const membership of memberships) this.hats.set(membership.key, { person: key, name });
    }
  }

  /** @param key a person or a membership, with or without `@` */
  player(key: string): Player {
    const plain = key.replace(/^@/, "");
    const hat = this.hats.get(plain);
    if (hat) return { accountId: demoId("account", hat.person), membershipId: demoId("membership", plain) };
    if (!this.names.has(plain)) throw new Error(`The demo world knows nobody called ${plain}.`);
    return { accountId: demoId("account", plain), membershipId: null };
  }

  /** What a `@key` in a field of a sheet stands for; undefined when it is no person. */
  person(key: string): { account?: string; membership?: string; name: string } | undefined {
    const hat = this.hats.get(key);
    if (hat) return { membership: demoId("membership", key), name: hat.name };
    const name = this.names.get(key);
    return name === undefined ? undefined : { account: demoId("account", key), name };
  }
}
