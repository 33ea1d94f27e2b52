import { migrateProperty } from "../../migrations/migrate-property";
import type { PropertyMigration } from "../../migrations/property-migration";
import type { Portal } from "../../portal";
import { openPortApi, type PortApi } from "../../provider-bridge/api";
import { openPortal, workspaceOn } from "../provider-bridge/rpc/port-session";
import { data } from "../provider-bridge/rpc/provider-under-test";
import type { Configuration } from "../provider-bridge/rpc/workspace";

let portal: Portal;
beforeEach(async () => {
  portal = await openPortal();
});
afterEach(() => portal.close());

async function migrate(migration: Partial<PropertyMigration>, through = (api: PortApi) => api): Promise<void> {
  const api = openPortApi({
    baseUrl: portal.url,
    clientId: "development-id",
    clientSecret: "development-secret-text",
    userAgent: "test/1",
  });
  const whole = { blueprint: "service", from: "size", to: "size", dropUnconvertible: false, ...migration };
  await migrateProperty(through(api), whole, { planOnly: false, say: () => undefined });
  await api.close();
}

/** A catalog in which a property of services is called `name`, held under `kind`, and mirrored. */
function catalog(kind: string, name: string, definition: object, values: readonly unknown[]): Configuration {
  const carts = values.map((value, number) => {
    const identifier = `cart-${number}`;
    const group = kind === "array_props" ? { string_items: { [name]: value } } : { [name]: value };
    const properties = { [kind]: group, ...(kind === "boolean_props" ? {} : { boolean_props: { live: true } }) };
    return [`port_entity.${identifier}`, data({ blueprint: "service", identifier, title: identifier, properties })] as const;
  });
  const own =
    kind === "boolean_props"
      ? { [kind]: { [name]: definition, live: {} } }
      : { [kind]: { [name]: definition }, boolean_props: { live: {} } };
  return {
    "port_blueprint.service": data({ identifier: "service", title: "Service", properties: own }),
    "port_blueprint.system": data({
      identifier: "system",
      title: "System",
      relations: { main: { target: "service" } },
      mirror_properties: { shown: { path: `main.${name}` } },
    }),
    ...Object.fromEntries(carts),
  };
}

const sized = { title: "Size", description: "How large.", required: true };

it.each<[string, Partial<PropertyMigration>, Configuration, Configuration]>([
  [
    "a new name",
    { to: "weight" },
    catalog("string_props", "size", { ...sized, pattern: "." }, ["1", "2"]),
    catalog("string_props", "weight", { ...sized, pattern: "." }, ["1", "2"]),
  ],
  [
    "text to number",
    { type: "number" },
    catalog("string_props", "size", { ...sized, enum: ["1", "2"], enum_colors: { 1: "red", 2: "blue" }, default: "1", min_length: 1 }, [
      "1",
      "2",
    ]),
    catalog("number_props", "size", { ...sized, enum: [1, 2], enum_colors: { 1: "red", 2: "blue" }, default: 1 }, [1, 2]),
  ],
  [
    "number to text, with a new name",
    { to: "weight", type: "string" },
    catalog("number_props", "size", { ...sized, maximum: 3 }, [1.5, 2]),
    catalog("string_props", "weight", sized, ["1.5", "2"]),
  ],
  [
    "text to a list",
    { type: "array" },
    catalog("string_props", "size", { ...sized, format: "url", default: "https://a.test" }, ["https://b.test"]),
    catalog("array_props", "size", { ...sized, string_items: { format: "url", default: ["https://a.test"] } }, [["https://b.test"]]),
  ],
  [
    "a list to text",
    { type: "string" },
    catalog("array_props", "size", { ...sized, string_items: { format: "url" }, max_items: 1 }, [["https://b.test"]]),
    catalog("string_props", "size", { ...sized, format: "url" }, ["https://b.test"]),
  ],
  [
    "text to an object",
    { type: "object" },
    catalog("string_props", "size", sized, ['{"a":1}']),
    catalog("object_props", "size", sized, ['{"a":1}']),
  ],
])("after %s, the code changed in the same way plans nothing", async (_, migration, before, after) => {
  const workspace = workspaceOn(portal);
  await workspace.apply(before);
  expect(await workspace.pending(before)).toEqual({});
  await migrate(migration);
  expect(await workspace.pending(after)).toEqual({});
  expect(Object.keys(await workspace.pending(before).catch(() => ({ refused: true })))).not.toEqual([]);
});

it("half way, a deploy of the old code is refused before it removes what holds the new values", async () => {
  const workspace = workspaceOn(portal);
  const before = catalog("string_props", "size", sized, ["1", "2"]);
  await workspace.apply(before);
  const brokenOff = (api: PortApi): PortApi => ({
    ...api,
    merge: async (...batch) => {
      await api.merge(...batch);
      throw new Error("Pulled the plug.");
    },
  });
  await expect(migrate({ type: "number" }, brokenOff)).rejects.toThrow("Pulled the plug.");
  await expect(workspace.plan(before)).rejects.toThrow('The values of "size_as_number" would be lost');
  await migrate({ type: "number" });
  expect(await workspace.pending(catalog("number_props", "size", sized, [1, 2]))).toEqual({});
});
