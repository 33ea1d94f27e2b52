import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { TerraformStack } from "cdktf";
import { entity } from "../model";
import { type AdoptionList, parseAdoptionList } from "../model/adoption";
import { importId } from "../model/kernel/import-id";
import { byCodePoint, printJson } from "../model/kernel/json-text";
import { addressOf, type Entry, withParts } from "./entry";
import { environmentOf } from "./environments";
import { movedRelations } from "./moved-relations";
import { tableRows } from "./table-links";
import { spellLiteral } from "./tokens/template";

/** A Terraform import block: what lives in Port becomes the resource at an address. */
export interface ImportBlock {
  readonly to: string;
  readonly id: string;
}

/**
 * Reads what an environment had in Port before its code; undefined where there is no such file. `path` is relative to the folder that the
 * app runs in. Throws where the file cannot be read as a list.
 */
export function readAdoptionList(environment: string, path = join("adopted", `${environment}.json`)): AdoptionList | undefined {
  const file = resolve(process.cwd(), path);
  if (!existsSync(file)) return undefined;
  try {
    return parseAdoptionList(readFileSync(file, "utf8"));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${path}: ${reason} Write it anew with "npx cdktf-port adopt ${environment}".`);
  }
}

const adoptions = new WeakMap<TerraformStack, AdoptionList>();

/** Says what a stack adopts. */
export function assignAdoption(stack: TerraformStack, list: AdoptionList): void {
  adoptions.set(stack, list);
}

/** What a stack adopts; undefined where it creates everything. */
export function adoptionOf(stack: TerraformStack): AdoptionList | undefined {
  return adoptions.get(stack);
}

/** The import blocks of a construct and of what stands beside it, as far as the list names them. */
export function importBlocks(entry: Entry, { ids }: AdoptionList): ImportBlock[] {
  return withParts([entry]).flatMap((one) => {
    const id = adoptedAs(one, ids);
    return id === undefined ? [] : [{ to: addressOf(one), id: spellLiteral(id) }];
  });
}

/** The import id of what an entry adopts; undefined where that is nothing. Of a table those rows are adopted that the list names as documents of their own. */
function adoptedAs(entry: Entry, ids: AdoptionList["ids"]): string | undefined {
  const { importId: id, resource, document } = entry;
  if (id === undefined) return undefined;
  const { endpoint } = resource;
  if (!("tableOf" in endpoint)) return ids.get(`port_${resource.name}`)?.includes(id) ? `${id}${query(entry)}` : undefined;
  const listed = new Set(ids.get(`port_${entity.name}`));
  const rows = Object.keys(tableRows(document)).filter((identifier) =>
    listed.has(importId(endpoint.tableOf.each, { blueprint: id, identifier }) ?? ""),
  );
  const named = { property: "$identifier", operator: "in", value: rows.sort(byCodePoint) };
  return rows.length === 0 ? undefined : `${id}${query(entry, `query=${printJson({ combinator: "and", rules: [named] })}`)}`;
}

/** What the import cannot read off Port: it would otherwise be a change of the state, shown beside the import. Ours alone reads it. */
function query(entry: Entry, ...last: readonly string[]): string {
  if (environmentOf(TerraformStack.of(entry.construct))?.provider === "official") return "";
  const moved = movedRelations(entry).map(({ name }) => name);
  const without = moved.length > 0 ? [`without=${moved.sort(byCodePoint).join(",")}`] : [];
  const bare = entry.settings.create_missing_related_entities === true ? ["create_missing_related_entities=true"] : [];
  const parts = [...without, ...bare, ...last];
  return parts.length > 0 ? `?${parts.join("&")}` : "";
}
