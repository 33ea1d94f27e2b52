import fc from "fast-check";
import { type Data, type DataObject, isObject, Opaque, unknown } from "../../../model/kernel/data";
import { pathText } from "../../../model/kernel/path";
import type { Resource } from "../../../model/kernel/resource";
import type { Path, Problem, State } from "../../../model/kernel/schema";
import { configs } from "../generated/configs";
import { documents } from "../generated/documents";
import { json, mapsOf } from "../generated/values";
import { expectSame, type Law, meant } from "./law";
import { edited, editedDocument, oneOf, shapedPlaces } from "./places";

/** Something that stands nowhere by chance. */
const marker = "an-identifier-of-something-else";

export const reportLaws: readonly Law[] = [
  {
    name: "references finds every identifier of another resource, where it stands",
    of: (resource) =>
      fc.property(documents(resource, { junk: 0, identifiers: fc.constant(marker) }), fc.boolean(), (document, opaque) => {
        const scoped = new Set(
          shapedPlaces(resource.shape, document).flatMap(({ shape, path }) =>
            shape.kind === "string" && shape.scoped ? [pathText(path)] : [],
          ),
        );
        const places = [marker, JSON.stringify(marker)]
          .flatMap((text) => pathsOf(document, text))
          .filter((path) => !scoped.has(pathText(path)));
        const token = new Opaque("token", "string");
        const searched = opaque ? places.reduce((result, path) => editedDocument(result, path, () => token) ?? result, document) : document;
        const found = resource.references(searched).filter(({ value }) => value === marker || value === token);
        expectSame([...new Set(found.map(({ path }) => pathText(path)))].sort(), places.map(pathText).sort(), "What was found");
      }),
  },
  {
    name: "any JSON is validated without a throw, and every problem names its place",
    of: (resource) =>
      fc.property(fc.oneof(documents(resource, { junk: 15 }), mapsOf(json, 5)), (document) => {
        expectPlaces(resource.validateDocument(document), document);
      }),
  },
  {
    name: "a document that validation takes is translated to a configuration that it takes, and back",
    of: (resource) =>
      fc.property(documents(resource, { junk: 0 }), (document) => {
        const errors = (problems: readonly Problem[]) =>
          problems.filter(({ severity }) => severity === "error").map(({ message }) => message);
        if (errors(resource.validateDocument(document)).length > 0 || lacksUntold(resource, document)) return;
        const state = resource.toTerraform(document, { authored: true });
        expectSame(errors(resource.validate(state)), [], "What is wrong with the configuration");
        expectSame(meant(resource, resource.toApi(state)), meant(resource, document), "The document");
      }),
  },
  {
    name: "any configuration is validated without a throw, known or not",
    of: (resource) =>
      fc.property(configs(resource), fc.nat(), fc.oneof(json, fc.constant(unknown)), (config, choice, value) => {
        const place = oneOf(pathsOf(config), choice);
        const spoilt: Data | undefined = place ? edited(config, place, () => value) : config;
        if (isObject(spoilt)) expectPlaces(resource.validate(spoilt), spoilt);
      }),
  },
];

/** Whether the document is one as Port gives it, without what it never tells; Terraform may have that elsewhere. */
function lacksUntold({ shape }: Resource, document: DataObject): boolean {
  return [...shape.fields].some(([key, { untold }]) => untold && !Object.hasOwn(document, key));
}

/** Every path to a leaf, or to those that are a given text. */
function pathsOf(value: Data, wanted?: string, path: Path = []): Path[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => pathsOf(item, wanted, [...path, index]));
  if (isObject(value)) return Object.entries(value).flatMap(([key, item]) => pathsOf(item, wanted, [...path, key]));
  return wanted === undefined || value === wanted ? [path] : [];
}

/** Every problem has a message that begins with a place, and leads to something that is there or to a key that is missing in it. */
function expectPlaces(problems: readonly Problem[], root: State): void {
  for (const { path, message } of problems) {
    let holder: Data | undefined = root;
    for (const part of path.slice(0, -1)) holder = isObject(holder) || Array.isArray(holder) ? Reflect.get(holder, part) : undefined;
    if (path.length > 0 && !isObject(holder) && !Array.isArray(holder)) throw new Error(`Nothing is at ${pathText(path)}: ${message}`);
    if (!/^\S.*[.}]$/su.test(message)) throw new Error(`No sentence: ${message}`);
  }
}
