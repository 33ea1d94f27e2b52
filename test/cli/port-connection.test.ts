import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openEnvironment } from "../../cli/port-connection";
import { blueprint } from "../../model";
import { type Portal, startPortal } from "../../portal";
import { scratchFolder } from "../scratch-folder";

const organizations = ["one", "two", "three"].map((name) => ({ name, clientId: `${name}-id`, clientSecret: `${name}-secret` }));
let portal: Portal;
beforeAll(async () => {
  portal = await startPortal({ organizations });
});
afterAll(() => portal.close());

const credentials = (stem: string, name: string) => ({
  [`${stem}_CLIENT_ID`]: `${name}-id`,
  [`${stem}_CLIENT_SECRET`]: `${name}-secret`,
  [`${stem}_BASE_URL`]: portal.url,
});

async function organizationOf(variables: Record<string, string>, folder = scratchFolder()): Promise<string> {
  const api = openEnvironment("blue-green", { variables, folder });
  try {
    return (await api.organization()).name;
  } finally {
    await api.close();
  }
}

function synthesised(block: object): string {
  const folder = scratchFolder();
  const stack = join(folder, "cdktf.out/stacks/blue-green");
  mkdirSync(stack, { recursive: true });
  writeFileSync(join(stack, "cdk.tf.json"), JSON.stringify({ provider: { port: [block] } }));
  return folder;
}

describe("the organisation of an environment", () => {
  it("is that of the variables that follow from its name, before the plain ones", async () => {
    expect(await organizationOf({ ...credentials("PORT_BLUE_GREEN", "one"), ...credentials("PORT", "two") })).toBe("one");
    expect(await organizationOf(credentials("PORT", "two"))).toBe("two");
  });

  it("is that of the variables that its synthesised stack names, and of no others", async () => {
    const folder = synthesised({ client_id_env: "MINE_CLIENT_ID", secret_env: "MINE_CLIENT_SECRET", base_url: portal.url });
    const others = credentials("PORT_BLUE_GREEN", "one");
    expect(await organizationOf({ ...others, ...credentials("MINE", "three") }, folder)).toBe("three");
    await expect(organizationOf(others, folder)).rejects.toThrow(
      'There are no credentials for the environment "blue-green": set the environment variables MINE_CLIENT_ID and MINE_CLIENT_SECRET.',
    );
  });

  it("is named with both ways where there are no credentials", async () => {
    await expect(organizationOf({ PORT_CLIENT_ID: "one-id" })).rejects.toThrow(
      "set the environment variables PORT_BLUE_GREEN_CLIENT_ID and PORT_BLUE_GREEN_CLIENT_SECRET, or PORT_CLIENT_ID and PORT_CLIENT_SECRET.",
    );
  });
});

describe("Port's API", () => {
  it("gives the whole list of a collection, and carries out a request that no other call stands for", async () => {
    const api = openEnvironment("one", { variables: credentials("PORT", "one"), folder: scratchFolder() });
    const body = { identifier: "service", title: "Service", schema: { properties: { lang: { type: "string" } }, required: [] } };
    await api.request({ method: "POST", path: "/v1/blueprints", body, repeatable: false });
    expect((await api.list(blueprint.endpoint, {})).map(({ identifier }) => identifier)).toContain("service");
    await expect(api.request({ method: "GET", path: "/v1/blueprints/nosuch", repeatable: true })).rejects.toThrow(/"nosuch" was not found/);
    await api.close();
  });
});
