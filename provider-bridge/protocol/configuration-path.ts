import type { Attribute, Path } from "../../model/kernel/schema";
import type { AttributePath, AttributePath_Step } from "./messages/tfplugin6.generated";

type Step = NonNullable<AttributePath_Step["selector"]>;

/**
 * As much of a path as Terraform finds the line of: through blocks to an attribute of theirs, and on to an element of its list. For a longer
 * path it shows the line of the whole resource in HCL. A key of a map it would find too, but it crashes where HCL writes any key of that map
 * as a number. Of blocks it counts those that are written out: beside `dynamic` ones the line may be that of another, so the place is named in
 * words as well. An attribute that is not among these ends the path.
 */
export function configurationPath(path: Path, attributes: readonly Attribute[]): AttributePath {
  return { steps: stepsOf(path, attributes).map((selector) => ({ selector })) };
}

function stepsOf([name, index, ...rest]: Path, attributes: readonly Attribute[]): Step[] {
  if (name === undefined) return [];
  const own: Step = { $case: "attributeName", attributeName: String(name) };
  const attribute = attributes.find((one) => one.name === name);
  if (attribute === undefined || index === undefined) return [own];
  const { nested } = attribute;
  if (!isList(attribute)) return nested?.block ? [own, ...stepsOf([index, ...rest], nested.attributes)] : [own];
  const element: Step = { $case: "elementKeyInt", elementKeyInt: Number(index) };
  return [own, element, ...(nested?.block ? stepsOf(rest.length > 0 ? rest : named(nested.attributes), nested.attributes) : [])];
}

function isList({ type, nested }: Attribute): boolean {
  return nested ? nested.mode === "list" : Array.isArray(type) && type[0] === "list";
}

/** What a block is told apart by: of a block in a list Terraform finds no line in HCL but those of its attributes. */
function named(attributes: readonly Attribute[]): Path {
  const required = attributes.find(({ presence }) => presence === "required");
  return required ? [required.name] : [];
}
