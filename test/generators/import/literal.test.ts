import { printLiteral, printText } from "../../../generators/import/print/literal";
import { numberOf, objectOf } from "../../../model/kernel/data";

describe("printText", () => {
  it("is read as the same text", () => {
    const texts = [
      "\"'`",
      "${a}",
      "*/ </script>",
      "line\nbreak\r\t",
      "\u2028\u2029",
      "\u0000\u001b",
      "\u202e",
      "e\u0301",
      "\ud800",
      "👩‍🚀 é サ",
    ];
    for (const text of texts) expect(new Function(`return ${printText(text)}`)()).toBe(text);
  });

  it("escapes what a reviewer would not see, and leaves the rest", () => {
    expect(printText("a\u202eb\u0000\u2028")).toBe('"a\\u202eb\\u0000\\u2028"');
    expect(printText("e\u0301")).toBe('"e\\u0301"');
    expect(printText("é 👩‍🚀 サ")).toBe('"é 👩‍🚀 サ"');
  });
});

describe("printLiteral", () => {
  it("writes keys that are none of their own as such, and choices under names that every object has so that they stay choices", () => {
    const value = objectOf([
      ["__proto__", "x"],
      ["constructor", objectOf([["type", "string"]])],
      ["a-b", [null, true, numberOf("1e21")]],
    ]);
    expect(printLiteral(value)).toBe('{["__proto__"]:"x",constructor:{type:"string"} as const,"a-b":[null,true,1e+21]}');
  });

  it("puts expressions in the place of texts", () => {
    const value = objectOf([["owner", ["shop", "bank"]]]);
    expect(printLiteral(value, (path) => (path.join(".") === "owner.1" ? "bank" : undefined))).toBe('{owner:["shop",bank]}');
  });
});
