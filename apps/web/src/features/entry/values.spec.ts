import { isNotDone } from "./values.js";

describe("whether a sheet is done", () => {
  const incompleteWithout = ["workGoal"];

  it("is a matter of the fields its template cannot do without, and of no others", () => {
    expect(isNotDone({ incompleteWithout }, { workGoal: "Werken in een kas", helps: "" })).toBe(false);
    for (const body of [{}, { workGoal: "  " }, { workGoal: [{}] }, { helps: "Rust" }])
      expect(isNotDone({ incompleteWithout }, body)).toBe(true);
  });

  it("is always so where the template asks for nothing", () => {
    expect(isNotDone({}, {})).toBe(false);
  });
});
