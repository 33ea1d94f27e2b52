import { entity } from "../../../model";
import { freshWorld } from "./fresh-world";
import { data } from "./provider-under-test";

const service = data({ identifier: "service", title: "Service", relations: { next: { target: "service" } } });
const node = (identifier: string, next: string, more: object = {}) =>
  data({ blueprint: "service", identifier, title: identifier, relations: { single_relations: { next } }, ...more });
/** A ring of three, as a stack writes it: the last names the first, which comes after. */
const ring = (first = "first") => ({
  "port_blueprint.service": service,
  "port_entity.last": node("last", first, { create_missing_related_entities: true }),
  "port_entity.middle": node("middle", "last"),
  "port_entity.first": node(first, "middle"),
});

const here = freshWorld();

const next = async (identifier: string) => (await here.byHand.read(entity, data({ blueprint: "service", identifier })))?.relations;

describe("entities in a ring", () => {
  it("are created in one go, without a word of what was made bare meanwhile, and deleted in one go", async () => {
    expect(await here.workspace.apply(ring())).toEqual([]);
    expect(await here.workspace.pending(ring())).toEqual({});
    expect([await next("first"), await next("last")]).toEqual([{ next: "middle" }, { next: "first" }]);
    await here.workspace.destroy();
    expect((await here.byHand.request("GET", "/v1/blueprints")).blueprints).toHaveLength(2);
  });

  it("say so of one that was there before, also where another run has made it bare", async () => {
    await here.workspace.apply({ "port_blueprint.service": service });
    await here.byHand.request("POST", "/v1/blueprints/service/entities?create_missing_related_entities=true", {
      identifier: "by-hand",
      relations: { next: "first" },
    });
    const diagnostics = await here.workspace.apply(ring());
    await here.byHand.request("DELETE", "/v1/blueprints/service/entities/by-hand");
    expect(diagnostics.map(({ summary }) => summary)).toEqual(['entity "service:first" existed and was overridden']);
  });

  it("are renamed in place, wherever the ring is closed", async () => {
    await here.workspace.apply(ring());
    const { created_at } = here.workspace.state("port_entity.first");
    const renamed = ring("premier");
    expect(await here.workspace.apply(renamed)).toEqual([]);
    expect(await here.workspace.pending(renamed)).toEqual({});
    expect(here.workspace.state("port_entity.first").created_at).toEqual(created_at);
    expect([await next("premier"), await next("last"), await next("first")]).toEqual([{ next: "middle" }, { next: "premier" }, undefined]);
  });

  it("are renamed in the end, also when the run that made one bare broke off", async () => {
    await here.workspace.apply(ring());
    const renamed = ring("premier");
    const { "port_entity.first": _, ...begun } = renamed;
    const first = here.workspace.kept.get("port_entity.first");
    here.workspace.kept.delete("port_entity.first");
    await here.workspace.apply(begun);
    if (first) here.workspace.kept.set("port_entity.first", first);
    await here.workspace.apply(renamed);
    await here.workspace.apply(renamed);
    expect(await here.workspace.pending(renamed)).toEqual({});
    expect([await next("premier"), await next("last"), await next("first")]).toEqual([{ next: "middle" }, { next: "premier" }, undefined]);
  });

  it("are not renamed onto one that says something", async () => {
    await here.workspace.apply(ring());
    await here.byHand.request("POST", "/v1/blueprints/service/entities", { identifier: "premier", title: "Taken" });
    await expect(here.workspace.apply(ring("premier"))).rejects.toThrow(/"premier"/);
    expect(await next("first")).toEqual({ next: "middle" });
  });
});
