import type { Attribute } from "../../../model/kernel/schema";

/** A type of Terraform's value language (cty), made for walking. */
export type CtyType =
  | { readonly kind: "string" | "number" | "bool" | "dynamic" }
  | {
      readonly kind: "list" | "set" | "map";
      readonly element: CtyType /** They are blocks: none of them is an empty list, never null. */;
      readonly blocks?: boolean;
    }
  | { readonly kind: "object"; readonly attributes: ReadonlyMap<string, CtyType> }
  | { readonly kind: "tuple"; readonly elements: readonly CtyType[] };

export type ObjectType = Extract<CtyType, { kind: "object" }>;

const simple = new Map<unknown, CtyType>([
  ["string", { kind: "string" }],
  ["number", { kind: "number" }],
  ["bool", { kind: "bool" }],
  ["dynamic", { kind: "dynamic" }],
]);

/** Reads a type from its JSON spelling: `"string"`, `["list", "string"]`, `["object", { … }]`. Throws a TypeError where it is none. */
export function readType(spelling: unknown): CtyType {
  const type = simple.get(spelling);
  if (type !== undefined) return type;
  if (Array.isArray(spelling)) {
    const [kind, inside]: unknown[] = spelling;
    if (kind === "list" || kind === "set" || kind === "map") return { kind, element: readType(inside) };
    if (kind === "tuple" && Array.isArray(inside)) return { kind, elements: inside.map(readType) };
    if (kind === "object" && typeof inside === "object" && inside !== null)
      return { kind, attributes: new Map(Object.entries(inside).map(([name, attribute]) => [name, readType(attribute)])) };
  }
  throw new TypeError(`No type of Terraform's is spelled ${JSON.stringify(spelling)}.`);
}

/** The type of an object that has these attributes. */
export function typeOfAttributes(attributes: readonly Attribute[]): ObjectType {
  return { kind: "object", attributes: new Map(attributes.map((attribute) => [attribute.name, typeOfAttribute(attribute)])) };
}

function typeOfAttribute({ name, type, nested }: Attribute): CtyType {
  if (type !== undefined) return readType(type);
  if (nested === undefined) throw new TypeError(`The attribute ${name} has neither a type nor nested attributes.`);
  const element = typeOfAttributes(nested.attributes);
  return nested.mode === "single" ? element : { kind: nested.mode, element, ...(nested.block ? { blocks: true } : {}) };
}
