import fc from "fast-check";
import { type Data, type DataObject, Decimal, equalData, isObject } from "../../../model/kernel/data";
import { documentKey } from "../../../model/kernel/document-key";
import { pathText } from "../../../model/kernel/path";
import type { Resource } from "../../../model/kernel/resource";
import type { Path } from "../../../model/kernel/schema";
import { differences, meaningOf } from "../differences";
import { configs } from "../generated/configs";
import { deploy, refresh } from "../life";
import { expectSame, hasParts, type Law, meant } from "./law";
import { edited, oneOf } from "./places";

export const driftLaws: readonly Law[] = [
  {
    name: "a value changed in Port is seen, in that place alone, and put back",
    isAbout: hasParts,
    of: (resource) =>
      fc.property(configs(resource), fc.nat(), (config, choice) => {
        const { live, state } = deploy(resource, config);
        const changed = changedLeaf(resource, live, choice);
        fc.pre(changed !== undefined || isNameAlone(resource));
        if (changed === undefined || leavesName(resource, config, changed.path)) return;
        const drifted = refresh(resource, state, changed.document);
        const all = differences(meaningOf(resource.attributes, drifted), meaningOf(resource.attributes, state)).map(({ path }) => path);
        const places = all.filter(([name]) => name !== "id");
        if (places.length === 0) throw new Error(`The change of ${pathText(changed.path)} is not seen`);
        if (places.length > 1) throw new Error(`The change of ${pathText(changed.path)} is seen at ${places.map(pathText).join(", ")}`);
        const repaired = deploy(resource, config, drifted);
        expectSame(meant(resource, repaired.document), meant(resource, resource.toApi(state)), "What is written to mend it");
        expectSame(resource.plan(repaired.state, config), repaired.state, "The plan after it");
      }),
  },
  {
    name: "a key taken away in Port is seen, and put back",
    of: (resource) =>
      fc.property(configs(resource), fc.nat(), (config, choice) => {
        const { live, state } = deploy(resource, config);
        const changed = withoutKey(resource, live, choice);
        fc.pre(changed !== undefined || isNameAlone(resource));
        if (changed === undefined) return;
        const drifted = refresh(resource, state, changed);
        if (equalData(drifted, state)) throw new Error("The removal is not seen");
        expectSame(meant(resource, resource.toApi(drifted)), meant(resource, changed), "What the state says");
        const repaired = deploy(resource, config, drifted);
        expectSame(meant(resource, repaired.document), meant(resource, resource.toApi(state)), "What is written to mend it");
      }),
  },
];

/** Keys that say which form their object has, or what it is called: a change of one is a change of many places. */
const deciding = new Set(["type", "identifier", "blueprint", "algorithm", "required", "func", "calculationBy"]);

/** The document with one leaf changed for another of its kind; undefined where it has none. */
function changedLeaf(resource: Resource, document: DataObject, choice: number): { path: Path; document: DataObject } | undefined {
  const made = new Set([...resource.shape.fields].filter(([, { computed }]) => computed).map(([key]) => key));
  const leaves = leafPaths(document).filter(
    (path) =>
      !made.has(String(path[0])) && !path.some((part) => deciding.has(String(part))) && path[0] !== documentKey(resource.endpoint.key),
  );
  const path = oneOf(leaves, choice);
  if (path === undefined) return undefined;
  const changed = edited(document, path, otherLeaf);
  if (!isObject(changed) || equalData(meant(resource, changed), meant(resource, document))) return undefined;
  return { path, document: changed };
}

function otherLeaf(value: Data): Data {
  if (typeof value === "boolean") return !value;
  if (typeof value === "number" || value instanceof Decimal) return 4711;
  const pairs = [
    ["and", "or"],
    ["ASC", "DESC"],
    ["CREATE", "DELETE"],
  ];
  const pair = pairs.find((texts) => texts.some((text) => text === value));
  return pair?.find((text) => text !== value) ?? "changed in Port";
}

function leafPaths(value: Data, path: Path = []): Path[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => leafPaths(item, [...path, index]));
  if (isObject(value)) return Object.entries(value).flatMap(([key, item]) => leafPaths(item, [...path, key]));
  return value === null ? [] : [path];
}

/** Whether nothing can be set of the resource but its name. */
function isNameAlone({ attributes, endpoint }: Resource): boolean {
  return attributes.every(({ name }) => ["id", "extra_json", endpoint.key].includes(name));
}

/** Whether the place is the name, and the configuration leaves that to Port. */
function leavesName(resource: Resource, config: DataObject, [first]: Path): boolean {
  return first === documentKey(resource.endpoint.key) && (config[resource.endpoint.key] ?? null) === null;
}

/** The document without one of its keys that says something; undefined where it has none. */
function withoutKey(resource: Resource, document: DataObject, choice: number): DataObject | undefined {
  const needed = new Set([...resource.shape.fields].filter(([, field]) => field.required || field.computed).map(([key]) => key));
  needed.add(documentKey(resource.endpoint.key));
  const paths = keyPaths(document).filter(
    (path) => !(path.length === 1 && needed.has(String(path[0]))) && !deciding.has(String(path.at(-1))),
  );
  const path = oneOf(paths, choice);
  const changed = path && edited(document, path, () => undefined);
  return isObject(changed) && !equalData(meant(resource, changed), meant(resource, document)) ? changed : undefined;
}

function keyPaths(value: Data, path: Path = []): Path[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => keyPaths(item, [...path, index]));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => [[...path, key], ...keyPaths(item, [...path, key])]);
}
