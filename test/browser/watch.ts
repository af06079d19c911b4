import type { BrowserContext, Page } from "playwright-core";

/** Something that must not happen while anybody uses the app. */
export interface Watch {
  /** What went wrong so far, one line each. */
  faults(): string[];
  /** Answers of our own API that a test asks for on purpose, for example `409 PUT`. */
  expect(answer: { status: number; path: RegExp }): void;
  /** Another website that somebody goes to on purpose, such as one to sign in with. */
  expectOrigin(origin: string): void;
}

/**
 * Watches every page of a context: no request to another origin, no violation of the content security policy, no error
 * in the console, no exception, no answer that says something is wrong.
 */
export function watch(context: BrowserContext, origin: string): Watch {
  const seen: string[] = [];
  const expected: { status: number; path: RegExp }[] = [
    // Who is not signed in asks who they are: that is how the app finds out.
    { status: 401, path: /^\/v1\/me$/ },
  ];
  const origins = new Set([origin]);
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith("http") && !origins.has(url.origin)) seen.push(`asked another origin: ${url.origin}`);
  });
  context.on("response", (response) => {
    const { pathname } = new URL(response.url());
    const status = response.status();
    if (status < 400 || expected.some((each) => each.status === status && each.path.test(pathname))) return;
    seen.push(`answer ${status} to ${response.request().method()} ${pathname}`);
  });
  context.on("console", (message) => {
    // The browser says this about every answer of 400 and up; those are judged above.
    if (message.type() !== "error" || message.text().startsWith("Failed to load resource")) return;
    seen.push(`console: ${message.text()}`);
  });
  context.on("weberror", (error) => seen.push(`exception: ${error.error().message}`));
  context.on("page", (page) => watchPolicy(page, seen));
  return {
    faults: () => [...new Set(seen)],
    expect: (answer) => expected.push(answer),
    expectOrigin: (other) => origins.add(other),
  };
}

function watchPolicy(page: Page, seen: string[]): void {
  void page
    .exposeFunction("regiemapViolation", (what: string) => seen.push(`content security policy: ${what}`))
    .catch(() => undefined); // the page was closed before it began
  void page
    .addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        const report = (globalThis as unknown as { regiemapViolation(what: string): void }).regiemapViolation;
        report(`${event.effectiveDirective} ${event.blockedURI}`);
      });
    })
    .catch(() => undefined);
}
