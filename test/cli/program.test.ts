import { version } from "../../package.json";
import { run } from "./output";

describe("cdktf-port", () => {
  it("says its version, which is the package's", async () => {
    expect(await run("--version")).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  });

  it.each([
    ["--help", /portal \[options\][\s\S]*provider/],
    ["portal --help", /--organization <NAME=CLIENT_ID:CLIENT_SECRET>[\s\S]*--data/],
    ["migrate property --help", /--type <TYPE>[\s\S]*"string", "number"[\s\S]*--drop-unconvertible[\s\S]*--plan[\s\S]*"development"/],
    ["provider --help", /install \[options\] <DIR>/],
    ["provider install --help", /--as <SOURCE\[@VERSION\]>[\s\S]*without a registry/],
  ])("helps with %s", async (words, text) => {
    const { code, stdout, stderr } = await run(...words.split(" "));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(text);
  });

  it.each([
    ["portla", "error: unknown command 'portla'\n(Did you mean portal?)"],
    ["provider install", "error: missing required argument 'DIR'"],
    ["provider install . .", "error: too many arguments for 'install'. Expected 1 argument but got 2."],
    ["provider install . --az x", "error: unknown option '--az'\n(Did you mean --as?)"],
    ["portal", "error: required option '--organization <NAME=CLIENT_ID:CLIENT_SECRET>' not specified"],
  ])("called wrongly (%s) exits 2 and points at the help", async (words, message) => {
    expect(await run(...words.split(" "))).toEqual({ code: 2, stdout: "", stderr: `${message}\nRun with --help for what there is.\n` });
  });
});
