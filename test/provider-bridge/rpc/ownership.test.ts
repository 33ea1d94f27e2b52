import { blueprint, blueprintRelation } from "../../../model";
import type { DataObject } from "../../../model/kernel/data";
import type { Resource } from "../../../model/kernel/resource";
import { Activity } from "../../../provider-bridge/rpc/activity";
import { Ownership } from "../../../provider-bridge/rpc/ownership";
import { freshWorld } from "./fresh-world";
import { openProvider, providerConfig, writesTo } from "./port-session";
import { data, refusal } from "./provider-under-test";
import { type Configuration, Workspace } from "./workspace";

const address = "port_blueprint_relation.owner";
const team = data({ identifier: "team", title: "Team" });
const owner = (more: object = {}) => data({ blueprint: "service", identifier: "owner", target: "team", ...more });
const service = (more: object) => data({ identifier: "service", title: "Service", ...more });
const left = service({ relations_elsewhere: ["owner"] });
const declaring = service({ relations: { owner: { target: "team" } } });
const apart: Configuration = { "port_blueprint.team": team, "port_blueprint.service": left, [address]: owner() };
const together: Configuration = { "port_blueprint.team": team, "port_blueprint.service": declaring };

const here = freshWorld();

const relationsOfCart = async () => Object((await here.byHand.request("GET", "/v1/blueprints/service/entities/cart")).entity).relations;

/** The configuration, and an entity that relates by the relation. */
async function begun(configuration: Configuration): Promise<void> {
  await here.workspace.apply(configuration);
  await here.byHand.request("POST", "/v1/blueprints/team/entities", { identifier: "core" });
  await here.byHand.request("POST", "/v1/blueprints/service/entities", { identifier: "cart", relations: { owner: "core" } });
  here.portal.clearRequests();
}

describe("a relation that changes owner", () => {
  it.each([
    ["from its blueprint to a resource of its own", together, apart],
    ["and back", apart, together],
  ])("%s sends nothing, and entities keep what they hold", async (_, before, after) => {
    await begun(before);
    await here.workspace.apply(after);
    expect(writesTo(here.portal)).toEqual([]);
    expect(await relationsOfCart()).toEqual({ owner: "core" });
    expect(await here.workspace.pending(after)).toEqual({});
  });

  it("is judged by the command that is under way, in a process that serves several", async () => {
    const provider = await openProvider(here.portal);
    const workspace = new Workspace(async () => {
      await provider.configure(providerConfig(here.portal));
      return provider;
    });
    for (const configuration of [apart, together, apart]) {
      await workspace.apply(configuration);
      expect(await workspace.pending(configuration)).toEqual({});
    }
  });

  it("may change at the same time", async () => {
    await begun(together);
    const titled = { ...apart, [address]: owner({ title: "Owner" }) };
    expect(await here.workspace.apply(titled)).toEqual([]);
    expect(writesTo(here.portal)).toEqual(["PUT /v1/blueprints/service"]);
    const back = { ...together, "port_blueprint.service": service({ relations: { owner: { target: "team", title: "Team" } } }) };
    await here.workspace.apply(back);
    expect(await relationsOfCart()).toEqual({ owner: "core" });
    expect(await here.workspace.pending(back)).toEqual({});
  });

  it("keeps the keys that no attribute holds", async () => {
    await begun(together);
    await here.byHand.request("PATCH", "/v1/blueprints/service", { relations: { owner: { target: "team", type: "special" } } });
    here.portal.clearRequests();
    await here.workspace.apply(apart);
    expect(writesTo(here.portal)).toEqual([]);
    expect(await here.byHand.read(blueprintRelation, owner())).toMatchObject({ type: "special" });
    expect(await here.workspace.pending(apart)).toEqual({});
  });

  it("goes where no other takes it", async () => {
    await begun(apart);
    await here.workspace.apply({ "port_blueprint.team": team, "port_blueprint.service": left });
    expect(await here.byHand.read(blueprintRelation, owner())).toBeUndefined();
  });

  it("stays until the next plan where the blueprint stops leaving it to others: its owner may have been about to rename it", async () => {
    await begun(apart);
    here.workspace.kept.delete(address);
    const forgotten = { "port_blueprint.team": team, "port_blueprint.service": service({}) };
    await here.workspace.apply(forgotten);
    expect(await relationsOfCart()).toEqual({ owner: "core" });
    const { changes } = await here.workspace.plan(forgotten);
    expect(changes.get("port_blueprint.service")).toMatchObject({ action: "update", before: { relations: { owner: { target: "team" } } } });
  });
});

describe("a relation that left the configuration, and Terraform plans at any time", () => {
  const plans = async (first: "relation" | "blueprint", config: DataObject | null) => {
    await begun(apart);
    const provider = await openProvider(here.portal);
    const plan = (type: string, at: string, wanted: DataObject | null) => {
      const kept = here.workspace.kept.get(at);
      if (!kept) throw new Error(`There is no ${at}.`);
      const whole = wanted && Object.fromEntries(provider.attributes(type).map(({ name }) => [name, wanted[name] ?? null]));
      return provider.plan(type, kept, whole);
    };
    const relation = () => plan("port_blueprint_relation", address, null);
    const ofBlueprint = () => plan("port_blueprint", "port_blueprint.service", config);
    const order = first === "relation" ? [relation, ofBlueprint] : [ofBlueprint, relation];
    const [one, other] = await Promise.all(order.map((work) => work()));
    return { provider, removal: first === "relation" ? one : other };
  };

  it.each(["relation", "blueprint"] as const)("stays where its blueprint takes it over, the %s planned first", async (first) => {
    const { removal } = await plans(first, declaring);
    if (!removal) throw new Error("There is no plan.");
    // The apply is another process.
    const { state } = await (await openProvider(here.portal)).apply(
      "port_blueprint_relation",
      here.workspace.state(address),
      removal,
      null,
    );
    expect(state).toBeNull();
    expect(await relationsOfCart()).toEqual({ owner: "core" });
  });

  it.each(["relation", "blueprint"] as const)("goes where its blueprint goes too, the %s planned first", async (first) => {
    const { removal } = await plans(first, null);
    if (!removal) throw new Error("There is no plan.");
    await (await openProvider(here.portal)).apply("port_blueprint_relation", here.workspace.state(address), removal, null);
    expect(await here.byHand.read(blueprintRelation, owner())).toBeUndefined();
  });

  it("cannot be taken over by a blueprint that comes after all patience: the plan is refused", async () => {
    const ownership = new Ownership(new Activity(0));
    const state = (resource: Resource, config: DataObject) =>
      resource.plan(null, Object.fromEntries(resource.attributes.map(({ name }) => [name, config[name] ?? null])));
    expect(await ownership.isTakenOver(blueprintRelation, state(blueprintRelation, owner()))).toBe(false);
    const [problem] = ownership.planWhole(blueprint, state(blueprint, left), state(blueprint, declaring));
    expect(problem?.summary).toBe('blueprint relation "service:owner" would be removed before blueprint "service" takes it over');
  });

  it("waits a tenth as long in a run that destroys everything, which looks at nothing", async () => {
    jest.useFakeTimers();
    try {
      const outcomes: string[] = [];
      const wait = (activity: Activity, name: string) => activity.during(() => activity.until(() => false)).then(() => outcomes.push(name));
      const looking = new Activity();
      await looking.look(() => undefined);
      void wait(looking, "looked");
      void wait(new Activity(), "did not");
      await jest.advanceTimersByTimeAsync(301);
      expect(outcomes).toEqual(["did not"]);
      await jest.advanceTimersByTimeAsync(2600);
      expect(outcomes).toEqual(["did not"]);
      await jest.advanceTimersByTimeAsync(100);
      expect(outcomes).toEqual(["did not", "looked"]);
    } finally {
      jest.useRealTimers();
    }
  });

  it("waits while others go on, and not for ever", async () => {
    const activity = new Activity(30);
    let isSo = false;
    const waiting = activity.during(() => activity.until(() => isSo));
    await activity.during(() => new Promise((resolve) => setTimeout(resolve, 60)));
    isSo = true;
    await activity.during(() => undefined);
    expect(await waiting).toBe(true);
    isSo = false;
    expect(await activity.during(() => activity.until(() => isSo))).toBe(false);
  });
});

describe("a relation that two resources would manage", () => {
  const remedy = 'Set relations_elsewhere = ["parent", "owner"] in blueprint "service"';

  it.each([
    [
      "declares it",
      service({ relations_elsewhere: ["parent"], relations: { owner: { target: "team" } } }),
      `${remedy}, and take it out of its relations.`,
    ],
    ["does not name it", service({ relations_elsewhere: ["parent"] }), `${remedy}.`],
  ])("is refused at plan where the blueprint %s, whichever is planned first", async (_, ofService, detail) => {
    const relationLast = { "port_blueprint.team": team, "port_blueprint.service": ofService, [address]: owner() };
    const relationFirst = { "port_blueprint.team": team, [address]: owner(), "port_blueprint.service": ofService };
    for (const [configuration, place] of [
      [relationLast, "identifier"],
      [relationFirst, "relations_elsewhere"],
    ] as const) {
      const refused = await refusal(here.workspace.plan(configuration));
      expect(refused.places).toEqual([place]);
      expect(refused.message).toContain(detail);
    }
  });

  it("is refused before that where one blueprint does both", async () => {
    const both = { "port_blueprint.service": service({ relations_elsewhere: ["owner"], relations: { owner: { target: "team" } } }) };
    expect((await refusal(here.workspace.plan(both))).message).toContain(
      '"owner" stands in relations and in relations_elsewhere: keep the one you mean.',
    );
  });
});
