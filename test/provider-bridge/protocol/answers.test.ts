import { type DataObject, objectOf, unknown } from "../../../model/kernel/data";
import type { Attribute } from "../../../model/kernel/schema";
import type { Context } from "../../../provider-bridge/protocol/answers/context";
import { Lifetime } from "../../../provider-bridge/protocol/lifetime";
import type { Listener } from "../../../provider-bridge/protocol/listener";
import { Log } from "../../../provider-bridge/protocol/log";
import { type DynamicValue, ProviderDefinition } from "../../../provider-bridge/protocol/messages/tfplugin6.generated";
import type { ProviderServer } from "../../../provider-bridge/protocol/provider";
import { routes } from "../../../provider-bridge/protocol/routes";
import { ObjectTypes } from "../../../provider-bridge/protocol/schema";
import { typeOfAttributes } from "../../../provider-bridge/protocol/values/cty-type";
import { decodeValue } from "../../../provider-bridge/protocol/values/decode";
import { encodeValue } from "../../../provider-bridge/protocol/values/encode";

const { methods } = ProviderDefinition;
const attributes: Attribute[] = [
  { name: "name", description: "", presence: "required", type: "string" },
  { name: "sizes", description: "", presence: "optional", computed: "kept", type: ["list", "number"] },
];
const type = typeOfAttributes(attributes);
const typeName = "toy_thing";

const silent: Listener = {
  address: { network: "unix", place: "" },
  used: false,
  take() {},
  close: () => Promise.resolve(),
  remove() {},
};

/** A provider of things that does nothing but what is given here. */
function contextOf(handlers: Partial<ProviderServer>): Context {
  const schema = { provider: { attributes: [] }, resources: new Map([[typeName, { attributes }]]), dataSources: new Map() };
  const refuse = () => Promise.reject(new Error("Not asked for in this test"));
  const provider: ProviderServer = {
    getProviderSchema: () => schema,
    configure: refuse,
    readResource: refuse,
    planResourceChange: refuse,
    applyResourceChange: refuse,
    ...handlers,
  };
  const log = new Log("test", undefined);
  return { provider, schema, types: new ObjectTypes(schema), lifetime: new Lifetime(silent, log), log };
}

interface Method<Request, Response> {
  readonly name: string;
  readonly requestType: { encode(request: Request): { finish(): Uint8Array }; fromPartial(request: object): Request };
  readonly responseType: { decode(octets: Uint8Array): Response };
}

async function ask<Request, Response>(context: Context, { name, requestType, responseType }: Method<Request, Response>, request: object) {
  const route = routes.find((one) => one.name === name);
  if (route === undefined) throw new Error(`There is no route ${name}.`);
  const octets = requestType.encode(requestType.fromPartial(request)).finish();
  return context.lifetime.run(async (signal) => responseType.decode(await route.answer(context, octets, { signal })));
}

const value = (object: DataObject | null) => ({ msgpack: encodeValue(object, type) });
const read = (message: DynamicValue | undefined) => decodeValue(message?.msgpack ?? Buffer.alloc(0), type);
const json = (text: string) => ({ json: Buffer.from(text) });

describe("the routes", () => {
  it("answer every call that the protocol describes", () => {
    expect(routes.map(({ name }) => name).sort()).toEqual(
      Object.values(methods)
        .map(({ name }) => name)
        .sort(),
    );
  });
});

describe("a stored state", () => {
  it("is upgraded by the provider, then brought into the schema's form", async () => {
    const context = contextOf({
      upgradeResourceState: ({ version, stored }) => ({
        state: objectOf([
          ["name", `${version}`],
          ["sizes", ["1", 2]],
          ["stored", stored],
        ]),
      }),
    });
    const { upgradedState, diagnostics } = await ask(context, methods.upgradeResourceState, {
      typeName,
      version: 3,
      rawState: json('{"title": 1}'),
    });
    expect(diagnostics).toEqual([]);
    expect(read(upgradedState)).toEqual(
      objectOf([
        ["name", "3"],
        ["sizes", [1, 2]],
      ]),
    );
  });

  it("moves here from another provider's type with its private data", async () => {
    const context = contextOf({
      moveResourceState: ({ sourceProviderAddress, sourceTypeName, sourceVersion, stored, private: kept }) => ({
        state: objectOf([
          ["name", [sourceProviderAddress, sourceTypeName, sourceVersion, Buffer.from(kept)].join(" ")],
          ["old", stored],
        ]),
        private: Buffer.from("new"),
      }),
    });
    const source = {
      sourceProviderAddress: "other.example/a/b",
      sourceTypeName: "b_thing",
      sourceSchemaVersion: 2,
      sourcePrivate: Buffer.from("old"),
    };
    const moved = await ask(context, methods.moveResourceState, { ...source, sourceState: json("{}"), targetTypeName: typeName });
    expect(read(moved.targetState)).toMatchObject({ name: "other.example/a/b b_thing 2 old", sizes: null });
    expect(moved.targetPrivate.toString()).toBe("new");
  });

  it("becomes configuration where the provider writes it", async () => {
    const context = contextOf({ generateResourceConfig: ({ state }) => ({ config: objectOf([["name", state.name ?? null]]) }) });
    const state = value(
      objectOf([
        ["name", "cart"],
        ["sizes", [1]],
      ]),
    );
    expect(read((await ask(context, methods.generateResourceConfig, { typeName, state })).config)).toMatchObject({
      name: "cart",
      sizes: null,
    });
    const { serverCapabilities } = await ask(context, methods.getMetadata, {});
    expect(serverCapabilities).toMatchObject({ generateResourceConfig: true, moveResourceState: false });
  });
});

describe("an apply", () => {
  const planned = objectOf([
    ["name", "cart"],
    ["sizes", unknown],
  ]);
  const apply = (handler: ProviderServer["applyResourceChange"]) =>
    ask(contextOf({ applyResourceChange: handler }), methods.applyResourceChange, {
      typeName,
      priorState: value(null),
      plannedState: value(planned),
      plannedPrivate: Buffer.from("planned"),
    });

  it("that fails after the object was made keeps what was planned, null where nothing was known", async () => {
    const {
      newState,
      private: kept,
      diagnostics,
    } = await apply(({ keep }) => {
      keep(undefined, Buffer.from("id"));
      throw new Error("The line is dead");
    });
    expect(read(newState)).toEqual(
      objectOf([
        ["name", "cart"],
        ["sizes", null],
      ]),
    );
    expect([kept.toString(), diagnostics.length]).toEqual(["id", 1]);
  });

  it("keeps the latest of what it was told, also that the object is gone again", async () => {
    const { newState } = await apply(({ keep }) => {
      keep(
        objectOf([
          ["name", "cart"],
          ["sizes", [1]],
        ]),
      );
      keep(null);
      throw new Error("The line is dead");
    });
    expect(read(newState)).toBeNull();
  });

  it("that leaves something unknown keeps it as null: Terraform would refuse the whole object", async () => {
    const {
      newState,
      private: kept,
      diagnostics,
    } = await apply(() => ({
      state: objectOf([
        ["name", "cart"],
        ["sizes", [unknown, 2]],
      ]),
    }));
    expect(read(newState)).toEqual(
      objectOf([
        ["name", "cart"],
        ["sizes", [null, 2]],
      ]),
    );
    expect([kept.toString(), diagnostics]).toEqual(["planned", []]);
  });
});

describe("a stop", () => {
  it("aborts the signal of every call, then tells the provider, whose failure is passed on", async () => {
    const context = contextOf({ stop: () => Promise.reject(new Error("Busy")) });
    const reading = context.lifetime.run((signal) => new Promise((resolve) => signal.addEventListener("abort", () => resolve("stopped"))));
    expect(await ask(context, methods.stopProvider, {})).toEqual({ Error: "Error: Busy" });
    expect(await reading).toBe("stopped");
    await context.lifetime.run(async (signal) => expect(signal.aborted).toBe(true));
  });

  it("is over when a provider that lives on is configured anew", async () => {
    const context = contextOf({ configure: (_, { signal }) => (signal.aborted ? [{ severity: "error", summary: "Stopped" }] : []) });
    await ask(context, methods.stopProvider, {});
    await ask(context, methods.configureProvider, { config: { msgpack: encodeValue(objectOf([]), typeOfAttributes([])) } });
    await context.lifetime.run(async (signal) => expect(signal.aborted).toBe(false));
  });

  it("explains the failure of a call that it cut short", async () => {
    const context = contextOf({
      readResource: (_, { signal }) => {
        context.lifetime.stop();
        return signal.aborted ? Promise.reject(new Error("This operation was aborted")) : { state: null };
      },
    });
    const { diagnostics } = await ask(context, methods.readResource, { typeName, currentState: value(objectOf([["name", "cart"]])) });
    expect(diagnostics).toMatchObject([
      { summary: "Stopped", detail: "ReadResource of toy_thing was stopped before it ended: This operation was aborted" },
    ]);
  });
});
