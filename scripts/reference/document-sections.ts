import type { ObjectShape, Shape } from "../../model/kernel/shape";
import { limitSentences } from "../limit-sentences";
import { choices, code, type Row, type Section, Sections } from "./section";

/** The objects of a document, as the props of a construct take it: one section each. */
export function documentSections(shape: ObjectShape): readonly Section[] {
  return new DocumentSections().of(shape);
}

class DocumentSections {
  readonly #sections = new Sections();
  readonly #named = new Map<string, string>();

  of(shape: ObjectShape): readonly Section[] {
    this.#object(shape, "", "");
    return this.#sections.all();
  }

  #object(shape: ObjectShape, path: string, description: string, text = "object"): string {
    return this.#sections.add(
      path,
      description,
      () =>
        [...shape.fields].flatMap(([key, field]): Row[] => {
          if (field.computed) return [];
          const inner = path === "" ? key : `${path}.${key}`;
          const limits = "limits" in field.shape ? limitSentences(field.shape.limits) : [];
          const meant = field.default === undefined ? [] : [`Default ${code(JSON.stringify(field.default))}.`];
          return [
            {
              name: code(key),
              type: this.#type(field.shape, inner, field.description),
              presence: field.deprecated ? "deprecated" : field.required ? "required" : "",
              description: [field.description, ...limits, ...meant].join(" "),
            },
          ];
        }),
      text,
    );
  }

  #type(shape: Shape, path: string, description: string): string {
    switch (shape.kind) {
      case "string":
      case "number":
      case "boolean":
        if (shape.ref !== undefined) return `${shape.quoted ? "jq" : "identifier"}, or a ${shape.ref.replaceAll("_", " ")} construct`;
        if (shape.known !== undefined) return `text, such as ${choices(shape.known.values)}`;
        return shape.limits?.oneOf ? choices(shape.limits.oneOf) : shape.kind === "string" ? "text" : shape.kind;
      case "any":
        return shape.object ? "JSON object" : "JSON";
      case "list":
        return `${shape.single ? "one or a list" : "list"} of ${this.#type(shape.of, `${path}[]`, description)}`;
      case "map":
        return `map of ${this.#type(shape.of, `${path}.*`, description)}`;
      case "object":
        return this.#object(shape, path, description);
      case "either":
        return [...new Set(shape.of.map((form) => this.#type(form, path, description)))].join(" or ");
      case "union":
        return [...shape.variants, ...(shape.other ? [["other", shape.other] as const] : [])]
          .map(([tag, form]) => this.#variant(tag, form, path))
          .join(", ");
      case "named":
        return this.#name(shape, path);
      case "verbatim":
        return this.#type(shape.of, path, description);
    }
  }

  #variant(tag: string, form: ObjectShape, path: string): string {
    const described = [...form.fields.values()].find(({ shape }) => shape.kind === "string" && shape.limits?.oneOf?.[0] === tag);
    return this.#object(form, `${path} (${tag})`, described?.description ?? "", code(tag));
  }

  /** A form that may hold itself is told where it is met first. */
  #name(shape: Extract<Shape, { kind: "named" }>, path: string): string {
    const known = this.#named.get(shape.name);
    if (known !== undefined) return known;
    const inner = shape.shape();
    this.#named.set(shape.name, inner.kind === "object" ? this.#sections.linkTo(path, "the same") : "the same");
    const told = this.#type(inner, path, shape.description);
    this.#named.set(shape.name, told);
    return told;
  }
}
