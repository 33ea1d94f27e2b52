import { type DataObject, unknown } from "../../../model/kernel/data";
import type { Attribute } from "../../../model/kernel/schema";
import { hideSensitive } from "../../../provider-bridge/protocol/answers/sensitive";
import { refuseWriteOnly } from "../../../provider-bridge/protocol/answers/write-only";
import { Log } from "../../../provider-bridge/protocol/log";

const attribute = (name: string, rest: Partial<Attribute>): Attribute => ({ name, description: "", presence: "optional", ...rest });
const secret = attribute("secret", { type: "string", sensitive: true });
const schema = {
  attributes: [
    secret,
    attribute("name", { type: "string" }),
    attribute("token_wo", { type: "string", writeOnly: true }),
    attribute("one", { nested: { mode: "single", attributes: [secret] } }),
    attribute("list", { nested: { mode: "list", attributes: [secret] } }),
    attribute("map", { nested: { mode: "map", attributes: [secret] } }),
  ],
};

/** What a log makes of a text once an object was seen. */
function shown(text: string, ...objects: (DataObject | null)[]): string {
  const log = new Log("test", undefined);
  hideSensitive(log, schema, ...objects);
  return log.withoutSecrets(text);
}

describe("sensitive values", () => {
  it.each<[string, DataObject]>([
    ["at the top", { secret: "hush-1" }],
    ["in an object", { one: { secret: "hush-1" } }],
    ["in a list", { list: [{ secret: "hush-1" }] }],
    ["in a map", { map: { __proto__x: { secret: "hush-1" } } }],
  ])("%s are hidden from then on", (_place, object) => {
    expect(shown("It is hush-1.", null, object)).toBe("It is (redacted).");
  });

  it("are those that the schema calls so, and long enough to be some", () => {
    expect(shown("web ab", { name: "web", secret: "ab" })).toBe("web ab");
    expect(shown("x", { secret: unknown, one: unknown, list: unknown, map: null })).toBe("x");
  });
});

describe("a write-only attribute", () => {
  it("is refused with the remedy where Terraform would store it", () => {
    expect(refuseWriteOnly(schema, { token_wo: "hush" })).toEqual([
      {
        severity: "error",
        summary: "This Terraform has no write-only attributes, and token_wo is one",
        detail: "It would stand in plan and state in clear. Use Terraform 1.11 or later, or the attribute token.",
        path: ["token_wo"],
      },
    ]);
    expect(refuseWriteOnly(schema, { token_wo: unknown })).toHaveLength(1);
  });

  it("is nothing to speak of where it is not set", () => {
    expect(refuseWriteOnly(schema, { token_wo: null, name: "x" })).toEqual([]);
  });
});
