/** Another resource, by its identifier: what a construct is wherever an identifier of its kind may stand. */
export interface Ref<Kind extends string> {
  readonly kind: Kind;
  readonly identifier: string;
}
