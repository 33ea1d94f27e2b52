import fc from "fast-check";
import { type Data, type DataObject, isObject, objectOf } from "../../../model/kernel/data";
import type { Resource } from "../../../model/kernel/resource";
import type { Path } from "../../../model/kernel/schema";
import { configs } from "../generated/configs";
import { deploy, refresh } from "../life";
import { expectSame, type Law, meant } from "./law";
import { editedDocument, oneOf, type ShapedPlace, shapedPlaces } from "./places";
import { strew } from "./strays";

/** What is done to a configuration, as what it does to the document. */
interface Edit {
  readonly name: string;
  /** Where it may be done. */
  isPlace(place: ShapedPlace): boolean;
  change(value: Data): Data | undefined;
}

const isList = (value: Data): value is Data[] => Array.isArray(value) && value.some(isObject);

const edits: readonly Edit[] = [
  { name: "nothing else changes", isPlace: ({ path }) => path.length === 0, change: (value) => value },
  { name: "an entry of a map is taken away", isPlace: ({ as }) => as === "entry", change: () => undefined },
  { name: "an element of a list is taken away", isPlace: ({ as, value }) => as === "element" && isObject(value), change: () => undefined },
  {
    name: "a list is turned round",
    isPlace: ({ value }) => isList(value),
    change: (value) => (isList(value) ? value.toReversed() : value),
  },
  {
    name: "a text changes",
    isPlace: ({ shape, path }) => shape.kind === "string" && shape.limits === undefined && !identifying.has(String(path.at(-1))),
    change: () => "edited",
  },
  { name: "a flag changes", isPlace: ({ shape }) => shape.kind === "boolean", change: (value) => value !== true },
];

/** Keys by which something is recognised. */
const identifying = new Set(["identifier", "blueprint", "title", "type"]);

export const remainderLaws: readonly Law[] = [
  ...edits.map(
    (edit): Law => ({
      name: `what no attribute holds is written on when ${edit.name}`,
      of: (resource) =>
        fc.property(configs(resource), fc.nat(), fc.nat(), (config, choice, salt) => {
          const { live, state } = deploy(resource, config);
          const place = oneOf(shapedPlaces(resource.shape, live).filter(edit.isPlace), choice);
          if (!place) return;
          const strewn = strew(resource, live, salt);
          const next = configOf(resource, apply(edit, live, place.path), config);
          if (next.extra_json !== null || resource.validate(next).length > 0) return;
          const imported = refresh(resource, state, strewn);
          const { document, live: after, state: written } = deploy(resource, next, imported);
          expectSame(meant(resource, document), meant(resource, apply(edit, strewn, place.path)), "What is written");
          const refreshed = refresh(resource, written, after);
          expectSame(refreshed, written, "The state read anew");
          expectSame(resource.plan(refreshed, next), refreshed, "The plan after it");
        }),
    }),
  ),
  {
    name: "what extra_json is set to is written, read back, and taken away when it is unset",
    of: (resource) =>
      fc.property(namedConfigs(resource), fc.nat(), (config, salt) => {
        const plain = deploy(resource, config);
        const strewn = strew(resource, plain.live, salt);
        const extra = resource.toTerraform(strewn, { prior: config }).extra_json ?? null;
        if (extra === null) return;
        const set = { ...config, extra_json: typeof extra === "string" ? ` ${extra}` : extra };
        const { document, live, state } = deploy(resource, set, plain.state);
        expectSame(meant(resource, document), meant(resource, strewn), "What is written");
        const refreshed = refresh(resource, state, live);
        expectSame(refreshed, state, "The state read anew");
        expectSame(resource.plan(refreshed, set), refreshed, "The plan after it");
        const unset = deploy(resource, { ...set, extra_json: "{}" }, refreshed);
        expectSame(meant(resource, unset.document), meant(resource, plain.document), "What is written with an empty extra_json");
      }),
  },
];

/** Configurations with an identifier. */
function namedConfigs(resource: Resource): fc.Arbitrary<DataObject> {
  const { key } = resource.endpoint;
  return configs(resource).map((config) => ({ ...config, [key]: config[key] ?? "named" }));
}

/** The configuration that a document is written by. */
function configOf(resource: Resource, document: DataObject, prior: DataObject): DataObject {
  const state = resource.toTerraform(document, { prior });
  const computed = new Set(resource.attributes.filter(({ presence }) => presence === "computed").map(({ name }) => name));
  return objectOf(Object.entries(state).map(([name, value]) => [name, computed.has(name) ? null : value]));
}

/** The document after the edit at a place; what is taken away is not required any more. */
function apply(edit: Edit, document: DataObject, path: Path): DataObject {
  const changed = editedDocument(document, path, edit.change) ?? document;
  const name = path.at(-1) ?? "";
  const required = [...path.slice(0, -2), "required"];
  if (path.at(-2) !== "properties" || edit.change(null) !== undefined) return changed;
  return editedDocument(changed, required, (names) => (Array.isArray(names) ? names.filter((one) => one !== name) : names)) ?? changed;
}
