import type { Route } from "../http/route";
import { actionRoutes } from "./actions";
import { auditLogRoutes } from "./audit-log";
import { blueprintRoutes } from "./blueprints";
import { bulkRoutes } from "./bulk";
import { entityRoutes } from "./entities";
import { entitySearchRoutes } from "./entity-search";
import { entityStatisticsRoutes } from "./entity-statistics";
import { integrationRoutes } from "./integrations";
import { migrationRoutes } from "./migrations";
import { organizationRoutes } from "./organization";
import { pageRoutes } from "./pages";
import { permissionRoutes } from "./permissions";
import { renameRoutes } from "./renames";
import { runRoutes } from "./runs";
import { scorecardRoutes } from "./scorecards";
import { secretRoutes } from "./secrets";
import { sidebarRoutes } from "./sidebar";
import { teamRoutes } from "./teams";
import { userRoutes } from "./users";
import { webhookRoutes } from "./webhooks";
import { workflowRoutes } from "./workflows";

/** Everything that is served behind a token. */
export const routes: readonly Route[] = [
  ...blueprintRoutes,
  ...renameRoutes,
  ...scorecardRoutes,
  ...entityRoutes,
  ...bulkRoutes,
  ...entitySearchRoutes,
  ...entityStatisticsRoutes,
  ...actionRoutes,
  ...pageRoutes,
  ...sidebarRoutes,
  ...permissionRoutes,
  ...teamRoutes,
  ...userRoutes,
  ...runRoutes,
  ...webhookRoutes,
  ...integrationRoutes,
  ...workflowRoutes,
  ...organizationRoutes,
  ...secretRoutes,
  ...migrationRoutes,
  ...auditLogRoutes,
];
