import { list, nullable, oneOf, optional, text, thing, whole, type Check } from "../shape.js";
import type {
  AgeRange,
  ChecklistItem,
  Closing,
  Directory,
  LifePhase,
  LifePhaseFile,
  Profession,
  ProfessionFile,
  Register,
  Transition,
} from "../types.js";
import { confidentiality } from "./ceiling.js";

const ageRange = thing<AgeRange>({ from: nullable(whole()), to: nullable(whole()) });

const directory = thing<Directory>({
  roleAndValue: text,
  howYouMeet: text,
  when: text,
  purposeOfContact: text,
  whatTheyDo: text,
  howToReach: text,
  howTheyCooperate: text,
});

const profession = thing<Profession>({
  key: text,
  labelNl: text,
  labelEn: text,
  group: text,
  interest: oneOf("person", "care", "school", "public", "insurer", "employer"),
  ageBand: nullable(ageRange),
  phases: list(text),
  worksFor: text,
  worksForEn: text,
  mayDecide: text,
  mayDecideEn: text,
  registers: list(
    thing<Register>({
      name: text,
      proves: text,
      provesEn: text,
      renewalYears: nullable(whole(1)),
      expiryRule: text,
      expiryRuleEn: text,
    }),
  ),
  confidentiality,
  promise: optional(thing<NonNullable<Profession["promise"]>>({ labelNl: text, labelEn: text })),
  directory,
  directoryEn: directory,
  contributes: list(text),
  contributesEn: list(text),
  needs: list(text),
  needsEn: list(text),
  benefitForYou: text,
  benefitForYouEn: text,
  pictogram: text,
});

export const professionFile: Check<ProfessionFile> = thing<ProfessionFile>({
  version: whole(1),
  professions: list(profession, 1),
});

const lifePhase = thing<LifePhase>({
  key: text,
  labelNl: text,
  labelEn: text,
  ageRange,
  goalNl: text,
  goalEn: text,
  usualProfessions: list(text),
});

const transition = thing<Transition>({
  key: text,
  labelNl: text,
  labelEn: text,
  startsFrom: oneOf("birthday-16", "birthday-18", "planned-date", "owner-reports"),
  leadTimeMonths: whole(),
  promptNl: text,
  promptEn: text,
  checklist: list(thing<ChecklistItem>({ text, textEn: text, who: oneOf("owner", "contact-person", "professional") })),
  closes: list(
    thing<Closing>({
      target: oneOf("grants", "mandates", "links", "entries"),
      professions: list(text),
      how: oneOf("ends", "review"),
      textNl: text,
      textEn: text,
    }),
  ),
});

export const lifePhaseFile: Check<LifePhaseFile> = thing<LifePhaseFile>({
  version: whole(1),
  phases: list(lifePhase, 1),
  transitions: list(transition),
});
