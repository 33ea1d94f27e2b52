import * as models from "../../model";
import { type DataObject, emptyObject, isObject } from "../../model/kernel/data";
import { parseJson } from "../../model/kernel/json-text";
import type { Resource } from "../../model/kernel/resource";

/** Blueprints that the entities of a benchmark are spread over. */
export const blueprintCount = 10;

/** Where a stack finds the provider and the portal. */
export interface Target {
  readonly source: string;
  readonly version: string;
  readonly baseUrl: string;
}

/** A part of a configuration in Terraform's JSON syntax. */
type Block = Readonly<Record<string, unknown>>;

/** A stack of `entities` entities in {@link blueprintCount} blueprints, in Terraform's JSON syntax, each entity naming its blueprint by reference. */
export function portCatalog(entities: number, { source, version, baseUrl }: Target): Block {
  return {
    terraform: { required_providers: { port: { source, version } } },
    provider: { port: { base_url: baseUrl } },
    resource: {
      port_blueprint: resources(blueprintCount, "blueprint", blueprint),
      port_entity: resources(entities, "entity", (index) => ({
        blueprint: `\${port_blueprint.blueprint_${index % blueprintCount}.identifier}`,
        ...entity(index),
      })),
    },
  };
}

/** The documents in Port of such a stack. */
export function portDocuments(entities: number): { blueprints: readonly DataObject[]; entities: readonly DataObject[] } {
  const documents = (resource: Resource, count: number, make: (index: number) => Block) =>
    Array.from({ length: count }, (_, index) => {
      const state = parseJson(JSON.stringify(make(index)));
      return resource.toApi(isObject(state) ? state : emptyObject());
    });
  return { blueprints: documents(models.blueprint, blueprintCount, blueprint), entities: documents(models.entity, entities, entity) };
}

/** The yardstick: as many `terraform_data`, which the `terraform` program serves itself, with the same values and the same references. */
export function yardstickCatalog(entities: number): Block {
  return {
    resource: {
      terraform_data: {
        ...resources(blueprintCount, "blueprint", (index) => ({ input: blueprint(index) })),
        ...resources(entities, "entity", (index) => ({
          input: { blueprint: `\${terraform_data.blueprint_${index % blueprintCount}.input.identifier}`, ...entity(index) },
        })),
      },
    },
  };
}

function resources(count: number, name: string, make: (index: number) => Block): Block {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${name}_${index}`, make(index)]));
}

function blueprint(index: number): Block {
  return {
    identifier: `kind-${index}`,
    title: `Kind ${index}`,
    icon: "Microservice",
    properties: {
      string_props: { language: { title: "Language" }, repository: { title: "Repository", format: "url" }, tier: { title: "Tier" } },
      number_props: { replicas: { title: "Replicas" } },
      boolean_props: { public: { title: "Public" } },
      array_props: { tags: { title: "Tags", string_items: {} } },
    },
  };
}

function entity(index: number): Block {
  return {
    identifier: `service-${index}`,
    title: `Service ${index}`,
    properties: {
      string_props: { language: "go", repository: `https://git.example.com/services/${index}`, tier: `tier-${index % 3}` },
      number_props: { replicas: index % 7 },
      boolean_props: { public: index % 2 === 0 },
      array_props: { string_items: { tags: ["billing", `team-${index % 12}`] } },
    },
  };
}
