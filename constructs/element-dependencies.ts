import { DefaultTokenResolver, StringConcat, TerraformElement, type TerraformStack, Tokenization } from "cdktf";
import type { Edge } from "./cycles";
import { addressOf, type Entry } from "./entry";
import { constructAt, opaqueValues } from "./links";

/**
 * Who needs whom in a stack beyond the constructs in documents: through tokens, `dependsOn`, and elements of other providers.
 * Addresses are read off the synthesised text, so that one in a literal text counts too: that costs a reference and never makes a circle.
 */
export function dependencies(stack: TerraformStack, entries: readonly Entry[]): Edge<string>[] {
  const own = new Set<unknown>(entries.map(({ construct }) => construct));
  const foreign = stack.node
    .findAll()
    .filter((node): node is TerraformElement => TerraformElement.isTerraformElement(node) && !own.has(node));
  return [
    ...entries.flatMap((entry) => edges(stack, addressOf(entry), needs(entry))),
    ...foreign.flatMap((node) => elementEdges(stack, node)),
  ];
}

function needs({ construct, document }: Entry): unknown[] {
  const tokens = opaqueValues(document).filter(({ value }) => constructAt(value) === undefined);
  return [construct.dependsOn ?? [], tokens.map(({ value }) => value.inside)];
}

/** What an element of another provider, a local value or a module needs. */
function elementEdges(stack: TerraformStack, element: TerraformElement): Edge<string>[] {
  const { resource, data, module, locals } = record(element.toTerraform());
  return [
    ...addressed("", resource, 2),
    ...addressed("data.", data, 2),
    ...addressed("module.", module, 1),
    ...addressed("local.", locals, 1),
  ].flatMap(({ address, body }) => edges(stack, address, body));
}

/** The things of one kind by address: names are one or two levels deep. */
function addressed(prefix: string, kinds: unknown, levels: number): { address: string; body: unknown }[] {
  return Object.entries(record(kinds)).flatMap(([name, body]) =>
    levels === 1 ? [{ address: prefix + name, body }] : addressed(`${prefix}${name}.`, body, levels - 1),
  );
}

function edges(stack: TerraformStack, from: string, body: unknown): Edge<string>[] {
  const resolved: unknown = Tokenization.resolve(body, {
    scope: stack,
    resolver: new DefaultTokenResolver(new StringConcat()),
    preparing: false,
  });
  const text = JSON.stringify(resolved) ?? "";
  const addresses = text.matchAll(/(?:\bdata\.)?[A-Za-z_][\w-]*\.[A-Za-z_][\w-]*/g);
  return [...new Set([...addresses].map(([address]) => address))].map((to) => ({ from, to }));
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
