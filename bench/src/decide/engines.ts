import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { decide } from "#domain/sharing/decide.js";
import { peerFile } from "../systems/peers.js";
import type { Inquiry } from "./facts.js";

/** Something that answers "which of these entries may this reader have?". */
export interface Engine {
  name: string;
  /** Ids of the released entries, for one view. */
  view(inquiry: Inquiry): string[];
}

/** Ours: everything in one question, fields and reasons included. */
export const decideEngine: Engine = {
  name: "decide()",
  view: ({ question, facts }) => [...decide(question, facts).released.keys()],
};

/** Classes a reader never gets, as the others need them: worked out beforehand and given to them for nothing. */
export function shutClasses({ facts }: Inquiry): string[] {
  const { policy, membership } = facts;
  const group = policy.professions.get(membership!.profession)!.group;
  return [...(policy.ceiling.get(group) ?? [])].filter(([, cell]) => cell === "never").map(([key]) => key);
}

interface Ability {
  can(action: string, subject: object): boolean;
}
interface Casl {
  AbilityBuilder: new (maker: unknown) => {
    can(action: string, type: string, conditions: object): void;
    cannot(action: string, type: string, conditions: object): void;
    build(options: object): Ability;
  };
  createMongoAbility: unknown;
}

/**
 * CASL builds an ability from the grants and is asked per entry. It has no clock and no purpose: grants that are not live
 * or of another purpose are left out for it.
 */
export async function caslEngines(): Promise<Engine[]> {
  const path = createRequire(peerFile("@casl", "ability", "package.json")).resolve("@casl/ability");
  const { AbilityBuilder, createMongoAbility } = (await import(pathToFileURL(path).href)) as Casl;
  const build = (inquiry: Inquiry): Ability => {
    const { can, cannot, build: finish } = new AbilityBuilder(createMongoAbility);
    const { question, facts } = inquiry;
    for (const grant of facts.grants) {
      const isLive = grant.state === "active" && grant.validFrom <= question.now && question.now < grant.validUntil;
      if (!isLive || grant.purpose !== question.purpose) continue;
      for (const { entry, template, section, dataClass } of grant.scope) {
        const wanted = { id: entry, templateKey: template, sectionKey: section, dataClass };
        const named = Object.entries(wanted).filter(([, value]) => value !== undefined);
        can("read", "Entry", { ...Object.fromEntries(named), state: "accepted" });
      }
    }
    cannot("read", "Entry", { dataClass: { $in: shutClasses(inquiry) } });
    return finish({ detectSubjectType: () => "Entry" });
  };
  const readAll = (ability: Ability, { facts }: Inquiry) =>
    facts.entries.filter((entry) => ability.can("read", entry)).map((entry) => entry.id);
  const ready = new WeakMap<Inquiry, Ability>();
  return [
    { name: "CASL, built per view", view: (inquiry) => readAll(build(inquiry), inquiry) },
    {
      name: "CASL, built before",
      view(inquiry) {
        const ability = ready.get(inquiry) ?? build(inquiry);
        ready.set(inquiry, ability);
        return readAll(ability, inquiry);
      },
    },
  ];
}
