import { defineEnvironments } from "cdktf-port";

/** What differs between the portals of this app. */
export interface Values {
  /** Where the action that hands a service to a squad is carried out. */
  readonly ownershipUrl: string;
  /** Instances that each service runs here. */
  readonly instances: number;
}

/** Credentials stay in the shell: only the names of the variables that hold them stand here. */
export const environments = defineEnvironments<Values>([
  {
    name: "development",
    clientIdVariable: "PORT_DEVELOPMENT_CLIENT_ID",
    clientSecretVariable: "PORT_DEVELOPMENT_CLIENT_SECRET",
    baseUrlVariable: "PORT_DEVELOPMENT_BASE_URL",
    values: { ownershipUrl: "https://automation.example.com/development/ownership", instances: 1 },
  },
  {
    name: "production",
    clientIdVariable: "PORT_PRODUCTION_CLIENT_ID",
    clientSecretVariable: "PORT_PRODUCTION_CLIENT_SECRET",
    baseUrlVariable: "PORT_PRODUCTION_BASE_URL",
    values: { ownershipUrl: "https://automation.example.com/production/ownership", instances: 3 },
  },
]);
