import type { Clock } from "./clock";
import { PortApiError } from "./errors";

/** What Port gives for a client's id and secret. */
export interface Login {
  readonly token: string;
  /** Milliseconds from now. */
  readonly lifetime: number;
}

/** The token ahead of its end by that much is renewed, in milliseconds, or by a tenth of its lifetime if that is less. */
const margin = 60_000;

/** The access token of a run: asked for once, shared, renewed before it expires and when Port refuses it. */
export class Session {
  #current: Promise<Held> | undefined;
  #refused: PortApiError | undefined;

  /** `login` asks Port for a token; it is absent where a ready token is used as it is. */
  constructor(
    private readonly clock: Clock,
    private readonly login: () => Promise<Login>,
  ) {}

  async token(): Promise<string> {
    if (this.#refused) throw this.#refused;
    const current = this.#current ?? this.#renew();
    const held = await current;
    if (this.clock.now() < held.renewAt) return held.token;
    if (this.#current === current) this.#renew(held.token);
    return this.token();
  }

  /** Port has refused this token: the next caller logs in again, unless someone already has. */
  async refused(token: string): Promise<void> {
    const current = this.#current;
    const held = await current?.catch(() => undefined);
    if (held?.token === token && this.#current === current) this.#current = undefined;
  }

  #renew(previous?: string): Promise<Held> {
    const current = this.#ask(previous);
    this.#current = current;
    current.catch((error) => {
      if (error instanceof PortApiError && error.kind === "credentials") this.#refused = error;
      if (this.#current === current) this.#current = undefined;
    });
    return current;
  }

  async #ask(previous: string | undefined): Promise<Held> {
    const { token, lifetime } = await this.login();
    // Port answers with the same token until that has expired: then there is nothing to renew before its end.
    const ahead = token === previous ? 0 : Math.min(margin, lifetime / 10);
    return { token, renewAt: this.clock.now() + Math.max(lifetime - ahead, 1000) };
  }
}

interface Held {
  readonly token: string;
  readonly renewAt: number;
}
