import { PROBLEM_CODES } from "#contract/problem-codes.js";
import { failure, success } from "#domain/result.js";
import { isUnavailable } from "./is-unavailable.js";
import { problemBody } from "./problem-body.js";
import { ProblemException } from "./problem-exception.js";
import { unwrap } from "./unwrap.js";

describe("problems", () => {
  it("are thrown for a failure, with its pointers and numbers, and the value comes through", () => {
    expect(unwrap(success(7))).toBe(7);
    const problems = [{ pointer: "/a", code: "required" }];
    expect(() => unwrap(failure({ code: "invalid-input", problems, details: { latest: 3 } }))).toThrow(
      expect.objectContaining({ code: "invalid-input", problems, details: { latest: 3 } }),
    );
  });

  it("say nothing but what the code says", () => {
    for (const code of Object.keys(PROBLEM_CODES) as (keyof typeof PROBLEM_CODES)[]) {
      const body = problemBody(new ProblemException(code), "0".repeat(32));
      expect(Object.keys(body)).toEqual(["type", "title", "status", "code", "traceId"]);
      expect(body.status).toBe(PROBLEM_CODES[code].status);
    }
  });
});

describe("a database that is away", () => {
  const coded = (code: string) => Object.assign(new Error("x"), { code });

  it("is told from other trouble", () => {
    for (const code of ["ECONNREFUSED", "57P01", "57P03", "08006", "53300"])
      expect(isUnavailable(coded(code))).toBe(true);
    expect(isUnavailable(new Error("Connection terminated unexpectedly"))).toBe(true);
    expect(isUnavailable(new Error("wrapped", { cause: coded("ECONNRESET") }))).toBe(true);
    expect(isUnavailable(new AggregateError([coded("ECONNREFUSED"), coded("ECONNREFUSED")]))).toBe(true);
    for (const other of [coded("23505"), coded("42501"), new Error("x"), "57P01", null])
      expect(isUnavailable(other)).toBe(false);
  });
});
