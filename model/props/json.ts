/** Any JSON. Keys of objects that are undefined are left out. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object with keys of its writer's choice. */
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}
