import { findCircle } from "../../../constructs/cycles";
import { action, blueprint, entity } from "../../../model";
import { type Data, type DataObject, isObject, objectOf } from "../../../model/kernel/data";
import { printJson } from "../../../model/kernel/json-text";
import type { Resource } from "../../../model/kernel/resource";
import type { Json, Portal } from "../../../portal";
import { corpus } from "../../model/corpus";
import { openPortal } from "../../provider-bridge/rpc/port-session";
import { compiled } from "./compiler";
import { documentsOf, meantBy } from "./laws";
import { codeOf, deployed, pendingAfterAdoption, read } from "./live";
import { nameOf } from "./run";

/** Documents of the corpus that can live in one organisation, blueprints first. */
export type Part = readonly { readonly resource: Resource; readonly document: DataObject }[];

/** Most blueprints and actions of one part. */
const size = 30;

/** The whole corpus in parts: in each a name stands once, and blueprints can be made one after the other. */
export function corpusParts(): Part[] {
  const parts: { resource: Resource; document: DataObject }[][] = [];
  for (const resource of [blueprint, action])
    for (const { body: document } of corpus(resource)) {
      const fits = parts.find((part) => part.length < size && !clashes(part, { resource, document }));
      if (fits) fits.push({ resource, document });
      else parts.push([{ resource, document }]);
    }
  for (const { hash, body } of corpus(entity)) parts[hash.charCodeAt(0) % parts.length]?.push(...entityWithBlueprint(hash, body));
  return parts;
}

/** Takes a part the whole way; what goes wrong on it is thrown. Gives how many documents went. */
export async function checkPart(part: Part): Promise<number> {
  const portal = await openPortal();
  try {
    await load(portal, part);
    const { code, problems } = await codeOf(portal);
    expect(problems).toEqual([]);
    expect(compiled(new Map([["part", code]]))).toEqual([]);
    expect(await pendingAfterAdoption(portal, code)).toEqual({});
    expect(await deployed(portal, code, "production")).toEqual({});
    expect((await codeOf(portal, "production")).code).toEqual(code);
    const [made, source] = [await meaningsIn(portal, "production"), await meaningsIn(portal, "development")];
    expect(made).toEqual(source);
    return source.length;
  } finally {
    await portal.close();
  }
}

async function meaningsIn(portal: Portal, organization: string): Promise<string[]> {
  const documents = documentsOf(await read(portal, organization));
  return documents.map(({ resource, document }) => `${nameOf(resource, document)} ${printJson(meantBy(resource, document))}`).sort();
}

/** Makes the documents that the portal takes, and bare blueprints for what they name. */
async function load(portal: Portal, part: Part): Promise<void> {
  const organization = portal.organization("development");
  const post = (path: string, body: Data) => organization.request("POST", path, JSON.parse(printJson(body)) as Json);
  const bare = (identifier: string) =>
    objectOf([
      ["identifier", identifier],
      ["title", identifier.slice(0, 100)],
      ["schema", objectOf([["properties", objectOf([])]])],
    ]);
  const own = new Set(part.map(({ resource, document }) => nameOf(resource, document)));
  const waiting = [...part];
  for (const { resource, document } of part)
    for (const { kind, value } of resource.references(document))
      if (kind === "blueprint" && typeof value === "string" && !own.has(`blueprint ${value}`)) await post("/v1/blueprints", bare(value));
  for (let before = -1; waiting.length !== before; ) {
    before = waiting.length;
    for (const one of waiting.splice(0)) {
      const { resource, document } = one;
      const path =
        resource === entity
          ? `/v1/blueprints/${String(document.blueprint)}/entities?create_missing_related_entities=true`
          : `/v1/${resource.name}s`;
      if ((await post(path, document)).status >= 300) waiting.push(one);
    }
  }
}

function clashes(part: Part, { resource, document }: Part[number]): boolean {
  if (part.some((other) => other.resource === resource && other.document.identifier === document.identifier)) return true;
  return resource === blueprint && findCircle([...part.map((one) => one.document), document].flatMap(edgesOf)) !== undefined;
}

const edges = new WeakMap<DataObject, readonly { readonly from: string; readonly to: string }[]>();

/** From a blueprint to the others that it names. */
function edgesOf(document: DataObject) {
  const named = () => blueprint.references(document).map(({ value }) => ({ from: String(document.identifier), to: String(value) }));
  const known = edges.get(document) ?? named().filter(({ from, to }) => from !== to);
  edges.set(document, known);
  return known;
}

/** An entity under a blueprint of its own, which declares what it holds. */
function entityWithBlueprint(hash: string, body: DataObject): Part {
  const typeOf = (value: Data) => (Array.isArray(value) ? "array" : isObject(value) ? "object" : value === null ? "string" : typeof value);
  const mapped = (map: Data | undefined, change: (value: Data) => DataObject) =>
    objectOf(Object.entries(isObject(map) ? map : {}).map(([key, value]) => [key, change(value)]));
  const properties = mapped(body.properties, (value) => objectOf([["type", typeOf(value)]]));
  const relations = mapped(body.relations, (value) =>
    objectOf([
      ["target", "target"],
      ["many", Array.isArray(value)],
    ]),
  );
  const declaring = objectOf([
    ["identifier", hash],
    ["title", hash],
    ["schema", objectOf([["properties", properties]])],
    ["relations", relations],
  ]);
  const document = objectOf([["identifier", hash], ...Object.entries(body), ["blueprint", hash]]);
  return [
    { resource: blueprint, document: declaring },
    { resource: entity, document },
  ];
}
