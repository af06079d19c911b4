import { queryOptions, useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { providers } from "../../shared/api/identity.js";
import type { Assurance, LinkedProvider, Provider } from "../../shared/api/types.js";
import { useLanguage } from "../../shared/text/use-language.js";
import { labelOf } from "../../shared/text/words.js";

const all = queryOptions({
  queryKey: ["providers"],
  queryFn: providers.list,
  staleTime: Infinity,
  gcTime: Infinity,
});
const linked = queryOptions({ queryKey: ["access", "linked"], queryFn: providers.linked });

const levels: readonly Assurance[] = ["low", "substantial", "high"];

/** Whether one level is at least another. */
export const isAtLeast = (level: Assurance, wanted: Assurance): boolean =>
  levels.indexOf(level) >= levels.indexOf(wanted);

/** Every provider of this server. */
export function useProviders(): Provider[] {
  return useSuspenseQuery(all).data.items;
}

/** Those for who comes in by this door: for work, the professionals' ones first; a parent or mentor finds theirs too. */
export function useProvidersFor(formal: boolean): Provider[] {
  const items = useProviders();
  const citizens = items.filter(({ audience }) => audience === "citizen");
  return formal ? [...items.filter(({ audience }) => audience === "professional"), ...citizens] : citizens;
}

/** The accounts elsewhere that who is looking comes in with. */
export function useLinked(): LinkedProvider[] {
  return useSuspenseQuery(linked).data.items;
}

/** The ways to confirm with an account elsewhere that give at least this level; none while that is not known yet. */
export function useWaysToConfirm(wanted: Assurance, isAsked: boolean): Provider[] {
  const { data: known } = useQuery({ ...all, enabled: isAsked });
  const { data: own } = useQuery({ ...linked, enabled: isAsked });
  const keys = new Set(own?.items.map(({ provider }) => provider));
  return (known?.items ?? []).filter(({ key, assurance }) => keys.has(key) && isAtLeast(assurance, wanted));
}

/** The name of a provider in the language of the screen; its key when the settings do not know it any more. */
export function useProviderLabel(): (key: string) => string {
  const items = useProviders();
  const language = useLanguage();
  return (key) =>
    labelOf(
      items.find((each) => each.key === key),
      language,
    ) || key;
}
