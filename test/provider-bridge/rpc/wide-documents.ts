import type { Wide } from "./wide";
import { wideAction } from "./wide-actions";
import { wideBlueprint, wideEntity, wideRelation } from "./wide-catalog";
import { wideWorkflows } from "./wide-workflow";

/** Every kind whose life the tests lead through, with documents that use all that the model knows of it. */
export const wide: readonly Wide[] = [wideBlueprint, wideAction, wideEntity, wideRelation, ...wideWorkflows];
