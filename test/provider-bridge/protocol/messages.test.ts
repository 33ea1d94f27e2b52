import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import {
  ApplyResourceChange_Response,
  AttributePath,
  Diagnostic,
  Diagnostic_Severity,
  GetProviderSchema_Response,
  RawState,
  Schema_Object_NestingMode,
} from "../../../provider-bridge/protocol/messages/tfplugin6.generated";
import { sharedFacts } from "../../shared-facts";

const root = resolve(__dirname, "../../..");

interface Description {
  readonly services: Record<string, Record<string, object>>;
  readonly enums: Record<string, object>;
  readonly messages: Record<string, Record<string, object>>;
}

const readJson = (path: string): Description => JSON.parse(readFileSync(path, "utf8"));

describe("the messages of the protocol", () => {
  const ours = readJson(resolve(root, "provider-bridge/protocol/messages/tfplugin6.json"));

  it("are those of Terraform, field by field, as far as a provider of resources needs them", () => {
    const facts = readJson(sharedFacts("terraform-protocol/tfplugin6.json"));
    expect(facts.services).toMatchObject(ours.services);
    expect(facts.enums).toMatchObject(ours.enums);
    for (const [name, fields] of Object.entries(ours.messages))
      expect({ name, ...facts.messages[name] }).toMatchObject({ name, ...fields });
    expect(Object.keys(ours.messages).length).toBeGreaterThan(40);
  });

  it("are generated from the committed description", () => {
    const said = execFileSync(process.execPath, ["--import", "tsx", "scripts/generate-protocol.ts", "--check"], {
      cwd: root,
      encoding: "utf8",
    });
    expect(said).toBe("provider-bridge/protocol/messages/tfplugin6.generated.ts is current.\n");
  });
});

const octets = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array));
const step = fc.oneof(
  fc.string().map((attributeName) => ({ selector: { $case: "attributeName" as const, attributeName } })),
  fc.string().map((elementKeyString) => ({ selector: { $case: "elementKeyString" as const, elementKeyString } })),
  fc.maxSafeInteger().map((elementKeyInt) => ({ selector: { $case: "elementKeyInt" as const, elementKeyInt } })),
);
const path = fc.array(step).map((steps): AttributePath => ({ steps }));
const diagnostic: fc.Arbitrary<Diagnostic> = fc.record({
  severity: fc.constantFrom(Diagnostic_Severity.ERROR, Diagnostic_Severity.WARNING, Diagnostic_Severity.INVALID),
  summary: fc.string({ unit: "grapheme" }),
  detail: fc.string(),
  attribute: fc.option(path, { nil: undefined }),
});
const dynamicValue = fc.record({ msgpack: octets, json: octets });

describe("a message", () => {
  it("comes back as it went", () => {
    const response = fc.record({
      newState: fc.option(dynamicValue, { nil: undefined }),
      private: octets,
      diagnostics: fc.array(diagnostic),
    });
    fc.assert(
      fc.property(response, (message) => {
        expect(ApplyResourceChange_Response.decode(ApplyResourceChange_Response.encode(message).finish())).toEqual(message);
      }),
    );
  });

  it("keeps map entries of any name", () => {
    const flatmap = new Map([
      ["__proto__", "x"],
      ["constructor", "y"],
      ["", "z"],
    ]);
    expect(RawState.decode(RawState.encode({ json: Buffer.alloc(0), flatmap }).finish()).flatmap).toEqual(flatmap);
  });

  it("skips what a newer Terraform adds", () => {
    const message: Diagnostic = { severity: Diagnostic_Severity.ERROR, summary: "x", detail: "", attribute: undefined };
    const added = Buffer.from([0x9a, 0x06, 0x03, 0x61, 0x62, 0x63, 0xa0, 0x06, 0x01]);
    expect(Diagnostic.decode(Buffer.concat([Diagnostic.encode(message).finish(), added]))).toEqual(message);
  });

  it("is spelled as Protocol Buffers are: tag, length, content", () => {
    expect(
      Buffer.from(AttributePath.encode({ steps: [{ selector: { $case: "attributeName", attributeName: "a" } }] }).finish()).toString("hex"),
    ).toBe("0a030a0161");
    const attribute = { name: "a", nestedType: { nesting: Schema_Object_NestingMode.MAP } };
    const schema = GetProviderSchema_Response.fromPartial({ provider: { version: 2, block: { attributes: [attribute] } } });
    expect(Buffer.from(GetProviderSchema_Response.encode(schema).finish()).toString("hex")).toBe(
      "0a0d08021209120 70a01615202 1804".replaceAll(" ", ""),
    );
  });
});
