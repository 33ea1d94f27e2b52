import type { IResolvable } from "cdktf";
import type { EntitiesEntity } from "../model/props/entities.generated";
import type { EntityProps } from "../model/props/entity.generated";
import type { Ref } from "../model/props/ref";
import type { JsonObjectWithTokens, JsonWithTokens, WithTokens } from "./definition";

/** An entity of the given blueprint: what its properties and relations hold is read off the blueprint's definition. */
export type EntityDefinition<Blueprint> = Omit<WithTokens<EntityProps>, "blueprint" | "properties" | "relations"> & {
  /** The blueprint that the entity is of: a construct, by which the compiler checks the rest, or an identifier. */
  readonly blueprint: Blueprint;
} & ValuesOf<Blueprint>;

/** Entities of the given blueprint, by identifier: each holds what an {@link EntityDefinition} does. */
export interface EntityTableDefinition<Blueprint, Name extends string> {
  /** The blueprint that the entities are of: a construct, by which the compiler checks the rest, or an identifier. */
  readonly blueprint: Blueprint;
  /** The entities by identifier. */
  readonly entities: { readonly [Each in Name]: EntityRow<Blueprint> };
}

/** One of many entities of a blueprint, without its identifier. */
type EntityRow<Blueprint> = Omit<WithTokens<EntitiesEntity>, "properties" | "relations"> & ValuesOf<Blueprint>;

type ValuesOf<Blueprint> = WithProperties<Properties<DefinitionOf<Blueprint>>> & WithRelations<Relations<DefinitionOf<Blueprint>>>;

/** What is known of a blueprint; nothing of one that is given by its identifier. */
type DefinitionOf<Blueprint> = Blueprint extends { readonly definition: infer Definition } ? Definition : unknown;

/** What may be left out where nothing in it is required. */
type WithProperties<Values> = Record<never, never> extends Values ? Partial<PropertiesOf<Values>> : PropertiesOf<Values>;

type WithRelations<Values> = Record<never, never> extends Values ? Partial<RelationsOf<Values>> : RelationsOf<Values>;

interface PropertiesOf<Values> {
  /** Values of the blueprint's properties, by property. */
  readonly properties: Values;
}

interface RelationsOf<Values> {
  /** The related entities, by relation of the blueprint: identifiers or constructs. */
  readonly relations: Values;
}

type Properties<Definition> = Definition extends { readonly schema: infer Schema }
  ? DeclaredAt<Schema, "properties", RequiredProperty<Schema>>
  : Undeclared;

type Relations<Definition> = unknown extends Definition ? Undeclared : DeclaredAt<Definition, "relations", RequiredRelation<Definition>>;

/** The entries declared under a key: none where the key is not there, anything where the compiler does not see them. */
type DeclaredAt<Holder, Key extends "properties" | "relations", Required> = Key extends keyof Holder
  ? Holder extends { readonly [K in Key]: infer Declared }
    ? string extends keyof Declared
      ? Undeclared
      : [keyof Declared] extends [never]
        ? NoEntries
        : Entries<
            { [Name in keyof Declared]: Key extends "relations" ? RelationValue<Declared[Name]> : PropertyValue<Declared[Name]> },
            Required
          >
    : Undeclared
  : NoEntries;

/** Values of a blueprint that the compiler does not see. */
interface Undeclared {
  readonly [name: string]: JsonWithTokens;
}

/** Nothing is declared. */
interface NoEntries {
  readonly [name: string]: never;
}

/** Entries of which some must be there; the others may be null, which is the same as left out. */
type Entries<Values, Required> = { readonly [Name in keyof Values as Name extends Required ? Name : never]: Values[Name] } & {
  readonly [Name in keyof Values as Name extends Required ? never : Name]?: Values[Name] | null;
};

/** Required, and without a default that stands in. */
type RequiredProperty<Schema> = Schema extends { readonly properties: infer Declared; readonly required: readonly (infer Name)[] }
  ? {
      [Key in keyof Declared]: Key extends Name ? (Declared[Key] extends { readonly default: unknown } ? never : Key) : never;
    }[keyof Declared]
  : never;

type RequiredRelation<Definition> = Definition extends { readonly relations: infer Declared }
  ? { [Name in keyof Declared]: Declared[Name] extends { readonly required: true } ? Name : never }[keyof Declared]
  : never;

interface ValueOfType {
  readonly string: string;
  readonly number: number;
  readonly boolean: boolean | IResolvable;
  readonly object: JsonObjectWithTokens | IResolvable;
}

type PropertyValue<Property> = Property extends { readonly enum: readonly (infer Choice)[] }
  ? Choice | IResolvable
  : Property extends { readonly type: "array"; readonly items: infer Items }
    ? readonly PropertyValue<Items>[] | IResolvable
    : Property extends { readonly type: "array" }
      ? readonly JsonWithTokens[] | IResolvable
      : Property extends { readonly type: infer Type extends keyof ValueOfType }
        ? ValueOfType[Type]
        : JsonWithTokens;

/** Other entities: their identifiers, or their constructs where those are of the blueprint that the relation leads to. */
type RelationValue<Relation> = Relation extends { readonly many: true }
  ? readonly (string | EntityOf<TargetName<Relation>>)[] | IResolvable
  : Relation extends { readonly many: IResolvable }
    ? JsonWithTokens
    : string | EntityOf<TargetName<Relation>>;

/** What the relation leads to; anything where the compiler does not know. */
type TargetName<Relation> = Relation extends { readonly target: infer Target }
  ? [NameOf<Target>] extends [never]
    ? string
    : NameOf<Target>
  : string;

/** Where an entity keeps, for the compiler alone, the identifier of its blueprint. */
export declare const blueprintName: unique symbol;

/** An entity of the blueprint called `Name`, as far as the compiler knows. */
export interface EntityOf<Name> extends Ref<"entity"> {
  readonly [blueprintName]?: Name | undefined;
}

/** The identifier that a blueprint is known by; where the compiler knows none, one that fits every other. */
export type NameOf<Blueprint> = Blueprint extends { readonly definition: { readonly identifier: infer Name } }
  ? Literal<Name>
  : Blueprint extends string
    ? Literal<Blueprint>
    : never;

type Literal<Name> = string extends Name ? never : Name;
