import type { Wide } from "./wide";
import { wideAction } from "./wide-actions";
import { wideBlueprint, wideEntity, wideRelation } from "./wide-catalog";
import { standingPages, wideFolder, widePage } from "./wide-pages";
import {
  wideActionPermissions,
  wideBlueprintPermissions,
  wideOrganization,
  widePagePermissions,
  wideSecret,
  wideTeam,
} from "./wide-people";
import { wideAggregations, wideScorecard, wideSystemBlueprint } from "./wide-scores";
import { wideIntegration, wideWebhook } from "./wide-tools";
import { wideWorkflows } from "./wide-workflow";

/** Every kind whose life the tests lead through, with documents that use all that the model knows of it. */
export const wide: readonly Wide[] = [
  wideAction,
  wideActionPermissions,
  wideAggregations,
  wideBlueprint,
  wideBlueprintPermissions,
  wideRelation,
  wideEntity,
  wideFolder,
  wideIntegration,
  wideOrganization,
  wideSecret,
  widePage,
  ...standingPages,
  widePagePermissions,
  wideScorecard,
  wideSystemBlueprint,
  wideTeam,
  wideWebhook,
  ...wideWorkflows,
];
