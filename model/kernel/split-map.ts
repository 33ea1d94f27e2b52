import { taggedShape } from "./choices";
import { type Codec, pathOf, type ReadContext, readValue, step, writeValue } from "./codec";
import { object } from "./collections";
import { type Data, type DataObject, emptyObject, isObject, Opaque, OpaqueProblem } from "./data";
import { group } from "./levels";
import { type Keyed, type Part, writeOnce } from "./part";
import type { Limits } from "./schema";
import type { ObjectShape } from "./shape";

interface SplitOptions {
  readonly description: string;
  /** The map is written also when it is empty. */
  readonly always: boolean;
  /** What the keys may be. */
  readonly keys?: Limits;
}

/**
 * A JSON map whose entries are told apart by the text under `tag`, as a Terraform group with one map a form: `string_props`, `number_props` ….
 * A key stands in one of the maps only.
 */
export function splitMap(
  name: string,
  tag: string,
  forms: Readonly<Record<string, { part: Part; description: string }>>,
  options: SplitOptions,
): Keyed {
  const entries = Object.entries(forms).map(([value, { part, description }]) => ({
    value,
    attribute: `${value}_props`,
    codec: object(part),
    part,
    description,
  }));
  const limits = options.keys ? { limits: { keys: options.keys } } : {};
  const names = entries.map(({ attribute }) => attribute);
  const shapes = entries.map(({ value, part, description }): [string, ObjectShape] => [value, taggedShape(tag, value, part, description)]);
  return {
    at(key) {
      const inner: Part = {
        fields: new Map([
          [
            key,
            {
              shape: { kind: "map", of: { kind: "union", tag, variants: new Map(shapes) }, ...limits },
              required: false,
              description: options.description,
              vacuous: [emptyObject()],
            },
          ],
        ]),
        attributes: entries.map(({ attribute, codec, description }, index) => ({
          name: attribute,
          description,
          nested: { attributes: [], ...codec.face.nested, mode: "map" as const },
          presence: "optional" as const,
          ...limits,
          ...(index === 0 ? { distinctKeys: names } : {}),
        })),
        write(state, document) {
          const written = emptyObject();
          for (const { value, attribute, codec } of entries) {
            const map = state[attribute] ?? null;
            if (map instanceof Opaque) {
              document[key] = map;
              return;
            }
            if (isObject(map)) writeEntries(map, written, tag, value, codec);
          }
          if (options.always || Object.keys(written).length > 0) document[key] = written;
        },
        read(document, state, context) {
          const json = document[key];
          if (json instanceof Opaque)
            throw new OpaqueProblem(pathOf(context, key), "the value is a token, but its entries must be known here");
          if (!isObject(json)) return;
          for (const [entryKey, entry] of Object.entries(json)) {
            const here = step(context, key, null);
            const chosen = tagOf(entry, tag, step(here, entryKey, null));
            const form = entries.find(({ value }) => value === chosen);
            if (!form) continue;
            const priorMap = isObject(context.prior) ? (context.prior[form.attribute] ?? null) : null;
            const prior = isObject(priorMap) ? (priorMap[entryKey] ?? null) : null;
            const target = state[form.attribute];
            const map = isObject(target) ? target : emptyObject();
            map[entryKey] = readValue(form.codec, entry, step(here, entryKey, prior));
            state[form.attribute] = map;
          }
        },
      };
      return group(name, inner, options.description);
    },
  };
}

function writeEntries(map: DataObject, written: DataObject, tag: string, value: string, codec: Codec): void {
  for (const [key, entry] of Object.entries(map)) {
    const fields = writeValue(codec, entry);
    if (fields === undefined) continue;
    const document = emptyObject();
    document[tag] = value;
    writeOnce(written, key, isObject(fields) ? Object.assign(document, fields) : fields);
  }
}

function tagOf(entry: Data, tag: string, context: ReadContext): Data | undefined {
  if (entry instanceof Opaque) throw new OpaqueProblem(pathOf(context), "the value is a token, but its form must be known here");
  const chosen = isObject(entry) ? entry[tag] : undefined;
  if (chosen instanceof Opaque) throw new OpaqueProblem(pathOf(context, tag), `"${tag}" decides the form, so it cannot be a token`);
  return chosen;
}
