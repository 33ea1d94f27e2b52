import fc from "fast-check";

/** Texts that one of Terraform, CDKTF and JavaScript could take for something else. */
export const traps = [
  "${a}",
  "%{if true}x%{endif}",
  "$${c}",
  "$$${c}",
  "%%{c}",
  "%%%{c}",
  "$%{c}",
  "%${c}",
  "${",
  "%{",
  "$",
  "$$",
  "%",
  "}",
  "${{ github.event.inputs.x }}",
  '{{ .inputs.x | select(. == "a") }}',
  '"quoted"',
  "back\\slash \\n \\u0041 \\${x}",
  "carriage\rreturn ${x}\r",
  "line\nbreak\r\n\ttab",
  "\0\u0001\u001f\u007f\u2028\u2029",
  "<a href='x'>&amp;</a>",
  "héllo wörld 日本語 😀 \u{10ffff}",
  "${TfToken[TOKEN.999999]}",
  "#{TfToken[TOKEN.999999]}",
  "&{TfToken[TOKEN.999999]}",
  "String Map Token Value",
  "Any Map Token Value",
  "-8.109562212591379e+298",
  "1e5 v1e+10 -1.8881545897087503e+289",
  "//",
  "__proto__",
  "constructor",
  "toString",
  "_children",
  "_metadata",
  " leading and trailing ",
  "~} ${~ x ~}",
  "jsonencode(1)",
  "null",
];

/** Any text that Terraform can hold: it composes what Unicode can compose. */
export const text = fc
  .oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom("$", "%", "{", "}", "\\", '"', "a", "\n", "#", "&", "[", "]") }),
    fc.array(fc.constantFrom(...traps), { maxLength: 4 }).map((parts) => parts.join("")),
  )
  .map((value) => value.normalize("NFC"))
  .filter((value) => !/\p{Surrogate}/u.test(value) && value === value.normalize("NFC"));
