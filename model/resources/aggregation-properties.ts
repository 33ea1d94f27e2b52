import { aggregations } from "../fragments/aggregations";
import { identifierOf } from "../kernel/codec";
import { withoutKeys } from "../kernel/container";
import { type DataObject, isObject, objectOf } from "../kernel/data";
import type { ShareEndpoint } from "../kernel/endpoint";
import { field, parts } from "../kernel/part";
import { resource } from "../kernel/resource";
import { blueprintEndpoint } from "./blueprint";

const endpoint: ShareEndpoint = {
  key: "blueprint_identifier",
  existing: "refuse",
  identity: ["blueprint_identifier"],
  shareOf: { whole: blueprintEndpoint, owner: "blueprint_identifier", containers: [["aggregationProperties"]] },
};

/** `port_aggregation_properties`: properties of a blueprint that are computed over related entities. */
export const aggregationProperties = resource(
  "aggregation_properties",
  {
    description: "Properties of a blueprint that Port computes over related entities. Those that it does not name belong to others.",
    endpoint,
  },
  parts({ blueprintIdentifier: field(identifierOf("blueprint"), "The blueprint that has the properties.").required() }),
  aggregations(),
);

/**
 * A blueprint's document in two: what `port_blueprint` manages, and the document of its `port_aggregation_properties`; undefined where
 * it has none, or where they are no object, which validation has refused.
 */
export function partAggregations(blueprint: DataObject): { readonly blueprint: DataObject; readonly aggregations: DataObject | undefined } {
  const { aggregationProperties: given, identifier } = blueprint;
  if (!isObject(given)) return { blueprint, aggregations: undefined };
  const own = withoutKeys(blueprint, ["aggregationProperties"]);
  if (Object.keys(given).length === 0) return { blueprint: own, aggregations: undefined };
  return {
    blueprint: own,
    aggregations: objectOf([
      ["blueprintIdentifier", identifier ?? null],
      ["aggregationProperties", given],
    ]),
  };
}
