import { Client, Pool } from "pg";
import { startTestDatabase, type TestDatabase } from "#testing/database.js";
import type { Job } from "./job.js";
import { prepareQueue } from "./prepare-queue.js";
import { runJobs } from "./run-jobs.js";

const NEVER = "0 0 31 2 *";

describe("the worker", () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await startTestDatabase();
    await prepareQueue(database.urls.owner);
  });
  afterAll(() => database.stop());

  async function asAdmin<Row>(sql: string): Promise<Row[]> {
    const client = new Client({ connectionString: database.adminUrl });
    await client.connect();
    const { rows } = await client.query(sql);
    await client.end();
    return rows as Row[];
  }

  /** A job that is due until it has run. */
  function job(name: string, done: string[], run = async () => 1): Job {
    return {
      name,
      when: NEVER,
      isDue: async () => !done.includes(name),
      run: async () => {
        done.push(name);
        return run();
      },
    };
  }

  async function until(condition: () => boolean): Promise<void> {
    for (let waited = 0; waited < 200 && !condition(); waited += 1) await new Promise((go) => setTimeout(go, 100));
    expect(condition()).toBe(true);
  }

  it("may prepare its queue again and again", async () => {
    await prepareQueue(database.urls.owner);
    await prepareQueue(database.urls.owner);
  });

  it("gives only the worker's role a way to the queue", async () => {
    const app = new Pool({ connectionString: database.urls.app });
    await expect(app.query("SELECT * FROM graphile_worker.jobs")).rejects.toThrow(/permission denied/);
    await expect(app.query("SELECT graphile_worker.add_job('anything')")).rejects.toThrow(/permission denied/);
    await app.end();
  });

  it("does a due job once, with two workers running, and leaves nothing in the queue", async () => {
    const done: string[] = [];
    const once = job("once", done);
    let asked = 0;
    const jobs = [{ ...once, isDue: async () => ++asked === 1 }];
    const workers = [
      await runJobs({ workerUrl: database.urls.worker, jobs }),
      await runJobs({ workerUrl: database.urls.worker, jobs }),
    ];
    await until(() => done.length > 0);
    await Promise.all(workers.map((worker) => worker.stop()));
    await workers[0]!.stop();
    expect(done).toEqual(["once"]);
    expect(await asAdmin("SELECT FROM graphile_worker.jobs")).toHaveLength(0);
  });

  it("goes on with other jobs after one that fails, and says which without more", async () => {
    const done: string[] = [];
    const lines: string[] = [];
    const jobs = [job("fails", done, () => Promise.reject(new Error("no luck"))), job("works", done)];
    const worker = await runJobs({ workerUrl: database.urls.worker, jobs, log: (line) => lines.push(line) });
    await until(() => done.includes("works") && lines.length > 0);
    await worker.stop();
    expect(lines.join()).toContain("no luck");
    expect(lines.join()).not.toContain("\n");
  });

  it("waits for a database that is away and goes on", async () => {
    const done: string[] = [];
    const jobs = [job("before", done), job("after", done)];
    const away = jobs[1]!;
    const due = away.isDue!;
    away.isDue = async () => false;
    const worker = await runJobs({ workerUrl: database.urls.worker, jobs });
    await until(() => done.includes("before"));
    await asAdmin("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'regiemap_worker'");
    away.isDue = due;
    await until(() => done.includes("after"));
    await worker.stop();
  });

  it("does not start on a database without a queue", async () => {
    const empty = await startTestDatabase("empty");
    await expect(runJobs({ workerUrl: empty.urls.worker, jobs: [] })).rejects.toThrow(/permission denied/);
    await empty.stop();
  });
});
