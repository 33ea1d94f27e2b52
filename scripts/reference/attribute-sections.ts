import type { Attribute, TerraformType } from "../../model/kernel/schema";
import { limitSentences } from "../limit-sentences";
import { choices, code, type Row, type Section, Sections } from "./section";

/** The objects of a Terraform schema: one section each. */
export function attributeSections(attributes: readonly Attribute[]): readonly Section[] {
  const sections = new Sections(" in Terraform");
  addObject(sections, attributes, "", "", []);
  return sections.all();
}

function addObject(
  sections: Sections,
  attributes: readonly Attribute[],
  path: string,
  description: string,
  outer: readonly Attribute[],
): string {
  return sections.add(path, description, () => attributes.map((attribute) => rowOf(sections, attribute, path, outer)));
}

function rowOf(sections: Sections, attribute: Attribute, path: string, outer: readonly Attribute[]): Row {
  const { name, description, limits, sensitive, replaces } = attribute;
  const meant = attribute.default === undefined ? [] : [`Default ${code(JSON.stringify(attribute.default))}.`];
  const allowed = limits?.oneOf ? [`One of ${choices(limits.oneOf)}.`] : [];
  const further = [sensitive ? "Sensitive." : "", replaces ? "Another value replaces the resource." : ""].filter((text) => text !== "");
  return {
    name: code(name),
    type: typeOf(sections, attribute, path === "" ? name : `${path}.${name}`, outer),
    presence: attribute.deprecated ? "deprecated" : presenceOf(attribute),
    description: [description, ...allowed, ...limitSentences(limits), ...meant, ...further].join(" "),
  };
}

function presenceOf({ presence, needed, computed, default: meant }: Attribute): string {
  if (needed) return "required";
  if (presence !== "optional") return presence;
  return computed === undefined || meant !== undefined ? "" : "computed where not given";
}

function typeOf(sections: Sections, attribute: Attribute, path: string, outer: readonly Attribute[]): string {
  const { nested, type, json, name } = attribute;
  if (nested === undefined) return json ? typeName(type ?? "string").replace(/string$/, "JSON text") : typeName(type ?? "string");
  const words = nested.block ? blockWords : valueWords;
  const known = outer.at(-1);
  if (known?.name === name) return `${words[nested.mode]}the same, some levels deep`;
  const link = addObject(sections, nested.attributes, path, attribute.description, [...outer, attribute]);
  return `${words[nested.mode]}${link}`;
}

const valueWords = { single: "", list: "list of ", set: "set of ", map: "map of " };

const blockWords = { single: "block: ", list: "blocks, in order: ", set: "blocks: ", map: "labelled blocks: " };

function typeName(type: TerraformType): string {
  if (typeof type === "string") return type;
  return type[0] === "object" ? "object" : `${type[0]} of ${typeName(type[1])}`;
}
