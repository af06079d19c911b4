import type { PlainMandate, PlainWorld } from "./plain.js";

const NONE = (): boolean => false;

/** Which classes this mandate lets its holder do the asked thing with, today. */
export function mandateClasses(world: PlainWorld, mandate: PlainMandate): (dataClass: string) => boolean {
  const { question, dossier, policy } = world;
  const type = policy.mandateTypes[mandate.type];
  const { today, action } = question;
  const isReading = action === "read" || action === "copy";
  if (!type || !mandate.checkedBy) return NONE;
  if (![today, mandate.validFrom, mandate.validUntil].every(isDate)) return NONE;
  if (mandate.validFrom > today || today >= mandate.validUntil) return NONE;
  if (type.onlyWhenIncapable !== false) {
    if (!isDate(mandate.incapacityCheckedOn) || mandate.incapacityCheckedOn! > today) return NONE;
  }
  const age = ageOn(dossier.ownerBirthDate, today);
  if (type.endsAt !== null && (age === null || age >= type.endsAt)) return NONE;
  if (type.byAge) {
    const bands = policy.ageBands.filter(
      (band) => age !== null && age >= band.from && (band.to === null || age <= band.to),
    );
    const band = bands[0];
    if (bands.length !== 1 || !band) return NONE;
    return (one) => {
      if (band.decide === "all") return true;
      return isReading && (band.read === "all" || (Array.isArray(band.read) && band.read.includes(one)));
    };
  }
  const written = (power: "none" | "as-written" | string[], one: string): boolean =>
    power === "as-written" ? mandate.classesAsWritten.includes(one) : Array.isArray(power) && power.includes(one);
  return (one) => written(type.decide, one) || (isReading && written(type.read, one));
}

export function isDate(value: string | null): boolean {
  return value !== null && /^\d{4}-\d\d-\d\d$/.test(value);
}

/** Years lived in full. A birthday on 29 February is kept on 1 March where that day is missing. */
export function ageOn(birth: string, today: string): number | null {
  if (!isDate(birth) || birth > today) return null;
  const [year, month, day] = birth.split("-").map(Number) as [number, number, number];
  const now = Date.parse(today);
  let age = 0;
  while (Date.UTC(year + age + 1, month - 1, day) <= now) age += 1;
  return age;
}
