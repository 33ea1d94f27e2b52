import type { DataObject } from "../../model/kernel/data";
import type { BatchRequests, DocumentEndpoint } from "../../model/kernel/endpoint";
import type { Waiting } from "./rounds";
import type { Written } from "./written";

interface WaitingWrite extends Waiting {
  readonly endpoint: DocumentEndpoint;
  readonly batch: BatchRequests;
  readonly attributes: DataObject;
  /** Of the batch that it may travel in. */
  readonly path: string;
  /** Characters of JSON that it adds to the batch. */
  readonly length: number;
}

/** A creation that waits to travel with others. */
export interface WaitingCreation extends WaitingWrite {
  readonly kind: "creation";
  readonly document: DataObject;
  readonly resolve: (written: Written) => void;
}

/** A deletion that waits to travel with others. */
export interface WaitingDeletion extends WaitingWrite {
  readonly kind: "deletion";
  readonly resolve: () => void;
}
