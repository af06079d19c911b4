import { createServer, type AddressInfo, type Server } from "node:net";
import { Client, Pool } from "pg";
import { loadMails } from "#catalogue/mails.js";
import { startTestDatabase, type TestDatabase } from "#testing/database.js";
import { mailJob, sendMail, smtpSender } from "./send-mail.js";

const FROM = "Regiemap <map@voorbeeld.example>";

describe("mail", () => {
  let database: TestDatabase;
  let admin: Client;
  let worker: Pool;

  beforeAll(async () => {
    database = await startTestDatabase();
    admin = new Client({ connectionString: database.adminUrl });
    await admin.connect();
    worker = new Pool({ connectionString: database.urls.worker });
  });
  afterEach(() => admin.query("DELETE FROM outbox_mail"));
  afterAll(async () => {
    await worker.end();
    await admin.end();
    await database.stop();
  });

  async function queue(template = "start-code", to = "noor@voorbeeld.example"): Promise<void> {
    await admin.query("SELECT queue_mail(gen_random_uuid(), $1, $2, 'nl', $3)", [to, template, { code: "12345678" }]);
  }

  const waiting = async () =>
    (await admin.query("SELECT tries, next_try_at > now() AS later, shown_at IS NOT NULL AS shown FROM outbox_mail"))
      .rows;

  it("goes to a real mail server, and then nothing of it is left", async () => {
    const { server, url, heard } = await listen();
    await queue();
    const job = sendMail(smtpSender(url), FROM, loadMails());
    expect(await job.isDue!(worker)).toBe(true);
    expect(await job.run(worker)).toBe(1);
    expect(await waiting()).toEqual([]);
    expect(await job.isDue!(worker)).toBe(false);
    const said = heard.join("");
    expect(said).toContain("RCPT TO:<noor@voorbeeld.example>");
    expect(said).toContain("Subject: Je code voor Regiemap");
    expect(said).toContain("12345678");
    await new Promise((done) => server.close(done));
  });

  it("is tried again later, further and further apart, and in the end no more", async () => {
    await queue();
    const job = sendMail(() => Promise.reject(new Error("away")), FROM, loadMails());
    for (let tries = 1; tries <= 6; tries += 1) {
      await admin.query("UPDATE outbox_mail SET next_try_at = now()");
      await job.run(worker);
      expect(await waiting()).toMatchObject([{ tries, later: true }]);
    }
    await admin.query("UPDATE outbox_mail SET next_try_at = now()");
    expect(await job.isDue!(worker)).toBe(false);
  });

  it("that cannot be made does not hold up the next", async () => {
    const sent: string[] = [];
    await queue("none");
    await queue("start-code", "na@voorbeeld.example");
    await sendMail(async ({ to }) => void sent.push(to), FROM, loadMails()).run(worker);
    expect(sent).toEqual(["na@voorbeeld.example"]);
  });

  it("is shown where there is no mail server, and stays where nothing is wanted", async () => {
    await queue();
    const seen = () => admin.query("SELECT * FROM shown_mails()").then(({ rows }) => rows.length);
    expect(mailJob({ smtpUrl: null, from: FROM, isShown: false })).toBeNull();
    expect(await seen()).toBe(0);
    await mailJob({ smtpUrl: null, from: FROM, isShown: true })!.run(worker);
    expect(await seen()).toBe(1);
  });

  it("cannot be read by the application, but for what is shown", async () => {
    const app = new Pool({ connectionString: database.urls.app });
    await queue();
    await expect(app.query("SELECT * FROM outbox_mail")).rejects.toThrow(/permission denied/);
    expect((await app.query("SELECT * FROM shown_mails()")).rows).toEqual([]);
    await app.end();
  });

  it("never leaves this machine without TLS", async () => {
    const { server, url, heard } = await listen();
    // A name that is not this machine's, for the same server.
    const send = smtpSender(url.replace("127.0.0.1", "127.0.0.2"));
    await expect(send({ from: FROM, to: "noor@voorbeeld.example", subject: "x", text: "geheim" })).rejects.toThrow();
    expect(heard.join("")).not.toContain("geheim");
    await new Promise((done) => server.close(done));
  });
});

/** As much of a mail server (RFC 5321) as it takes to hear a message. */
async function listen(): Promise<{ server: Server; url: string; heard: string[] }> {
  const heard: string[] = [];
  const server = createServer((socket) => {
    let isData = false;
    socket.write("220 test ESMTP\r\n");
    socket.on("error", () => undefined);
    socket.on("data", (chunk) => {
      const text = chunk.toString();
      heard.push(text);
      if (isData) {
        if (!text.endsWith("\r\n.\r\n")) return;
        isData = false;
        socket.write("250 taken\r\n");
      } else if (text.startsWith("EHLO")) socket.write("250 test\r\n");
      else if (text.startsWith("DATA")) {
        isData = true;
        socket.write("354 go on\r\n");
      } else if (text.startsWith("QUIT")) socket.end("221 bye\r\n");
      else socket.write("250 ok\r\n");
    });
  });
  await new Promise<void>((done) => server.listen(0, "0.0.0.0", done));
  return { server, url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, heard };
}
