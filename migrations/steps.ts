import { blueprint } from "../model";
import { type Data, type DataObject, emptyObject, isObject, objectOf } from "../model/kernel/data";
import { type PortApi, PortApiError } from "../provider-bridge/api";
import { definitionIn, propertiesOf } from "./blueprint-parts";
import { retyped } from "./definitions";
import type { PropertyMigration } from "./property-migration";
import { marked, spareName, unmarked } from "./spare-property";
import { type Stage, stageOf } from "./stage";
import { carryValues } from "./values";

/**
 * Takes a migration to its end, whatever step it has come to, and gives the property's definition then. Each step follows from what Port holds
 * when it begins, and none removes a value that is not held elsewhere.
 */
export async function carryOut(api: PortApi, migration: PropertyMigration): Promise<DataObject> {
  for (let before: Stage | undefined; ; ) {
    const document = await readBlueprint(api, migration.blueprint);
    const stage = stageOf(document, migration);
    if (stage.kind === "done") return stage.definition;
    if (before && sameStage(before, stage)) throw new Error("Port took the last step, but shows no change.");
    await takeStep(api, migration, stage);
    before = stage;
  }
}

/** The blueprint, fresh from Port, past what this run has read before. */
function readBlueprint(api: PortApi, identifier: string): Promise<DataObject> {
  return api.modify(blueprint.endpoint, objectOf([["identifier", identifier]]), () => undefined);
}

function sameStage(one: Stage, other: Stage): boolean {
  const sources = [one, other].map((stage) => (stage.kind === "carry" ? stage.source : ""));
  return one.kind === other.kind && sources[0] === sources[1];
}

async function takeStep(api: PortApi, migration: PropertyMigration, stage: Exclude<Stage, { kind: "done" }>): Promise<void> {
  const { blueprint: identifier, from, to } = migration;
  switch (stage.kind) {
    case "rename":
      return rename(api, identifier, stage.part, from, to);
    case "begin": {
      const definition = marked(retyped(stage.definition, stage.type).definition, migration);
      return change(api, identifier, (live) =>
        withProperties(live, [...Object.entries(propertiesOf(live)), [spareName(live, migration), definition]]),
      );
    }
    case "carry":
      await carryValues(api, { ...migration, ...stage });
      if (stage.source !== to) return rename(api, identifier, "properties", stage.source, to);
      return change(api, identifier, (live) => withoutProperty(live, stage.source, stage.spare));
    case "place":
      return rename(api, identifier, "properties", stage.spare, to);
    case "settle":
      return change(api, identifier, (live) =>
        withProperties(live, [
          ...Object.entries(propertiesOf(live)),
          [to, unmarked(definitionIn(propertiesOf(live), to) ?? emptyObject(), migration)],
        ]),
      );
  }
}

/** What Port's rename of a part is asked with. */
const newNames = { properties: "newPropertyName", mirror: "newMirrorName" } as const;

/** Where the answer to an earlier attempt was lost, a refusal may speak of its success: the next look at the blueprint tells. */
async function rename(api: PortApi, identifier: string, part: keyof typeof newNames, from: string, to: string): Promise<void> {
  const [path, keys] = [
    `/v1/blueprints/{blueprint}/${part}/{name}/rename`,
    objectOf([
      ["blueprint", identifier],
      ["name", from],
    ]),
  ];
  try {
    await api.request({ method: "PATCH", path, keys, body: objectOf([[newNames[part], to]]), repeatable: true });
  } catch (error) {
    if (!(error instanceof PortApiError && error.kind === "refused" && error.repeated)) throw error;
  }
}

async function change(api: PortApi, identifier: string, made: (live: DataObject) => DataObject): Promise<void> {
  await api.modify(blueprint.endpoint, objectOf([["identifier", identifier]]), made);
}

function withProperties(document: DataObject, properties: Iterable<readonly [string, Data]>, required?: Data): DataObject {
  const schema = isObject(document.schema) ? document.schema : emptyObject();
  const changed = objectOf([
    ...Object.entries(schema),
    ["properties", objectOf(properties)],
    ...(required === undefined ? [] : [["required", required] as const]),
  ]);
  return objectOf([...Object.entries(document), ["schema", changed]]);
}

/** The blueprint without a property, another being required in its place. */
function withoutProperty(document: DataObject, gone: string, successor: string): DataObject {
  if (!definitionIn(propertiesOf(document), successor)) throw new Error(`"${successor}", which holds the new values, has gone.`);
  const required = isObject(document.schema) ? document.schema.required : undefined;
  return withProperties(
    document,
    Object.entries(propertiesOf(document)).filter(([name]) => name !== gone),
    Array.isArray(required) ? required.map((name) => (name === gone ? successor : name)) : undefined,
  );
}
