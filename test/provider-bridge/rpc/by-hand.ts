import { type DataObject, emptyObject, isObject } from "../../../model/kernel/data";
import { parseJson, printJson } from "../../../model/kernel/json-text";
import { normalForm } from "../../../model/kernel/normal-form";
import type { Resource } from "../../../model/kernel/resource";
import type { Json, Portal, PortalOrganization } from "../../../portal";
import { carrierOf } from "./carrier";

/** The documents of one organisation, past the provider: what there is, and changes that people make by hand. */
export class ByHand {
  readonly #organization: PortalOrganization;

  constructor(portal: Portal, organization = "development") {
    this.#organization = portal.organization(organization);
  }

  /** The document behind a state; undefined where it is gone. */
  async read(resource: Resource, state: DataObject): Promise<DataObject | undefined> {
    const live = await this.#live(resource, state);
    return live && carrierOf(resource).carried(live, state);
  }

  /** Overrides a document; says whether Port takes it. */
  async write(resource: Resource, state: DataObject, document: DataObject): Promise<boolean> {
    const live = (await this.#live(resource, state)) ?? emptyObject();
    return this.#put(resource, state, carrierOf(resource).carrying(live, state, document));
  }

  async delete(resource: Resource, state: DataObject): Promise<void> {
    if ("collection" in resource.endpoint) await this.request("DELETE", pathOf(resource, state));
    else
      await this.#put(
        resource,
        state,
        carrierOf(resource).carrying((await this.#live(resource, state)) ?? emptyObject(), state, undefined),
      );
  }

  async #live(resource: Resource, state: DataObject): Promise<DataObject | undefined> {
    const { source, found } = carrierOf(resource);
    const { status, body } = await this.#organization.request("GET", source(state));
    const reply = parseJson(JSON.stringify(body));
    const document = isObject(reply) ? found(reply, state) : undefined;
    if (document || status === 404 || ("readFromList" in resource.endpoint && status < 300)) return document;
    throw new Error(`${pathOf(resource, state)} cannot be read: ${JSON.stringify(body)}`);
  }

  async #put(resource: Resource, state: DataObject, document: DataObject): Promise<boolean> {
    const { status } = await this.#organization.request(carrierOf(resource).written, pathOf(resource, state), jsonOf(document));
    return status < 300;
  }

  /** Any request that must succeed. */
  async request(method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE", path: string, body?: object): Promise<DataObject> {
    const reply = await this.#organization.request(method, path, body && JSON.parse(JSON.stringify(body)));
    if (reply.status >= 300) throw new Error(`${method} ${path}: ${JSON.stringify(reply.body)}`);
    const parsed = parseJson(JSON.stringify(reply.body));
    return isObject(parsed) ? parsed : emptyObject();
  }
}

/** What people would write in Terraform for a document. */
export function configOf(resource: Resource, document: DataObject): DataObject {
  return configOfState(resource, resource.toTerraform(document, { authored: true }));
}

/** What people would write in Terraform for an object as it stands in state. */
export function configOfState(resource: Resource, state: DataObject): DataObject {
  const config = emptyObject();
  for (const { name, presence } of resource.attributes) config[name] = presence === "computed" ? null : (state[name] ?? null);
  return config;
}

/** A document as it counts for Port, in plain JSON so that a failing test shows the difference. */
export function meaningOf({ shape }: Resource, document: DataObject): Json {
  return jsonOf(normalForm(shape, document));
}

function pathOf(resource: Resource, state: DataObject): string {
  return carrierOf(resource).path(state);
}

function jsonOf(document: Parameters<typeof printJson>[0]): Json {
  return JSON.parse(printJson(document));
}
