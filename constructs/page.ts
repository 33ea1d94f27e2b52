import type { Construct } from "constructs";
import { page } from "../model";
import type { PageOtherWidget, PageProps, Widget } from "../model/props/page.generated";
import { constructOf } from "./construct-of";
import type { JsonWithTokens, WithTokens } from "./definition";
import type { TerraformOptions } from "./port-resource";

/** A page as Port's JSON has it, with tokens and constructs. `Type` is the `type` of its widgets, at any depth. */
export type PageDefinition<Type extends string = string> = WithWidgets<Type, WithTokens<PageProps>>;

/** The same document, but a widget of a known type cannot pass for one of a type that is not known. */
type WithWidgets<Type extends string, Document> = {
  readonly [Key in keyof Document]: Key extends "widgets" | "groups" ? Elements<Type, Document[Key]> : Document[Key];
};

type Elements<Type extends string, List> = List extends readonly (infer Element)[] ? readonly Known<Type, Element>[] : List;

type Known<Type extends string, Element> = Element extends { readonly type: string }
  ? string extends Element["type"]
    ? OtherWidget<Type>
    : WithWidgets<Type, Element>
  : WithWidgets<Type, Element>;

/** A widget whose keys travel as they are. TypeScript has no type of all texts but some, so it infers the types that are written and leaves out those. */
interface OtherWidget<Type extends string> {
  /** Type of the widget, one that is not known here. */
  readonly type: Type extends Exclude<Widget, PageOtherWidget>["type"] ? never : Type;
  readonly [name: string]: JsonWithTokens;
}

/** A page of the portal: a dashboard, a table of entities, the page of an entity, or the home page. */
export class Page<Type extends string = string> extends constructOf<"page", PageProps>("page", page) {
  constructor(scope: Construct, id: string, definition: PageDefinition<Type>, options?: TerraformOptions) {
    super(scope, id, definition, options);
  }
}
