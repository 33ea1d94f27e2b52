import { readFileSync } from "node:fs";
import { join } from "node:path";
import { dataSources, resources } from "../../model";
import type { Attribute } from "../../model/kernel/schema";
import { referencePage } from "../../scripts/reference/page";

/** The anchor of a heading, as GitHub makes it. */
function anchorOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}_ -]/gu, "")
    .replaceAll(" ", "-");
}

function names(attributes: readonly Attribute[]): string[] {
  return attributes.flatMap(({ name, nested }) => [name, ...names(nested?.attributes ?? [])]);
}

describe.each([...resources, ...dataSources].map((one) => [`port_${one.name}`, one] as const))(
  "the reference page of %s",
  (_type, resource) => {
    const page = referencePage(resource, "Construct");
    const headings = [...page.matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) => anchorOf(heading));

    it("names every attribute and every key", () => {
      for (const name of names(resource.attributes)) expect(page).toContain(`| \`${name}\` |`);
      for (const [key, { computed }] of resource.shape.fields) if (!computed) expect(page).toContain(`| \`${key}\` |`);
    });

    it("shows one as a construct where there is a class for it", () => {
      const own = readFileSync(join(__dirname, `../../docs/reference/${resource.name.replaceAll("_", "-")}.md`), "utf8");
      const [, construct] = /it is the construct `(\w+)`/.exec(own) ?? [];
      expect(own.includes("```ts\n")).toBe(construct !== undefined);
      if (construct !== undefined) expect(own).toContain(`new ${construct}(stack, `);
    });

    it("leads from each object to its table, and has no heading twice", () => {
      const links = [...page.matchAll(/\]\(#([^)]*)\)/g)].map(([, anchor]) => anchor);
      expect(links.filter((anchor) => !headings.includes(anchor ?? ""))).toEqual([]);
      expect(headings.filter((heading, index) => headings.indexOf(heading) !== index)).toEqual([]);
    });
  },
);
