import { integration } from "../model";
import type { IntegrationProps } from "../model/props/integration.generated";
import { constructOf } from "./construct-of";

/** An integration with another tool, installed somewhere, and how it maps what it finds there to Port. */
export class Integration extends constructOf<"integration", IntegrationProps>("integration", integration) {}
