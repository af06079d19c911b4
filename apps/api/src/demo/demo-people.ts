import type { Catalogue, DemoMembership, DemoWorld } from "#catalogue/types.js";
import type { NewMembership, WorldBuilder } from "#domain/directory/ports.js";
import { startOfLocalDay } from "#domain/local-day.js";
import { demoId } from "#edge/demo/demo-id.js";
import { momentAt } from "./demo-moments.js";
import { shareCodeOf } from "./share-code.js";

const LEVELS = { checked: "register-checked", declared: "organisation-confirmed", invited: "self-stated" } as const;

/** The people, organisations, memberships, dossiers and mandates of the demo world. */
export async function loadPeople(builder: WorldBuilder, world: DemoWorld, catalogue: Catalogue): Promise<number> {
  const language = new Map(world.owners.map(({ key, settings }) => [key, settings.language]));
  const people = [...world.owners, ...world.professionals, ...world.circle];
  for (const { key, name } of people)
    await builder.saveAccount({ id: demoId("account", key), name, language: language.get(key) ?? "nl" });
  for (const { key, name, kind, declares } of world.organisations) {
    const bases = (declares ?? []).map(({ purpose, basis6, basis9 }) => ({
      purpose,
      art6: basis6,
      art9: basis9 ?? null,
    }));
    await builder.saveOrganisation({ id: demoId("organisation", key), name, kind, bases });
  }
  for (const person of world.professionals)
    for (const membership of person.memberships)
      await builder.saveMembership(membershipOf(person.key, membership, world, catalogue));
  for (const owner of world.owners)
    await builder.saveDossier({
      id: demoId("dossier", owner.key),
      ownerAccountId: demoId("account", owner.key),
      ownerBirthDate: owner.birthDate,
      lifePhase: owner.phase,
      shareCode: shareCodeOf(owner.key),
      createdAt: momentAt(owner.startedAt, "created"),
    });
  for (const mandate of world.mandates) await builder.saveMandate(mandateOf(mandate, world.asOf));
  return people.length + world.organisations.length + world.owners.length + world.mandates.length;
}

function membershipOf(
  personKey: string,
  membership: DemoMembership,
  world: DemoWorld,
  catalogue: Catalogue,
): NewMembership {
  const organisation = world.organisations.find(({ key }) => key === membership.organisation);
  const profession = catalogue.professions.get(membership.profession);
  if (!organisation || !profession)
    throw new Error(`The demo membership ${membership.key} has no organisation or profession.`);
  return {
    id: demoId("membership", membership.key),
    accountId: demoId("account", personKey),
    organisationId: demoId("organisation", organisation.key),
    organisationKind: organisation.kind,
    profession: membership.profession,
    interest: profession.interest,
    confidentiality: membership.confidentiality,
    verificationLevel: LEVELS[membership.verification.level],
    verificationAssurance: membership.assurance,
    validFrom: startOfLocalDay(membership.validFrom),
    validUntil: startOfLocalDay(membership.validUntil),
    version: 1,
    worksFor: membership.worksFor,
  };
}

/**
 * A mandate that asks for incapacity is open only while one of its dated periods runs, and ends with it. It then counts from
 * the first of them, because what was done in an earlier period is played back too.
 */
function mandateOf(mandate: DemoWorld["mandates"][number], today: string) {
  const periods = mandate.incapacities ?? [];
  const running = periods.find(({ from, until }) => from <= today && today < until);
  return {
    id: demoId("other", mandate.key),
    dossierId: demoId("dossier", mandate.owner),
    holderAccountId: demoId("account", mandate.holder),
    type: mandate.type,
    validFrom: mandate.validFrom,
    validUntil: running?.until ?? mandate.validUntil,
    classesAsWritten: [],
    incapacityCheckedOn: running === undefined ? null : periods[0]!.checkedOn,
    checkedBy: mandate.checkedBy,
    sourceDocument: mandate.source,
  };
}
