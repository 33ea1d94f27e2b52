import type { DataSource } from "../model/kernel/data-source";
import type { Resource } from "../model/kernel/resource";

/** What has props and a reference page. */
export type Described = Resource | DataSource;

/** The file of a definition, below `model/`. */
export function sourceOf(described: Described): string {
  return `${"endpoint" in described ? "resources" : "data-sources"}/${described.name.replaceAll("_", "-")}.ts`;
}
