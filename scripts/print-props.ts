import type { Field, KnownTexts, ObjectShape, ScalarShape, Shape, UnionShape } from "../model/kernel/shape";
import { limitSentences } from "./limit-sentences";
import { type Described, sourceOf } from "./source-of";

const lineWidth = 140;

/** Words for the elements of maps and lists that are not their key without its plural. */
const elementWords: ReadonlyMap<string, string> = new Map([["action trigger.userInputs.properties", "Input"]]);

/** The TypeScript file of the props of a resource or data source: one interface an object of its document, every field with what it is. */
export function printProps(resource: Described): string {
  return new PropsFile(resource).text();
}

/** A place in the document: what its type may be called, the shortest name last. */
interface Place {
  /** Keys from the document inwards, for {@link elementWords}. */
  readonly keys: readonly string[];
  readonly words: readonly string[];
  readonly description: string;
}

/** The declarations of one file. Equal ones are declared once; the same name for two things takes a word of its surroundings. */
class PropsFile {
  readonly #declarations = new Map<string, string>();
  readonly #imports = new Map<string, string>();
  readonly #prefix: string;

  constructor(private readonly resource: Described) {
    this.#prefix = pascalCase(resource.name);
  }

  text(): string {
    const { resource } = this;
    const place = { keys: [], words: ["Props"], description: resource.description };
    this.#declare(place, (name) => this.#interface(name, resource.shape, place));
    const names = (file: string) =>
      [...this.#imports]
        .filter(([, from]) => from === file)
        .map(([name]) => name)
        .sort();
    const imports = ["./json", "./ref"].map((file) => [names(file).join(", "), file]).filter(([list]) => list !== "");
    const head = `// Generated from model/${sourceOf(resource)} by \`npm run generate\`. Do not edit.\n`;
    return `${head}${imports.map(([list, file]) => `import type { ${list} } from "${file}";\n`).join("")}\n${[...this.#declarations.values()].join("\n")}`;
  }

  /** The name under which the text is declared: that of an equal declaration, else a new one. */
  #declare(place: Place, print: (name: string) => string): string {
    for (let count = 1; count <= place.words.length; count++) {
      const name = this.#prefix + place.words.slice(-count).join("");
      const declared = this.#declarations.get(name);
      if (declared === undefined) this.#declarations.set(name, "");
      const text = print(name);
      if (declared === undefined) this.#declarations.set(name, text);
      if (declared === undefined || declared === text) return name;
    }
    throw new Error(`No name is left for the type of ${place.keys.join(".")} in the props of ${this.resource.name}.`);
  }

  #interface(name: string, shape: ObjectShape, place: Place): string {
    const fields = [...shape.fields].filter(([, field]) => !field.computed);
    const lines = fields.map(([key, field]) => this.#field(key, field, place)).join("");
    const others = shape.rest ? `  readonly [name: string]: ${this.#type(shape.rest, elementOf(place, this.resource))};\n` : "";
    return `${documentation(place.description, "")}export interface ${name} {\n${lines}${others}}\n`;
  }

  #field(key: string, field: Field, place: Place): string {
    const inner = { keys: [...place.keys, key], words: [...place.words, pascalCase(key)], description: field.description };
    const declared = `  readonly ${propertyName(key)}${field.required ? "" : "?"}: `;
    return `${fieldDocumentation(field)}${declared}${this.#type(field.shape, inner)};\n`;
  }

  #type(shape: Shape, place: Place): string {
    return [...new Set(this.#members(shape, place))].join(" | ");
  }

  /** The types that the form is one of. */
  #members(shape: Shape, place: Place): readonly string[] {
    switch (shape.kind) {
      case "string":
      case "number":
      case "boolean":
        return this.#scalar(shape);
      case "any":
        return [this.#json(shape.object ? "JsonObject" : "Json")];
      case "list": {
        const of = this.#members(shape.of, elementOf(place, this.resource));
        const list = `readonly ${of.length > 1 ? `(${of.join(" | ")})` : of.join()}[]`;
        return shape.single ? [...of, list] : [list];
      }
      case "map": {
        const of = this.#type(shape.of, elementOf(place, this.resource));
        return [`{ readonly [name: string]: ${of}${shape.nullable && of !== "Json" ? " | null" : ""} }`];
      }
      case "object":
        return [this.#declare(place, (name) => this.#interface(name, shape, place))];
      case "union":
        return [this.#union(shape, place)];
      case "either": {
        const members = shape.of.flatMap((form) => this.#members(form, place));
        return members.includes("Json") ? ["Json"] : members;
      }
      case "named":
        return [this.#named(shape, place)];
      case "verbatim":
        return this.#members(shape.of, place);
    }
  }

  #scalar({ kind, ref, known, limits }: ScalarShape): readonly string[] {
    if (ref !== undefined) {
      this.#imports.set("Ref", "./ref");
      return ["string", `Ref<"${ref}">`];
    }
    if (known !== undefined) return [this.#known(known)];
    return limits?.oneOf?.map((one) => JSON.stringify(one)) ?? [kind];
  }

  /** A text that completes to what is known, and may be another. */
  #known({ name, values }: KnownTexts): string {
    const place = { keys: [], words: [name], description: "Those that Port is known to take; others may come." };
    const members = [...values.map((one) => JSON.stringify(one)), "(string & {})"];
    return this.#declare(place, (declared) => alias(declared, members, place));
  }

  #json(name: "Json" | "JsonObject"): string {
    this.#imports.set(name, "./json");
    return name;
  }

  #union(shape: UnionShape, place: Place): string {
    if (shape.variants.size === 1 && !shape.other) return this.#variants(shape, place).join();
    return this.#declare(place, (name) => alias(name, this.#variants(shape, place), place));
  }

  #variants(shape: UnionShape, place: Place): readonly string[] {
    const forms: (readonly [string, ObjectShape])[] = [...shape.variants, ...(shape.other ? [["other", shape.other] as const] : [])];
    return forms.map(([tag, form]) => {
      const [own, noun] = [pascalCase(tag), place.words.at(-1) ?? ""];
      const words = [...place.words.slice(0, -1), own.endsWith(noun) ? own : own + noun];
      const inner = { ...place, words, description: form.fields.get(shape.tag)?.description ?? place.description };
      return this.#declare(inner, (name) => this.#interface(name, form, inner));
    });
  }

  #named(shape: Extract<Shape, { kind: "named" }>, place: Place): string {
    if (this.#declarations.has(shape.name)) return shape.name;
    this.#declarations.set(shape.name, "");
    this.#declarations.set(shape.name, this.#namedText(shape, { ...place, words: [shape.name], description: shape.description }));
    return shape.name;
  }

  #namedText({ name, shape }: Extract<Shape, { kind: "named" }>, place: Place): string {
    const inner = shape();
    if (inner.kind === "object") return this.#interface(name, inner, place);
    return alias(name, inner.kind === "union" ? this.#variants(inner, place) : [this.#type(inner, place)], place);
  }
}

/** The place of the elements of a map or list. */
function elementOf(place: Place, resource: Described): Place {
  const word = elementWords.get(`${resource.name} ${place.keys.join(".")}`) ?? singular(place.words.at(-1) ?? "");
  const description = `One of \`${place.keys.at(-1)}\`: ${place.description.charAt(0).toLowerCase()}${place.description.slice(1)}`;
  return { ...place, words: [...place.words.slice(0, -1), word], description };
}

function alias(name: string, members: readonly string[], place: Place): string {
  const line = `export type ${name} = ${members.join(" | ")};\n`;
  const spelled = line.length <= lineWidth ? line : `export type ${name} =\n${members.map((member) => `  | ${member}`).join("\n")};\n`;
  return `${documentation(place.description, "")}${spelled}`;
}

function fieldDocumentation({ description, shape, deprecated, ...field }: Field): string {
  const limits = "limits" in shape ? limitSentences(shape.limits) : [];
  const meant = field.default === undefined ? [] : [`@default ${JSON.stringify(field.default)}`];
  const text = [description, ...limits].join(" ");
  return deprecated ? documentation(`@deprecated ${text}`, "  ", meant) : documentation(text, "  ", meant);
}

function documentation(text: string, indent: string, tags: readonly string[] = []): string {
  const lines = [text, ...tags].map((line) => line.replaceAll("*/", "* /"));
  if (lines.length === 1) return `${indent}/** ${lines[0]} */\n`;
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}\n`).join("")}${indent} */\n`;
}

function propertyName(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
}

/** `mirrorProperties` → `MirrorProperties`, `DAY-2` → `Day2`, `ENTITY_CREATED` → `EntityCreated`. */
function pascalCase(key: string): string {
  const words = key.split(/[^A-Za-z0-9]+/).map((word) => (word === word.toUpperCase() ? word.toLowerCase() : word));
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}

function singular(word: string): string {
  return word.replace(/ies$/, "y").replace(/s$/, "");
}
