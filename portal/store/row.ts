import type { Identified } from "../documents";
import { isObject, type Json, type JsonObject, own } from "../json/json";

/** Who made and last changed a document, and when (ISO 8601). */
export interface Audit extends JsonObject {
  readonly createdAt: string;
  readonly createdBy: string;
  readonly updatedAt: string;
  readonly updatedBy: string;
}

/** A stored document: what was sent, and beside it what the portal knows about it. */
export interface Row<Document extends Identified = Identified> {
  /** Counts up over the organisation: the key in the store, and the order of lists. It survives renames. */
  readonly number: number;
  readonly document: Document;
  readonly audit: Audit;
  /** Kept with the document and never shown, such as the wish for a catalog page. */
  readonly aside?: JsonObject;
}

/** What a reply adds to a document; clients send it back, and it is not theirs to set. */
export const auditKeys: ReadonlySet<string> = new Set(["createdAt", "createdBy", "updatedAt", "updatedBy"]);

export function isAudit(value: Json | undefined): value is Audit {
  return isObject(value) && [...auditKeys].every((key) => typeof own(value, key) === "string");
}
