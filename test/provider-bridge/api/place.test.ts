import type { DataObject } from "../../../model/kernel/data";
import { placeIn } from "../../../provider-bridge/api/place";

const body: DataObject = {
  identifier: "svc",
  schema: { properties: { "a/b": { type: "strnig" }, lang: { enum: ["go", "ts"] } }, required: [] },
  relations: {},
};

describe("the place that a refusal names", () => {
  it.each([
    ["body/schema/properties/lang/enum/1 must be string", ["schema", "properties", "lang", "enum", 1]],
    ["/schema/properties/a~1b/type must be one of …", ["schema", "properties", "a/b", "type"]],
    ["schema.properties.lang.enum[0]: must be number", ["schema", "properties", "lang", "enum", 0]],
    ['"body.identifier": must match the pattern', ["identifier"]],
    ["relations.team: no blueprint of that name", ["relations", "team"]],
    ["title: is required", ["title"]],
  ])("is read off the message %j", (message, place) => {
    expect(placeIn({ message }, body)).toEqual(place);
  });

  it.each([
    "Blueprint svc already exists",
    "Error: something went wrong",
    "something went wrong",
    "/nowhere/at/all is bad",
    "schema.required.x: is bad",
    "body must be object",
    "",
  ])("is none where %j does not lead into the document", (message) => {
    expect(placeIn({ message }, body)).toBeUndefined();
  });

  it("comes from the details first", () => {
    const details = [{ instancePath: "/schema/properties/lang", message: "must be object" }];
    expect(placeIn({ message: "title: is required", details }, body)).toEqual(["schema", "properties", "lang"]);
    expect(placeIn({ message: "no", path: 7, details: "none" }, body)).toBeUndefined();
  });
});
