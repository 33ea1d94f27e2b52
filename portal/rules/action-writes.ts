import type { ActionDocument } from "../documents";
import { identifierTaken, invalid, notFound } from "../errors";
import { isObject, type Json, type JsonObject, own } from "../json/json";
import type { Catalog } from "../store/catalog";
import type { Row } from "../store/row";
import type { Transaction } from "../store/transaction";
import { checkAction } from "./action-schema";
import { join } from "./refusal";
import { followInRuns } from "./run-references";

/** The writes of actions of one organisation within one transaction. */
export class ActionWrites {
  constructor(
    private readonly catalog: Catalog,
    private readonly transaction: Transaction,
  ) {}

  create(body: Json | undefined): Row<ActionDocument> {
    const document = readAction(body, this.catalog);
    if (this.catalog.actions.get(document.identifier) !== undefined) throw identifierTaken("Action", document.identifier);
    return this.transaction.insert(this.catalog.actions, document);
  }

  /** PUT: the body is the whole action; another identifier renames it, and automations on its runs follow. */
  replace(current: Row<ActionDocument>, body: Json | undefined): Row<ActionDocument> {
    const document = readAction(body, this.catalog, current.document.identifier);
    const [from, to] = [current.document.identifier, document.identifier];
    if (from !== to && this.catalog.actions.get(to) !== undefined) throw identifierTaken("Action", to);
    const row = this.transaction.update(this.catalog.actions, current, document);
    if (from !== to) {
      for (const other of this.catalog.actions.all()) this.#followRename(other, from, to);
      followInRuns(this.catalog, this.transaction, { part: "action", from, to });
    }
    return this.catalog.actions.get(to) ?? row;
  }

  #followRename(other: Row<ActionDocument>, from: string, to: string): void {
    const event = own(other.document.trigger, "event");
    if (!isObject(event) || own(event, "actionIdentifier") !== from) return;
    const trigger = { ...other.document.trigger, event: { ...event, actionIdentifier: to } };
    this.transaction.follow(this.catalog.actions, other, { ...other.document, trigger });
  }
}

/** Checks a body as a whole action. Replies always carry `userInputs` of a self-service trigger, so an absent one becomes an empty one. */
function readAction(body: Json | undefined, catalog: Catalog, current?: string): ActionDocument {
  const document = checkAction(body);
  const { trigger } = document;
  if (own(trigger, "type") === "automation") checkEvent(trigger, catalog, [document.identifier, current]);
  else checkSelfService(trigger, catalog);
  const lacksInputs = own(trigger, "type") === "self-service" && own(trigger, "userInputs") === undefined;
  return lacksInputs ? { ...document, trigger: { ...trigger, userInputs: { properties: {} } } } : document;
}

function checkEvent(trigger: JsonObject, catalog: Catalog, selves: readonly (string | undefined)[]): void {
  const event = own(trigger, "event");
  if (!isObject(event)) return;
  checkBlueprint(own(event, "blueprintIdentifier"), "trigger.event.blueprintIdentifier", catalog);
  const action = own(event, "actionIdentifier");
  if (typeof action !== "string" || selves.includes(action) || catalog.actions.get(action) !== undefined) return;
  throw notFound("Action", action, { path: "trigger.event.actionIdentifier", remedy: "Create it first.", status: 422 });
}

function checkSelfService(trigger: JsonObject, catalog: Catalog): void {
  const blueprint = own(trigger, "blueprintIdentifier");
  checkBlueprint(blueprint, "trigger.blueprintIdentifier", catalog);
  if (own(trigger, "condition") !== undefined) {
    if (own(trigger, "operation") === "CREATE") throw invalid("trigger.condition", "is only allowed for the operations DAY-2 and DELETE.");
    if (blueprint === undefined) throw invalid("trigger.blueprintIdentifier", "is required beside a condition.");
  }
  const inputs = own(trigger, "userInputs");
  if (isObject(inputs)) checkInputs(inputs);
}

function checkBlueprint(identifier: Json | undefined, path: string, catalog: Catalog): void {
  if (typeof identifier !== "string" || catalog.blueprints.get(identifier) !== undefined) return;
  throw notFound("Blueprint", identifier, { path, remedy: "Create it first.", status: 422 });
}

function checkInputs(inputs: JsonObject): void {
  const path = "trigger.userInputs";
  if (own(inputs, "order") !== undefined && own(inputs, "steps") !== undefined)
    throw invalid(`${path}.steps`, "cannot stand beside order: an action has one or the other.");
  const properties = own(inputs, "properties");
  for (const [key, input] of Object.entries(isObject(properties) ? properties : {})) {
    if (isObject(input)) checkInput(input, join(`${path}.properties`, key));
  }
}

/** What the schema alone cannot say of an input. */
function checkInput(input: JsonObject, path: string): void {
  const type = own(input, "type");
  if (own(input, "encryption") !== undefined && type !== "string" && type !== "object")
    throw invalid(`${path}.encryption`, `is only allowed for inputs of type string and object, not ${String(type)}.`);
  if (own(input, "format") === "entity" && own(input, "blueprint") === undefined)
    throw invalid(`${path}.blueprint`, "is required beside the format entity.");
}
