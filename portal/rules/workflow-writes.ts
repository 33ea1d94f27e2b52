import type { WorkflowDocument } from "../documents";
import { identifierTaken, invalid } from "../errors";
import { isObject, type Json, without } from "../json/json";
import type { Catalog } from "../store/catalog";
import { auditKeys, type Row } from "../store/row";
import type { Transaction } from "../store/transaction";
import { checkGraph, inOrder } from "./workflow-graph";
import { checkWorkflow } from "./workflow-schema";

/** The writes of workflows of one organisation within one transaction. They may name blueprints that do not exist. */
export class WorkflowWrites {
  constructor(
    private readonly catalog: Catalog,
    private readonly transaction: Transaction,
  ) {}

  create(body: Json | undefined): Row<WorkflowDocument> {
    const document = readWorkflow(body);
    if (this.catalog.workflows.get(document.identifier) !== undefined) throw identifierTaken("Workflow", document.identifier);
    return this.transaction.insert(this.catalog.workflows, document);
  }

  /** PUT: the body is the whole workflow; another identifier renames it. */
  replace(current: Row<WorkflowDocument>, body: Json | undefined): Row<WorkflowDocument> {
    const { identifier } = current.document;
    const document = readWorkflow(isObject(body) ? { identifier, ...body } : body);
    const renamed = document.identifier !== identifier;
    if (renamed && this.catalog.workflows.get(document.identifier) !== undefined) throw identifierTaken("Workflow", document.identifier);
    return this.transaction.update(this.catalog.workflows, current, document);
  }
}

/** Checks a body as a whole workflow; its nodes come out in the order in which they follow one another. */
function readWorkflow(body: Json | undefined): WorkflowDocument {
  if (!isObject(body)) throw invalid("", "The request needs a body that is a JSON object.");
  const workflow = checkWorkflow(without(body, auditKeys));
  checkGraph(workflow);
  return { ...workflow, nodes: inOrder(workflow.nodes, workflow.connections) };
}
