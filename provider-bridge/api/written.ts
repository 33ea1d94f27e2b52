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
    }
  | {
      /** One of that name is there already, and nothing was written: whether it equals the plan is the caller's to judge. */
      readonly outcome: "exists";
      readonly live: DataObject;
    };

/** Whether a live document says already what would be written: then nothing is sent. */
export type Comparison = (live: DataObject, document: DataObject) => boolean;
