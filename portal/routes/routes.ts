import type { Route } from "../http/route";
import { actionRoutes } from "./actions";
import { blueprintRoutes } from "./blueprints";
import { bulkRoutes } from "./bulk";
import { entityRoutes } from "./entities";
import { entitySearchRoutes } from "./entity-search";
import { entityStatisticsRoutes } from "./entity-statistics";
import { migrationRoutes } from "./migrations";
import { organizationRoutes } from "./organization";
import { renameRoutes } from "./renames";
import { scorecardRoutes } from "./scorecards";

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
  ...organizationRoutes,
  ...migrationRoutes,
];
