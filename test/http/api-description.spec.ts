import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { NestFactory } from "@nestjs/core";
import { Controller, Get, Module } from "@nestjs/common";
import { ApiExcludeController, SwaggerModule } from "@nestjs/swagger";
import { FastifyAdapter, type NestFastifyApplication } from "@nestjs/platform-fastify";
import { EdgeModule } from "#edge/edge.module.js";
import { LOGGER } from "#edge/log/logger.token.js";
import { createLogger } from "#edge/log/logger.js";
import { Access } from "#edge/access/access.decorator.js";
import { Answers } from "#edge/release/answers.js";
import { Out } from "#edge/release/out.js";
import { MachineDoor } from "#domain/machines/ports.js";
import { PublicSite } from "#edge/session/site.js";
import { RefusalCounter } from "#edge/security/refusal-counter.js";
import { Vocabulary } from "#edge/vocabulary/vocabulary.js";
import { UnitOfWork } from "#domain/unit-of-work.js";
import { traceRequests } from "#edge/request-id/request-context.js";
import { startTestApp, type TestApp } from "#testing/app.js";
import { rawRequest } from "#testing/sign-in.js";
import { describeApi } from "../../apps/api/src/openapi.js";
import { describedRoutes, RunningRoutes } from "./running-routes.js";

interface Operation {
  operationId: string;
  summary?: string;
  tags?: string[];
  "x-access"?: string;
  parameters?: { name?: string; $ref?: string; in?: string }[];
  responses: Record<string, { $ref?: string; content?: object; headers?: Record<string, unknown> }>;
}

/** Routes that are there and not described: each has a test of its own, and nothing joins them by accident. */
const UNDESCRIBED = [
  // Where programs get their tokens: OAuth describes itself (ADR 11); forged-machines.spec.ts asks it.
  "GET /.well-known/oauth-authorization-server",
  "POST /v1/oauth/token",
  // A file with a form of its own (RFC 9116); security-text.spec.ts asks it.
  "GET /.well-known/security.txt",
  // The description does not describe itself.
  "GET /openapi.json",
  "GET /v1/openapi.json",
  // The web app's own files: what is there is the same for everybody.
  "GET /*",
  "GET /index.html",
];

/** The API describes itself, the files in the repository say the same, and it keeps to the NLGov REST API Design Rules 2.0. */
describe("the description of the API", () => {
  let app: TestApp;
  let running: string[];
  let webRoot: string;
  let document: {
    openapi: string;
    info: Record<string, unknown>;
    paths: Record<string, Record<string, Operation>>;
    components: { schemas: Record<string, object> };
  };
  let operations: { path: string; method: string; operation: Operation }[];

  beforeAll(async () => {
    const routes = new RunningRoutes();
    webRoot = mkdtempSync(join(tmpdir(), "regiemap-web-"));
    writeFileSync(join(webRoot, "index.html"), "<!doctype html>");
    app = await startTestApp({ webRoot, securityContact: "mailto:veilig@regie.example.nl" });
    running = routes.stop();
    document = describeApi(app.app) as never;
    operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    );
  }, 120_000);
  afterAll(async () => {
    await app?.stop();
    rmSync(webRoot, { recursive: true, force: true });
  }, 60_000);

  it("is the file in libs/contract (npm run openapi writes it)", () => {
    const file = JSON.parse(
      readFileSync(new URL("../../libs/contract/openapi.json", import.meta.url), "utf8"),
    ) as object;
    expect(JSON.parse(JSON.stringify(document))).toEqual(file);
  });

  it("describes the routes of the running program, no more and no fewer, but those that are named", () => {
    expect(running).toEqual([...describedRoutes(document), ...UNDESCRIBED].sort());
  });

  it("control: finds a route that keeps itself out of the description", async () => {
    @ApiExcludeController()
    @Controller("planted")
    class PlantedController {
      @Get()
      leak() {
        return {};
      }
    }
    @Module({ controllers: [PlantedController] })
    class PlantedModule {}
    const routes = new RunningRoutes();
    const planted = await NestFactory.create(PlantedModule, new FastifyAdapter(), { logger: false });
    await planted.init();
    expect(describedRoutes(SwaggerModule.createDocument(planted, {} as never))).toEqual([]);
    expect(routes.stop()).toEqual(["GET /planted"]);
    await planted.close();
  });

  it("is served to everybody", async () => {
    for (const path of ["/openapi.json", "/v1/openapi.json"]) {
      const answer = await rawRequest(app.baseUrl, "", "GET", path);
      expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([200, "*"]);
      expect(answer.json()).toEqual(JSON.parse(JSON.stringify(document)));
    }
  });

  describe("keeps to the API Design Rules", () => {
    const rule = (name: string, check: () => void) => it(name, check);

    rule("/core/doc-openapi: OpenAPI 3, with a title, a version, a licence and somebody to ask", () => {
      expect(document.openapi).toMatch(/^3\.1/);
      expect(document.info).toMatchObject({
        title: "Regiemap",
        contact: { email: expect.any(String) },
        license: { name: "EUPL-1.2" },
      });
    });

    rule("/core/semver: a semantic version, in the header API-Version of every answer", async () => {
      expect(document.info["version"]).toMatch(/^\d+\.\d+\.\d+$/);
      for (const { path, method, operation } of operations)
        for (const [status, response] of Object.entries(operation.responses))
          expect([method, path, status, Boolean(response.$ref ?? response.headers?.["API-Version"])]).toEqual([
            method,
            path,
            status,
            true,
          ]);
      for (const path of ["/v1/me", "/v1/catalogue/purposes", "/v1/nothing", "/health/live"])
        expect((await rawRequest(app.baseUrl, "", "GET", path)).headers.get("api-version")).toBe(
          document.info["version"],
        );
    });

    rule("/core/uri-version: the major version in the path, and nothing more of it", () => {
      for (const { path } of operations) expect(path).toMatch(/^\/(v1|health)\//);
    });

    rule("/core/no-trailing-slash", async () => {
      for (const { path } of operations) expect(path).not.toMatch(/\/$/);
      expect((await rawRequest(app.baseUrl, "", "GET", "/v1/catalogue/purposes/")).status).toBe(404);
    });

    rule("/core/path-segments-kebab-case", () => {
      for (const { path } of operations)
        for (const segment of path.split("/").filter((part) => part !== "" && !part.startsWith("{")))
          expect(segment).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    });

    rule("/core/query-keys-camel-case, and so are the names in bodies", () => {
      for (const { operation } of operations)
        for (const { name, in: place } of operation.parameters ?? [])
          if (place === "query" || place === "path") expect(name).toMatch(/^[a-z][a-zA-Z0-9]*$/);
      for (const schema of Object.values(document.components.schemas))
        for (const name of Object.keys((schema as { properties?: object }).properties ?? {}))
          expect(name).toMatch(/^[a-z][a-zA-Z0-9]*$/);
    });

    rule("/core/naming-collections: plural nouns; one of them under its id; verbs only for what is no resource", () => {
      const ACTS =
        /^(view|export|draft|reaction|answer|verify|preview|confirm|open|accept|turn-down|remove|make-private|share-again|submit|withdraw|stop|undo-stop|pause|resume|shorten|give-back|take|review|check|with|callback|check-register|end|register|leave|look|code|options|passkey|membership|sign-in|step-up)$/;
      const ALONE =
        /^(me|session|turning|entrance|outbox|start|recovery|demo|catalogue|health|live|ready|v1|ceiling|glossary)$/;
      for (const { path } of operations)
        for (const segment of path.split("/").filter((part) => part !== "" && !part.startsWith("{")))
          expect([path, segment]).toEqual([
            path,
            ACTS.test(segment) || ALONE.test(segment) ? segment : expect.stringMatching(/(s|es|people)$/),
          ]);
    });

    rule("/core/http-methods: only the standard ones; what only looks is a GET", () => {
      for (const { method, path } of operations) {
        expect(["get", "post", "put", "patch", "delete"]).toContain(method);
        if (/\/(view|export|verify)$/.test(path)) expect(method).toBe("get");
      }
    });

    rule("/core/error-handling: every 4xx and 5xx is a problem (RFC 9457)", () => {
      for (const { operation } of operations)
        for (const [status, response] of Object.entries(operation.responses))
          if (Number(status) >= 400) expect(response.$ref).toBe("#/components/responses/Problem");
    });

    rule("/core/date-time: dates and moments say so, and what is sent is RFC 3339 in UTC", async () => {
      const dates = Object.entries(document.components.schemas).flatMap(([, schema]) =>
        Object.entries((schema as { properties?: Record<string, { format?: string }> }).properties ?? {}).filter(
          ([name]) => /(At|Until|From)$/.test(name),
        ),
      );
      expect(dates.length).toBeGreaterThan(20);
      for (const [name, { format }] of dates)
        expect([name, format]).toEqual([name, expect.stringMatching(/^date(-time)?$/)]);
    });

    rule("every operation has its own name, a summary, a tag and a declared access", () => {
      const names = operations.map(({ operation }) => operation.operationId);
      expect(new Set(names).size).toBe(names.length);
      for (const { operation } of operations) {
        expect(operation.summary?.length).toBeGreaterThan(5);
        expect(operation.tags).toHaveLength(1);
        expect(["public", "signed-in", "dossier"]).toContain(operation["x-access"]);
      }
    });

    rule("a route about a dossier asks the decision, and says so", () => {
      for (const { path, operation } of operations)
        if (path.includes("{dossierId}")) expect([path, operation["x-access"]]).toEqual([path, "dossier"]);
    });
  });

  describe("a route that forgot to say who may come, or what it lets out", () => {
    class Answer {
      @Out("text") text: string;
    }
    @Controller("forgotten")
    class ForgottenController {
      @Get("access")
      @Answers(200, Answer)
      access() {
        return { text: "open" };
      }

      @Get("answer")
      @Access("public")
      answer() {
        return { text: "open" };
      }

      @Get("neither-forgotten")
      @Access("public")
      @Answers(200, Answer)
      fine() {
        return { text: "open", secret: "row" };
      }
    }
    const providers = [
      { provide: LOGGER, useValue: createLogger("silent") },
      { provide: RefusalCounter, useValue: new RefusalCounter(1) },
      { provide: MachineDoor, useValue: {} },
      { provide: PublicSite, useValue: new PublicSite(null) },
      { provide: UnitOfWork, useValue: {} },
      { provide: Vocabulary, useValue: {} },
    ];
    @Module({ controllers: [ForgottenController], imports: [{ module: EdgeModule, providers }] })
    class ForgetfulModule {}

    it("is refused at run time", async () => {
      const adapter = new FastifyAdapter();
      const forgetful = await NestFactory.create<NestFastifyApplication>(ForgetfulModule, adapter, {
        logger: false,
        abortOnError: false,
      });
      traceRequests(adapter.getInstance());
      adapter.getInstance().addHook("onRequest", (request, _reply, done) => {
        request.cookies = {};
        done();
      });
      await forgetful.listen(0, "127.0.0.1");
      const { port } = forgetful.getHttpServer().address() as { port: number };
      const get = (path: string) => rawRequest(`http://127.0.0.1:${port}`, "", "GET", path);
      expect((await get("/forgotten/access")).status).toBe(403);
      expect((await get("/forgotten/answer")).status).toBe(500);
      expect((await get("/forgotten/neither-forgotten")).text).toBe('{"text":"open"}');
      await forgetful.close();
    });
  });
});
