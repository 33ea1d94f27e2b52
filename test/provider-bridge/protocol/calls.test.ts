import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Data, type DataObject, isObject, objectOf, unknown } from "../../../model/kernel/data";
import { Log } from "../../../provider-bridge/protocol/log";
import { Diagnostic_Severity, type DynamicValue, ProviderDefinition } from "../../../provider-bridge/protocol/messages/tfplugin6.generated";
import { typeOfAttributes } from "../../../provider-bridge/protocol/values/cty-type";
import { decodeValue } from "../../../provider-bridge/protocol/values/decode";
import { encodeValue } from "../../../provider-bridge/protocol/values/encode";
import { mutualTls, ProviderClient } from "./provider-client";
import { clientCertificate, ProviderProcess, terraformStart, toyBundle } from "./provider-process";
import { ToyProvider } from "./toy/provider";

const { methods } = ProviderDefinition;
const schema = new ToyProvider(new Log("test", undefined)).getProviderSchema();
const thing = typeOfAttributes(schema.resources.get("toy_thing")?.attributes ?? []);
const block = typeOfAttributes(schema.provider.attributes);
const certificate = clientCertificate();
const bundle = toyBundle();
const typeName = "toy_thing";

let folder: string;
let provider: ProviderProcess;
let terraform: ProviderClient;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "things-"));
  provider = new ProviderProcess(bundle.executable, terraformStart(certificate, { TF_LOG: "debug" }));
  const { certificate: server, ...address } = await provider.handshake();
  terraform = new ProviderClient(address, mutualTls(server, certificate));
});

afterEach(async () => {
  terraform.close();
  await provider.end();
  rmSync(folder, { recursive: true });
});

afterAll(() => bundle.remove());

const value = (object: DataObject | null): { msgpack: Buffer } => ({ msgpack: encodeValue(object, thing) });
const read = (message: DynamicValue | undefined): Data => decodeValue(message?.msgpack ?? Buffer.alloc(0), thing);
const whole = (object: DataObject): DataObject => objectOf([...thing.attributes.keys()].map((name) => [name, object[name] ?? null]));
const configure = (config: DataObject = { folder }) =>
  terraform.call(methods.configureProvider, { terraformVersion: "1.11.4", config: { msgpack: encodeValue(config, block) } });

async function plan(prior: DataObject | null, config: DataObject | null) {
  const proposed = config && { ...config, id: prior?.id ?? unknown, serial: prior?.serial ?? unknown };
  return terraform.call(methods.planResourceChange, {
    typeName,
    priorState: value(prior),
    proposedNewState: value(proposed),
    config: value(config),
  });
}

async function apply(prior: DataObject | null, config: DataObject | null) {
  const { plannedState, plannedPrivate } = await plan(prior, config);
  return terraform.call(methods.applyResourceChange, {
    typeName,
    priorState: value(prior),
    plannedState,
    plannedPrivate,
    config: value(config),
  });
}

async function create(config: DataObject): Promise<DataObject> {
  const state = read((await apply(null, config)).newState);
  if (!isObject(state)) throw new Error("Nothing was created.");
  return state;
}

describe("a provider's schema", () => {
  it("is what the attributes say", async () => {
    const { provider: own, resourceSchemas, dataSourceSchemas, serverCapabilities } = await terraform.call(methods.getProviderSchema);
    expect(own?.block?.attributes.map(({ name, required, optional }) => [name, required, optional])).toEqual([
      ["folder", true, false],
      ["secret", false, true],
    ]);
    expect([...dataSourceSchemas.keys()]).toEqual(["toy_thing"]);
    const { version, block: thingBlock } = resourceSchemas.get("toy_thing") ?? {};
    const attributes = new Map(thingBlock?.attributes.map((attribute) => [attribute.name, attribute]));
    expect(version).toBe(1);
    expect(attributes.get("labels")).toMatchObject({ type: Buffer.from('["map","string"]'), description: "The labels.", computed: false });
    expect(attributes.get("id")).toMatchObject({ computed: true, optional: false, required: false });
    expect(attributes.get("token")?.sensitive).toBe(true);
    expect(attributes.get("parts")?.nestedType).toMatchObject({ nesting: 2, attributes: [{ name: "title" }, { name: "weight" }] });
    expect(serverCapabilities).toEqual({
      planDestroy: true,
      getProviderSchemaOptional: true,
      moveResourceState: false,
      generateResourceConfig: false,
    });
  });

  it("need not be asked for: the metadata names the types", async () => {
    const { resources, dataSources } = await terraform.call(methods.getMetadata);
    expect([resources, dataSources]).toEqual([[{ typeName }], [{ typeName }]]);
  });

  it("has no functions and no identities, and says so", async () => {
    expect(await terraform.call(methods.getFunctions)).toEqual({ diagnostics: [] });
    expect(await terraform.call(methods.getResourceIdentitySchemas)).toEqual({ diagnostics: [] });
  });
});

describe("a call", () => {
  it("for what no provider here has is answered as not implemented", async () => {
    for (const path of ["/tfplugin6.Provider/OpenEphemeralResource", "/plugin.GRPCBroker/StartStream", "/grpc.health.v1.Health/Check"])
      await expect(terraform.callByPath(path)).rejects.toMatchObject({ code: 12 });
  });

  it("for a type that the provider does not have is refused by name", async () => {
    const { diagnostics } = await terraform.call(methods.validateResourceConfig, { typeName: "toy_thinng", config: value(whole({})) });
    expect(diagnostics).toMatchObject([{ severity: Diagnostic_Severity.ERROR, summary: "This provider has no resource type toy_thinng" }]);
  });

  it("with a value that is not of the schema is refused with its place", async () => {
    const config = { msgpack: encodeValue({ name: true }, { kind: "object", attributes: new Map([["name", { kind: "bool" }]]) }) };
    const { diagnostics } = await terraform.call(methods.validateResourceConfig, { typeName, config });
    expect(diagnostics[0]?.detail).toContain("name: the schema says string, and Terraform sent boolean.");
  });

  it("finds the element that a diagnostic is about, and names the place within it", async () => {
    const config = value(whole({ name: "a", parts: [whole({}), { title: "", weight: 1 }].slice(1) }));
    const { diagnostics } = await terraform.call(methods.validateResourceConfig, { typeName, config });
    const list = { $case: "attributeName", attributeName: "parts" };
    const element = { $case: "elementKeyInt", elementKeyInt: 0 };
    const attribute = { steps: [{ selector: list }, { selector: element }] };
    const said = { summary: "A part needs a title", detail: "Where: parts[0].title" };
    expect(diagnostics).toEqual([{ severity: Diagnostic_Severity.ERROR, ...said, attribute }]);
  });

  it("may carry more than gRPC's customary 4 MiB, both ways", async () => {
    await configure();
    const labels = objectOf(Array.from({ length: 50 }, (_, index) => [`label-${index}`, "x".repeat(100_000)]));
    const state = await create(whole({ name: "large", labels }));
    expect(state.labels).toEqual(labels);
  });
});

describe("the life of a resource", () => {
  beforeEach(() => configure());

  it("is create, read, change, replace, import and destroy", async () => {
    const config = whole({ name: "cart", size: 0.1, tags: ["b", "a"] });
    const state = await create(config);
    expect(state).toEqual(whole({ ...config, id: "cart", serial: "s-1" }));
    expect(read((await terraform.call(methods.readResource, { typeName, currentState: value(state) })).newState)).toEqual(state);

    const unchanged = await plan(state, config);
    expect([read(unchanged.plannedState), unchanged.requiresReplace]).toEqual([state, []]);
    const renamed = await plan(state, { ...config, name: "basket" });
    expect(renamed.requiresReplace).toEqual([{ steps: [{ selector: { $case: "attributeName", attributeName: "name" } }] }]);

    const imported = await terraform.call(methods.importResourceState, { typeName, id: "cart" });
    expect(imported.importedResources.map((one) => [one.typeName, read(one.state)])).toEqual([[typeName, state]]);
    const source = await terraform.call(methods.readDataSource, { typeName, config: value(whole({ name: "cart" })) });
    expect(read(source.state)).toEqual(state);

    expect(read((await apply(state, null)).newState)).toBeNull();
    expect(read((await terraform.call(methods.readResource, { typeName, currentState: value(state) })).newState)).toBeNull();
  });

  it("keeps what the provider does not touch of its private data", async () => {
    const state = await create(whole({ name: "cart" }));
    const kept = Buffer.from("kept");
    const call = { typeName, currentState: value(state), private: kept };
    expect((await terraform.call(methods.readResource, call)).private).toEqual(kept);
    const planned = await terraform.call(methods.planResourceChange, {
      typeName,
      priorState: value(state),
      proposedNewState: value(state),
      priorPrivate: kept,
    });
    expect(planned.plannedPrivate).toEqual(kept);
  });

  it("brings a stored state into the schema's form, losing no digit", async () => {
    const json = Buffer.from('{"name": "cart", "size": 12345678901234567890, "colour": "red", "__proto__": {"token": "x"}}');
    const { upgradedState, diagnostics } = await terraform.call(methods.upgradeResourceState, { typeName, version: 0, rawState: { json } });
    expect(diagnostics).toEqual([]);
    expect(upgradedState?.msgpack.equals(encodeValue(read(upgradedState), thing))).toBe(true);
    expect(read(upgradedState)).toMatchObject({ name: "cart", size: { text: "12345678901234567890" }, token: null });
  });

  it("refuses what it cannot do, in one sentence", async () => {
    const absent = await terraform.call(methods.importResourceState, { typeName, id: "nothing" });
    expect(absent.diagnostics.map(({ summary }) => summary)).toEqual(["There is no thing named nothing"]);
    const flat = await terraform.call(methods.upgradeResourceState, { typeName, rawState: { flatmap: new Map([["name", "cart"]]) } });
    expect(flat.diagnostics[0]?.summary).toContain("was written by Terraform 0.11");
    const moved = await terraform.call(methods.moveResourceState, {
      sourceTypeName: "other_thing",
      targetTypeName: typeName,
      sourceState: { json: Buffer.from("{}") },
    });
    expect(moved.diagnostics[0]?.summary).toBe("A other_thing cannot become a toy_thing");
  });
});

describe("an apply that fails", () => {
  const outcome = async (prior: DataObject | null, config: DataObject | null) => {
    const { newState, diagnostics } = await apply(prior, config);
    return { state: read(newState), summaries: diagnostics.map(({ summary }) => summary) };
  };

  beforeEach(() => configure());

  it("keeps nothing of a create that made nothing", async () => {
    const { state, summaries } = await outcome(null, whole({ name: "cart", behaviour: "fail early" }));
    expect([state, summaries]).toEqual([null, ["Unexpected error in the provider"]]);
  });

  it("keeps the object of a create that failed after it was made", async () => {
    const { state, summaries } = await outcome(null, whole({ name: "cart", behaviour: "fail late" }));
    expect(state).toMatchObject({ id: "cart", serial: "s-1" });
    expect(summaries).toEqual(["The label printer is out of paper"]);
  });

  it("keeps the prior object of an update or destroy that failed", async () => {
    const prior = await create(whole({ name: "cart", size: 1 }));
    const update = await outcome(prior, whole({ name: "cart", size: 2, behaviour: "fail early" }));
    expect(update.state).toEqual(prior);
    rmSync(join(folder, "cart.json"));
    const destroy = await outcome(prior, null);
    expect(destroy.state).toEqual(prior);
    expect(destroy.summaries).toHaveLength(1);
  });

  it("keeps the object also where the provider returns what is none", async () => {
    const { state, summaries } = await outcome(null, whole({ name: "cart", behaviour: "return nonsense" }));
    expect(state).toMatchObject({ id: "cart", name: "cart" });
    expect(summaries).toEqual(["Unexpected error in the provider"]);
  });

  it("keeps the object as it came where it cannot even be read", async () => {
    const priorState = { msgpack: Buffer.from([0xc1]) };
    const { newState, diagnostics } = await terraform.call(methods.applyResourceChange, {
      typeName,
      priorState,
      plannedState: value(null),
    });
    expect([newState?.msgpack, diagnostics.length]).toEqual([priorState.msgpack, 1]);
  });
});

describe("a stop", () => {
  it("reaches the calls under way, which end as they see fit", async () => {
    await configure();
    const waiting = apply(null, whole({ name: "cart", behaviour: "wait for the stop" }));
    await terraform.call(methods.getMetadata);
    expect(await terraform.call(methods.stopProvider)).toEqual({ Error: "" });
    expect(read((await waiting).newState)).toMatchObject({ id: "cart" });
  });

  it("by a signal lets the calls under way give their answers", async () => {
    await configure();
    const waiting = apply(null, whole({ name: "cart", behaviour: "wait for the stop" }));
    await provider.said(/"@message":"Waiting for the stop"/, "stderr");
    provider.child.kill("SIGTERM");
    expect(read((await waiting).newState)).toMatchObject({ id: "cart" });
    expect((await provider.ended).code).toBe(1);
  });
});

describe("a fault that nothing catches", () => {
  it("ends the provider after the answer, with a trace where Terraform looks for it", async () => {
    await configure({ folder, secret: "Nobody" });
    const { newState } = await apply(null, whole({ name: "cart", behaviour: "fall over" }));
    expect(read(newState)).toMatchObject({ id: "cart" });
    expect((await provider.ended).code).toBe(1);
    expect(provider.stderr).toMatch(/^panic: Error: \(redacted\) caught this\n +at /m);
    expect(existsSync(join(folder, "cart.json"))).toBe(true);
  });
});

describe("what is written", () => {
  it("on standard output by a library goes to the log", async () => {
    const before = provider.stdout;
    await configure();
    await create(whole({ name: "cart", behaviour: "print" }));
    await provider.said(/"@message":"printed by a library"/, "stderr");
    expect(provider.stdout).toBe(before);
  });

  it("never holds a secret, in the log nor in a diagnostic", async () => {
    await configure({ folder, secret: 'p"ss/word' });
    const line = (await provider.said(/^\{.*"@message":"Configured".*\}\n/m, "stderr"))[0];
    expect(JSON.parse(line)).toMatchObject({ "@level": "info", "@module": "provider.toy", secret: "(redacted)" });
    const { diagnostics } = await terraform.call(methods.importResourceState, { typeName, id: 'p"ss/word' });
    expect(diagnostics[0]?.summary).toBe("There is no thing named (redacted)");
    expect(provider.stderr).not.toContain("ss/word");
  });
});
