import type { Path } from "../../model/kernel/schema";

/**
 * What kind of failure it is. `credentials`: the login or token is refused; `unreachable`: no connection; `timeout`: no answer in time;
 * `not-json`: something answers that is not Port's API; `has-dependents`: others still need what was to be deleted; `interrupted`: the run
 * was stopped; `refused`: Port says no (4xx); `failed`: Port cannot (5xx), or too often (429).
 */
export type FailureKind = "credentials" | "unreachable" | "timeout" | "not-json" | "has-dependents" | "interrupted" | "refused" | "failed";

export interface FailureDetails {
  readonly kind: FailureKind;
  /** The whole message for people, with the remedy. */
  readonly message: string;
  readonly method?: string | undefined;
  /** Path and query, below the base URL. */
  readonly path?: string | undefined;
  readonly status?: number | undefined;
  /** Port's own `error` code: `validation_error`. */
  readonly code?: string | undefined;
  /** Port's own message, as it came. */
  readonly portMessage?: string | undefined;
  /** Where in the document that was sent the fault lies, when Port says so. */
  readonly place?: Path | undefined;
  /** Whether the request may have been carried out all the same. */
  readonly uncertain?: boolean | undefined;
  /** Whether an earlier attempt broke off, and may have been carried out before this answer came. */
  readonly repeated?: boolean | undefined;
}

/** Why a call of Port's API did not succeed. Holds no secret, and no cause that could. */
export class PortApiError extends Error {
  readonly kind: FailureKind;
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly status: number | undefined;
  readonly code: string | undefined;
  readonly portMessage: string | undefined;
  readonly place: Path | undefined;
  readonly uncertain: boolean;
  readonly repeated: boolean;

  constructor(details: FailureDetails) {
    super(details.message);
    this.name = "PortApiError";
    this.kind = details.kind;
    this.method = details.method;
    this.path = details.path;
    this.status = details.status;
    this.code = details.code;
    this.portMessage = details.portMessage;
    this.place = details.place;
    this.uncertain = details.uncertain ?? false;
    this.repeated = details.repeated ?? false;
  }

  /** The same failure, said with more words or with a place. */
  with(changes: Partial<FailureDetails>): PortApiError {
    return new PortApiError({ ...this.details(), ...changes });
  }

  private details(): FailureDetails {
    const { kind, message, method, path, status, code, portMessage, place, uncertain, repeated } = this;
    return { kind, message, method, path, status, code, portMessage, place, uncertain, repeated };
  }
}

/** Whether it is Port's answer that there is no such thing. */
export function isGone(error: unknown): error is PortApiError {
  return error instanceof PortApiError && error.status === 404 && error.kind === "refused";
}

/** The result of a request; undefined where Port answers that there is no such thing. */
export async function unlessGone<T>(asked: Promise<T>): Promise<T | undefined> {
  return asked.catch((error: unknown) => {
    if (isGone(error)) return undefined;
    throw error;
  });
}
