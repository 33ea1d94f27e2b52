import type { Addition } from "./additions/addition";
import { catalogAdditions } from "./additions/catalog";
import { furtherAdditions } from "./additions/further";

export type { Addition } from "./additions/addition";

/** Every place where our Terraform schema is not the official provider's, one row a reason. */
export const additions: readonly Addition[] = [...catalogAdditions, ...furtherAdditions];
