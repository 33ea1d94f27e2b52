import { TerraformVariable } from "cdktf";
import fc from "fast-check";
import { EchoStack } from "./terraform-echo";
import { text, traps } from "./texts";

describe("literal text", () => {
  it("reaches Terraform byte for byte: alone, as a map's key, beside tokens, and inside JSON", async () => {
    const texts = [...new Set([...traps, ...fc.sample(text, { numRuns: 600, seed: 7 })])];
    const stack = new EchoStack();
    const variable = new TerraformVariable(stack, "word", { type: "string" });
    const secret = 'to"ken\\ ${x} $';
    stack.echo("list", texts);
    stack.echo("keys", Object.fromEntries(texts.map((key) => [key, key])));
    stack.echo("proto", JSON.parse('{"__proto__": "own", "_children": "a", "_metadata": "b", "": "empty"}'));
    stack.echo(
      "beside",
      texts.map((value) => `${value}${variable.stringValue}${value}`),
    );
    stack.echo("json", [JSON.stringify(texts)], { json: true });
    const outputs = await stack.applied({ word: secret });
    expect(outputs.list).toEqual(texts);
    expect(new Map(Object.entries(Object(outputs.keys)))).toEqual(new Map(texts.map((key) => [key, key])));
    expect(Object.entries(Object(outputs.proto)).sort()).toEqual([
      ["", "empty"],
      ["__proto__", "own"],
      ["_children", "a"],
      ["_metadata", "b"],
    ]);
    expect(outputs.beside).toEqual(texts.map((value) => `${value}${secret}${value}`.normalize("NFC")));
    expect(JSON.parse(String(Object(outputs.json)[0]))).toEqual(texts);
  });

  it("keeps decomposed letters inside JSON, where they can be escaped", async () => {
    const stack = new EchoStack();
    stack.echo("json", JSON.stringify({ "e\u0301": "\u1100\u1161" }), { json: true });
    expect(JSON.parse(String((await stack.applied()).json))).toEqual({ "e\u0301": "\u1100\u1161" });
  });

  it("keeps numbers that CDKTF takes for tokens, and integers beyond 2^53", async () => {
    const stack = new EchoStack();
    const numbers = [-123456789, -8.109562212591379e298, 0, 1e21, 0.1, -1.5];
    stack.echo("numbers", numbers);
    stack.echo("large", [`${12345678901234567890n}`, 12345678901234567890n]);
    const outputs = await stack.applied();
    expect(outputs.numbers).toEqual(numbers);
    expect(outputs.large).toEqual(["12345678901234567890", Number(12345678901234567890n)]);
  });
});
