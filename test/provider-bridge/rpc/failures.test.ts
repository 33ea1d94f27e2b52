import { blueprint } from "../../../model";
import { freshWorld } from "./fresh-world";
import { providerConfig } from "./port-session";
import { data, ProviderUnderTest, refusal } from "./provider-under-test";

const address = "port_blueprint.service";
const service = { identifier: "service", title: "Service" };
const of = (more: object) => ({ [address]: data({ ...service, ...more }) });
const toNobody = { relations: { owner: { target: "nobody" } } };

const here = freshWorld();

describe("the state after a failure", () => {
  it("of a creation holds nothing, and the next apply begins anew", async () => {
    await refusal(here.workspace.apply(of(toNobody)));
    expect(here.workspace.kept.size).toBe(0);
    await here.workspace.apply(of({}));
    expect(await here.workspace.pending(of({}))).toEqual({});
  });

  it("of an update is the one before", async () => {
    await here.workspace.apply(of({}));
    const before = here.workspace.state(address);
    await refusal(here.workspace.apply(of({ ...toNobody, title: "Services" })));
    expect(here.workspace.state(address)).toEqual(before);
    expect(await here.workspace.pending(of({}))).toEqual({});
  });

  it("of an update of what has gone meanwhile is the one before, and the next plan creates it", async () => {
    await here.workspace.apply(of({}));
    const provider = new ProviderUnderTest();
    await provider.configure(providerConfig(here.portal));
    const kept = here.workspace.kept.get(address) ?? { state: null, private: Buffer.alloc(0) };
    const config = data({ ...here.workspace.state(address), title: "Services" });
    const plan = await provider.plan("port_blueprint", kept, {
      ...config,
      id: null,
      created_at: null,
      created_by: null,
      updated_at: null,
      updated_by: null,
    });
    await here.byHand.request("DELETE", "/v1/blueprints/service");
    const applied = await provider.apply("port_blueprint", kept.state, plan, config);
    expect(applied.state).toEqual(kept.state);
    expect(applied.diagnostics[0]?.detail).toContain("has gone since the plan was made: plan and apply again.");
    expect(await here.workspace.pending(of({}))).toEqual({ [address]: "create" });
  });
});

describe("an error of Port's", () => {
  it("names what was done, Port's reason, the request and the attribute", async () => {
    const error = await refusal(here.workspace.apply(of(toNobody)));
    expect(error.diagnostics).toEqual([
      {
        severity: "error",
        summary: 'Creating blueprint "service" failed',
        path: ["relations"],
        detail: expect.stringMatching(
          /^Port refused POST \/v1\/blueprints\?create_catalog_page=true: relations\.owner\.target: Blueprint with identifier "nobody" was not found\. Create it first\. \(422, not_found, trace [-\w]+\)$/,
        ),
      },
    ]);
  });

  it("stands at a property's map of its type", async () => {
    const error = await refusal(here.workspace.apply(of({ properties: { number_props: { size: { enum: [1], default: 2 } } } })));
    expect(error.places).toEqual(["properties"]);
  });
});

describe("nothing is written", () => {
  const writes = () => here.portal.requests.filter(({ method, path }) => method !== "GET" && !path.startsWith("/v1/auth"));

  it.each([
    [
      "a value out of an enum",
      { properties: { string_props: { a: { spec: "pdf" } } } },
      'properties.string_props.a.spec must be "open-api"',
    ],
    [
      "attributes that exclude each other",
      { kafka_changelog_destination: {}, webhook_changelog_destination: { url: "https://a" } },
      "exclude each other",
    ],
    ["JSON that is none", { properties: { object_props: { a: { default: "{" } } } }, "must be JSON text"],
  ])("for %s, which validation finds", async (_name, more, message) => {
    const { diagnostics } = await refusal(here.workspace.apply(of(more)));
    expect(diagnostics.map(({ detail }) => detail).join("\n")).toContain(message);
    expect(writes()).toEqual([]);
  });
});

describe("when the person stops Terraform", () => {
  it("a write under way ends, and its object is in state; what has not begun does not begin", async () => {
    const provider = new ProviderUnderTest();
    await provider.configure(providerConfig(here.portal));
    const nothing = { state: null, private: Buffer.alloc(0) };
    const plans = [];
    for (const identifier of ["first", "second"])
      plans.push(await provider.plan("port_blueprint", nothing, data({ identifier, title: "T" })));
    const [first, second] = plans;
    if (!first || !second) throw new Error("There are no plans.");
    here.portal.configure({ latency: 300 });
    const underWay = provider.apply("port_blueprint", null, first, first.planned);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await provider.stop();
    const late = await provider.apply("port_blueprint", null, second, second.planned);
    const { state, diagnostics } = await underWay;
    expect(diagnostics).toEqual([]);
    expect(state).toMatchObject({ identifier: "first", id: "first" });
    expect(late.state).toBeNull();
    expect(late.diagnostics[0]?.detail).toContain("Interrupted before");
    expect(await here.byHand.read(blueprint, data({ identifier: "second" }))).toBeUndefined();
    await provider.configure(providerConfig(here.portal));
  });

  it("is forgotten by the next command in a process that lives on, as it does under a debugger", async () => {
    const provider = new ProviderUnderTest();
    await provider.configure(providerConfig(here.portal));
    await provider.stop();
    await provider.configure(providerConfig(here.portal));
    const nothing = { state: null, private: Buffer.alloc(0) };
    await provider.plan("port_blueprint", nothing, data(service));
  });
});
