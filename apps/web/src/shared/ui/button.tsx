import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from "react";
import { Link } from "react-router";
import { Icon } from "./icons/icon.js";
import type { IconName } from "./icons/pictograms.js";

type Weight = "strong" | "outline" | "quiet" | "danger";

const looks: Record<Weight, string> = {
  strong: "primary-action",
  outline: "secondary-action",
  quiet: "subtle",
  danger: "secondary-action",
};

interface Look {
  /** At most one strong button per screen. */
  weight?: Weight;
  icon?: IconName;
  iconAfter?: IconName;
  /** As wide as the column on a phone. */
  full?: boolean;
  children: ReactNode;
}

function content({ icon, iconAfter, children }: Look) {
  return (
    <>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {iconAfter && <Icon name={iconAfter} />}
    </>
  );
}

function classes(base: string, { weight = "outline", full = false }: Look): string {
  const danger = weight === "danger" ? ` ${base}--danger` : "";
  return `${base} ${base}--${looks[weight]}${danger}${full ? " rm-button--full" : ""}`;
}

export type ButtonProps = Look &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, "children" | "className"> & {
    /** While something is on its way: stays focusable, does nothing twice. */
    busy?: boolean;
  };

/** A verb to press. */
export function Button(props: ButtonProps) {
  const {
    weight: _weight,
    icon: _icon,
    iconAfter: _after,
    full: _full,
    busy,
    onClick,
    children: _text,
    ...rest
  } = props;
  return (
    <button
      type="button"
      {...rest}
      aria-busy={busy || undefined}
      onClick={(event) => {
        if (!busy) onClick?.(event);
      }}
      className={classes("utrecht-button", props)}
    >
      {content(props)}
    </button>
  );
}

export type ButtonLinkProps = Look & { to: string; state?: unknown; replace?: boolean; onClick?: () => void };

/** Looks like a button, goes to another screen. */
export function ButtonLink(props: ButtonLinkProps) {
  return (
    <Link
      to={props.to}
      state={props.state}
      replace={props.replace}
      onClick={props.onClick}
      className={classes("utrecht-button-link", props)}
    >
      {content(props)}
    </Link>
  );
}

export type ButtonAnchorProps = Look & {
  href: string;
  isInNewTab?: boolean;
  onClick?: AnchorHTMLAttributes<HTMLAnchorElement>["onClick"];
};

/** Looks like a button, and the browser itself goes there: out of the app. */
export function ButtonAnchor(props: ButtonAnchorProps) {
  return (
    <a
      href={props.href}
      target={props.isInNewTab ? "_blank" : undefined}
      rel={props.isInNewTab ? "noopener" : undefined}
      onClick={props.onClick}
      className={classes("utrecht-button-link", props)}
    >
      {content(props)}
    </a>
  );
}
