import { workflow } from "../model";
import type { WorkflowProps } from "../model/props/workflow.generated";
import { constructOf } from "./construct-of";

/** A workflow: nodes that people, events or a schedule start, and the connections by which they follow one another. */
export class Workflow extends constructOf<"workflow", WorkflowProps>("workflow", workflow) {}
