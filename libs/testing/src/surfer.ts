import type { RawAnswer } from "./sign-in.js";
import { Visitor } from "./visitor.js";

/** Where a walk through redirects ended, within the application. */
export interface Landing {
  /** Path and query of the page, or of the last answer when it is no redirect. */
  path: string;
  /** Every address on the way. */
  hops: string[];
}

/**
 * A visitor whose browser walks to another website and back, and minds SameSite as browsers do (RFC 6265bis, 5.2): once
 * another site was on the way, only lax cookies come along.
 */
export class Surfer extends Visitor {
  /** Done when the browser is at the other website. */
  onTheWay: (() => Promise<unknown>) | null = null;
  /** As if every cookie here were strict. */
  treatAsStrict = false;
  private readonly strict = new Set<string>();
  private readonly elsewhere = new Map<string, string>();

  constructor(baseUrl: string) {
    super(baseUrl.replace("127.0.0.1", "localhost"));
  }

  override async send(...request: Parameters<Visitor["send"]>): Promise<RawAnswer> {
    const answer = await super.send(...request);
    this.note(answer.headers);
    return answer;
  }

  /** Follows redirects from a page of the application until there is a page of it again. */
  async walk(path: string): Promise<Landing> {
    let url = new URL(path, this.baseUrl);
    let wasElsewhere = false;
    const hops: string[] = [];
    for (let count = 0; count < 15; count += 1) {
      hops.push(url.href);
      const isHere = url.origin === this.baseUrl;
      if (!isHere && !wasElsewhere) await this.onTheWay?.();
      wasElsewhere ||= !isHere;
      const cookie = isHere ? this.sent(wasElsewhere) : this.abroad();
      const answer = await fetch(url, { redirect: "manual", headers: cookie === "" ? {} : { cookie } });
      if (isHere) this.keep(answer.headers);
      else this.keepAbroad(answer.headers);
      const location = answer.headers.get("location");
      if (location === null) return { path: `${url.pathname}${url.search}`, hops };
      url = new URL(location, url);
      if (url.origin === this.baseUrl && !url.pathname.startsWith("/v1/"))
        return { path: `${url.pathname}${url.search}`, hops };
    }
    throw new Error("Walking in circles.");
  }

  /** Another machine, as the other website sees it. */
  forgetElsewhere(): void {
    this.elsewhere.clear();
  }

  /** One request of a navigation; where it sends the browser on to. */
  async step(path: string, isCrossSite = false): Promise<string> {
    const cookie = this.sent(isCrossSite);
    const headers: Record<string, string> = cookie === "" ? {} : { cookie };
    const answer = await fetch(new URL(path, this.baseUrl), { redirect: "manual", headers });
    this.keep(answer.headers);
    return answer.headers.get("location") ?? "";
  }

  /** A browser that has had the cookies stolen from this one. */
  twin(): Surfer {
    const other = new Surfer(this.baseUrl);
    for (const [name, value] of this.cookies) other.cookies.set(name, value);
    return other;
  }

  /** The cookies that go along, which the browser would send. */
  sent(isCrossSite: boolean): string {
    const names = [...this.cookies.keys()].filter((name) => !(isCrossSite && this.strict.has(name)));
    return names.map((name) => `${name}=${this.cookies.get(name)}`).join("; ");
  }

  keep(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      if (value === "") this.cookies.delete(name!);
      else this.cookies.set(name!, value!);
    }
    this.note(headers);
  }

  private note(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const name = line.slice(0, line.indexOf("="));
      if (this.treatAsStrict || /SameSite=Strict/i.test(line)) this.strict.add(name);
      else this.strict.delete(name);
    }
  }

  private abroad(): string {
    return [...this.elsewhere].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  private keepAbroad(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      if (value === "" || /expires=Thu, 01 Jan 1970/i.test(line)) this.elsewhere.delete(name!);
      else this.elsewhere.set(name!, value!);
    }
  }
}
