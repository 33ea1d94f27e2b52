import type { Json } from "../json/json";

/** One request as the portal saw it. */
export interface LoggedRequest {
  /** Name of the organisation whose token it carried; nothing for a login or a token that is not good. */
  readonly organization: string | undefined;
  readonly method: string;
  /** Path and query as sent. */
  readonly path: string;
  /** Status of the reply; 0 when the connection was dropped instead. */
  readonly status: number;
  /** The body as sent; never that of a login. */
  readonly body?: Json;
}

/** The latest requests are kept, the oldest give way. */
const mostKept = 20_000;

export class RequestLog {
  #requests: LoggedRequest[] = [];

  get requests(): readonly LoggedRequest[] {
    return this.#requests;
  }

  add(request: LoggedRequest): void {
    this.#requests.push(request);
    if (this.#requests.length > mostKept) this.#requests.splice(0, mostKept / 10);
  }

  clear(): void {
    this.#requests = [];
  }
}
