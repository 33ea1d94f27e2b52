import type { Attribute, Path } from "../../model/kernel/schema";
import {
  type AttributePath,
  type AttributePath_Step,
  Schema_NestedBlock_NestingMode as BlockMode,
  Schema_Object_NestingMode as NestingMode,
  Schema,
  Schema_Attribute,
  Schema_Block,
} from "./messages/tfplugin6.generated";
import { DiagnosticError, type ObjectSchema, type ProviderSchema } from "./provider";
import { type CtyType, type ObjectType, typeOfAttributes } from "./values/cty-type";

/** The types of a provider's objects, each made when it is first asked for. */
export class ObjectTypes {
  readonly #schema: ProviderSchema;
  readonly #made = new Map<ObjectSchema, ObjectType>();

  constructor(schema: ProviderSchema) {
    this.#schema = schema;
  }

  ofProvider(): ObjectType {
    return this.#typeOf(this.#schema.provider);
  }

  /** Throws a {@link DiagnosticError} for a type that the provider does not have. */
  ofResource(typeName: string): ObjectType {
    return this.#typeOf(this.#schema.resources.get(typeName) ?? refuseType("resource", typeName));
  }

  /** Throws a {@link DiagnosticError} for a type that the provider does not have. */
  ofDataSource(typeName: string): ObjectType {
    return this.#typeOf(this.#schema.dataSources.get(typeName) ?? refuseType("data source", typeName));
  }

  #typeOf(schema: ObjectSchema): ObjectType {
    const type = this.#made.get(schema) ?? typeOfAttributes(schema.attributes);
    this.#made.set(schema, type);
    return type;
  }
}

function refuseType(kind: string, typeName: string): never {
  throw new DiagnosticError({ severity: "error", summary: `This provider has no ${kind} type ${typeName}` });
}

const nestingModes = { single: NestingMode.SINGLE, list: NestingMode.LIST, set: NestingMode.SET, map: NestingMode.MAP } as const;

const blockModes = { single: BlockMode.SINGLE, list: BlockMode.LIST, set: BlockMode.SET, map: BlockMode.MAP } as const;

/** A schema as Terraform asks for it. */
export function schemaMessage({ attributes, description = "", deprecated = false, version = 0 }: ObjectSchema): Schema {
  return Schema.fromPartial({ version, block: { ...membersMessage(attributes), description, deprecated } });
}

/** What stands in a block: values, and further blocks. */
function membersMessage(members: readonly Attribute[]): Schema_Block {
  return Schema_Block.fromPartial({
    attributes: members.filter(({ nested }) => !nested?.block).map(attributeMessage),
    blockTypes: members.flatMap(({ name, description, deprecated = false, nested }) =>
      nested?.block
        ? [{ typeName: name, nesting: blockModes[nested.mode], block: { ...membersMessage(nested.attributes), description, deprecated } }]
        : [],
    ),
  });
}

function attributeMessage(attribute: Attribute): Schema_Attribute {
  const { name, type, nested, presence } = attribute;
  const form =
    nested === undefined
      ? { type: Buffer.from(JSON.stringify(type), "utf8") }
      : { nestedType: { attributes: nested.attributes.map(attributeMessage), nesting: nestingModes[nested.mode] } };
  return Schema_Attribute.fromPartial({
    name,
    ...form,
    description: attribute.description,
    required: presence === "required",
    optional: presence === "optional",
    // Terraform lets only a computed attribute plan a value that the configuration does not give.
    computed: presence === "computed" || attribute.computed !== undefined || attribute.default !== undefined,
    sensitive: attribute.sensitive ?? false,
    deprecated: attribute.deprecated ?? false,
    writeOnly: attribute.writeOnly ?? false,
  });
}

type Selector = NonNullable<AttributePath_Step["selector"]>;

/** A path into an object of this type, as far as Terraform has words for it: the elements of a set have no key. */
export function pathMessage(path: Path, root: CtyType): AttributePath {
  const selectors: Selector[] = [];
  let type: CtyType | undefined = root;
  for (const key of path) {
    const selector: Selector | undefined = type && selectorOf(type, key);
    if (type === undefined || selector === undefined) break;
    selectors.push(selector);
    type = memberType(type, key);
  }
  return { steps: selectors.map((selector) => ({ selector })) };
}

function selectorOf(type: CtyType, key: string | number): Selector | undefined {
  if (type.kind === "object" && typeof key === "string" && type.attributes.has(key)) return { $case: "attributeName", attributeName: key };
  if (type.kind === "map" && typeof key === "string") return { $case: "elementKeyString", elementKeyString: key };
  if ((type.kind === "list" || type.kind === "tuple") && typeof key === "number") return { $case: "elementKeyInt", elementKeyInt: key };
  return undefined;
}

function memberType(type: CtyType, key: string | number): CtyType | undefined {
  if (type.kind === "object") return type.attributes.get(String(key));
  if (type.kind === "tuple") return type.elements[Number(key)];
  return type.kind === "map" || type.kind === "list" ? type.element : undefined;
}
