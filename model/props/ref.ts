/** Another resource, by its identifier: what a construct is wherever an identifier of its kind may stand. */
export interface Ref<Kind extends string> {
  /** What is added to one of Port's own blueprints stands for that blueprint. */
  readonly kind: Kind extends "blueprint" ? Kind | "system_blueprint" : Kind;
  readonly identifier: string;
}
