import { action, blueprint, entity, page, scorecard } from "../../model";
import type { DataObject } from "../../model/kernel/data";
import { printJson } from "../../model/kernel/json-text";
import { entities as table } from "../../model/resources/entities";
import { type Catalog, Item, type Values } from "./catalog";

/** So many entities in ten blueprints, each naming its blueprint by reference. */
export function entitiesOf(entities: number): Catalog {
  return {
    title: `${entities} entities`,
    entities,
    items() {
      const kinds = times(10, kind);
      const services = times(
        entities,
        (index) => new Item(entity, `entity_${index}`, { blueprint: one(kinds, index), identifier: `service-${index}`, ...service(index) }),
      );
      return [...kinds, ...services];
    },
  };
}

/** So many entities of one blueprint, as one resource. */
export function tableOf(entities: number): Catalog {
  return {
    title: `a table of ${entities} entities`,
    entities,
    items() {
      const of = kind(0);
      const rows = times(entities, (index): [string, string] => [`service-${index}`, printJson(row(index))]);
      return [of, new Item(table, "services", { blueprint: of, entities: Object.fromEntries(rows) })];
    },
  };
}

/** What people lay down of a portal beside its entities. */
export const portal: Catalog = {
  title: "300 blueprints, 200 actions, 60 scorecards and 100 pages",
  entities: 0,
  items() {
    const kinds: Item[] = [];
    for (let index = 0; index < 300; index++) kinds.push(related(index, kinds[Math.floor((index - 1) / 3)]));
    return [
      ...kinds,
      ...times(200, (index) => deployment(index, one(kinds, index))),
      ...times(60, (index) => readiness(index, one(kinds, index))),
      ...times(100, (index) => overview(index, one(kinds, index))),
    ];
  },
};

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** Goes round where there are fewer. */
function one(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (!item) throw new Error("There is nothing to refer to.");
  return item;
}

function kind(index: number): Item {
  return new Item(blueprint, `blueprint_${index}`, kindAttributes(index));
}

/** A blueprint that relates to another. */
function related(index: number, to: Item | undefined): Item {
  const relations = to ? { relations: { within: { title: "Within", target: to } } } : {};
  return new Item(blueprint, `blueprint_${index}`, { ...kindAttributes(index), ...relations });
}

function kindAttributes(index: number): Values {
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

function service(index: number): Values {
  return {
    title: `Service ${index}`,
    properties: {
      string_props: { language: "go", repository: `https://git.example.com/services/${index}`, tier: `tier-${index % 3}` },
      number_props: { replicas: index % 7 },
      boolean_props: { public: index % 2 === 0 },
      array_props: { string_items: { tags: ["billing", `team-${index % 12}`] } },
    },
  };
}

/** The same as Port's JSON says it; printed as Terraform's `jsonencode` and our constructs do. */
function row(index: number): DataObject {
  return {
    title: `Service ${index}`,
    properties: {
      language: "go",
      repository: `https://git.example.com/services/${index}`,
      tier: `tier-${index % 3}`,
      replicas: index % 7,
      public: index % 2 === 0,
      tags: ["billing", `team-${index % 12}`],
    },
  };
}

function deployment(index: number, of: Item): Item {
  return new Item(action, `action_${index}`, {
    identifier: `deploy-${index}`,
    title: `Deploy ${index}`,
    icon: "Deployment",
    self_service_trigger: {
      operation: "DAY-2",
      blueprint_identifier: of,
      user_properties: {
        string_props: {
          environment: { title: "Environment", required: true, enum: ["staging", "production"] },
          reason: { title: "Reason", description: "Shown in the log of changes." },
        },
        boolean_props: { force: { title: "Force", default: false } },
      },
    },
    webhook_method: { url: `https://deploy.example.com/${index}`, body: JSON.stringify({ environment: "{{ .inputs.environment }}" }) },
  });
}

function readiness(index: number, of: Item): Item {
  const rule = (identifier: string, level: string, property: string) => ({
    identifier,
    title: `Has ${property}`,
    level,
    query: { combinator: "and", conditions: [JSON.stringify({ property, operator: "isNotEmpty" })] },
  });
  return new Item(scorecard, `scorecard_${index}`, {
    identifier: `readiness-${index}`,
    blueprint: of,
    title: `Readiness ${index}`,
    rules: [rule("tier", "Bronze", "tier"), rule("repository", "Silver", "repository"), rule("language", "Gold", "language")],
  });
}

function overview(index: number, of: Item): Item {
  const widget = { type: "markdown", id: `notes-${index}`, title: "Notes", markdown: `# Kind ${index}\n\nWho owns what, and since when.` };
  return new Item(page, `page_${index}`, {
    identifier: `overview-${index}`,
    title: `Overview ${index}`,
    ...(index % 2 === 0 ? { type: "dashboard", widgets: [JSON.stringify(widget)] } : { type: "blueprint-entities", blueprint: of }),
  });
}
