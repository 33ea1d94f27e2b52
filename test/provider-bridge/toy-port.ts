import { type Answer, type Received, refusal, type Script } from "./api/scripted-portal";

type Document = Record<string, unknown>;

/**
 * As much of Port as the kinds of endpoints need, over maps: pages with their permissions, blueprints with scorecards, folders, secrets,
 * and gadgets, which Port does not have.
 */
export interface ToyPort {
  readonly script: Script;
  /** Documents by the path of their collection, then by key. */
  readonly collections: Map<string, Map<string, Document>>;
  /** By page. */
  readonly permissions: Map<string, Document>;
  readonly organization: Document;
  /** A block of permissions that is refused. */
  refuses: string | undefined;
}

export const anybody = { read: { users: [], roles: ["Member"], teams: [] }, update: { users: [], roles: ["Admin"], teams: [] } };

export function toyPort(): ToyPort {
  const collections = new Map<string, Map<string, Document>>([["/v1/blueprints", new Map()]]);
  const permissions = new Map<string, Document>();
  const organization: Document = { id: "org_toy", name: "Toy", settings: { portalTitle: "Toys" } };
  const of = (collection: string): Map<string, Document> => {
    const documents = collections.get(collection) ?? new Map<string, Document>();
    collections.set(collection, documents);
    return documents;
  };
  const all = (ending: string) => [...collections].flatMap(([path, documents]) => (path.endsWith(ending) ? [...documents.values()] : []));
  const cards = () =>
    [...collections].flatMap(([path, documents]) => {
      const [, blueprint] = /^\/v1\/blueprints\/([^/]+)\/scorecards$/.exec(path) ?? [];
      return blueprint === undefined ? [] : [...documents.values()].map((card) => ({ ...card, blueprint }));
    });

  function rename(collection: string, from: string, to: string): void {
    of(collection).delete(from);
    const ofPage = collection === "/v1/pages" ? permissions.get(from) : undefined;
    if (ofPage) permissions.set(to, ofPage).delete(from);
    const inside = `${collection}/${from}/scorecards`;
    const cards = collections.get(inside);
    if (cards) collections.set(`${collection}/${to}/scorecards`, cards).delete(inside);
  }

  function ofPermissions({ method, body }: Received, page: string): Answer {
    if (!of("/v1/pages").has(page)) return refusal(404, "not_found", `Page "${page}" was not found`);
    const live = permissions.get(page) ?? anybody;
    if (port.refuses !== undefined && Object.hasOwn(Object(body), port.refuses))
      return refusal(422, "validation_error", `${port.refuses}: no`);
    if (method === "PATCH") permissions.set(page, Object.assign({}, live, body));
    return { json: { permissions: permissions.get(page) ?? anybody } };
  }

  function ofCollection({ method, body }: Received, collection: string, envelope: string): Answer {
    const documents = of(collection);
    if (method === "GET") return { json: { [`${envelope}s`]: [...documents.values()] } };
    const document: Document = Object(body);
    const key = String(document.identifier ?? document.secretName);
    if (documents.has(key)) return refusal(409, "identifier_taken", `"${key}" exists`);
    documents.set(key, document);
    return { status: 201, json: { [envelope]: document } };
  }

  function ofDocument({ method, body }: Received, collection: string, envelope: string, key: string): Answer {
    const documents = of(collection);
    const live = documents.get(key);
    if (!live || (method === "GET" && envelope === "folder")) return refusal(404, "not_found", `${envelope} "${key}" was not found`);
    if (method === "GET") return { json: { [envelope]: live } };
    if (method === "DELETE") return { json: { deleted: documents.delete(key) } };
    const merged = Object.entries(Object.assign({}, method === "PATCH" ? live : {}, body)).filter(([, value]) => value !== null);
    const document: Document = Object.fromEntries(merged);
    const to = String(document.identifier ?? key);
    if (to !== key) rename(collection, key, to);
    documents.set(to, document);
    return { json: { [envelope]: document } };
  }

  const script: Script = (request) => {
    const path = decodeURIComponent(request.path.split("?")[0] ?? "");
    if (path === "/v1/organization") return ofOrganization(request, organization);
    if (path === "/v1/scorecards") return { json: { scorecards: cards() } };
    if (path === "/v1/sidebars/catalog") {
      const items = ["page", "folder"].flatMap((sidebarType) => all(`/${sidebarType}s`).map((one) => ({ ...one, sidebarType })));
      return { json: { sidebar: { identifier: "catalog", items } } };
    }
    const page = /^\/v1\/pages\/([^/]+)\/permissions$/.exec(path)?.[1];
    if (page !== undefined) return ofPermissions(request, page);
    const [, collection = "", kind = "", key] =
      /^(\/v1\/(?:.+\/)?(page|blueprint|scorecard|folder|secret|gadget)s)(?:\/([^/]+))?$/.exec(path) ?? [];
    if (kind === "") return refusal(404, "not_found", `no route ${path}`);
    return key === undefined ? ofCollection(request, collection, kind) : ofDocument(request, collection, kind, key);
  };
  const port: ToyPort = { script, collections, permissions, organization, refuses: undefined };
  return port;
}

function ofOrganization({ method, body }: Received, organization: Document): Answer {
  if (method !== "PATCH") return { json: { organization } };
  Object.assign(organization, body);
  return { json: {} };
}
