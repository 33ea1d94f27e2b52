import fc from "fast-check";
import { type Data, type DataObject, Decimal, isObject, Opaque, type OpaqueKind, OpaqueProblem, unknown } from "../../../model/kernel/data";
import { pathText } from "../../../model/kernel/path";
import type { Resource } from "../../../model/kernel/resource";
import type { Attribute, Path, State } from "../../../model/kernel/schema";
import { configs } from "../generated/configs";
import { documents } from "../generated/documents";
import { deploy, refresh } from "../life";
import { expectSame, type Law, meant } from "./law";
import { editedDocument, oneOf } from "./places";
import { strew } from "./strays";

export const opaqueLaws: readonly Law[] = [
  {
    name: "a document with tokens reads and writes to itself, or the place that must be known is named",
    of: (resource) =>
      fc.property(documents(resource, { junk: 2 }), fc.array(fc.nat(), { minLength: 1, maxLength: 3 }), (document, choices) => {
        const holed = choices.reduce((result, choice, index) => withToken(result, choice, index), document);
        try {
          const state = resource.toTerraform(holed, { authored: true });
          const written = resource.toApi(state);
          expectSame(meant(resource, written), meant(resource, holed), "The document read and written");
        } catch (error) {
          if (!(error instanceof OpaqueProblem)) throw error;
          expectOnTheWay(error.path, holed);
        }
      }),
  },
  {
    name: "what a plan knows while values are unknown, it says again when they are known",
    of: (resource) =>
      fc.property(
        configs(resource),
        configs(resource),
        fc.oneof(fc.constant(null), fc.nat()),
        fc.array(fc.nat(), { minLength: 1, maxLength: 4 }),
        (before, config, salt, choices) => {
          const prior = salt === null ? null : livedIn(resource, before, salt);
          const early = resource.plan(
            prior,
            choices.reduce((result, choice) => withUnknown(resource.attributes, result, choice), config),
          );
          const late = resource.plan(prior, config);
          expectCompatible(early, late, []);
          const { state } = deploy(resource, config, prior);
          expectCompatible(late, state, []);
        },
      ),
  },
  {
    name: "a plan is what is configured, or what it was before, or computed",
    of: (resource) =>
      fc.property(configs(resource), configs(resource), fc.array(fc.nat(), { maxLength: 4 }), (before, given, choices) => {
        const prior = deploy(resource, before).state;
        const config = choices.reduce((result, choice) => withUnknown(resource.attributes, result, choice), given);
        const planned = resource.plan(prior, config);
        for (const attribute of resource.attributes) expectPlanned(attribute, config, planned, prior);
      }),
  },
];

/** The state of a configuration that was applied, after someone put further keys into what lives in Port. */
function livedIn(resource: Resource, config: State, salt: number): State {
  const { live, state } = deploy(resource, config);
  return refresh(resource, state, salt % 2 === 0 ? live : strew(resource, live, salt));
}

let tokens = 0;

/** The document with a token in place of one of its values. */
function withToken(document: DataObject, choice: number, index: number): DataObject {
  const places = valuePaths(document).filter(({ path }) => path.length > 0);
  const place = oneOf(places, choice + index);
  if (!place) return document;
  return editedDocument(document, place.path, (value) => new Opaque({ token: tokens++ }, kindOf(value))) ?? document;
}

function kindOf(value: Data): OpaqueKind | undefined {
  if (typeof value === "string") return "string";
  if (typeof value === "boolean") return "boolean";
  if (typeof value === "number" || value instanceof Decimal) return "number";
  if (isObject(value)) return "object";
  const [first] = Array.isArray(value) ? value : [];
  const element = first === undefined ? undefined : kindOf(first);
  return element === undefined || element.endsWith("[]") ? undefined : (`${element}[]` as OpaqueKind);
}

function valuePaths(value: Data, path: Path = []): { path: Path }[] {
  if (value === null || value instanceof Opaque) return [];
  if (Array.isArray(value)) return [{ path }, ...value.flatMap((item, index) => valuePaths(item, [...path, index]))];
  if (!isObject(value)) return [{ path }];
  return [{ path }, ...Object.entries(value).flatMap(([key, item]) => valuePaths(item, [...path, key]))];
}

/** A path that is to name a token leads to one, or to something that holds one. */
function expectOnTheWay(path: Path, document: DataObject): void {
  let value: Data | undefined = document;
  for (const part of path) {
    if (value instanceof Opaque) return;
    value = isObject(value) || Array.isArray(value) ? Reflect.get(value, part) : undefined;
  }
  const holds = (inner: Data | undefined): boolean =>
    inner instanceof Opaque || (Array.isArray(inner) ? inner.some(holds) : isObject(inner) && Object.values(inner).some(holds));
  if (!holds(value)) throw new Error(`There is no token at ${pathText(path)}`);
}

/** The state with an unknown value in place of one of its values. */
function withUnknown(attributes: readonly Attribute[], state: State, choice: number): State {
  const paths = attributePaths(attributes, state);
  const path = oneOf(paths, choice);
  return path ? (editedDocument(state, path, () => unknown) ?? state) : state;
}

/** Places where Terraform may not know a value yet: attributes that are set, and entries and elements of what they hold. */
function attributePaths(attributes: readonly Attribute[], state: State, path: Path = []): Path[] {
  return attributes.flatMap(({ name, nested, presence }) => {
    const value = state[name] ?? null;
    const here = [...path, name];
    if (value === null || value instanceof Opaque || presence === "computed") return [];
    const inside = (item: Data, at: Path): Path[] => {
      if (item instanceof Opaque) return [];
      return nested && isObject(item) ? [at, ...attributePaths(nested.attributes, item, at)] : [at];
    };
    if (nested?.mode === "single") return inside(value, here);
    if (Array.isArray(value)) return [here, ...value.flatMap((item, index) => inside(item, [...here, index]))];
    if (isObject(value)) return [here, ...Object.entries(value).flatMap(([key, item]) => inside(item, [...here, key]))];
    return [here];
  });
}

/** Terraform's rule between a plan and what follows it: what was known stays, what was not may be anything. */
function expectCompatible(early: Data, late: Data, path: Path): void {
  if (early instanceof Opaque) return;
  if (isObject(early) && isObject(late)) {
    expectSame(Object.keys(late).sort(), Object.keys(early).sort(), `The keys of ${pathText(path)}`);
    for (const [key, value] of Object.entries(early)) expectCompatible(value, late[key] ?? null, [...path, key]);
  } else if (Array.isArray(early) && Array.isArray(late)) {
    expectSame(late.length, early.length, `The length of ${pathText(path)}`);
    for (const [index, value] of early.entries()) expectCompatible(value, late[index] ?? null, [...path, index]);
  } else expectSame(late, early, pathText(path));
}

/** Terraform's rule between a configuration and its plan. */
function expectPlanned(attribute: Attribute, config: State, planned: State, prior: State | null): void {
  if (attribute.writeOnly) {
    expectSame(planned[attribute.name], null, attribute.name);
    return;
  }
  const [given, plan, before] = [config[attribute.name] ?? null, planned[attribute.name] ?? null, prior?.[attribute.name] ?? null];
  if (given === null && (attribute.presence === "computed" || attribute.computed)) return;
  if (attribute.nested?.mode === "single" && isObject(given) && isObject(plan)) {
    for (const inner of attribute.nested.attributes) expectPlanned(inner, given, plan, isObject(before) ? before : null);
    return;
  }
  if (attribute.nested && !(given instanceof Opaque) && given !== null) return;
  try {
    expectSame(plan, given, attribute.name);
  } catch (error) {
    expectSame(plan, before, `${String(error)}, nor is it as it was before:`);
  }
}
