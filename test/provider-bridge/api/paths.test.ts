import { withQuery } from "../../../provider-bridge/api/paths";

describe("a query", () => {
  it("has an entry for each of several values", () => {
    expect(withQuery("/v1/teams", {}, { fields: ["name", "users.email"], all: "true" })).toBe(
      "/v1/teams?fields=name&fields=users.email&all=true",
    );
  });

  it("leaves out what names an attribute that is null, also among several", () => {
    expect(withQuery("/v1/x?a=1", { one: "1&2", none: null }, { b: ["{one}", "{none}"], c: "{none}" })).toBe("/v1/x?a=1&b=1%262");
  });
});
