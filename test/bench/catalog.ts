import { type DataObject, emptyObject, isObject } from "../../model/kernel/data";
import { parseJson } from "../../model/kernel/json-text";
import type { Resource } from "../../model/kernel/resource";

/** Things of a portal, told once: configurations, documents and states derive from it. */
export interface Catalog {
  /** What it holds, in words. */
  readonly title: string;
  /** Entities among it, also those inside tables. */
  readonly entities: number;
  /** Each after those it refers to. */
  items(): readonly Item[];
}

/** A value of an attribute; an item stands for a reference to its identifier. */
export type Value = string | number | boolean | Item | readonly Value[] | Values;

export interface Values {
  readonly [name: string]: Value;
}

/** One thing of a catalog. */
export class Item {
  /** `name`: in Terraform, of this item alone. `attributes`: those of the resource that a person would write. */
  constructor(
    readonly resource: Resource,
    readonly name: string,
    readonly attributes: Values,
  ) {}

  get type(): string {
    return `port_${this.resource.name}`;
  }

  /** The items it refers to. */
  get references(): readonly Item[] {
    return [...new Set(itemsIn(this.attributes))];
  }

  /** Its attributes, with words for each reference. */
  spelt(reference: (to: Item) => string): Readonly<Record<string, unknown>> {
    return speltAll(this.attributes, reference);
  }

  /** Its attributes, with identifiers in place of references. */
  literal(): DataObject {
    const data = parseJson(JSON.stringify(this.spelt(({ attributes }) => String(attributes.identifier))));
    return isObject(data) ? data : emptyObject();
  }
}

function itemsIn(value: Value): readonly Item[] {
  if (value instanceof Item) return [value];
  return typeof value === "object" ? Object.values(value).flatMap(itemsIn) : [];
}

function speltAll(values: Values, reference: (to: Item) => string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, spelt(value, reference)]));
}

function spelt(value: Value, reference: (to: Item) => string): unknown {
  if (value instanceof Item) return reference(value);
  if (isList(value)) return value.map((one) => spelt(one, reference));
  return typeof value === "object" ? speltAll(value, reference) : value;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
