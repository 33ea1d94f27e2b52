import type { IResolvable } from "cdktf";
import type { Json, JsonObject } from "../model/props/json";
import type { Ref } from "../model/props/ref";

/** Any JSON, with tokens and constructs at any place of it. */
export type JsonWithTokens =
  | null
  | boolean
  | number
  | string
  | IResolvable
  | Ref<string>
  | readonly JsonWithTokens[]
  | JsonObjectWithTokens;

/** A JSON object with tokens and constructs at any place of it. */
export interface JsonObjectWithTokens {
  readonly [key: string]: JsonWithTokens | undefined;
}

/**
 * Port's JSON, as it may be written in an app: tokens that are no plain text or number may stand for booleans, choices and lists.
 * What tells the forms of an object apart, its `type`, is always written out.
 */
export type WithTokens<Document> = [Json] extends [Document] ? JsonWithTokens : EachWithTokens<Document>;

type EachWithTokens<Document> =
  Document extends Ref<string>
    ? Document
    : Document extends string
      ? string extends Document
        ? Document
        : Document | IResolvable
      : Document extends boolean
        ? Document | IResolvable
        : Document extends readonly (infer Element)[]
          ? readonly WithTokens<Element>[] | IResolvable
          : IsJsonObject<Document> extends true
            ? JsonObjectWithTokens
            : Document extends object
              ? { readonly [Key in keyof Document]: Key extends "type" ? Document[Key] : WithTokens<Document[Key]> }
              : Document;

/** Whether this is the object with any keys, and not one whose keys are all optional. */
type IsJsonObject<Document> = string extends keyof Document ? (JsonObject extends Document ? true : false) : false;

/**
 * The same type, with the docs of `Allowed`, but for keys that `Allowed` does not have. TypeScript looks for misspelt keys itself only
 * where it does not infer the type, and a construct infers it to know what it holds.
 */
export type Spelt<Given, Allowed> = Given extends Ref<string> | IResolvable | string | number | boolean | null | undefined
  ? Given
  : string extends KeyOf<Allowed>
    ? JsonObjectWithTokens extends Allowed
      ? Given
      : SpeltKeys<Given, Allowed>
    : Given extends readonly (infer Element)[]
      ? readonly Spelt<Element, ElementOf<Allowed>>[]
      : FormOf<Allowed, Given> & SpeltKeys<Given, FormOf<Allowed, Given>>;

type SpeltKeys<Given, Allowed> = {
  readonly [Key in keyof Given]: Key extends KeyOf<Allowed> ? Spelt<Given[Key], ValueAt<Allowed, Key>> : NoSuchKey<Key>;
};

declare const noSuchKey: unique symbol;

/** Nothing is of this type: its name is what the compiler says of a key that is none. */
export interface NoSuchKey<Key> {
  readonly [noSuchKey]: Key;
}

/** Of several forms told apart by their `type`, the one that is given. */
type FormOf<Allowed, Given> = Allowed extends Ref<string> | IResolvable | readonly unknown[]
  ? never
  : Allowed extends { readonly type: infer Type }
    ? Given extends { readonly type: Type }
      ? Allowed
      : never
    : Allowed;

type ElementOf<Allowed> = Allowed extends readonly (infer Element)[] ? Element : never;

type KeyOf<Allowed> = Allowed extends Ref<string> | IResolvable | readonly unknown[]
  ? never
  : Allowed extends object
    ? keyof Allowed
    : never;

type ValueAt<Allowed, Key> = Allowed extends object ? (Key extends keyof Allowed ? Exclude<Allowed[Key], undefined> : never) : never;
