import { readFileSync } from "node:fs";
import type { Json, JsonObject, PortalOrganization } from "../../portal";
import { isArray, isObject, own } from "../../portal/json/json";
import { parseJson, printJson } from "../../portal/json/text";
import { sharedFacts } from "../shared-facts";
import { at, bare, sent, startedPortal } from "./client";

/** What Port would not take either: by the row's hash, how the refusal begins. Everything else must be kept to the letter. */
const refused: { readonly [hash: string]: string } = {
  "113b78ef1e": "relations.repository: many and required cannot both be true.",
  "155e19e206": 'schema.properties.documentType.enumColors["API Documentation"]: must be one of "blue"',
  "34194cb955": 'schema.properties.priority.type: must be one of "string", "number", "boolean", "object", "array", not "integer"',
  "6eb7279729": 'relations.myRelation.target: Blueprint with identifier "My target blueprint" was not found.',
  "291f90b83a": 'trigger.operation: must be one of "CREATE", "DAY-2", "DELETE", not "UPDATE"',
  "3ab11eb7dd": 'trigger.operation: must be one of "CREATE", "DAY-2", "DELETE", not "UPDATE"',
  "3411eeca60": 'trigger.event.type: must be one of "ENTITY_CREATED"',
  "592ef203c8": 'trigger.event.type: must be one of "ENTITY_CREATED"',
  "70d3d57f09": 'invocationMethod.type: must be one of "KAFKA"',
  "26e20d99b4": "identifier: must match the pattern",
};

interface Row {
  readonly hash: string;
  readonly body: JsonObject;
}

function rows(name: string): Row[] {
  const parsed = parseJson(readFileSync(sharedFacts(`corpus/${name}.json`), "utf8"));
  return (isArray(parsed) ? parsed : []).flatMap((row) => {
    const body = at(row, "body");
    return isObject(body) ? [{ hash: String(at(row, "hash")), body }] : [];
  });
}

/** What differs from the expectation, by hash: nothing when all is well. */
async function differences(
  all: readonly Row[],
  store: (row: Row) => Promise<{ kept: Json | undefined; wanted: Json } | { refusal: string }>,
): Promise<string[]> {
  const found: string[] = [];
  for (const row of all) {
    const outcome = await store(row);
    const expected = refused[row.hash];
    if ("refusal" in outcome) {
      if (expected === undefined || !outcome.refusal.startsWith(expected)) found.push(`${row.hash} refused: ${outcome.refusal}`);
    } else if (expected !== undefined) found.push(`${row.hash} should be refused`);
    else if (printJson(outcome.kept ?? null) !== printJson(outcome.wanted))
      found.push(`${row.hash} kept as ${printJson(outcome.kept ?? null)}`);
  }
  return found;
}

async function freshOrganization(): Promise<PortalOrganization> {
  return (await startedPortal()).portal.organization("development");
}

/** Makes the blueprint if its name is one and it is not there yet. */
async function makeBare(organization: PortalOrganization, identifier: Json | undefined): Promise<void> {
  if (typeof identifier === "string") await organization.request("POST", "/v1/blueprints", bare(identifier));
}

/** POST, or where the row before relates to the identifier and so keeps it, PUT after it was emptied. */
async function put(
  organization: PortalOrganization,
  identifier: Json | undefined,
  body: JsonObject,
): Promise<{ status: number; body: Json }> {
  const posted = await organization.request("POST", "/v1/blueprints", body);
  if (posted.status !== 409) return posted;
  await organization.request("PUT", `/v1/blueprints/${inPath(identifier)}`, bare(String(identifier)));
  return organization.request("PUT", `/v1/blueprints/${inPath(identifier)}`, body);
}

const inPath = (identifier: Json | undefined): string => encodeURIComponent(String(identifier));

describe("the corpus", () => {
  it("of blueprints is kept to the letter", async () => {
    const organization = await freshOrganization();
    const store = async ({ body }: Row) => {
      const identifier = own(body, "identifier");
      await organization.request("DELETE", `/v1/blueprints/${inPath(identifier)}/all-entities?delete_blueprint=true`);
      const targets = Object.values(members(own(body, "relations"))).map((relation) => at(relation, "target"));
      for (const target of targets) if (target !== identifier) await makeBare(organization, target);
      const { status, body: reply } = await put(organization, identifier, body);
      return status < 300 ? { kept: sent(at(reply, "blueprint")), wanted: body } : { refusal: String(at(reply, "message")) };
    };
    expect(await differences(rows("blueprints"), store)).toEqual([]);
  }, 120_000);

  it("of actions is kept to the letter", async () => {
    const organization = await freshOrganization();
    const store = async ({ body }: Row) => {
      await makeBare(organization, at(body, "trigger", "blueprintIdentifier"));
      await makeBare(organization, at(body, "trigger", "event", "blueprintIdentifier"));
      const watched = at(body, "trigger", "event", "actionIdentifier");
      if (typeof watched === "string")
        await organization.request("POST", "/v1/actions", {
          identifier: watched,
          trigger: { type: "self-service", operation: "CREATE" },
          invocationMethod: { type: "KAFKA" },
        });
      await organization.request("DELETE", `/v1/actions/${inPath(own(body, "identifier"))}`);
      const { status, body: reply } = await organization.request("POST", "/v1/actions", body);
      return status < 300 ? { kept: at(reply, "action"), wanted: body } : { refusal: String(at(reply, "message")) };
    };
    expect(await differences(rows("actions"), store)).toEqual([]);
  }, 120_000);

  it("of scorecards is kept to the letter", async () => {
    const organization = await freshOrganization();
    const store = async ({ hash, body }: Row) => {
      await makeBare(organization, hash);
      const { status, body: reply } = await organization.request("POST", `/v1/blueprints/${hash}/scorecards`, body);
      return status < 300
        ? { kept: sent(at(reply, "scorecard")), wanted: { ...body, blueprint: hash } }
        : { refusal: String(at(reply, "message")) };
    };
    expect(await differences(rows("scorecards"), store)).toEqual([]);
  }, 120_000);

  it("of webhooks is kept to the letter", async () => {
    const organization = await freshOrganization();
    const store = async ({ body }: Row) => {
      const { status, body: reply } = await organization.request("POST", "/v1/webhooks", body);
      const { webhookKey, url, ...kept } = sent(at(reply, "integration"));
      return status < 300 ? { kept, wanted: body } : { refusal: String(at(reply, "message")) };
    };
    expect(await differences(rows("webhooks"), store)).toEqual([]);
  });

  it("of entities is kept to the letter, under blueprints that declare what they hold", async () => {
    const organization = await freshOrganization();
    await makeBare(organization, "target");
    const store = async ({ hash, body }: Row) => {
      const blueprint = { ...declaring(body), identifier: hash };
      expect((await organization.request("POST", "/v1/blueprints", blueprint)).status).toBe(201);
      const path = `/v1/blueprints/${hash}/entities`;
      const { status, body: reply } = await organization.request("POST", `${path}?create_missing_related_entities=true`, body);
      if (status >= 300) return { refusal: String(at(reply, "message")) };
      return { kept: inOrder(at(reply, "entity")), wanted: inOrder({ relations: {}, ...body, blueprint: hash }) };
    };
    expect(await differences(rows("entities"), store)).toEqual([]);
  }, 120_000);
});

/** A blueprint whose properties and relations are those of an entity, their types read off its values. */
function declaring(entity: JsonObject): JsonObject {
  const typeOf = (value: Json) => (isArray(value) ? "array" : isObject(value) ? "object" : value === null ? "string" : typeof value);
  const properties = Object.entries(members(own(entity, "properties"))).map(([key, value]) => [key, { type: typeOf(value) }]);
  const relations = Object.entries(members(own(entity, "relations"))).map(([key, value]) => [
    key,
    { target: "target", many: isArray(value) },
  ]);
  return bare("", { title: "t", schema: { properties: Object.fromEntries(properties) }, relations: Object.fromEntries(relations) });
}

/** The parts of an entity that are its author's, in one order; null is unset. */
function inOrder(entity: Json | undefined): JsonObject {
  const parts = ["identifier", "title", "icon", "team", "blueprint", "properties", "relations"];
  const given = parts.map((part): [string, Json] => [part, at(entity, part) ?? null]);
  return Object.fromEntries(given.filter(([, value]) => value !== null));
}

function members(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}
