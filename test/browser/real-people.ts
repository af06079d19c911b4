import type { CDPSession, Page } from "playwright-core";
import { Client } from "pg";
import { arrive, follow, press } from "./hands.js";
import { Stage, type Seat, type Visitor } from "./stage.js";
import { say } from "./texts.js";

/** Mail to be read at /postvak and everybody at an internet address of their own; that goes together with the demo only. */
export const REAL = { REGIEMAP_DEMO: "on", REGIEMAP_OUTBOX: "on", REGIEMAP_TRUST_PROXY: "on" };

/** Nobody invented: how it runs for real, with mail that is read at /postvak because this machine is all there is. */
export const WITHOUT_DEMO = { REGIEMAP_DEMO: "0", REGIEMAP_OUTBOX: "on" };

/** The part of a device that keeps keys (WebAuthn over the DevTools protocol). */
export class Device {
  private constructor(
    private readonly session: CDPSession,
    private readonly authenticatorId: string,
  ) {}

  /** A device that can ask for a finger, and gets it. */
  static async of(page: Page): Promise<Device> {
    const session = await page.context().newCDPSession(page);
    await session.send("WebAuthn.enable");
    return Device.add(session);
  }

  private static async add(session: CDPSession): Promise<Device> {
    const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    return new Device(session, authenticatorId);
  }

  /** Whether the finger is the right one; with the wrong one the device says no. */
  async knowsFinger(isUserVerified: boolean): Promise<void> {
    await this.session.send("WebAuthn.setUserVerified", { authenticatorId: this.authenticatorId, isUserVerified });
  }

  /** The device is gone with all its keys; another one is in its place. */
  async replace(): Promise<Device> {
    await this.session.send("WebAuthn.removeVirtualAuthenticator", { authenticatorId: this.authenticatorId });
    return Device.add(this.session);
  }
}

export interface RealPerson extends Visitor {
  device: Device;
}

let addresses = 0;

/** Somebody at a device of their own, with an internet address of their own, at the first page. */
export async function sitDown(stage: Stage, seat: Seat = {}): Promise<RealPerson> {
  addresses += 1;
  const extraHTTPHeaders = { "X-Forwarded-For": `192.0.2.${addresses}` };
  const visitor = await stage.newcomer({ extraHTTPHeaders, ...seat });
  await visitor.page.goto("/welcome");
  return { ...visitor, device: await Device.of(visitor.page) };
}

interface Mail {
  id: string;
  to: string;
  text: string;
}

const read = new Set<string>();

async function mailsTo(page: Page, address: string): Promise<Mail[]> {
  const answer = await page.request.get("/v1/outbox");
  return ((await answer.json()) as { items: Mail[] }).items.filter(({ to }) => to === address);
}

/** What was mailed so far is old; the next one that is looked for is the one that is still to come. */
export async function readMails(page: Page, address: string): Promise<void> {
  for (const { id } of await mailsTo(page, address)) read.add(id);
}

/** What a pattern finds in the newest unread mail to an address; mail takes a moment. */
export async function inMail(page: Page, address: string, pattern: RegExp): Promise<string> {
  for (let turn = 0; turn < 60; turn += 1) {
    const fresh = (await mailsTo(page, address)).filter(({ id }) => !read.has(id));
    const found = fresh.map(({ text }) => pattern.exec(text)?.[0]).find((each) => each !== undefined);
    if (found !== undefined) return found;
    await page.waitForTimeout(250);
  }
  throw new Error(`No mail to ${address} with ${pattern}.`);
}

/** The eight digits in the newest mail to an address. */
export const codeFor = (page: Page, address: string): Promise<string> => inMail(page, address, /\d{8}|\d{4} \d{4}/);

export interface Beginner {
  name: string;
  address: string;
  /** Day, month, year; absent = somebody who comes to read or help. */
  born?: [string, string, string];
}

/** Walks the first questions, up to the code from the mail. */
export async function toCode(page: Page, { name, address, born }: Beginner): Promise<void> {
  await page.getByRole("heading", { level: 1, name: say(`entrance${born ? "" : "-formal"}:name.title`) }).waitFor();
  await page.getByRole("textbox").fill(name);
  await press(page, say("entrance:next"));
  if (born) {
    await arrive(page, say("entrance:birth.title"));
    await page.getByLabel(say("entrance:birth.day"), { exact: true }).fill(born[0]);
    await page.getByLabel(say("entrance:birth.month"), { exact: true }).fill(born[1]);
    await page.getByLabel(say("entrance:birth.year"), { exact: true }).fill(born[2]);
    await press(page, say("entrance:next"));
  }
  await arrive(page, say(`entrance${born ? "" : "-formal"}:address.title`));
  await page.getByRole("textbox").fill(address);
  await readMails(page, address);
  await press(page, say("entrance:address.next"));
  await arrive(page, say("entrance:code.title"));
}

/** Walks on from the code to the rescue card. Gives its codes. */
export async function toCard(page: Page, { address, born }: Beginner): Promise<string[]> {
  await page.getByRole("textbox").fill(await codeFor(page, address));
  await press(page, say("entrance:next"));
  await arrive(page, say(`entrance${born ? "" : "-formal"}:key.title`));
  await press(page, say("entrance:key.make"));
  await arrive(page, say(`entrance${born ? "" : "-formal"}:card.title`));
  return page.locator(".rm-card code").allInnerTexts();
}

/** Begins from wherever the first question is shown, and keeps the card. */
export async function begin(page: Page, beginner: Beginner): Promise<string[]> {
  await toCode(page, beginner);
  const codes = await toCard(page, beginner);
  await press(page, say("entrance:card.kept"));
  return codes;
}

/** Begins alone, from the first page to the own binder or the own overview. */
export async function beginAlone(page: Page, beginner: Beginner): Promise<string[]> {
  await page.goto(beginner.born ? "/start" : "/start?as=guest");
  const codes = await begin(page, beginner);
  await page.waitForURL(/\/(new\/opening-card|people)$/);
  return codes;
}

/** Logs in with the key of this device, from the page that offers it. */
export async function signIn(page: Page): Promise<void> {
  await press(page, say("entrance:signIn.button"));
}

/** Logs out at the settings. */
export async function signOut(page: Page): Promise<void> {
  await page.goto("/settings");
  await press(page, say("settings:leave"));
  await arrive(page, say("demo:title"));
}

/** Moves the data, not the clock: what the database holds is changed as if time had passed. */
export async function inDatabase(stage: Stage, statement: string, values: unknown[] = []): Promise<void> {
  const client = new Client({ connectionString: stage.app.adminUrl });
  await client.connect();
  try {
    await client.query(statement, values);
  } finally {
    await client.end();
  }
}

/** Goes from the first page to the screen to log in. */
export async function toSignIn(page: Page): Promise<void> {
  await page.goto("/welcome");
  await follow(page, say("entrance:welcome.signIn"));
  await arrive(page, say("entrance:signIn.title"));
}
