import { invalid } from "../errors";
import { type ApiReply, type ApiRequest, blueprintOf, objectBody, ok, type Route } from "../http/route";
import { isObject, type Json, type JsonObject, own } from "../json/json";
import { checkOf } from "../rules/check";
import type { EntityView } from "../rules/entity-view";
import { presentEntities } from "../rules/presentation";
import { readQuery } from "../rules/search/query";
import { type Computed, Search } from "../rules/search/search";
import type { Catalog } from "../store/catalog";
import { presentation } from "./entities";

export const entitySearchRoutes: readonly Route[] = [
  { method: "POST", path: "/v1/entities/search", handle: searchAll },
  { method: "POST", path: "/v1/blueprints/:blueprint/entities/search", handle: searchBlueprint },
];

async function searchAll(request: ApiRequest): Promise<ApiReply> {
  const { catalog } = request.organization;
  const query = objectBody(request);
  const views = catalog.blueprints.all().flatMap((blueprint) =>
    catalog
      .entities(blueprint)
      .all()
      .map((row) => ({ blueprint, row })),
  );
  const found = await matching(catalog, views, query, "");
  const matchingBlueprints = [...new Set(found.map(({ blueprint }) => blueprint.document.identifier))];
  return ok({ matchingBlueprints, entities: await presentEntities(catalog, found, presentation(request.query)) });
}

interface SearchBody extends JsonObject {
  readonly query?: JsonObject;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly limit?: number;
  readonly from?: string;
}

const names = { type: "array", items: { type: "string" } };

const checkSearch = checkOf<SearchBody>({
  type: "object",
  additionalProperties: false,
  properties: {
    query: { type: "object" },
    include: names,
    exclude: names,
    limit: { type: "integer", minimum: 1, maximum: 1000 },
    from: { type: "string" },
  },
});

/** Pages follow the order of creation. `next` names the last entity of the page, so what is written meanwhile shifts nothing. */
async function searchBlueprint(request: ApiRequest): Promise<ApiReply> {
  const { catalog } = request.organization;
  const blueprint = blueprintOf(request);
  const body = checkSearch(request.body ?? {});
  const after = body.from === undefined ? 0 : readCursor(body.from);
  const views = catalog
    .entities(blueprint)
    .all()
    .filter(({ number }) => number > after)
    .map((row) => ({ blueprint, row }));
  const found = body.query === undefined ? views : await matching(catalog, views, body.query, "query");
  const page = found.slice(0, body.limit ?? 200);
  const last = page.at(-1);
  const next = found.length > page.length && last !== undefined ? { next: printCursor(last.row.number) } : {};
  const how = { ...presentation(request.query), include: body.include ?? [], exclude: body.exclude ?? [] };
  return ok({ entities: await presentEntities(catalog, page, how), ...next });
}

async function matching(catalog: Catalog, views: readonly EntityView[], query: JsonObject, path: string): Promise<EntityView[]> {
  const read = readQuery(query, path);
  const computed = await computedFor(catalog, views, query);
  const search = new Search(catalog, read, computed);
  return views.filter((view) => search.matches(view));
}

/** Calculation properties are only worked out for a query that names one. */
async function computedFor(catalog: Catalog, views: readonly EntityView[], query: JsonObject): Promise<Computed> {
  const named = propertiesIn(query);
  const wanted = views.filter(({ blueprint }) => Object.keys(blueprint.document.calculationProperties ?? {}).some((key) => named.has(key)));
  const whole = await presentEntities(catalog, wanted, {});
  return new Map(
    wanted.map(({ row }, index) => {
      const properties = own(whole[index], "properties");
      return [row.number, isObject(properties) ? properties : {}];
    }),
  );
}

function propertiesIn(value: Json): ReadonlySet<string> {
  if (Array.isArray(value)) return new Set(value.flatMap((item: Json) => [...propertiesIn(item)]));
  if (!isObject(value)) return new Set();
  const property = own(value, "property");
  const nested = Object.values(value).flatMap((item) => [...propertiesIn(item)]);
  return new Set(typeof property === "string" ? [property, ...nested] : nested);
}

function printCursor(number: number): string {
  return Buffer.from(String(number)).toString("base64url");
}

function readCursor(text: string): number {
  const number = Number(Buffer.from(text, "base64url").toString());
  if (!Number.isSafeInteger(number) || number < 1) throw invalid("from", "is not a cursor: send the `next` of the page before.");
  return number;
}
