import { queryOptions, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { answered, api } from "../../shared/api/api.js";
import { useOwnDossier } from "../../shared/api/me.js";
import type { ReaderCard, SharedTeam, Team } from "../../shared/api/types.js";
import { teamName } from "../../shared/text/words.js";

/** True when a reader is a whole team. */
export const isTeam = ({ granteeKey }: Pick<ReaderCard, "granteeKey">): boolean => granteeKey.startsWith("t:");

/** With the name by which the screens call the reader: the API names a team by its organisation. */
export function withReaderName<T extends { reader: ReaderCard }>(shared: T): T {
  const { reader } = shared;
  return isTeam(reader) ? { ...shared, reader: { ...reader, name: teamName(reader.organisation ?? "") } } : shared;
}

/** The team a professional is in, as a reader to share with. */
export function teamReader(person: ReaderCard, { granteeKey, organisation }: Team): ReaderCard {
  return { ...person, granteeKey, name: teamName(organisation), worksFor: null, verificationLevel: null };
}

/** The team this professional is in, or null where no team can be chosen. */
export function useTeamOf(person: ReaderCard): Team | null {
  const dossierId = useOwnDossier();
  const { granteeKey, organisationId, profession } = person;
  const key = `t:${organisationId}:${profession}`;
  const query = useQuery({
    queryKey: ["dossier", dossierId, "team", key],
    enabled: granteeKey.startsWith("m:") && organisationId !== null && profession !== null,
    queryFn: () =>
      answered(
        api.GET("/v1/dossiers/{dossierId}/teams/{granteeKey}", { params: { path: { dossierId, granteeKey: key } } }),
      ),
    retry: false,
  });
  return query.data?.mayChoose && query.data.people.length > 1 ? query.data : null;
}

const teams = (dossierId: string) =>
  queryOptions({
    queryKey: ["dossier", dossierId, "teams"],
    queryFn: () => answered(api.GET("/v1/dossiers/{dossierId}/teams", { params: { path: { dossierId } } })),
  });

/** The teams that are shared with, and everybody in them. */
export function useTeams(): SharedTeam[] {
  return useSuspenseQuery(teams(useOwnDossier())).data.items;
}

const weekLong = 7 * 86_400_000;

/** Somebody who came into a team lately, still in it. */
export interface Newcomer {
  team: SharedTeam;
  person: SharedTeam["people"][number];
}

/** Who is new in the teams one shares with: told of in the last week, and nobody said never to them. */
export function newcomers(shared: readonly SharedTeam[], now: number): Newcomer[] {
  return shared.flatMap((team) =>
    team.people
      .filter(({ wasThere, isIn, isBlocked, toldAt }) => {
        return !wasThere && isIn && !isBlocked && now - Date.parse(toldAt) < weekLong;
      })
      .map((person) => ({ team, person })),
  );
}

/** The same for a screen that is not about teams: nobody waits for it, and without a team it is not asked. */
export function useNewcomers(hasTeams: boolean): Newcomer[] {
  const { data } = useQuery({ ...teams(useOwnDossier()), enabled: hasTeams });
  return newcomers(data?.items ?? [], Date.now());
}
