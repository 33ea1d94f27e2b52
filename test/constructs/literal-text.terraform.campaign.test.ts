import { TerraformVariable } from "cdktf";
import fc from "fast-check";
import { campaignSize } from "../campaign-size";
import { EchoStack } from "./terraform-echo";
import { text } from "./texts";

describe("literal text, at length", () => {
  it.each([1, 2, 3, 4, 5].slice(0, campaignSize(5)))("reaches Terraform byte for byte: sample %i of 4,000", async (seed) => {
    const texts = [...new Set(fc.sample(text, { numRuns: 4000, seed }))];
    const stack = new EchoStack();
    const variable = new TerraformVariable(stack, "word", { type: "string" });
    stack.echo("list", texts);
    stack.echo("keys", Object.fromEntries(texts.map((key) => [key, 1])));
    stack.echo(
      "beside",
      texts.map((value) => `${value}${variable.stringValue}${value}`),
    );
    stack.echo("json", JSON.stringify(texts), { json: true });
    stack.echo(
      "encoded",
      texts.map((value) => JSON.stringify({ [value]: value })),
      { json: true },
    );
    const outputs = await stack.applied({ word: "$" });
    expect(outputs.list).toEqual(texts);
    expect(Object.keys(Object(outputs.keys)).sort()).toEqual([...texts].sort());
    expect(outputs.beside).toEqual(texts.map((value) => `${value}$${value}`.normalize("NFC")));
    expect(JSON.parse(String(outputs.json))).toEqual(texts);
    expect((outputs.encoded as string[]).map((json) => JSON.parse(json))).toEqual(texts.map((value) => ({ [value]: value })));
  });
});
