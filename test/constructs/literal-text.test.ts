import { Fn, Token } from "cdktf";
import { parseJson } from "../../model/kernel/json-text";
import { EchoStack } from "./terraform-echo";

const refusal = (value: unknown) => () => {
  const stack = new EchoStack();
  stack.echo("text", { label: [value] });
  stack.synthesised();
};

describe("literal text", () => {
  it("refuses what Terraform or JSON would change, and says where", () => {
    expect(refusal("e\u0301")).toThrow(
      'input.label.0 holds letters in decomposed form, which Terraform would compose: write it with .normalize("NFC")',
    );
    expect(refusal("\ud800")).toThrow("input.label.0 holds half of a surrogate pair");
    expect(refusal(Number.NaN)).toThrow("input.label.0 is NaN, which JSON cannot hold");
    expect(refusal(() => 1)).toThrow("input.label.0 is a function, which no document can hold");
    expect(refusal(undefined)).toThrow("input.label.0 is undefined: leave the element out, or write null");
    expect(refusal(new Map([["a", 1]]))).toThrow("input.label.0 is a Map, which has no entries of its own: write a plain object");
    expect(refusal(`a ${Token.asList(Fn.split(",", "a,b"))[0]}`)).toThrow("input.label.0 has a list inside its text");
  });

  it("stands beside empty objects, whoever made them", () => {
    for (const empty of [{}, Object.create(null), parseJson("{}")]) expect(refusal(empty)).not.toThrow();
  });
});
