import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hiddenProvider } from "../../constructs/provider/command-line-configuration";
import { scratchFolder } from "../scratch-folder";

const home = scratchFolder();

/** What is said to a person whose home folder holds this file. */
function said(text: string, name = ".terraformrc", more: NodeJS.ProcessEnv = {}): string | undefined {
  const file = join(home, name);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, text);
  try {
    return hiddenProvider(undefined, { HOME: home, ...more });
  } finally {
    rmSync(file);
  }
}

const direct = "provider_installation {\n  direct {}\n}\n";

describe("hiddenProvider", () => {
  it("says what to add to a configuration that hides the provider", () => {
    expect(said(direct)).toBe(
      [
        `${join(home, ".terraformrc")} has a provider_installation block, so that Terraform does not look into terraform.d/plugins and will not find the provider there. Add to that block:`,
        "  filesystem_mirror {",
        '    path    = "terraform.d/plugins"',
        '    include = ["cdktf-port.internal/cdktf-port/port"]',
        "  }",
        'and, in its direct block where it has one: exclude = ["cdktf-port.internal/cdktf-port/port"].',
      ].join("\n"),
    );
  });

  it.each([
    [".terraformrc", "\tprovider_installation{ dev_overrides { } direct {} }"],
    [".tofurc", direct],
    [".terraform.d/mirror.tfrc", direct],
    [".terraform.d/mirror.tfrc.json", '{"provider_installation": [{"direct": {}}]}'],
    [
      ".terraformrc",
      'credentials "app.terraform.io" { token = "x" }\nprovider_installation {\n # include = ["cdktf-port.internal/*/*"]\n direct {}\n}',
    ],
  ])("sees it in %s", (name, text) => {
    expect(said(text, name)).toContain(name);
  });

  it.each([
    [".terraformrc", 'plugin_cache_dir = "$HOME/.cache"\n'],
    [".terraformrc", "# provider_installation {\n# }\n"],
    [".terraformrc", "/* provider_installation {\n direct {}\n} */\n"],
    [
      ".terraformrc",
      'provider_installation {\n filesystem_mirror {\n path = "terraform.d/plugins"\n include = ["cdktf-port.internal/*/*"]\n }\n direct {}\n}',
    ],
    [".terraform.d/credentials.tfrc.json", '{"credentials": {}}'],
    [".terraform.d/notes.txt", direct],
  ])("leaves %s with %j alone", (name, text) => {
    expect(said(text, name)).toBeUndefined();
  });

  it("reads the file that the environment names, and then no other", () => {
    const named = join(home, "named");
    writeFileSync(named, "");
    expect(said(direct, ".terraformrc", { TF_CLI_CONFIG_FILE: named })).toBeUndefined();
    expect(said(direct, "other", { TF_CLI_CONFIG_FILE: join(home, "other") })).toContain("other");
    expect(said(direct, ".terraformrc", { TF_CLI_CONFIG_FILE: join(home, "absent") })).toBeUndefined();
  });
});
