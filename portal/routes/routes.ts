import type { Route } from "../http/route";
import { actionRoutes } from "./actions";
import { blueprintRoutes } from "./blueprints";
import { bulkRoutes } from "./bulk";
import { entityRoutes } from "./entities";
import { entitySearchRoutes } from "./entity-search";
import { integrationRoutes } from "./integrations";
import { migrationRoutes } from "./migrations";
import { organizationRoutes } from "./organization";
import { renameRoutes } from "./renames";
import { runRoutes } from "./runs";
import { webhookRoutes } from "./webhooks";
import { workflowRoutes } from "./workflows";

/** Everything that is served behind a token. */
export const routes: readonly Route[] = [
  ...blueprintRoutes,
  ...renameRoutes,
  ...entityRoutes,
  ...bulkRoutes,
  ...entitySearchRoutes,
  ...actionRoutes,
  ...runRoutes,
  ...webhookRoutes,
  ...integrationRoutes,
  ...workflowRoutes,
  ...organizationRoutes,
  ...migrationRoutes,
];
