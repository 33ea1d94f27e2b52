import { type Codec, type ReadContext, readValue, step, writeValue } from "./codec";
import { type Data, type DataObject, equalData, isObject, Opaque } from "./data";
import { normalForm } from "./normal-form";
import type { Attribute, Computed, Rule, State } from "./schema";
import type { Field } from "./shape";

/**
 * Some keys of a JSON object and some attributes of a Terraform object that say the same.
 * An object is a product of parts that share no key and no attribute.
 */
export interface Part {
  readonly fields: ReadonlyMap<string, Field>;
  readonly attributes: readonly Attribute[];
  /** By JSON keys. */
  readonly rules?: readonly Rule[];
  write(state: State, document: DataObject): void;
  read(document: DataObject, state: State, context: ReadContext): void;
}

/** What stands under one JSON key. */
export interface Keyed {
  at(key: string): Part;
}

/** Key names that no document can hold: fields that have an attribute and are no JSON of their own. */
export const hidden = (name: string): string => `\u0000${name}`;

/** The product of fields under their JSON keys and of further parts. A key or attribute named twice fails at load. */
export function parts(fields: Readonly<Record<string, Keyed>>, ...more: readonly Part[]): Part {
  return product([...Object.entries(fields).map(([key, keyed]) => keyed.at(key)), ...more]);
}

/** Several parts as one. */
export function product(all: readonly Part[]): Part {
  const fields = new Map<string, Field>();
  const attributes = new Map<string, Attribute>();
  for (const part of all) {
    for (const [key, field] of part.fields) fields.set(once(fields, key, "key"), field);
    for (const attribute of part.attributes) attributes.set(once(attributes, attribute.name, "attribute"), attribute);
  }
  const rules = all.flatMap((part) => part.rules ?? []);
  return {
    ...(rules.length > 0 ? { rules } : {}),
    fields: new Map([...fields].filter(([key]) => !key.startsWith("\u0000"))),
    attributes: [...attributes.values()],
    write: (state, document) => {
      for (const part of all) part.write(state, document);
    },
    read: (document, state, context) => {
      for (const part of all) part.read(document, state, context);
    },
  };
}

/**
 * Writes what one of several attributes may write. What two of them write stands there as the list of both: validation refuses it,
 * and no document equals it, so that it is never taken for another spelling of one.
 */
export function writeOnce(document: DataObject, key: string, value: Data): void {
  const before = Object.hasOwn(document, key) ? document[key] : undefined;
  if (before === undefined || value instanceof Opaque) document[key] = value;
  else if (!(before instanceof Opaque)) document[key] = [before, value];
}

function once(seen: ReadonlyMap<string, unknown>, name: string, what: string): string {
  if (seen.has(name)) throw new Error(`A definition names the ${what} "${name}" twice.`);
  return name;
}

interface FieldFlags {
  readonly required?: boolean;
  readonly needed?: boolean;
  readonly named?: string;
  readonly default?: Data;
  readonly computed?: Computed;
  readonly absent?: Data;
  readonly always?: Data;
  readonly empty?: readonly Data[];
  readonly vacuous?: readonly Data[];
  readonly deprecated?: boolean;
  readonly conflictsWith?: readonly string[];
  readonly only?: readonly boolean[];
  readonly orEmpty?: boolean;
  readonly sensitive?: boolean;
  readonly replaces?: boolean;
}

/** One JSON key and one attribute. The attribute's name is the key in snake_case. */
export class FieldBuilder implements Keyed {
  constructor(
    private readonly codec: Codec,
    private readonly description: string,
    private readonly flags: FieldFlags = {},
  ) {}

  private with(flags: FieldFlags): FieldBuilder {
    return new FieldBuilder(this.codec, this.description, { ...this.flags, ...flags });
  }
  required(): FieldBuilder {
    return this.with({ required: true });
  }
  /** Required, though Terraform's schema does not say so: validation does. */
  needed(): FieldBuilder {
    return this.with({ needed: true });
  }
  /** Terraform requires the text, JSON does not: absence is the empty text. */
  orEmpty(): FieldBuilder {
    return this.with({ orEmpty: true, vacuous: [""] });
  }
  /** The attribute's name where it is not the key's. */
  named(name: string): FieldBuilder {
    return this.with({ named: name });
  }
  /** Stands in where the configuration gives nothing; always written; absent in a document it is read. */
  default(value: Data): FieldBuilder {
    return this.with({ default: value });
  }
  /** Made by Port; `absent` is what an answer without it stands for. */
  computed(kind: Computed, absent: Data = null): FieldBuilder {
    return this.with({ computed: kind, absent });
  }
  /** Written also where nothing is set. */
  always(value: Data): FieldBuilder {
    return this.with({ always: value });
  }
  /** Values, as the document has them, that Port takes for absence: they are read as nothing. */
  empty(...values: readonly Data[]): FieldBuilder {
    return this.with({ empty: values });
  }
  /** A further value that says no more than absence, read as it is. */
  vacuous(...values: readonly Data[]): FieldBuilder {
    return this.with({ vacuous: values });
  }
  deprecated(): FieldBuilder {
    return this.with({ deprecated: true });
  }
  /** A secret text: Terraform hides it, and no message shows it. */
  sensitive(): FieldBuilder {
    return this.with({ sensitive: true });
  }
  /** Another value means another object: the old one is destroyed. */
  replaces(): FieldBuilder {
    return this.with({ replaces: true });
  }
  /** Attributes that exclude this one; `<` climbs one level from the attribute. */
  conflictsWith(...paths: readonly string[]): FieldBuilder {
    return this.with({ conflictsWith: [...(this.flags.conflictsWith ?? []), ...paths] });
  }
  /** The only values a boolean takes in a configuration. */
  only(...values: readonly boolean[]): FieldBuilder {
    return this.with({ only: values });
  }

  at(key: string): Part {
    const attribute = this.attribute(key);
    const { codec, flags } = this;
    const made = flags.computed !== undefined && flags.computed !== "given";
    const absent = flags.default ?? flags.absent ?? (flags.orEmpty ? "" : null);
    const isEmpty = (json: Data, read: Data) =>
      equalData(flags.always, read) || flags.empty?.some((one) => equalData(one, read) || equalData(one, normalForm(codec.shape, json)));
    return {
      fields: new Map([[key, this.field()]]),
      attributes: [attribute],
      write(state, document) {
        if (made || (flags.orEmpty && state[attribute.name] === "")) return;
        const written = writeValue(codec, state[attribute.name]) ?? flags.always;
        if (written !== undefined) document[key] = written;
      },
      read(document, state, context) {
        const json = document[key] ?? null;
        const prior = isObject(context.prior) ? (context.prior[attribute.name] ?? null) : null;
        const read = json === null ? null : readValue(codec, json, step(context, key, prior));
        state[attribute.name] = (read === null || isEmpty(json, read) ? null : read) ?? absent;
      },
    };
  }

  private field(): Field {
    const { flags } = this;
    const vacuous = [...(flags.empty ?? []), flags.default, flags.always, ...(flags.vacuous ?? [])].filter((value) => value !== undefined);
    const made = flags.computed !== undefined && flags.computed !== "given";
    const { shape } = this.codec;
    return {
      shape: flags.sensitive && shape.kind === "string" ? { ...shape, secret: true } : shape,
      required: flags.required === true || flags.needed === true,
      description: this.description,
      vacuous,
      ...(flags.vacuous && !flags.orEmpty ? { heldVacuous: flags.vacuous } : {}),
      ...(flags.default === undefined ? {} : { default: flags.default }),
      ...(flags.deprecated ? { deprecated: true } : {}),
      ...(made ? { computed: true } : {}),
    };
  }

  private attribute(key: string): Attribute {
    const { flags, codec } = this;
    const { limits, ...face } = codec.face;
    const made = flags.computed !== undefined && flags.computed !== "given";
    const allLimits = flags.only ? { ...limits, oneOf: flags.only } : limits;
    return {
      name: flags.named ?? snakeCase(key),
      description: this.description,
      ...face,
      ...(allLimits ? { limits: allLimits } : {}),
      presence: made ? "computed" : flags.required || flags.orEmpty ? "required" : "optional",
      ...(flags.needed ? { needed: true } : {}),
      ...(flags.computed ? { computed: flags.computed } : flags.default === undefined ? {} : { computed: "given" as const }),
      ...(flags.default === undefined ? {} : { default: flags.default }),
      ...(flags.deprecated ? { deprecated: true } : {}),
      ...(flags.sensitive ? { sensitive: true } : {}),
      ...(flags.replaces ? { replaces: true } : {}),
      ...(flags.conflictsWith ? { conflictsWith: flags.conflictsWith } : {}),
    };
  }
}

/** A field of any codec. */
export function field(codec: Codec, description: string): FieldBuilder {
  return new FieldBuilder(codec, description);
}

/** `blueprintIdentifier` → `blueprint_identifier`. */
export function snakeCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
