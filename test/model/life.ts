import { type Data, type DataObject, emptyObject, isObject, Opaque, objectOf } from "../../model/kernel/data";
import { documentKey } from "../../model/kernel/document-key";
import type { Resource } from "../../model/kernel/resource";
import type { Attribute, State } from "../../model/kernel/schema";

/** A whole object of Terraform's from the attributes that matter: the others are null, at every level, and blocks of a list none. */
export function stateOf(attributes: readonly Attribute[], given: DataObject): State {
  const result = emptyObject();
  for (const attribute of attributes) {
    const value = given[attribute.name] ?? null;
    result[attribute.name] = nestedState(attribute, value);
  }
  const unknownNames = Object.keys(given).filter((name) => !attributes.some((attribute) => attribute.name === name));
  if (unknownNames.length > 0) throw new Error(`There is no attribute ${unknownNames.join(", ")}.`);
  return result;
}

function nestedState({ nested }: Attribute, value: Data): Data {
  if (!nested) return plain(value);
  if (value === null && nested.block && nested.mode !== "single") return [];
  const one = (item: Data) => (isObject(item) ? stateOf(nested.attributes, item) : item);
  if (nested.mode === "single") return one(value);
  if (Array.isArray(value)) return value.map(one);
  return isObject(value) ? objectOf(Object.entries(value).map(([key, item]) => [key, one(item)])) : value;
}

/** The same data with objects that have no prototype, as the provider gives them. */
function plain(value: Data): Data {
  if (Array.isArray(value)) return value.map(plain);
  return isObject(value) ? objectOf(Object.entries(value).map(([key, item]) => [key, plain(item)])) : value;
}

const audit = { createdAt: "2026-01-02T03:04:05.678Z", createdBy: "u_1", updatedAt: "2026-01-02T03:04:05.678Z", updatedBy: "u_1" };

/** What Port answers to a document written: that, and what Port makes. */
function answerTo(resource: Resource, document: DataObject): DataObject {
  const made = Object.entries(audit).filter(([key]) => resource.shape.fields.has(key));
  const key = documentKey(resource.endpoint.key);
  const name = resource.shape.fields.has(key) ? { [key]: document[key] ?? "e_made" } : {};
  return objectOf([...Object.entries(told(resource, document)), ...made, ...Object.entries(name)]);
}

/** The document without what Port never gives back. */
export function told({ shape }: Resource, document: DataObject): DataObject {
  return objectOf(Object.entries(document).filter(([key]) => !shape.fields.get(key)?.untold));
}

/** What one apply makes of a configuration that is known as a whole. */
export interface Deployment {
  readonly planned: State;
  /** What was sent. */
  readonly document: DataObject;
  /** What lives in Port after it. */
  readonly live: DataObject;
  readonly state: State;
}

/** Plans and applies as the provider does it. */
export function deploy(resource: Resource, config: State, prior: State | null = null): Deployment {
  const planned = resource.plan(prior, config);
  const settled = resource.settle(prior, planned);
  const document = resource.toApi(withoutUnknown(resource.complete(settled, config)));
  const live = answerTo(resource, document);
  return { planned, document, live, state: resource.applied(settled, live) };
}

/** The state after reading it anew. */
export function refresh(resource: Resource, state: State, live: DataObject): State {
  return resource.reconcile(state, resource.toTerraform(live, { prior: state }));
}

/** The top-level attributes that a plan would change. */
export function changes(resource: Resource, state: State, config: State): string[] {
  const planned = resource.plan(state, config);
  return resource.attributes.map(({ name }) => name).filter((name) => JSON.stringify(planned[name]) !== JSON.stringify(state[name]));
}

/** As the provider writes it: nothing in place of what Port is to make. */
function withoutUnknown(state: State): State {
  return objectOf(Object.entries(state).map(([name, value]) => [name, value instanceof Opaque ? null : value]));
}
