import { readConfig } from "./config.js";
import { StartProblem } from "./start-problem.js";

function complaints(environment: Record<string, string>): string[] {
  try {
    readConfig(environment);
    return [];
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(StartProblem);
    return (thrown as StartProblem).message.split("\n");
  }
}

describe("readConfig", () => {
  it("needs no setting at all: the embedded database with the demo, on this machine only", () => {
    const config = readConfig({});
    expect(config.database.kind).toBe("embedded");
    expect(config.demo.on).toBe(true);
    expect(config.listen).toEqual({
      host: "localhost",
      port: 3000,
      publicOrigin: null,
      trustProxy: false,
      securityContact: null,
    });
    expect(config.vault.keyFile.startsWith(config.dataDir)).toBe(true);
  });

  it("switches the demo off with a database of one's own, unless it is asked for", () => {
    const DATABASE_URL = "postgres://owner:secret@db/regiemap";
    expect(readConfig({ DATABASE_URL }).demo.on).toBe(false);
    expect(readConfig({ DATABASE_URL, REGIEMAP_DEMO: "on" }).demo.on).toBe(true);
    expect(readConfig({ DATABASE_URL }).database).toMatchObject({ kind: "outside", owner: DATABASE_URL });
  });

  it("shows mail on this machine only while there is no mail server, and sends it under a name", () => {
    expect(readConfig({}).mail).toMatchObject({ smtpUrl: null, isShown: true });
    const DATABASE_URL = "postgres://owner:secret@db/regiemap";
    expect(readConfig({ DATABASE_URL }).mail.isShown).toBe(false);
    const SMTP_URL = "smtps://user:geheim@mail.voorbeeld.example";
    const REGIEMAP_MAIL_FROM = "Regiemap <map@voorbeeld.example>";
    const from = REGIEMAP_MAIL_FROM;
    expect(readConfig({ SMTP_URL, REGIEMAP_MAIL_FROM }).mail).toEqual({ smtpUrl: SMTP_URL, from, isShown: false });
    const wrongs: Record<string, string>[] = [
      { SMTP_URL },
      { SMTP_URL, REGIEMAP_MAIL_FROM, REGIEMAP_OUTBOX: "on" },
      { SMTP_URL: "http://geheim" },
    ];
    for (const wrong of wrongs) {
      const found = complaints(wrong);
      expect(found).toHaveLength(1);
      expect(found[0]).not.toContain("geheim");
    }
  });

  it("never shows the mail of real people to another machine", () => {
    const REGIEMAP_DEMO = "0";
    expect(readConfig({ REGIEMAP_DEMO }).mail.isShown).toBe(true);
    for (const open of [
      { REGIEMAP_HOST: "0.0.0.0" },
      { REGIEMAP_HOST: "map.voorbeeld.example" },
      { REGIEMAP_TRUST_PROXY: "on" },
      { REGIEMAP_PUBLIC_URL: "https://map.voorbeeld.example" },
    ] as Record<string, string>[]) {
      expect(readConfig({ REGIEMAP_DEMO, ...open }).mail.isShown).toBe(false);
      expect(complaints({ REGIEMAP_DEMO, REGIEMAP_OUTBOX: "1", ...open })).toHaveLength(1);
      expect(readConfig({ REGIEMAP_DEMO: "1", ...open }).mail.isShown).toBe(true);
    }
  });

  it("takes 1 and 0 for on and off", () => {
    expect(readConfig({ REGIEMAP_DEMO: "0" }).demo.on).toBe(false);
    expect(readConfig({ REGIEMAP_DEMO: "1" }).demo.on).toBe(true);
    expect(complaints({ REGIEMAP_DEMO: "2" })).toHaveLength(1);
  });

  it("moves everything that is kept with REGIEMAP_DATA", () => {
    const config = readConfig({ REGIEMAP_DATA: "/srv/regie" });
    expect(config.dataDir).toBe("/srv/regie");
    expect(config.vault.keyFile).toBe("/srv/regie/vault.key");
    expect(config.record.checkpointDir).toBe("/srv/regie/checkpoints");
  });

  it("names every problem at once", () => {
    const found = complaints({ PORT: "70000", LOG_LEVEL: "loud", REGIEMAP_DEMO: "maybe", REGIEMAP_DEM: "on" });
    expect(found).toHaveLength(4);
    expect(found.join(" ")).toMatch(/PORT.*LOG_LEVEL.*REGIEMAP_DEM /s);
  });

  it.each(["3000x", "-1", "1e3", " ٣ ", "0x10", "3000.5"])("does not take %s for a port", (PORT) => {
    expect(complaints({ PORT })).toHaveLength(1);
  });

  it("takes an empty setting for one that is not set", () => {
    expect(readConfig({ PORT: "", DATABASE_URL: " " }).database.kind).toBe("embedded");
  });

  it("never repeats a database address, for it may hold a password", () => {
    const found = complaints({ DATABASE_URL: "mysql://root:geheim@db/x" });
    expect(found).toHaveLength(1);
    expect(found[0]).not.toContain("geheim");
  });

  it("runs without the owner's address: somebody else then runs the migrations", () => {
    const REGIEMAP_APP_DATABASE_URL = "postgres://app@db/c";
    expect(complaints({ REGIEMAP_APP_DATABASE_URL, REGIEMAP_WORKER: "outside" })).toEqual([]);
    const REGIEMAP_WORKER_DATABASE_URL = "postgres://worker@db/c";
    expect(readConfig({ REGIEMAP_WORKER_DATABASE_URL }, "worker").database).toMatchObject({ kind: "outside" });
    expect(complaints({ REGIEMAP_WORKER_DATABASE_URL })).toHaveLength(1);
  });

  it("asks for the role of every part that will run, and for no other", () => {
    const DATABASE_URL = "postgres://owner:secret@db/regiemap";
    const REGIEMAP_APP_DATABASE_URL = "postgres://app:secret@db/regiemap";
    expect(complaints({ DATABASE_URL, REGIEMAP_APP_DATABASE_URL, REGIEMAP_DEMO: "on" })).toHaveLength(2);
    expect(complaints({ DATABASE_URL, REGIEMAP_APP_DATABASE_URL, REGIEMAP_WORKER: "outside" })).toEqual([]);
  });

  it.each([
    ["mailto:veilig@regie.example.nl", 0],
    ["https://regie.example.nl/veilig", 0],
    ["veilig@regie.example.nl", 1],
    ["http://regie.example.nl/veilig", 1],
    ["mailto:veilig@regie.example.nl\nExpires: never", 1],
  ])("takes %j for where to report a hole, or says what is wrong", (contact, problems) => {
    expect(complaints({ REGIEMAP_SECURITY_CONTACT: contact })).toHaveLength(problems);
  });

  it("keeps of the public address what a browser sends as Origin", () => {
    const origin = (url: string) => readConfig({ REGIEMAP_PUBLIC_URL: url }).listen.publicOrigin;
    expect(origin("https://regie.example.nl/map/")).toBe("https://regie.example.nl");
    expect(complaints({ REGIEMAP_PUBLIC_URL: "regie.example.nl" })).toHaveLength(1);
  });
});
