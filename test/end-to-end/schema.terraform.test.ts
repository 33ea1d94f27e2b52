import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bridgeSource, placeProvider } from "../../constructs/provider/placement";
import { additions } from "../../model/additions";
import { dataSources, resources } from "../../model/index";
import { version } from "../../package.json";
import { scratchFolder } from "../scratch-folder";
import { terraformOrThrow } from "../terraform";

/** An attribute as `terraform providers schema -json` shows it, and as the fixture says it. */
interface Shown {
  readonly type?: unknown;
  readonly nested_type?: { readonly nesting_mode: string; readonly attributes: Attributes };
  readonly nesting?: string;
  readonly attributes?: Attributes;
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly computed?: boolean;
  readonly sensitive?: boolean;
}
type Attributes = Readonly<Record<string, Shown>>;
type Place = (typeof additions)[number]["on"][number];

/** Blocks as Terraform shows them, and as the fixture says them. */
type Blocks = Readonly<Record<string, { readonly nesting_mode?: string; readonly block?: Members; readonly nesting?: string } & Members>>;

/** What stands in a schema, or in a block. */
interface Members {
  readonly attributes?: Attributes;
  readonly block_types?: Blocks;
  readonly blocks?: Blocks;
}

type Described = Readonly<Record<string, Members>>;

/** What Terraform makes of a schema, one fact a line. */
function factsOf(members: Members, path: readonly string[] = []): string[] {
  const blocks = Object.entries(members.block_types ?? members.blocks ?? {}).flatMap(([name, shown]) => {
    const here = [...path, name];
    return [`${here.join(".")}: ${shown.nesting_mode ?? shown.nesting} of blocks`, ...factsOf(shown.block ?? shown, here)];
  });
  return [...attributeFacts(members.attributes ?? {}, path), ...blocks];
}

function attributeFacts(attributes: Attributes, path: readonly string[]): string[] {
  return Object.entries(attributes).flatMap(([name, shown]) => {
    const here = [...path, name];
    const inner = shown.nested_type?.attributes ?? shown.attributes;
    const nesting = shown.nested_type?.nesting_mode ?? shown.nesting;
    return [
      ...(["required", "optional", "computed", "sensitive"] as const).flatMap((flag) =>
        shown[flag] ? [`${here.join(".")}: ${flag}`] : [],
      ),
      `${here.join(".")}: ${inner ? `nested ${nesting}` : `type ${JSON.stringify(shown.type)}`}`,
      ...(inner ? attributeFacts(inner, here) : []),
    ];
  });
}

/** Whether the table of additions names the attribute that a fact is about. */
function isAddition(place: Place, fact: string): boolean {
  const attribute = fact.slice(0, fact.indexOf(":"));
  return additions.some(
    ({ on, facts }) => on.includes(place) && facts.some((pattern) => matches(pattern.slice(0, pattern.indexOf(":")), attribute)),
  );
}

function matches(pattern: string, text: string): boolean {
  const source = pattern.split("*").map((part) => part.replace(/[.?+^$()[\]{}|\\]/g, "\\$&"));
  return new RegExp(`^${source.join(".*")}$`).test(text);
}

function officialMembers(place: Place): Members {
  const official: { provider: Attributes; resources: Described; data_sources: Described } = JSON.parse(
    readFileSync(join(__dirname, "../fixtures/provider-schema.json"), "utf8"),
  );
  return place === "provider" ? { attributes: official.provider } : (official.resources[place] ?? official.data_sources[place] ?? {});
}

const places: readonly Place[] = ["provider", ...[...resources, ...dataSources].map(({ name }) => `port_${name}` as Place)];
let seen: Readonly<Record<string, Members>>;

beforeAll(async () => {
  const folder = scratchFolder();
  placeProvider(join(folder, "terraform.d/plugins"), { source: bridgeSource, version });
  writeFileSync(join(folder, "main.tf"), `terraform {\n  required_providers {\n    port = { source = "${bridgeSource}" }\n  }\n}\n`);
  await terraformOrThrow(folder, ["init", "-input=false"]);
  const json = JSON.parse(await terraformOrThrow(folder, ["providers", "schema", "-json"]));
  const { provider, resource_schemas, data_source_schemas } = json.provider_schemas[bridgeSource];
  seen = { provider: provider.block };
  for (const [name, { block }] of Object.entries<{ block: Members }>({ ...resource_schemas, ...data_source_schemas }))
    seen = { ...seen, [name]: block };
});

const recorded = places.filter((place) => factsOf(officialMembers(place)).length > 0);

it("is held against the official provider's, but for what a later version has, and what is ours alone", () => {
  expect(places.filter((place) => !recorded.includes(place))).toEqual(["port_blueprint_relation", "port_entities"]);
});

describe.each(places)("the schema that Terraform sees of %s", (place) => {
  it("has every attribute of the official provider's, with its type and flags", () => {
    const ours = new Set(factsOf(seen[place] ?? {}));
    const spared = additions.flatMap(({ on, kind, facts }) => (on.includes(place) && kind === "leniency" ? facts : []));
    const wanted = factsOf(officialMembers(place)).filter((fact) => !spared.includes(fact));
    expect(wanted.length > 4).toBe(recorded.includes(place));
    expect(wanted.filter((fact) => !ours.has(fact))).toEqual([]);
  });

  it("has others only where the table of additions names them", () => {
    const theirs = new Set(factsOf(officialMembers(place)));
    expect(factsOf(seen[place] ?? {}).filter((fact) => !theirs.has(fact) && !isAddition(place, fact))).toEqual([]);
  });
});
