import type { DataObject } from "../../model/kernel/data";
import type { PortApiError } from "./errors";

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
