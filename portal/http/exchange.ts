import type { Json } from "../json/json";
import type { Organization } from "../organization";
import type { FaultKind } from "./faults";

/** What the portal knows of a request while it answers it. */
export interface Exchange {
  /** Sent by the portal's own test interface: no fault, no delay, no limit, no log. */
  readonly internal: boolean;
  /** Whose token the request carries; nothing for a stranger. */
  readonly organization: Organization | undefined;
  body?: Json;
  /** What will go wrong, decided when the request arrives. */
  fault?: FaultKind | undefined;
  logged?: boolean;
}
