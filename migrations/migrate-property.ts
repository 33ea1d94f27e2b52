import { blueprint as blueprints } from "../model";
import { type DataObject, emptyObject, isObject, objectOf } from "../model/kernel/data";
import { nearest } from "../model/kernel/nearest";
import { type PortApi, PortApiError } from "../provider-bridge/api";
import { definitionIn, propertiesOf } from "./blueprint-parts";
import { printResult } from "./print-result";
import { printSurvey } from "./print-survey";
import type { PropertyMigration } from "./property-migration";
import { stageOf } from "./stage";
import { carryOut } from "./steps";
import { surveyOf } from "./survey";

/** How a migration is carried out. */
export interface MigrationOptions {
  /** Whether it only says what it would do. */
  readonly planOnly: boolean;
  /** Takes what is to be said, in whole lines. */
  say(text: string): void;
}

/**
 * Renames a property or changes its type, and carries the values of all entities over. Says first what it will do. What was broken off goes on
 * when it is asked for again in the same words; what is done already is said to be. Throws an Error with the remedy, and then no value is lost.
 */
export async function migrateProperty(api: PortApi, migration: PropertyMigration, { planOnly, say }: MigrationOptions): Promise<void> {
  const all = await api.list(blueprints.endpoint, emptyObject());
  const document = blueprintIn(all, migration.blueprint);
  const stage = stageOf(document, migration);
  await refuseSystemProperty(api, migration);
  if (stage.kind === "done") return say(`Nothing to do: ${printResult(migration, stage.definition)}`);
  const survey = await surveyOf(api, all, document, migration, stage);
  say(printSurvey(survey));
  if (planOnly) return;
  if (!migration.dropUnconvertible && survey.values.some(({ converted }) => converted === undefined))
    throw new Error("Nothing was done: values that do not convert are in the way.");
  const definition = await carryOut(api, migration).catch(withRemedy);
  say(`Done: ${printResult(migration, definition, survey)}`);
}

function blueprintIn(all: readonly DataObject[], identifier: string): DataObject {
  const found = all.find((document) => document.identifier === identifier);
  if (found) return found;
  const names = all.map((document) => String(document.identifier));
  const near = nearest(identifier, names);
  const known = `There are ${names.map((name) => `"${name}"`).join(", ")}.`;
  throw new Error(`There is no blueprint "${identifier}". ${near === undefined ? known : `Did you mean "${near}"?`}`);
}

/** What Port itself has put into a system blueprint cannot be taken out of it. */
async function refuseSystemProperty(api: PortApi, { blueprint, from }: PropertyMigration): Promise<void> {
  if (!blueprint.startsWith("_")) return;
  const [path, keys] = ["/v1/blueprints/system/{blueprint}/structure", objectOf([["blueprint", blueprint]])];
  const base = await api.request({ method: "GET", path, keys, repeatable: true }).catch((error: unknown) => {
    if (error instanceof PortApiError && error.status === 404) return emptyObject();
    throw error;
  });
  if (isObject(base.blueprint) && definitionIn(propertiesOf(base.blueprint), from))
    throw new Error(`"${from}" belongs to Port's own blueprint "${blueprint}", and stays as it is.`);
}

function withRemedy(error: unknown): never {
  const message = (error instanceof Error ? error.message : String(error)).replace(/\.?$/, ".");
  throw new Error(`${message} No value is lost. Run the same command again to go on from here.`, { cause: error });
}
