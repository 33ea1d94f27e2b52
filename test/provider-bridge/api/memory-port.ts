import type { Answer, Received, Script } from "./scripted-portal";
import { refusal } from "./scripted-portal";

/** Entities by blueprint and identifier. */
export type Catalog = Map<string, Map<string, Record<string, unknown>>>;

/** As much of Port's entity routes as batches need, over a map; blueprints come into being when they are written to. */
export function memoryPort(catalog: Catalog = new Map()): { script: Script; catalog: Catalog } {
  let tick = 0;
  const of = (blueprint: string): Map<string, Record<string, unknown>> => {
    const entities = catalog.get(blueprint) ?? new Map();
    catalog.set(blueprint, entities);
    return entities;
  };
  const write = (blueprint: string, body: Record<string, unknown>): { created: boolean; entity: Record<string, unknown> } => {
    const before = of(blueprint).get(String(body.identifier));
    const now = `2024-01-01T00:00:00.${String(++tick).padStart(6, "0")}Z`;
    const entity = { ...body, blueprint, createdAt: before?.createdAt ?? now, updatedAt: now };
    of(blueprint).set(String(body.identifier), entity);
    return { created: before === undefined, entity };
  };
  const routes: [RegExp, (request: Received, parts: string[]) => Answer][] = [
    [/^POST \/v1\/blueprints\/([^/]+)\/entities\/bulk$/, ({ body }, [blueprint = ""]) => bulk(Object(body).entities, blueprint, write)],
    [
      /^POST \/v1\/blueprints\/([^/]+)\/bulk\/entities\/delete$/,
      ({ body }, [blueprint = ""]) => deleteAll(Object(body).entities, of(blueprint)),
    ],
    [/^POST \/v1\/blueprints\/([^/]+)\/entities$/, ({ body }, [blueprint = ""]) => one(Object(body), blueprint, write)],
    [/^POST \/v1\/entities\/search$/, ({ body }) => search(Object(body).rules, catalog)],
    [/^GET \/v1\/blueprints\/([^/]+)\/entities$/, (_, [blueprint = ""]) => ({ json: { entities: [...of(blueprint).values()] } })],
    [/^GET \/v1\/blueprints\/([^/]+)\/entities\/([^/]+)$/, (_, [blueprint = "", entity = ""]) => read(of(blueprint).get(entity))],
    [
      /^PUT \/v1\/blueprints\/([^/]+)\/entities\/([^/]+)$/,
      ({ body }, [blueprint = "", entity = ""]) => {
        const before = of(blueprint).get(entity);
        if (!before) return missing(entity);
        of(blueprint).delete(entity);
        of(blueprint).set(String(Object(body).identifier), { createdAt: before.createdAt });
        return { json: { entity: write(blueprint, Object(body)).entity } };
      },
    ],
    [
      /^DELETE \/v1\/blueprints\/([^/]+)\/entities\/([^/]+)$/,
      (_, [blueprint = "", entity = ""]) => (of(blueprint).delete(entity) ? { json: {} } : missing(entity)),
    ],
  ];
  const script: Script = (request) => {
    const line = `${request.method} ${request.path.split("?")[0]}`;
    for (const [pattern, answer] of routes) {
      const parts = pattern.exec(line);
      if (parts) return answer(request, parts.slice(1).map(decodeURIComponent));
    }
    return refusal(404, "not_found", `no route ${line}`);
  };
  return { script, catalog };
}

type Write = (blueprint: string, body: Record<string, unknown>) => { created: boolean; entity: Record<string, unknown> };

/** What this Port finds wrong with an entity: the property `wrong` holds the status it is refused with. */
function fault(body: Record<string, unknown>): { statusCode: number; error: string; message: string } | undefined {
  const status = Object(body.properties).wrong;
  return status ? { statusCode: status, error: "validation_error", message: "properties.wrong: must not be there" } : undefined;
}

function bulk(bodies: Record<string, unknown>[], blueprint: string, write: Write): Answer {
  if (bodies.length > 20) return refusal(422, "validation_error", "entities: must NOT have more than 20 items");
  const entities: object[] = [];
  const errors: object[] = [];
  for (const [index, body] of bodies.entries()) {
    const { identifier } = body;
    const wrong = fault(body);
    if (wrong) errors.push({ identifier, index, ...wrong });
    else entities.push({ identifier, index, created: write(blueprint, body).created });
  }
  return { status: errors.length > 0 ? 207 : 200, json: { entities, errors } };
}

function one(body: Record<string, unknown>, blueprint: string, write: Write): Answer {
  const wrong = fault(body);
  return wrong ? refusal(wrong.statusCode, wrong.error, wrong.message) : { status: 201, json: { entity: write(blueprint, body).entity } };
}

function deleteAll(identifiers: string[], entities: Map<string, unknown>): Answer {
  const absent = identifiers.find((identifier) => !entities.has(identifier));
  if (absent !== undefined) return missing(absent);
  for (const identifier of identifiers) entities.delete(identifier);
  return { json: { deletedEntities: identifiers } };
}

function search(rules: { property: string; operator: string; value: string[] }[], catalog: Catalog): Answer {
  const wanted = new Map(rules.map(({ property, value }) => [property.slice(1), new Set(value)]));
  const all = [...catalog.values()].flatMap((entities) => [...entities.values()]);
  return { json: { entities: all.filter((entity) => [...wanted].every(([key, values]) => values.has(String(entity[key])))) } };
}

function read(entity: Record<string, unknown> | undefined): Answer {
  return entity ? { json: { entity } } : missing("entity");
}

function missing(identifier: string): Answer {
  return refusal(404, "not_found", `Entity with identifier "${identifier}" was not found`);
}
