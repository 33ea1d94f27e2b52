import { createHash, randomBytes } from "node:crypto";
import type { Identified } from "./documents";
import { type JsonObject, own } from "./json/json";
import { reasonOf } from "./reasons";
import { logWrite } from "./rules/audit-entries";
import { homePage } from "./rules/blueprint-pages";
import { evaluateRules, hasNoResults, writeResults } from "./rules/rule-results";
import { followScorecards } from "./rules/scorecard-entities";
import { systemBlueprints } from "./rules/system-blueprints";
import { Catalog } from "./store/catalog";
import type { Journal } from "./store/journal";
import { type Author, portItself, Transaction } from "./store/transaction";

/** An organisation's name and the credentials that open it. */
export interface OrganizationOptions {
  readonly name: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What Port has switched on for it, such as `USERS_AND_TEAMS_OWNERSHIP_V2`; nothing by default. */
  readonly featureFlags?: readonly string[];
}

/** Life of an access token in seconds. */
const tokenLife = 10_800;

/** One organisation: its documents, its credentials, and the one way to write. */
export class Organization {
  readonly catalog = new Catalog();
  readonly name: string;
  /** Ties a token to the credentials that it was given for, without keeping the secret. */
  readonly #credentials: string;
  /** Counts the writes. */
  #revision = 0;
  #broken: Error | undefined;

  private constructor(
    readonly options: OrganizationOptions,
    private readonly journal: Journal,
  ) {
    this.name = options.name;
    const { name, clientId, clientSecret } = options;
    this.#credentials = createHash("sha256")
      .update(JSON.stringify([name, clientId, clientSecret]))
      .digest("base64url");
  }

  /** Reads the organisation from the journal, or founds it there. */
  static async open(options: OrganizationOptions, journal: Journal): Promise<Organization> {
    const organization = new Organization(options, journal);
    for (const { number, text } of journal.load(options.name)) organization.catalog.restore(number, text);
    await organization.#found();
    return organization;
  }

  /**
   * Carries out a write: all of it or, when the work throws, nothing. Resolves when it is durable.
   * The work is synchronous, so writes follow one another and each sees what the one before it did.
   * @param by who asks, and for what, where it is not the holder of the credentials alone.
   */
  async write<Result>(work: (transaction: Transaction) => Result, by: Partial<Author> = {}): Promise<Result> {
    if (this.#broken !== undefined) throw this.#broken;
    const transaction = this.#transaction(by);
    let result: Result;
    try {
      result = work(transaction);
      followScorecards(this.catalog, transaction);
      logWrite(this.catalog, transaction);
    } catch (error) {
      transaction.rollBack();
      throw error;
    }
    if (transaction.changes.size > 0) this.#revision += 1;
    await this.#commit(transaction);
    return result;
  }

  /** Brings the results of rules up to date. To be done before they are shown: no write waits for it. */
  async settleResults(): Promise<void> {
    if (hasNoResults(this.catalog)) return;
    for (let attempt = 1, settled = false; !settled; attempt++) {
      const evaluated = this.#revision;
      const results = await evaluateRules(this.catalog);
      settled = await this.write(
        (transaction) => {
          // What was written meanwhile may have changed a result. A portal that is never at rest shows what it can.
          if (this.#revision !== evaluated && attempt < 5) return false;
          writeResults(this.catalog, transaction, results);
          return true;
        },
        { actor: portItself },
      );
    }
  }

  /** What a write would give, without doing it. */
  rehearse<Result>(work: (transaction: Transaction) => Result): Result {
    const transaction = this.#transaction();
    try {
      return work(transaction);
    } finally {
      transaction.rollBack();
    }
  }

  #transaction(by: Partial<Author> = {}): Transaction {
    const author = { actor: this.options.clientId, time: new Date().toISOString(), ...by };
    return new Transaction(author, () => this.catalog.nextNumber());
  }

  /** The token that now opens this organisation and the seconds it has left; a new one when there is none. */
  async token(): Promise<{ accessToken: string; expiresIn: number }> {
    const known = this.#liveToken();
    if (known !== undefined) return known;
    const document = { identifier: "token", accessToken: randomBytes(32).toString("base64url"), credentials: this.#credentials };
    await this.write((transaction) => this.#putSetting(transaction, { ...document, expiresAt: Date.now() + tokenLife * 1000 }));
    return { accessToken: document.accessToken, expiresIn: tokenLife };
  }

  accepts(accessToken: string): boolean {
    return this.#liveToken()?.accessToken === accessToken;
  }

  /** Ends the life of the token that is out, as three hours would. */
  async expireToken(): Promise<void> {
    const row = this.catalog.settings.get("token");
    if (row !== undefined) await this.write((transaction) => transaction.remove(this.catalog.settings, row));
  }

  /** The document of `GET /v1/organization`. */
  get profile(): Identified {
    const document = this.catalog.settings.get("organization")?.document ?? { identifier: "organization" };
    return { ...document, featureFlags: this.options.featureFlags ?? [] };
  }

  /** @param change what becomes of the document; its id stays. */
  async updateProfile(change: (profile: Identified) => JsonObject): Promise<void> {
    await this.write((transaction) => {
      const { identifier } = this.profile;
      this.#putSetting(transaction, { ...change(this.profile), identifier });
    });
  }

  #liveToken(): { accessToken: string; expiresIn: number } | undefined {
    const token = this.catalog.settings.get("token")?.document;
    if (token === undefined || own(token, "credentials") !== this.#credentials) return undefined;
    const accessToken = own(token, "accessToken");
    const expiresIn = Math.floor((Number(own(token, "expiresAt")) - Date.now()) / 1000);
    return typeof accessToken === "string" && expiresIn > 0 ? { accessToken, expiresIn } : undefined;
  }

  #putSetting(transaction: Transaction, document: Identified): void {
    const row = this.catalog.settings.get(document.identifier);
    if (row === undefined) transaction.insert(this.catalog.settings, document);
    else transaction.update(this.catalog.settings, row, document);
  }

  /** What every organisation has from its first day. */
  async #found(): Promise<void> {
    const missing = systemBlueprints.filter((blueprint) => this.catalog.blueprints.get(blueprint.identifier) === undefined);
    const isNew = this.catalog.settings.get("organization") === undefined;
    const hasHome = this.catalog.pages.get(homePage.identifier) !== undefined;
    if (missing.length === 0 && hasHome && !isNew) return;
    await this.write(
      (transaction) => {
        if (isNew) {
          const id = `org_${randomBytes(12).toString("hex")}`;
          this.#putSetting(transaction, { identifier: "organization", id, name: this.name, settings: {} });
        }
        for (const blueprint of missing) transaction.insert(this.catalog.blueprints, blueprint);
        if (!hasHome) transaction.insert(this.catalog.pages, homePage);
      },
      { actor: portItself },
    );
  }

  /** A journal that fails leaves memory ahead of the disk: nothing more is served as written until the portal starts anew. */
  async #commit(transaction: Transaction): Promise<void> {
    if (transaction.changes.size === 0) return;
    try {
      await this.journal.commit(this.name, transaction.changes);
    } catch (error) {
      const reason = reasonOf(error);
      this.#broken ??= new Error(`The portal could not write its data folder (${reason}). Mend that and start it again.`);
      throw this.#broken;
    }
  }
}
