import type { Lifetime } from "../lifetime";
import type { Log } from "../log";
import type { ProviderSchema, ProviderServer } from "../provider";
import type { ObjectTypes } from "../schema";

/** What every answer to Terraform is made from. */
export interface Context {
  readonly provider: ProviderServer;
  readonly schema: ProviderSchema;
  readonly types: ObjectTypes;
  readonly lifetime: Lifetime;
  readonly log: Log;
}
