import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "handlebars";
import { additions } from "../../model/additions";
import { type Described, sourceOf } from "../source-of";
import { attributeSections } from "./attribute-sections";
import { documentSections } from "./document-sections";
import { examples } from "./examples";
import { code, type Section } from "./section";

const template = compile(readFileSync(join(__dirname, "page.hbs"), "utf8"));

/** The reference page of a resource or data source, in Markdown. `construct` names the class that describes it, where there is one. */
export function referencePage(described: Described, construct: string | undefined): string {
  const { name, description, shape, attributes } = described;
  const identity = "endpoint" in described ? described.endpoint.identity : undefined;
  const type = `port_${name}`;
  const document = { title: "Port's JSON", column: "Key", sections: documentSections(shape).map(inCells) };
  const terraform = { title: "Terraform", column: "Attribute", sections: attributeSections(attributes).map(inCells) };
  return template({
    source: sourceOf(described),
    name: type,
    description,
    construct,
    example: examples[name] && module(examples[name]),
    inHcl: `${identity ? "" : "the data source "}${code(type)}`,
    importId: identity?.map((one) => one.toUpperCase()).join(":"),
    additions: additions
      .filter(({ on }) => on.some((place) => place === type))
      .map(({ kind, facts, reason }) => (kind === "addition" ? `${facts.map(attributeOf).join(", ")}: ${reason}` : reason)),
    parts: [document, terraform],
  });
}

/** Statements with what they import, in a function of their stack. */
function module(statements: string): string {
  const classes = [...new Set([...statements.matchAll(/new (\w+)\(/g)].flatMap(([, name]) => name ?? []))].sort();
  const own = classes.filter((name) => name !== "TerraformVariable");
  const head = own.length < classes.length ? `import { TerraformVariable } from "cdktf";\n` : "";
  const body = statements.replace(/^/gm, "  ");
  return `${head}import { ${own.join(", ")}, type PortStack } from "cdktf-port";\n\nexport function describe(stack: PortStack): void {\n${body}\n}`;
}

/** The attribute that a fact of the schema is about: `*.dataset.*constant_json: *`. */
function attributeOf(fact: string): string {
  const name = fact.slice(0, fact.indexOf(":"));
  return name === "*" ? "All of it" : code(name.replaceAll("*", "…").replace("….", ""));
}

/** A bar would end a table's cell, and what looks like a tag would vanish. */
function inCells({ description, rows, ...place }: Section): Section {
  const escaped = (text: string) => text.replaceAll("|", "\\|").replaceAll("<", "&lt;").replaceAll("\n", " ");
  return {
    ...place,
    description: escaped(description),
    rows: rows.map((row) => ({ ...row, type: escaped(row.type), description: escaped(row.description) })),
  };
}
