import type { Report } from "../fault.js";
import { FILES } from "../files.js";
import type { LifePhase, Profession } from "../types.js";
import { expectKnown, keysOf, rule, type Rule } from "./rule.js";

/** Belong to the person, not to a phase. */
const OUTSIDE_PHASES = new Set(["relative", "representative"]);

/** Professions, phases and transitions name each other, and say the same. */
export const peopleRules: readonly Rule[] = [
  rule(["professions", "ceiling"], ({ professions, ceiling }, reportIn) => {
    const report = reportIn(FILES.professions);
    professions.professions.forEach((profession, index) => {
      const { group, ageBand } = profession;
      const at = `professions[${index}]`;
      for (const list of ["contributes", "needs"] as const) {
        const [dutch, english] = [profession[list].length, profession[`${list}En`].length];
        if (dutch !== english) report(`${at}.${list}En`, `has ${english} lines where ${list} has ${dutch}`);
      }
      const known = group === "representative" || (group !== "link" && Object.hasOwn(ceiling.groups, group));
      if (!known) report(`${at}.group`, `"${group}" is not a group of ${FILES.ceiling}`);
      if (ageBand) expectRange(ageBand, `${at}.ageBand`, report);
    });
  }),
  rule(["professions", "lifePhases"], ({ professions, lifePhases }, reportIn) => {
    const phases = keysOf(lifePhases.phases);
    const known = keysOf(professions.professions);
    professions.professions.forEach((profession, index) =>
      expectKnown(
        profession.phases,
        phases,
        `professions[${index}].phases`,
        FILES.lifePhases,
        reportIn(FILES.professions),
      ),
    );
    const report = reportIn(FILES.lifePhases);
    lifePhases.phases.forEach((phase, index) => {
      expectKnown(phase.usualProfessions, known, `phases[${index}].usualProfessions`, FILES.professions, report);
      expectSame(phase, professions.professions, `phases[${index}].usualProfessions`, report);
      expectRange(phase.ageRange, `phases[${index}].ageRange`, report);
    });
    lifePhases.transitions.forEach((transition, index) =>
      transition.closes.forEach((closing, place) => {
        const at = `transitions[${index}].closes[${place}].professions`;
        expectKnown(closing.professions, known, at, FILES.professions, report);
      }),
    );
  }),
];

function expectSame(phase: LifePhase, professions: readonly Profession[], at: string, report: Report): void {
  for (const { key, group, phases } of professions) {
    const there = phase.usualProfessions.includes(key);
    const usual = phases.includes(phase.key) && !OUTSIDE_PHASES.has(group);
    if (usual && !there) report(at, `"${key}" lists this phase but is not named here`);
    if (there && !usual) report(at, `"${key}" is named here but does not list this phase`);
  }
}

function expectRange({ from, to }: { from: number | null; to: number | null }, at: string, report: Report): void {
  if (from !== null && to !== null && from >= to) report(at, "must begin before it ends");
}
