import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { scratchFolder } from "../scratch-folder";

const root = resolve(__dirname, "../..");
const outdir = scratchFolder();
const secret = "not-to-be-written-down";

/** Every file that the synthesised app consists of, as text. */
function writtenFiles(): string[] {
  return readdirSync(outdir, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [readFileSync(join(entry.parentPath, entry.name), "latin1")] : [],
  );
}

const stackOf = (environment: string) => JSON.parse(readFileSync(join(outdir, "stacks", environment, "cdk.tf.json"), "utf8"));

beforeAll(() => {
  const { app }: { app: string } = JSON.parse(readFileSync(join(root, "cdktf.json"), "utf8"));
  execFileSync("sh", ["-c", app], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: {
      ...process.env,
      CDKTF_OUTDIR: outdir,
      PORT_DEVELOPMENT_CLIENT_ID: secret,
      PORT_DEVELOPMENT_CLIENT_SECRET: secret,
      PORT_PRODUCTION_CLIENT_ID: secret,
      PORT_PRODUCTION_CLIENT_SECRET: secret,
      PORT_DEVELOPMENT_BASE_URL: "http://127.0.0.1:4000",
      PORT_PRODUCTION_BASE_URL: "",
    },
  });
});

describe("the app in examples/", () => {
  it("is one stack for each environment, of the same resources under readable addresses", () => {
    expect(readdirSync(join(outdir, "stacks")).sort()).toEqual(["development", "production"]);
    for (const environment of ["development", "production"]) {
      const resources: Record<string, object> = stackOf(environment).resource;
      expect(Object.entries(resources).flatMap(([type, named]) => Object.keys(named).map((name) => `${type}.${name}`))).toEqual([
        "port_action.catalog_set_ownership",
        "port_blueprint.catalog_service",
        "port_blueprint.catalog_squad",
        "port_entity.catalog_cart",
        "port_entity.catalog_checkout",
        "port_entity.catalog_shop",
      ]);
    }
  });

  it("differs between them in what their values say, and in where their portals are", () => {
    const differing = (environment: string) => {
      const { resource, provider } = stackOf(environment);
      return [
        resource.port_action.catalog_set_ownership.webhook_method.url,
        resource.port_entity.catalog_cart.properties.number_props.instances,
        provider.port[0].base_url,
      ];
    };
    expect(differing("development")).toEqual(["https://automation.example.com/development/ownership", 1, "http://127.0.0.1:4000"]);
    expect(differing("production")).toEqual(["https://automation.example.com/production/ownership", 3, "https://api.port.io"]);
  });

  it("writes no credential down", () => {
    const files = writtenFiles();
    expect(files.length).toBeGreaterThan(4);
    expect(files.filter((text) => text.includes(secret))).toEqual([]);
    expect(files.filter((text) => text.includes("PORT_DEVELOPMENT_CLIENT_SECRET"))).toHaveLength(1);
  });
});
