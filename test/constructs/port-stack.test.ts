import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { devNull } from "node:os";
import { join } from "node:path";
import { App, TerraformOutput, TerraformProvider, Testing } from "cdktf";
import { Action, Blueprint, defineEnvironments, PortStack } from "cdktf-port";
import { Construct } from "constructs";
import { version } from "../../package.json";
import { scratchFolder } from "../scratch-folder";
import { developmentStack, problems, resources, synthesised, testApp } from "./synthesis";

const blueprint = { identifier: "squad", title: "Squad", schema: { properties: {} } } as const;

class Named extends Construct {}

describe("the provider of a stack", () => {
  it("is ours by default: its block names the variables that hold credentials, and where the API is", () => {
    expect(synthesised(() => {})).toMatchObject({
      terraform: { required_providers: { port: { source: "cdktf-port.internal/cdktf-port/port", version } }, required_version: ">= 1.5" },
      provider: {
        port: [
          { client_id_env: "PORT_DEVELOPMENT_CLIENT_ID", secret_env: "PORT_DEVELOPMENT_CLIENT_SECRET", base_url: "https://api.port.io" },
        ],
      },
    });
  });

  it("may be the official one, which gets ephemeral variables that must be given", () => {
    const [environment] = defineEnvironments([{ name: "production", provider: "official" }, { name: "development" }]);
    const file = official(environment);
    expect(file.terraform).toMatchObject({
      required_providers: { port: { source: "port-labs/port-labs", version: "~> 2.23" } },
      required_version: ">= 1.10",
    });
    expect(file.provider.port).toEqual([
      {
        client_id: "${var.PORT_PRODUCTION_CLIENT_ID}",
        secret: "${var.PORT_PRODUCTION_CLIENT_SECRET}",
        base_url: "https://api.port.io",
      },
    ]);
    expect(file.variable.PORT_PRODUCTION_CLIENT_SECRET).toEqual({
      type: "string",
      description: "The client secret of Port's organisation for production.",
      default: null,
      ephemeral: true,
      sensitive: true,
      validation: [
        {
          condition: "${var.PORT_PRODUCTION_CLIENT_SECRET != null}",
          error_message: "Set TF_VAR_PORT_PRODUCTION_CLIENT_SECRET in the shell, and run again.",
        },
      ],
    });
  });

  it("that is the official one refuses what its schema cannot hold", () => {
    const [environment] = defineEnvironments([{ name: "only", provider: "official" }]);
    if (environment === undefined) throw new Error("There is an environment.");
    const stack = new PortStack(testApp(), "only", { environment });
    new Blueprint(stack, "service", {
      identifier: "service",
      title: "Service",
      schema: { properties: { tags: { type: "array", uniqueItems: true, items: { type: "string" } } } },
    });
    new Blueprint(stack, "squad", blueprint, { deletePropertyValues: ["lead"] });
    new Action(stack, "own", {
      identifier: "own",
      trigger: {
        type: "self-service",
        operation: "CREATE",
        userInputs: {
          properties: {
            squad: {
              type: "string",
              format: "entity",
              blueprint: "squad",
              dataset: { combinator: "and", rules: [{ property: "live", operator: "=", value: true }] },
            },
          },
        },
      },
      invocationMethod: { type: "KAFKA" },
    });
    expect(stack.node.findAll().flatMap((node) => node.node.validate())).toEqual([
      'schema.properties.tags.uniqueItems has no place in the official provider: leave it out, or let the environment have provider "bridge".',
      'delete_property_values has no place in the official provider: leave it out, or let the environment have provider "bridge".',
      'self_service_trigger.user_properties.string_props.squad.dataset.rules[0].constant_json has no place in the official provider: leave it out, or let the environment have provider "bridge".',
    ]);
  });

  it("finds the plain variables itself where an app has one environment", () => {
    const [environment] = defineEnvironments([{ name: "only", provider: "official" }]);
    expect(official(environment).variable.PORT_CLIENT_ID).not.toHaveProperty("validation");
  });

  function official(environment: ReturnType<typeof defineEnvironments>[number] | undefined) {
    if (environment === undefined) throw new Error("There is an environment.");
    return JSON.parse(Testing.synth(new PortStack(testApp(), environment.name, { environment })));
  }
});

describe("Terraform's addresses", () => {
  const names = (describe: (stack: PortStack) => void) => Object.keys(resources(describe).port_blueprint ?? {});

  it("are the ids on the way to a construct", () => {
    expect(names((stack) => new Blueprint(new Named(new Named(stack, "catalog"), "core"), "service_v2", blueprint))).toEqual([
      "catalog_core_service_v2",
    ]);
  });

  it("of ids that Terraform cannot take are readable, and never one for two", () => {
    const made = names((stack) => {
      new Blueprint(stack, "Größe x", { ...blueprint, identifier: "a" });
      new Blueprint(stack, "Gröe x", { ...blueprint, identifier: "b" });
      new Blueprint(stack, "2fa", { ...blueprint, identifier: "c" });
      new Blueprint(stack, "é", { ...blueprint, identifier: "d" });
    });
    expect(made).toEqual(
      [
        expect.stringMatching(/^Grex_[0-9a-f]{8}$/),
        expect.stringMatching(/^Grex_[0-9a-f]{8}$/),
        expect.stringMatching(/^_2fa_[0-9a-f]{8}$/),
        expect.stringMatching(/^__[0-9a-f]{8}$/),
      ].sort(),
    );
    expect(new Set(made).size).toBe(4);
  });

  it("stay with the construct when its identifier changes", () => {
    expect(names((stack) => new Blueprint(stack, "team", { ...blueprint, identifier: "renamed" }))).toEqual(["team"]);
  });

  it("are refused where two constructs would share one", () => {
    expect(
      problems((stack) => {
        new Blueprint(new Named(stack, "a_b"), "c", { ...blueprint, identifier: "one" });
        new Blueprint(new Named(stack, "a"), "b_c", { ...blueprint, identifier: "two" });
        new TerraformOutput(new Named(stack, "x_y"), "z", { value: 1 });
        new TerraformOutput(new Named(stack, "x"), "y_z", { value: 1 });
      }),
    ).toEqual([
      "[development] development/a_b/c and development/a/b_c would both be port_blueprint.a_b_c in Terraform: give one of them another id.",
      "[development] development/x_y/z and development/x/y_z would both be output.x_y_z in Terraform: give one of them another id.",
    ]);
  });
});

describe("a written stack", () => {
  const outdir = scratchFolder();
  const folder = join(outdir, "stacks", "development");
  const ownConfiguration = process.env.TF_CLI_CONFIG_FILE;
  beforeEach(() => {
    process.env.TF_CLI_CONFIG_FILE = devNull;
  });
  afterAll(() => {
    if (ownConfiguration === undefined) delete process.env.TF_CLI_CONFIG_FILE;
    else process.env.TF_CLI_CONFIG_FILE = ownConfiguration;
  });
  const written = (describe: (stack: PortStack) => void = () => {}) => {
    const app = new App({ outdir });
    const stack = developmentStack(app);
    describe(stack);
    app.synth();
    return JSON.parse(readFileSync(join(outdir, "manifest.json"), "utf8")).stacks.development.annotations.map(
      ({ message }: { message: string }) => message,
    );
  };

  it("brings its provider, pinned in the lock file, again and again", () => {
    expect(written()).toEqual([]);
    const lock = readFileSync(join(folder, ".terraform.lock.hcl"), "utf8");
    expect(lock).toContain(`provider "cdktf-port.internal/cdktf-port/port" {\n  version     = "${version}"`);
    expect(existsSync(join(folder, "terraform.d/plugins/cdktf-port.internal/cdktf-port/port", version))).toBe(true);
    written();
    expect(readFileSync(join(folder, ".terraform.lock.hcl"), "utf8")).toBe(lock);
  });

  it("pins other providers of an exact version, so that CDKTF has nothing to look up, and warns of the rest", () => {
    const warnings = written((stack) => {
      new Other(stack, "null", "hashicorp/null", "3.2.4");
      new Other(stack, "random", "example.com/acme/random", "~> 3.0");
      new Other(stack, "local", "local", ">= 2");
    });
    expect(warnings).toEqual([
      "CDKTF looks up the versions of example.com/acme/random, local on the first run, and with them Port's provider, which no registry has: run it once with --skip-provider-lock, or give an exact version.",
    ]);
    expect(readFileSync(join(folder, ".terraform.lock.hcl"), "utf8")).toContain(
      'provider "registry.terraform.io/hashicorp/null" {\n  version     = "3.2.4"\n  constraints = "3.2.4"\n}',
    );
  });

  it("tells who has a Terraform configuration that hides the provider", () => {
    const file = join(outdir, "terraformrc");
    writeFileSync(file, "provider_installation {\n  direct {}\n}\n");
    process.env.TF_CLI_CONFIG_FILE = file;
    expect(written()).toEqual([expect.stringMatching(/terraformrc has a provider_installation block/)]);
  });

  it("is Terraform's JSON: HCL would change texts", () => {
    const stack = developmentStack();
    new Blueprint(stack, "squad", blueprint);
    expect(() => Testing.synthHcl(stack)).toThrow(
      "development/squad cannot be written as HCL without changing its texts: synthesise Terraform's JSON, without --hcl and hclOutput.",
    );
  });

  it("is not written with props that are wrong, validation or not", () => {
    const wrong = (stack: PortStack) => new Blueprint(stack, "squad", { ...blueprint, title: 7 } as never);
    expect(() => written(wrong)).toThrow("[development/squad] title must be text, not 7.");
    const app = new App({ outdir, skipValidation: true });
    wrong(developmentStack(app));
    expect(() => app.synth()).toThrow("[development/squad] title must be text, not 7.");
  });
});

class Other extends TerraformProvider {
  constructor(stack: PortStack, name: string, source: string, version: string) {
    super(stack, name, {
      terraformResourceType: name,
      terraformProviderSource: source,
      terraformGeneratorMetadata: { providerName: name, providerVersionConstraint: version },
    });
  }
}
