import type { DataObject } from "../../model/kernel/data";
import { PortApiError } from "./errors";

/** What came of a creation or an update. */
export type Written =
  | {
      /** `overrode`: the creation replaced a document that was there. */
      readonly outcome: "created" | "overrode" | "updated";
      /** As Port has it now; of its computed keys at least those that Port makes. */
      readonly document: DataObject;
      /** The document was moved to another collection, and its old self could not be deleted: why. */
      readonly leftover?: PortApiError;
      /** Of what cannot be deleted: what was there before it was managed. To be kept, and handed to the next update or deletion. */
      readonly before?: DataObject;
      /** What the document says no more, and Port still does, for nobody knows what was there before: `read.users`. */
      readonly stays?: readonly string[];
      /** Of many documents as one: those that were there and were overridden. */
      readonly names?: readonly string[];
      /** Of many documents as one: what failed. The document says what is there by now. */
      readonly failure?: PortApiError;
    }
  | {
      /** One of that name is there already, and nothing was written: whether it equals the plan is the caller's to judge. */
      readonly outcome: "exists";
      readonly live: DataObject;
      /** What of a shared document is there and differs from the plan: `relations.owner`. */
      readonly differs?: readonly string[];
    };

/** Whether a live document says already what would be written: then nothing is sent. */
export type Comparison = (live: DataObject, document: DataObject) => boolean;

/** What came of a move: what was written in the new place, once it is removed from the old one. Where that fails, both are there, and why is told. */
export async function onceRemoved(written: Written, remove: () => Promise<{ readonly stays?: readonly string[] }>): Promise<Written> {
  if (written.outcome === "exists") return written;
  try {
    return { ...written, ...(await remove()) };
  } catch (error) {
    if (!(error instanceof PortApiError)) throw error;
    return { ...written, leftover: error };
  }
}
