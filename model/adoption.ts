import { type Data, type DataObject, isObject, objectOf } from "./kernel/data";
import { byCodePoint, parseJson, printJson } from "./kernel/json-text";

/**
 * What an environment had in Port before its code, as `adopted/<environment>.json` keeps it: the organisation's id under `organization`,
 * and under each of Terraform's types (`port_blueprint`) the import ids of that type.
 */
export interface AdoptionList {
  /** The id of the organisation that the ids are of; undefined where the file does not say. */
  readonly organization: string | undefined;
  readonly ids: ReadonlyMap<string, readonly string[]>;
}

/** Reads the text of an adoption list. Throws an Error that says what is wrong, without the name of the file. */
export function parseAdoptionList(text: string): AdoptionList {
  const { organization, ...types } = parsed(text);
  if (organization !== undefined && typeof organization !== "string")
    throw new Error(`organization must be the id of an organisation, a text.`);
  const ids = Object.entries(types).map(([type, list]): [string, readonly string[]] => {
    if (!/^port_[a-z_]+$/.test(type)) throw new Error(`"${type}" is no type of Terraform's, such as port_blueprint.`);
    if (Array.isArray(list) && list.every((id) => typeof id === "string" && id !== "")) return [type, list as readonly string[]];
    throw new Error(`${type} must be a list of import ids, which are texts.`);
  });
  return { organization, ids: new Map(ids) };
}

function parsed(text: string): DataObject {
  let value: Data;
  try {
    value = parseJson(text);
  } catch (error) {
    throw new Error(`It is no JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
  if (isObject(value)) return value;
  throw new Error(`It must be an object: { "organization": "org_…", "port_blueprint": ["service"] }.`);
}

/** The text of an adoption list: in the order of code points, each id once, the same text every time. */
export function printAdoptionList({ organization, ids }: AdoptionList): string {
  const types = [...ids]
    .filter(([, list]) => list.length > 0)
    .map(([type, list]): [string, Data] => [type, [...new Set(list)].sort(byCodePoint)]);
  types.sort(([a], [b]) => byCodePoint(a, b));
  const head: [string, Data][] = organization === undefined ? [] : [["organization", organization]];
  return `${JSON.stringify(JSON.parse(printJson(objectOf([...head, ...types]))), null, 2)}\n`;
}
