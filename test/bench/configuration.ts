import type { Item } from "./catalog";

/** Where a stack finds the provider and the portal. */
export interface Target {
  readonly source: string;
  readonly version: string;
  readonly baseUrl: string;
}

/** A catalog as a person would write it, in Terraform's JSON syntax. */
export function portConfiguration(items: readonly Item[], { source, version, baseUrl }: Target): object {
  const resource: Record<string, Record<string, object>> = {};
  for (const item of items) {
    const { type, name } = item;
    resource[type] = Object.assign(resource[type] ?? {}, { [name]: item.spelt((to) => `\${${to.type}.${to.name}.identifier}`) });
  }
  return {
    terraform: { required_providers: { port: { source, version } } },
    provider: { port: { base_url: baseUrl } },
    resource,
  };
}

/** A yardstick: as many `terraform_data`, which the `terraform` program serves itself, with the same values and the same references. */
export function dataConfiguration(items: readonly Item[]): object {
  const data = items.map((item) => [item.name, { input: item.spelt(({ name }) => `\${terraform_data.${name}.input.identifier}`) }]);
  return { resource: { terraform_data: Object.fromEntries(data) } };
}
