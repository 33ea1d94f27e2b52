import { invalid } from "../errors";
import { type ApiReply, type ApiRequest, blueprintOf, objectBody, ok, type Route } from "../http/route";
import type { JsonObject } from "../json/json";
import { checkOf } from "../rules/check";
import { entitiesOf, everyEntity } from "../rules/entity-view";
import { presentEntities } from "../rules/presentation";
import { matching } from "../rules/search/matching";
import { presentation, settleFor, settleForQuery } from "./entities";

export const entitySearchRoutes: readonly Route[] = [
  { method: "POST", path: "/v1/entities/search", handle: searchAll },
  { method: "POST", path: "/v1/blueprints/:blueprint/entities/search", handle: searchBlueprint },
];

async function searchAll(request: ApiRequest): Promise<ApiReply> {
  const { catalog } = request.organization;
  const query = objectBody(request);
  await settleForQuery(request, query);
  const views = everyEntity(catalog);
  const { found } = await matching(catalog, views, query, "");
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
  await settleFor(request, blueprint.document);
  const body = checkSearch(request.body ?? {});
  const after = body.from === undefined ? 0 : readCursor(body.from);
  const views = entitiesOf(catalog, blueprint).filter(({ row }) => row.number > after);
  const { found } = body.query === undefined ? { found: views } : await matching(catalog, views, body.query, "query");
  const page = found.slice(0, body.limit ?? 200);
  const last = page.at(-1);
  const next = found.length > page.length && last !== undefined ? { next: printCursor(last.row.number) } : {};
  const how = { ...presentation(request.query), include: body.include ?? [], exclude: body.exclude ?? [] };
  return ok({ entities: await presentEntities(catalog, page, how), ...next });
}

function printCursor(number: number): string {
  return Buffer.from(String(number)).toString("base64url");
}

function readCursor(text: string): number {
  const number = Number(Buffer.from(text, "base64url").toString());
  if (!Number.isSafeInteger(number) || number < 1) throw invalid("from", "is not a cursor: send the `next` of the page before.");
  return number;
}
