import type { Portal } from "../../../portal";
import { openPortal, providerConfig } from "./port-session";
import { data, ProviderUnderTest, Refused } from "./provider-under-test";

const cart = data({ identifier: "service", title: "Service" });
const nothing = { state: null, private: Buffer.alloc(0) };

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

/** The organisation that a provider of this block and environment speaks to. */
async function organizationOf(config: object, environment: Readonly<Record<string, string>> = {}): Promise<string | undefined> {
  portal.clearRequests();
  const provider = new ProviderUnderTest(environment);
  await provider.configure(data(config));
  await provider.plan("port_blueprint", nothing, cart);
  return portal.requests.at(-1)?.organization;
}

const problems = async (work: Promise<unknown>): Promise<readonly (string | undefined)[]> => {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  if (error instanceof Refused) return error.diagnostics.map(({ detail }) => detail);
  throw error instanceof Error ? error : new Error("It was not refused.");
};

describe("where the credentials come from", () => {
  const development = { client_id: "development-id", secret: "development-secret-text" };
  const plain = { PORT_CLIENT_ID: "production-id", PORT_CLIENT_SECRET: "production-secret-text" };
  const named = { DEVELOPMENT_ID: "development-id", DEVELOPMENT_SECRET: "development-secret-text" };
  const names = { client_id_env: "DEVELOPMENT_ID", secret_env: "DEVELOPMENT_SECRET" };

  it.each([
    ["the block's own before the environment", { ...development }, plain, "development"],
    ["the variables that the block names, before the plain ones", names, { ...plain, ...named }, "development"],
    ["the plain variables", {}, plain, "production"],
    ["one of each kind", { client_id: "production-id" }, plain, "production"],
    ["empty arguments as if they were not given", { client_id: "", secret: "", token: "" }, plain, "production"],
  ])("%s", async (_name, block, environment, organization) => {
    expect(await organizationOf({ base_url: portal.url, ...block }, environment)).toBe(organization);
  });

  it("a ready token, whatever else there is", async () => {
    const login = { clientId: "production-id", clientSecret: "production-secret-text" };
    const reply = await fetch(`${portal.url}/v1/auth/access_token`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(login),
    });
    const { accessToken } = (await reply.json()) as { accessToken: string };
    expect(await organizationOf({ base_url: portal.url, token: accessToken, ...development })).toBe("production");
  });

  it("the base URL from PORT_BASE_URL, and a slash at its end does no harm", async () => {
    expect(await organizationOf(development, { PORT_BASE_URL: `${portal.url}/` })).toBe("development");
  });

  it("never the plain variables where the block names others that are not set", async () => {
    expect(await problems(organizationOf({ base_url: portal.url, ...names }, plain))).toEqual([
      "There is no client_id for Port: set the environment variable DEVELOPMENT_ID, or client_id in the provider block.",
      "There is no secret for Port: set the environment variable DEVELOPMENT_SECRET, or secret in the provider block.",
    ]);
  });
});

describe("a provider block that cannot be meant", () => {
  it.each([
    [{ base_url: "api.port.io" }, ['base_url must look like https://api.port.io, with at most a path after it, not "api.port.io".']],
    [{ client_id: "a", client_id_env: "A" }, ["client_id_env and client_id exclude each other: keep the one you mean."]],
    [{ token: "a", secret_env: "A" }, ["secret_env and token exclude each other: keep the one you mean."]],
  ])("%j", async (block, messages) => {
    expect(await problems(new ProviderUnderTest().configure(data(block)))).toEqual(messages);
  });

  it("names PORT_BASE_URL where that is at fault", async () => {
    const provider = new ProviderUnderTest({ PORT_BASE_URL: "localhost:3000" });
    expect(await problems(provider.configure(data({ token: "a" })))).toEqual([
      'The environment variable PORT_BASE_URL must look like https://api.port.io, with at most a path after it, not "localhost:3000".',
    ]);
  });
});

describe("credentials that Port does not know", () => {
  it("are refused by the first plan, also of an entity alone, and nothing else is asked", async () => {
    const provider = new ProviderUnderTest({ THE_ID: "nobody", THE_SECRET: "not-a-secret-of-theirs" });
    await provider.configure(data({ base_url: portal.url, client_id_env: "THE_ID", secret_env: "THE_SECRET" }));
    portal.clearRequests();
    const entity = data({ blueprint: "service", identifier: "cart", title: "Cart" });
    const [message] = await problems(provider.plan("port_entity", nothing, entity));
    expect(message).toContain("Port does not know these credentials");
    expect(message).toContain("Check the environment variable THE_ID and the environment variable THE_SECRET");
    expect(message).not.toContain("not-a-secret-of-theirs");
    expect(portal.requests.map(({ path }) => path)).toEqual(["/v1/auth/access_token"]);
  });

  it("never reach the log", async () => {
    const provider = new ProviderUnderTest();
    await provider.configure(providerConfig(portal));
    await provider.plan("port_blueprint", nothing, cart);
    expect(provider.logLines.length).toBeGreaterThan(0);
    expect(provider.logLines.join("")).not.toContain("development-secret-text");
  });
});

describe("before the provider is configured", () => {
  const provider = new ProviderUnderTest();
  const held = { state: data({ ...cart, id: "service" }), private: Buffer.alloc(0) };
  const refused = [
    "A call that needs Port came before ConfigureProvider. Terraform never does that: check what else speaks to this process.",
  ];

  it.each([
    ["a read", () => provider.refresh("port_blueprint", held)],
    ["a plan", () => provider.plan("port_blueprint", nothing, cart)],
    ["an import", () => provider.import("port_blueprint", "service")],
  ])("%s is refused", async (_name, ask) => {
    expect(await problems(ask())).toEqual(refused);
  });

  it("an apply is refused, and keeps the state", async () => {
    const plan = { planned: cart, private: Buffer.alloc(0), replaces: false, warnings: [] };
    const { state, diagnostics } = await provider.apply("port_blueprint", held.state, plan, cart);
    expect(diagnostics.map(({ detail }) => detail)).toEqual(refused);
    expect(state).toMatchObject({ id: "service" });
  });

  it("configuration is validated all the same", async () => {
    expect(await provider.validate("port_blueprint", cart)).toEqual([]);
  });
});
