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
  /** The body as sent; never that of a login, nor one with a secret's value. */
  readonly body?: Json;
}

/** The latest requests are kept: so many, and bodies of so many bytes together. The oldest give way. */
const mostKept = { requests: 20_000, bytes: 64 * 1024 * 1024 };

export class RequestLog {
  #requests: LoggedRequest[] = [];
  #sizes: number[] = [];
  #bytes = 0;

  get requests(): readonly LoggedRequest[] {
    return [...this.#requests];
  }

  /** @param size bytes of the request's body. */
  add(request: LoggedRequest, size: number): void {
    this.#requests.push(request);
    this.#sizes.push(size);
    this.#bytes += size;
    if (this.#requests.length > mostKept.requests || this.#bytes > mostKept.bytes) this.#forget(Math.ceil(this.#requests.length / 2));
  }

  clear(): void {
    this.#forget(this.#requests.length);
  }

  #forget(count: number): void {
    this.#requests = this.#requests.slice(count);
    this.#bytes -= this.#sizes.splice(0, count).reduce((total, size) => total + size, 0);
  }
}
