import { ApiProblem } from "../../shared/api/problem.js";
import { wrongFields } from "./wrong-fields.js";

const refused = (...pointers: string[]) =>
  new ApiProblem(
    "invalid-input",
    400,
    pointers.map((pointer) => ({ pointer, code: "wrong-type" })),
  );

describe("what is wrong with a sheet", () => {
  it.each([
    ["a field", "/content/body/hours", "hours"],
    ["a field in the second row of a list", "/content/body/work/1/hours", "work/1/hours"],
    ["the summary", "/content/plainSummary", "$summary"],
    ["the step to work", "/content/workStep", "$workStep"],
  ])("is told at %s", (_what, pointer, field) =>
    expect(wrongFields(refused(pointer))).toEqual({ [field]: "wrong-type" }),
  );

  it("is told at each row by itself", () => {
    const wrong = wrongFields(refused("/content/body/work/0/hours", "/content/body/work/2/hours"));
    expect(Object.keys(wrong)).toEqual(["work/0/hours", "work/2/hours"]);
  });

  it("is nothing when something else went wrong", () => expect(wrongFields(new Error("offline"))).toEqual({}));
});
