import { useSuspenseInfiniteQuery } from "@tanstack/react-query";
import { useBookOfWords } from "../../shared/api/book-words.js";
import { accountEvents } from "../../shared/api/identity.js";
import type { AccountEvent } from "../../shared/api/types.js";
import { clockText, fullDay } from "../../shared/text/moments.js";
import { capital } from "../../shared/text/words.js";
import type { SpokenTexts } from "../../shared/text/use-spoken-texts.js";
import { Button } from "../../shared/ui/button.js";
import { Icon } from "../../shared/ui/icons/icon.js";
import type { IconName } from "../../shared/ui/icons/pictograms.js";
import { Note } from "../../shared/ui/sheet.js";
import { useProviderLabel } from "../entrance/use-providers.js";

const icons: Record<string, IconName> = {
  "account.started": "sparkle",
  "account.signed-in": "door-open",
  "account.passkey-added": "key",
  "account.passkey-removed": "trash",
  "account.card-renewed": "printer",
  "account.recovered": "device-mobile-slash",
  "account.address-moved": "envelope",
  "account.provider-linked": "identification-badge",
  "account.provider-unlinked": "trash",
};

/** The same day together, newest first. */
function byDay(events: readonly AccountEvent[], dayOf: (event: AccountEvent) => string): [string, AccountEvent[]][] {
  const days = new Map<string, AccountEvent[]>();
  for (const event of events) days.set(dayOf(event), [...(days.get(dayOf(event)) ?? []), event]);
  return [...days];
}

/** What happened to the ways in of who is looking: logging in, keys, the card, the address. */
export function EventsPart({ t }: { t: SpokenTexts }) {
  const { language } = useBookOfWords();
  const label = useProviderLabel();
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery({
    queryKey: ["access", "events"],
    queryFn: ({ pageParam }) => accountEvents.list(pageParam),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  });
  const events = data.pages.flatMap(({ items }) => items);
  const sentence = ({ type, detail }: AccountEvent): string => {
    const key = type.replace("account.", "");
    return t([`events.${key}_${detail ?? ""}`, `events.${key}`, "events.other"], { name: label(detail ?? "") });
  };
  return (
    <section className="rm-stack" aria-labelledby="events">
      <h2 id="events" className="utrecht-heading-2">
        {t("events.title")}
      </h2>
      {events.length === 0 && <p className="rm-muted">{t("events.none")}</p>}
      {byDay(events, ({ at }) => capital(fullDay(at, language))).map(([day, rows]) => (
        <div key={day} className="rm-stack rm-stack--tight">
          <h3 className="utrecht-heading-3">{day}</h3>
          <ul className="rm-happened">
            {rows.map((event) => (
              <li key={event.seq}>
                <Icon name={icons[event.type] ?? "info"} />
                <span>
                  {sentence(event)} <span className="rm-muted rm-small">{clockText(event.at, language)}</span>
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {hasNextPage && (
        <div>
          <Button
            weight="quiet"
            icon="clock-counter-clockwise"
            busy={isFetchingNextPage}
            onClick={() => void fetchNextPage()}
          >
            {t("events.more")}
          </Button>
        </div>
      )}
      {events.length > 0 && (
        <Note icon="info" edge="butter">
          <p>{t("events.strange")}</p>
        </Note>
      )}
    </section>
  );
}
