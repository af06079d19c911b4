import { NavLink } from "react-router";
import { Icon } from "../icons/icon.js";
import type { IconName } from "../icons/pictograms.js";

export interface NavigationItem {
  to: string;
  icon: IconName;
  label: string;
  /** Only current on this very address, not on those below it. */
  end?: boolean;
  /** What waits there, with its words for who listens. */
  waiting?: { count: number; words: string } | undefined;
}

/** At the bottom on a phone, at the side on a desk. */
export function Navigation({ items, label }: { items: NavigationItem[]; label: string }) {
  return (
    <nav className="rm-nav" data-count={items.length} aria-label={label}>
      <ul>
        {items.map((item) => (
          <li key={item.to}>
            <NavLink to={item.to} end={item.end ?? false}>
              <Icon name={item.icon} />
              <span>{item.label}</span>
              {item.waiting && item.waiting.count > 0 && (
                <span className="rm-nav__dot">
                  <span aria-hidden="true">{item.waiting.count}</span>
                  <span className="rm-visually-hidden">{item.waiting.words}</span>
                </span>
              )}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
