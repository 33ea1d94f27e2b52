import type { JsonObject, Portal } from "../../portal";
import { at, bare, type Client, sent, startedPortal, succeed } from "./client";

let portal: Portal;
let api: Client;
beforeEach(async () => {
  ({ portal, api } = await startedPortal());
  const squad = bare("squad", { schema: { properties: { lead: { type: "string" } } }, relations: { parent: { target: "squad" } } });
  const service = bare("service", {
    schema: { properties: { language: { type: "string" }, until: { type: "string", format: "timer" } }, required: ["language"] },
    relations: { owner: { target: "squad" }, deps: { target: "service", many: true } },
    mirrorProperties: { lead: { path: "owner.lead" }, grandLead: { path: "owner.parent.lead" }, team: { path: "owner.$title" } },
    aggregationProperties: {
      total: {
        title: "Total",
        target: "squad",
        calculationSpec: { func: "max", calculationBy: "property", property: "lead" },
        query: {
          combinator: "and",
          rules: [
            { property: "$blueprint", operator: "=", value: "squad" },
            { operator: "relatedTo", blueprint: "squad", value: "a" },
          ],
        },
        pathFilter: [{ fromBlueprint: "service", path: ["owner", "parent"] }],
      },
    },
  });
  for (const blueprint of [squad, service]) await succeed(api.post("/v1/blueprints", blueprint));
  await succeed(api.post("/v1/blueprints/squad/entities", { identifier: "core", properties: { lead: "ada" } }));
  await succeed(
    api.post("/v1/blueprints/service/entities", {
      identifier: "cart",
      properties: { language: "go" },
      relations: { owner: "core", deps: ["cart"] },
    }),
  );
});
afterEach(() => portal.close());

const blueprint = async (identifier: string): Promise<JsonObject> =>
  sent((await succeed(api.get(`/v1/blueprints/${identifier}`))).blueprint);

function action(
  identifier: string,
  trigger: JsonObject,
  invocationMethod: JsonObject = { type: "KAFKA", payload: { target: "squad" } },
): JsonObject {
  return { identifier, trigger, invocationMethod };
}

describe("renames", () => {
  it("of a blueprint by PUT carry entities, relations, aggregations and actions along", async () => {
    const input = {
      type: "string",
      format: "entity",
      blueprint: "squad",
      dataset: { combinator: "and", rules: [{ property: "$blueprint", operator: "=", value: "squad" }] },
    };
    const trigger = {
      type: "self-service",
      operation: "DAY-2",
      blueprintIdentifier: "squad",
      userInputs: { properties: { s: input, squad: { type: "string", default: "squad" } } },
    };
    await succeed(api.post("/v1/actions", action("day2", trigger)));
    await succeed(
      api.post(
        "/v1/actions",
        action(
          "auto",
          { type: "automation", event: { type: "ENTITY_CREATED", blueprintIdentifier: "squad" } },
          { type: "UPSERT_ENTITY", blueprintIdentifier: "squad", mapping: { title: "squad" } },
        ),
      ),
    );
    await succeed(
      api.post("/v1/blueprints/_user/entities", { identifier: "a@b.c", properties: { moderated_blueprints: ["squad", "service"] } }),
    );
    await succeed(api.put("/v1/blueprints/squad", { ...(await blueprint("squad")), identifier: "team/β" }));

    const moderator = (await succeed(api.get(`/v1/blueprints/_user/entities/${encodeURIComponent("a@b.c")}`))).entity;
    expect(at(moderator, "properties", "moderated_blueprints")).toEqual(["team/β", "service"]);
    expect((await api.get("/v1/blueprints/squad")).status).toBe(404);
    expect(at(await blueprint(encodeURIComponent("team/β")), "relations")).toEqual({ parent: { target: "team/β" } });
    const service = await blueprint("service");
    expect(at(service, "relations", "owner", "target")).toBe("team/β");
    const total = at(service, "aggregationProperties", "total");
    expect(at(total, "target")).toBe("team/β");
    expect(at(total, "query", "rules")).toEqual([
      { property: "$blueprint", operator: "=", value: "team/β" },
      { operator: "relatedTo", blueprint: "team/β", value: "a" },
    ]);
    const { entity } = await succeed(api.get("/v1/blueprints/service/entities/cart"));
    expect(at(entity, "properties", "lead")).toBe("ada");
    await succeed(api.get(`/v1/blueprints/${encodeURIComponent("team/β")}/entities/core`));

    const day2 = (await succeed(api.get("/v1/actions/day2"))).action;
    expect(at(day2, "trigger", "blueprintIdentifier")).toBe("team/β");
    expect(at(day2, "trigger", "userInputs", "properties", "s", "blueprint")).toBe("team/β");
    expect(at(day2, "trigger", "userInputs", "properties", "squad")).toEqual({ type: "string", default: "squad" });
    expect(at(day2, "invocationMethod", "payload")).toEqual({ target: "squad" });
    const auto = (await succeed(api.get("/v1/actions/auto"))).action;
    expect([
      at(auto, "trigger", "event", "blueprintIdentifier"),
      at(auto, "invocationMethod", "blueprintIdentifier"),
      at(auto, "invocationMethod", "mapping"),
    ]).toEqual(["team/β", "team/β", { title: "squad" }]);
  });

  it("of a blueprint refuse a name that is taken and leave everything as it was", async () => {
    const before = await blueprint("service");
    const reply = await api.put("/v1/blueprints/squad", { ...(await blueprint("squad")), identifier: "service" });
    expect([reply.status, reply.body.error]).toEqual([409, "identifier_taken"]);
    expect(await blueprint("service")).toEqual(before);
  });

  it("of a property keep the values, and mirrors and aggregations follow", async () => {
    await succeed(api.patch("/v1/blueprints/squad/properties/lead/rename", { newPropertyName: "boss" }));
    const service = await blueprint("service");
    expect(at(service, "mirrorProperties")).toEqual({
      lead: { path: "owner.boss" },
      grandLead: { path: "owner.parent.boss" },
      team: { path: "owner.$title" },
    });
    expect(at(service, "aggregationProperties", "total", "calculationSpec", "property")).toBe("boss");
    const { entity } = await succeed(api.get("/v1/blueprints/service/entities/cart"));
    expect(at(entity, "properties", "lead")).toBe("ada");

    await succeed(
      api.post(
        "/v1/actions",
        action("timer", {
          type: "automation",
          event: { type: "TIMER_PROPERTY_EXPIRED", blueprintIdentifier: "service", propertyIdentifier: "until" },
        }),
      ),
    );
    await succeed(api.patch("/v1/blueprints/service/properties/until/rename", { newPropertyName: "till" }));
    await succeed(api.patch("/v1/blueprints/service/properties/language/rename", { newPropertyName: "__proto__" }));
    expect(at((await succeed(api.get("/v1/actions/timer"))).action, "trigger", "event", "propertyIdentifier")).toBe("till");
    expect(at(await blueprint("service"), "schema", "required")).toEqual(["__proto__"]);
    const renamed = await succeed(api.get("/v1/blueprints/service/entities/cart?exclude_calculated_properties=true"));
    expect(Object.entries(sent(at(renamed.entity, "properties")))).toEqual([
      ["__proto__", "go"],
      ["till", null],
    ]);
  });

  it("of a relation keep the values, and paths follow", async () => {
    const { blueprint: replied } = await succeed(
      api.patch("/v1/blueprints/service/relations/owner/rename", { newRelationIdentifier: "team" }),
    );
    expect(Object.keys(sent(at(replied, "relations")))).toEqual(["team", "deps"]);
    await succeed(api.patch("/v1/blueprints/squad/relations/parent/rename", { newRelationIdentifier: "up" }));
    const service = await blueprint("service");
    expect(at(service, "mirrorProperties")).toEqual({
      lead: { path: "team.lead" },
      grandLead: { path: "team.up.lead" },
      team: { path: "team.$title" },
    });
    expect(at(service, "aggregationProperties", "total", "pathFilter")).toEqual([{ fromBlueprint: "service", path: ["team", "up"] }]);
    const { entity } = await succeed(api.get("/v1/blueprints/service/entities/cart"));
    expect(at(entity, "relations")).toEqual({ team: "core", deps: ["cart"] });
  });

  it("of a mirror change its key alone", async () => {
    await succeed(api.patch("/v1/blueprints/service/mirror/lead/rename", { newMirrorName: "chief" }));
    expect(Object.keys(sent(at(await blueprint("service"), "mirrorProperties")))).toEqual(["chief", "grandLead", "team"]);
  });

  it.each([
    ["properties/no/rename", { newPropertyName: "x" }, 404],
    ["properties/language/rename", { newPropertyName: "until" }, 409],
    ["properties/language/rename", { newPropertyName: "a b" }, 422],
    ["properties/language/rename", {}, 422],
    ["mirror/no/rename", { newMirrorName: "x" }, 404],
    ["relations/owner/rename", { newRelationIdentifier: "deps" }, 409],
  ])("PATCH %s %j is refused", async (path, body, status) => {
    expect((await api.patch(`/v1/blueprints/service/${path}`, body)).status).toBe(status);
  });

  it("of a system blueprint's own property are refused", async () => {
    expect((await api.patch("/v1/blueprints/_user/properties/status/rename", { newPropertyName: "state" })).status).toBe(403);
  });

  it("of an entity carry the relations of others along", async () => {
    await succeed(
      api.post("/v1/blueprints/service/entities", {
        identifier: "shop",
        properties: { language: "ts" },
        relations: { owner: "core", deps: ["cart", "cart"] },
      }),
    );
    await succeed(
      api.put("/v1/blueprints/service/entities/cart", {
        identifier: "basket",
        properties: { language: "go" },
        relations: { deps: ["basket"] },
      }),
    );
    const { entity } = await succeed(api.get("/v1/blueprints/service/entities/shop"));
    expect(at(entity, "relations", "deps")).toEqual(["basket", "basket"]);
    expect((await api.get("/v1/blueprints/service/entities/cart")).status).toBe(404);
    const taken = await api.put("/v1/blueprints/service/entities/basket", { identifier: "shop", properties: { language: "go" } });
    expect([taken.status, taken.body.error]).toEqual([409, "identifier_taken"]);
  });

  it("of an action carry automations on its runs along", async () => {
    await succeed(api.post("/v1/actions", action("deploy", { type: "self-service", operation: "CREATE", userInputs: { properties: {} } })));
    await succeed(
      api.post("/v1/actions", action("after", { type: "automation", event: { type: "RUN_CREATED", actionIdentifier: "deploy" } })),
    );
    await succeed(
      api.put("/v1/actions/deploy", action("ship", { type: "self-service", operation: "CREATE", userInputs: { properties: {} } })),
    );
    expect(at((await succeed(api.get("/v1/actions/after"))).action, "trigger", "event", "actionIdentifier")).toBe("ship");
    expect((await api.get("/v1/actions/deploy")).status).toBe(404);
  });
});
