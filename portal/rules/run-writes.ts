import { randomBytes } from "node:crypto";
import type { ActionDocument, BlueprintDocument, EntityDocument, Identified, RunDocument, RunLogDocument, RunSubject } from "../documents";
import { invalid, notFound } from "../errors";
import { type Json, type JsonObject, own } from "../json/json";
import type { Catalog } from "../store/catalog";
import type { Row } from "../store/row";
import type { Transaction } from "../store/transaction";
import { checkRunInputs } from "./run-inputs";
import { checkApproval, checkRunBody, checkRunLog, checkRunPatch } from "./run-schema";
import { sealSecrets } from "./sealed-inputs";

interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** The writes of action runs of one organisation within one transaction. Nothing executes them: clients report what becomes of them. */
export class RunWrites {
  constructor(
    private readonly catalog: Catalog,
    private readonly transaction: Transaction,
  ) {}

  /**
   * Records a run of a self-service action. Where the action asks for approval, the run waits for it.
   * @param credentials those of the organisation, which seal secret inputs.
   */
  start({ document: action }: Row<ActionDocument>, body: Json | undefined, { clientId, clientSecret }: Credentials): Row<RunDocument> {
    const { properties: values, entity } = checkRunBody(body);
    if (own(action.trigger, "type") !== "self-service")
      throw invalid("", `The action "${action.identifier}" is an automation: what it waits for starts it, and nothing else.`);
    checkRunInputs(action, values);
    const properties = sealSecrets(action, values, clientSecret);
    const { actor } = this.transaction.author;
    const requiredApproval = own(action, "requiredApproval") ?? false;
    const waits = requiredApproval !== false;
    return this.transaction.insert(this.catalog.runs, {
      identifier: madeUp("r_"),
      action: subject(action),
      ...this.#subjects(action, entity),
      properties,
      rawProperties: properties,
      requiredApproval,
      source: "API",
      status: waits ? "WAITING_FOR_APPROVAL" : "IN_PROGRESS",
      statusLabel: null,
      link: [],
      approval: waits ? { state: "PENDING", userId: null } : null,
      payload: null,
      ...(actor === clientId ? {} : { impersonatedBy: clientId }),
    });
  }

  /** PATCH: what the executor reports; a status ends the run. */
  report(run: Row<RunDocument>, body: Json | undefined): Row<RunDocument> {
    const { status, ...report } = checkRunPatch(body);
    return this.#change(run, report, status);
  }

  /** One decision settles it, also where an action asks for that of all: the credentials are the only approver. */
  decide(run: Row<RunDocument>, body: Json | undefined): Row<RunDocument> {
    const { status, description } = checkApproval(body);
    if (run.document.status !== "WAITING_FOR_APPROVAL")
      throw invalid("", `The run "${run.document.identifier}" is ${run.document.status}: it does not wait for approval.`);
    const approved = status === "APPROVE";
    const state = approved ? "APPROVED" : "DECLINED";
    const approval = { state, userId: this.transaction.author.actor, ...(description === undefined ? {} : { description }) };
    const ended = approved ? {} : { endedAt: this.transaction.author.time };
    const document = { ...run.document, approval, status: approved ? "IN_PROGRESS" : "DECLINED", ...ended };
    return this.transaction.update(this.catalog.runs, run, document);
  }

  /** Adds a line to the log; a termination status ends the run with it. */
  log(run: Row<RunDocument>, body: Json | undefined): Row<RunLogDocument> {
    const { message, terminationStatus, statusLabel } = checkRunLog(body);
    this.#change(run, statusLabel === undefined ? {} : { statusLabel }, terminationStatus);
    return this.transaction.insert(this.catalog.runLogs, { identifier: madeUp("log_"), runId: run.document.identifier, message });
  }

  /** A run that has ended is frozen; one that waits cannot end. */
  #change(run: Row<RunDocument>, report: JsonObject, status: string | undefined): Row<RunDocument> {
    const { document } = run;
    const name = `The run "${document.identifier}" is ${document.status}`;
    if (document.status !== "IN_PROGRESS" && document.status !== "WAITING_FOR_APPROVAL")
      throw invalid("", `${name}: it has ended, and stays as it is.`);
    if (status !== undefined && document.status === "WAITING_FOR_APPROVAL") throw invalid("", `${name}: approve it first, or decline it.`);
    const ended = status === undefined ? {} : { status, endedAt: this.transaction.author.time };
    return this.transaction.update(this.catalog.runs, run, { ...document, ...report, ...ended });
  }

  /** The blueprint that the action is about, and the entity that it is run on. */
  #subjects({ identifier, trigger }: ActionDocument, entity: string | undefined): { blueprint?: RunSubject; entity?: RunSubject } {
    const creates = own(trigger, "operation") === "CREATE";
    const named = own(trigger, "blueprintIdentifier");
    if (typeof named !== "string") {
      if (entity !== undefined) throw invalid("entity", `is not for the action "${identifier}", which is about no blueprint.`);
      return {};
    }
    const blueprint = this.catalog.blueprints.get(named);
    if (blueprint === undefined) throw notFound("Blueprint", named, { remedy: `The action "${identifier}" is about it.` });
    if (creates && entity !== undefined) throw invalid("entity", `is not for the action "${identifier}", whose operation is CREATE.`);
    if (creates) return { blueprint: subject(blueprint.document) };
    if (entity === undefined) throw invalid("entity", `is required by the action "${identifier}": an entity of the blueprint "${named}".`);
    return { blueprint: subject(blueprint.document), entity: subject(this.#entity(blueprint, entity)) };
  }

  #entity(blueprint: Row<BlueprintDocument>, identifier: string): EntityDocument {
    const row = this.catalog.entities(blueprint).get(identifier);
    if (row === undefined) throw notFound("Entity", identifier, { path: "entity" });
    return row.document;
  }
}

/** Refuses the run that a write names, unless it is under way. Without a name, or with an empty one, the write is no run's. */
export function checkRunTakesWrites(catalog: Catalog, id: string | undefined): void {
  if (id === undefined || id === "") return;
  const run = catalog.runs.get(id)?.document;
  if (run === undefined) throw notFound("Action run", id, { path: "run_id" });
  if (run.status !== "IN_PROGRESS")
    throw invalid("run_id", `the run "${id}" is ${run.status}, and only a run that is IN_PROGRESS takes writes.`);
}

function subject(document: Identified): RunSubject {
  const shown = (key: string): string | null => {
    const value = own(document, key);
    return typeof value === "string" ? value : null;
  };
  return { identifier: document.identifier, title: shown("title"), icon: shown("icon") };
}

function madeUp(prefix: string): string {
  return `${prefix}${randomBytes(12).toString("base64url")}`;
}
