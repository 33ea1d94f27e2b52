import { aggregationProperties, partAggregations } from "../model";
import { objectOf } from "../model/kernel/data";
import { type Entry, referenceTo, setBeside } from "./entry";

/**
 * Takes the aggregations out of a blueprint's document, or out of what is added to one of Port's own: they name blueprints that need not be
 * there before this one.
 */
export function setAggregationsBeside(entry: Entry): void {
  const { blueprint: own, aggregations } = partAggregations(entry.document);
  entry.document = own;
  if (aggregations === undefined) return;
  const document = objectOf([...Object.entries(aggregations), ["blueprintIdentifier", referenceTo(entry.construct)]]);
  setBeside(entry, { resource: aggregationProperties, name: entry.name, within: [], document });
}
