import fc from "fast-check";
import { type Data, type DataObject, isObject, objectOf } from "../../../model/kernel/data";
import { documentKey } from "../../../model/kernel/document-key";
import { byCodePoint } from "../../../model/kernel/json-text";
import { pathText } from "../../../model/kernel/path";
import type { Resource } from "../../../model/kernel/resource";
import type { Path } from "../../../model/kernel/schema";
import { configs } from "../generated/configs";
import { deploy, refresh } from "../life";
import { expectSame, type Law, meant } from "./law";

export const planningLaws: readonly Law[] = [
  {
    name: "after an apply nothing is left to do",
    of: (resource) =>
      fc.property(configs(resource), (config) => {
        const { document, live, state } = deploy(resource, config);
        expectSame(resource.reconcile(state, state), state, "The state beside itself");
        const refreshed = refresh(resource, state, live);
        expectSame(refreshed, state, "The state read anew");
        expectSame(resource.plan(refreshed, config), refreshed, "The second plan");
        expectSame(
          meant(resource, resource.toApi(named(resource, state))),
          meant(resource, namedDocument(resource, document)),
          "The document of the state",
        );
      }),
  },
  {
    name: "nor after a change of everything",
    of: (resource) =>
      fc.property(configs(resource), configs(resource), (before, config) => {
        const first = deploy(resource, before);
        const { document, live, state } = deploy(resource, config, first.state);
        const alone = deploy(resource, withGiven(resource, config, first.state));
        expectSame(meant(resource, document), meant(resource, alone.document), "What was sent");
        const refreshed = refresh(resource, state, live);
        expectSame(refreshed, state, "The state read anew");
        expectSame(resource.plan(refreshed, config), refreshed, "The second plan");
      }),
  },
  {
    name: "the order of keys, and of what has no order, is no difference",
    of: (resource) =>
      fc.property(configs(resource), (config) => {
        const { live, state } = deploy(resource, config);
        const turned = reordered(live);
        expectSame(refresh(resource, state, isObject(turned) ? turned : {}), state, "The state read anew");
      }),
  },
  {
    name: "a state imported from what an apply left plans nothing for the same configuration, but for what no document holds",
    of: (resource) =>
      fc.property(configs(resource), (config) => {
        const { live } = deploy(resource, config);
        const imported = resource.toTerraform(live);
        const planned = resource.plan(imported, config);
        expectSame(meant(resource, resource.toApi(planned)), meant(resource, resource.toApi(imported)), "The planned document");
      }),
  },
];

/** With a name, where Port was to make one up. */
function named({ endpoint }: Resource, state: DataObject): DataObject {
  return { ...state, [endpoint.key]: state[endpoint.key] ?? "e_made" };
}

function namedDocument(resource: Resource, document: DataObject): DataObject {
  const key = documentKey(resource.endpoint.key);
  return { ...document, [key]: document[key] ?? "e_made" };
}

/** The configuration with what it leaves to Port, as a state has it. */
function withGiven({ attributes }: Resource, config: DataObject, state: DataObject): DataObject {
  const given = attributes.filter((attribute) => attribute.computed === "given" && attribute.name !== "extra_json");
  return objectOf([
    ...Object.entries(config),
    ...given.map(({ name, default: value }): [string, Data] => [name, config[name] ?? value ?? state[name] ?? null]),
  ]);
}

/** Lists of all kinds whose order says nothing. */
const unordered = /^(schema\.required|trigger\.userInputs\.required|team|(read|execute|approve|entities\b.*)\.(users|roles|teams))$/;

/** The same document with the keys of every object, and lists without an order, the other way round. */
function reordered(value: Data, path: Path = []): Data {
  if (Array.isArray(value)) {
    const items = value.map((item, index) => reordered(item, [...path, index]));
    return unordered.test(pathText(path)) ? items.reverse() : items;
  }
  if (!isObject(value)) return value;
  const keys = Object.keys(value).sort(byCodePoint).reverse();
  return objectOf(keys.map((key) => [key, reordered(value[key] ?? null, [...path, key])]));
}
