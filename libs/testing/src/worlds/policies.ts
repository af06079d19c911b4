import type { PlainPolicy, PlainTemplate } from "../oracle/plain.js";
import { Random } from "./random.js";

export const CLASSES = ["profile", "plan", "story", "income", "functional", "medical"] as const;
const ITEM_ONLY: ReadonlySet<string> = new Set(["income", "medical"]);
const HEALTH: ReadonlySet<string> = new Set(["functional", "medical"]);
export const GROUPS = ["coaching", "physician", "nursing", "peer", "employer-side", "relative", "link"] as const;
export const PURPOSES = ["guidance", "assessment", "support", "workplace"] as const;
export const SECTIONS = ["wie-ik-ben", "mijn-doelen", "profession:jobcoach", "profession:arts"] as const;
export const PROFESSIONS = ["jobcoach", "arts", "verpleegkundige", "maatje", "werkgever"] as const;

/**
 * A small policy with every kind of rule in it, drawn from a seed. About four in ten hold one or two faults, as a file could
 * that was edited by hand: something missing, misspelt or pointing nowhere.
 */
export function makePolicy(seed: number): PlainPolicy {
  const random = new Random(seed);
  const policy = soundPolicy(random);
  if (random.chance(0.4)) spoil(policy, random);
  if (random.chance(0.15)) spoil(policy, random);
  return policy;
}

function soundPolicy(random: Random): PlainPolicy {
  const never = (group: string): number => (group === "employer-side" || group === "link" ? 0.35 : 0.12);
  const row = (group: string) =>
    Object.fromEntries(
      CLASSES.map((key) => [key, random.chance(never(group)) ? "never" : random.pick(["offer", "ask"])]),
    );
  return {
    version: `policy-${random.below(1e6)}`,
    classes: Object.fromEntries(
      CLASSES.map((key) => [key, { itemOnly: ITEM_ONLY.has(key), health: HEALTH.has(key) || random.chance(0.1) }]),
    ),
    ceiling: Object.fromEntries(GROUPS.map((group) => [group, row(group)])),
    professionCeiling: random.chance(0.4)
      ? { [random.pick(PROFESSIONS)]: { [random.pick(CLASSES)]: random.pick(["never", "ask"]) } }
      : {},
    professions: {
      jobcoach: { group: "coaching", confidentiality: "professional-code" },
      arts: { group: "physician", confidentiality: "medical-secrecy" },
      verpleegkundige: { group: "nursing", confidentiality: "professional-code" },
      maatje: { group: "peer", confidentiality: "none" },
      werkgever: { group: "employer-side", confidentiality: "contract" },
    },
    purposes: Object.fromEntries(
      PURPOSES.map((key) => [key, { groups: random.some(GROUPS, 0.9), classes: random.some(CLASSES, 0.88) }]),
    ),
    walls: random.chance(0.7) ? [["guidance", "assessment"]] : [],
    requirements: {
      functional: {
        confidentiality: ["medical-secrecy", "professional-code"],
        legalBasis: ["art6", "art9"],
        assurance: "substantial",
      },
      medical: { confidentiality: ["medical-secrecy"], assurance: "high" },
      story: { legalBasis: ["art6"] },
    },
    onlyTemplates: {
      "employer-side": { profile: ["card"], plan: ["plan-sheet", "shared-plan"] },
      link: { profile: ["card"] },
    },
    neverFields: random.chance(0.5) ? { card: ["rows"], "plan-sheet": ["second"] } : {},
    templates: templates(random),
    ageBands: [
      { from: 0, to: 11, read: "all", decide: "all" },
      { from: 12, to: 15, read: ["profile", "plan", "income"], decide: "with-owner" },
      { from: 16, to: null, read: "none", decide: "none" },
    ],
    mandateTypes: {
      parent: { byAge: true, endsAt: 16, read: "none", decide: "none", onlyWhenIncapable: false },
      mentor: {
        byAge: false,
        endsAt: null,
        read: ["profile", "plan", "functional"],
        decide: ["plan"],
        onlyWhenIncapable: true,
      },
      administrator: { byAge: false, endsAt: null, read: ["income"], decide: ["income"], onlyWhenIncapable: false },
      attorney: { byAge: false, endsAt: null, read: "as-written", decide: "as-written", onlyWhenIncapable: false },
      supporter: { byAge: false, endsAt: null, read: "none", decide: "none", onlyWhenIncapable: false },
    },
  };
}

type Fields = PlainTemplate["fields"];

function templates(random: Random): PlainTemplate[] {
  const field = (dataClass: string, pairedWith: string | null = null, by: string | null = null) => ({
    dataClass,
    pairedWith,
    by,
  });
  const lower = (dataClass: string): string =>
    random.chance(0.4) ? CLASSES[random.below(CLASSES.indexOf(dataClass as (typeof CLASSES)[number]) + 1)]! : dataClass;
  const sheet = (
    key: string,
    dataClass: string,
    section: string,
    authors: PlainTemplate["authors"],
    fields: Fields,
  ): PlainTemplate => ({ key, version: 1, section, dataClass, authors, ownerOnly: false, fields });
  const plain = (dataClass: string): Fields => ({
    first: field(lower(dataClass)),
    second: field(lower(dataClass), random.chance(0.4) ? "first" : null),
    third: field(dataClass),
  });
  const withRows = (dataClass: string): Fields => ({
    first: field(dataClass),
    rows: field(lower(dataClass), random.chance(0.2) ? "first" : null),
    "rows.hard": field(lower(dataClass), random.chance(0.6) ? "rows.helps" : "helps"),
    "rows.helps": field(lower(dataClass)),
  });
  return [
    sheet("card", "profile", "wie-ik-ben", "owner", withRows("profile")),
    sheet("plan-sheet", "plan", "mijn-doelen", "owner", plain("plan")),
    sheet("shared-plan", "plan", "mijn-doelen", "both", {
      ...plain("plan"),
      mine: field("plan", null, "owner"),
      theirs: field("profile", random.chance(0.3) ? "first" : null, "professional"),
    }),
    sheet("story-sheet", "story", "wie-ik-ben", "owner", plain("story")),
    sheet("wage", "income", "mijn-doelen", ["owner", "werkgever"], plain("income")),
    sheet("coach-report", "plan", "profession:any", "professional", withRows("plan")),
    sheet("abilities", "functional", "profession:arts", ["arts", "verpleegkundige"], withRows("functional")),
    sheet("diagnosis", "medical", "profession:arts", ["arts"], { first: field("medical"), second: field("medical") }),
    { ...sheet("notebook", "story", "wie-ik-ben", "owner", { first: field("story") }), ownerOnly: true },
  ];
}

/** One fault in the file. */
function spoil(policy: PlainPolicy, random: Random): void {
  const aClass = random.pick(CLASSES);
  const aGroup = random.pick(GROUPS);
  const template = random.pick(policy.templates);
  const aField = random.pick(Object.keys(template.fields));
  const faults: (() => void)[] = [
    () => delete policy.ceiling[aGroup],
    () => delete policy.ceiling[aGroup]?.[aClass],
    () => policy.ceiling[aGroup] && (policy.ceiling[aGroup][aClass] = random.pick(["", "Offer", "yes", "maybe"])),
    () => delete policy.classes[aClass],
    () => policy.classes[aClass] && delete policy.classes[aClass].itemOnly,
    () => policy.classes[aClass] && delete policy.classes[aClass].health,
    () => delete policy.purposes[random.pick(PURPOSES)],
    () => delete policy.professions[random.pick(PROFESSIONS)],
    () => (policy.professionCeiling[random.pick(PROFESSIONS)] = { [aClass]: random.pick(["offer", "nevr", "never"]) }),
    () => (policy.requirements[aClass] = random.chance(0.5) ? null : { assurance: random.pick(["huge", "low", ""]) }),
    () => (policy.requirements[aClass] = { confidentiality: [] }),
    () => (template.fields[aField] = null),
    () => template.fields[aField] && (template.fields[aField].pairedWith = "nowhere"),
    () => template.fields[aField] && (template.fields[aField].dataClass = random.pick(["medical", "nothing", ""])),
    () => delete template.ownerOnly,
    () => (template.version = 2),
    () => delete policy.onlyTemplates[random.pick(["employer-side", "link"])],
    () => delete policy.mandateTypes[random.pick(Object.keys(policy.mandateTypes))],
    () => delete policy.mandateTypes["attorney"]?.onlyWhenIncapable,
    () => policy.ageBands.splice(random.below(3), 1),
    () => policy.ageBands.push({ from: 10, to: 13, read: "all", decide: "all" }),
  ];
  random.pick(faults)();
}
