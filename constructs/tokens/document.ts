import { DefaultTokenResolver, type IResolvable, type IResolveContext, LazyBase, StringConcat, Tokenization } from "cdktf";
import { Construct, type IConstruct } from "constructs";
import { type Data, emptyObject, numberOf, Opaque, type OpaqueKind } from "../../model/kernel/data";
import type { Path, Problem } from "../../model/kernel/schema";
import { ConstructReference, isPortConstruct, isTableRow } from "./construct-reference";
import { holdsListToken, type Piece, piecesOf, wholeToken } from "./pieces";
import { Template } from "./template";

/** What a person wrote, in the domain of the model: every token and every construct is opaque. */
export interface Reading {
  /** Undefined where nothing is left of the value. */
  readonly value: Data | undefined;
  /** What no document can hold. */
  readonly problems: readonly Problem[];
  /** Whether a lazy value was produced on the way: it may be another the next time. */
  readonly lazy: boolean;
}

/**
 * Reads props as a document. Lazy values are produced here, so that what they give is treated like anything written out;
 * keys and entries that are undefined are left out.
 */
export function readProps(props: unknown, scope: IConstruct): Reading {
  return inResolveContext(scope, (context) => {
    const reader = new Reader(context);
    const value = reader.read(props, []);
    return { value, problems: reader.problems, lazy: reader.lazy };
  });
}

/** Calls back with the context that CDKTF resolves tokens in; it gives one to tokens only. */
function inResolveContext<Result>(scope: IConstruct, use: (context: IResolveContext) => Result): Result {
  const results: Result[] = [];
  const probe: IResolvable = {
    creationStack: [],
    toString: () => "",
    resolve: (context) => {
      results.push(use(context));
      return "";
    },
  };
  Tokenization.resolve(probe, { scope, resolver: new DefaultTokenResolver(new StringConcat()), preparing: false });
  const [result] = results;
  if (results.length !== 1) throw new Error("CDKTF resolved a token other than once.");
  return result as Result;
}

/** Most texts hold none of it, and need no further look. */
const suspicious = /[\ud800-\udfff]|\{TfToken\[|e\+298/;

class Reader {
  readonly problems: Problem[] = [];
  lazy = false;

  constructor(private readonly context: IResolveContext) {}

  read(value: unknown, path: Path): Data | undefined {
    switch (typeof value) {
      case "undefined":
        return undefined;
      case "boolean":
        return value;
      case "string":
        return this.readText(value, path);
      case "number":
        return this.readNumber(value, path);
      case "bigint":
        return numberOf(String(value));
      case "object":
        return value === null ? null : this.readObject(value, path);
      default:
        return this.refuse(path, `is a ${typeof value}, which no document can hold`);
    }
  }

  private readNumber(value: number, path: Path): Data | undefined {
    const token = wholeToken(value);
    if (token) return this.readToken(token, path, "number");
    return Number.isFinite(value) ? value : this.refuse(path, `is ${value}, which JSON cannot hold`);
  }

  private readObject(value: object, path: Path): Data | undefined {
    if (path.length > 100) return this.refuse(path.slice(0, 5), "holds itself: objects may be at most 100 levels deep");
    if (isPortConstruct(value)) return new Opaque(new ConstructReference(value), "string");
    if (isTableRow(value)) return new Opaque(new ConstructReference(value.table, { row: value.name }), "string");
    const token = wholeToken(value);
    if (token) return this.readToken(token, path, listKind(value));
    if (Construct.isConstruct(value))
      return this.refuse(path, `holds the construct ${value.node.path}, which is nothing in Port: take one of its attributes`);
    if (Array.isArray(value)) return this.readList(value, path);
    if ("toJSON" in value && typeof value.toJSON === "function") return this.read(value.toJSON(), path);
    return this.readEntries(value, path);
  }

  private readList(value: readonly unknown[], path: Path): Data {
    return value.map((item, index) => {
      const here = [...path, index];
      return (item === undefined ? this.refuse(here, "is undefined: leave the element out, or write null") : this.read(item, here)) ?? null;
    });
  }

  private readEntries(value: object, path: Path): Data | undefined {
    const entries = Object.entries(value);
    const maker: unknown = value.constructor;
    if (entries.length === 0 && typeof maker === "function" && maker !== Object)
      return this.refuse(path, `is a ${maker.name}, which has no entries of its own: write a plain object`);
    const result = emptyObject();
    for (const [key, item] of entries) {
      const name = this.readText(key, [...path, key]);
      const read = this.read(item, [...path, key]);
      if (read !== undefined) result[typeof name === "string" ? name : key] = read;
    }
    return result;
  }

  private readToken(token: IResolvable, path: Path, kind?: OpaqueKind): Data | undefined {
    const product = this.product(token);
    return typeof product === "string" && !(token instanceof LazyBase) ? new Opaque(token, kind) : this.read(product, path);
  }

  private readText(text: string, path: Path): Data | undefined {
    if (!suspicious.test(text)) return text;
    if (/\p{Surrogate}/u.test(text)) return this.refuse(path, "holds half of a surrogate pair, which is no Unicode character");
    if (holdsListToken(text)) return this.refuse(path, "has a list inside its text: join the list's elements with Fn.join first");
    const pieces = piecesOf(text);
    const [only] = pieces;
    if (pieces.length === 1 && only !== undefined && typeof only !== "string") return this.readTextToken(only, path);
    const read = pieces.flatMap((piece) => this.piecesOfPiece(piece, path));
    return read.every((piece) => typeof piece === "string") ? read.join("") : new Opaque(new Template(joined(read)), "string");
  }

  private readTextToken(token: IResolvable, path: Path): Data | undefined {
    const product = this.product(token);
    return typeof product === "string" && !(token instanceof LazyBase)
      ? new Opaque(new Template([token]), "string")
      : this.read(product, path);
  }

  /** A piece of a longer text: a token that already has its value becomes text. */
  private piecesOfPiece(piece: Piece, path: Path): Piece[] {
    if (typeof piece === "string") return [piece];
    const product = this.product(piece);
    if (typeof product === "string")
      return piece instanceof LazyBase ? piecesOf(product).flatMap((inner) => this.piecesOfPiece(inner, path)) : [piece];
    if (product === undefined || product === null) return [];
    if (typeof product === "number" || typeof product === "boolean") return [String(product)];
    this.refuse(path, "has a token inside its text whose value is a list or an object");
    return [];
  }

  /** One step of resolving. Tokens change the context they are given. */
  private product(token: IResolvable): unknown {
    if (token instanceof LazyBase) this.lazy = true;
    return token.resolve({ ...this.context });
  }

  private refuse(path: Path, reason: string): undefined {
    this.problems.push({ path, severity: "error", message: reason });
    return undefined;
  }
}

/** Neighbouring literals as one, so that an interpolation is not opened across two of them. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (typeof piece === "string" && typeof last === "string") result[result.length - 1] = last + piece;
    else result.push(piece);
  }
  return result;
}

function listKind(value: object): OpaqueKind | undefined {
  if (!Array.isArray(value)) return undefined;
  return typeof value[0] === "number" ? "number[]" : "string[]";
}
