import { nullState, objectShape, readState } from "./collections";
import { type Data, type DataObject, emptyObject, equalData, holdsOpaque, isObject, Opaque, OpaqueJson, objectOf, unknown } from "./data";
import type { Endpoint } from "./endpoint";
import { parseJson, printJson } from "./json-text";
import { withMemory } from "./memory";
import { normalForm } from "./normal-form";
import { withoutDefaults, withoutOwnedElsewhere } from "./owned-elsewhere";
import { type Part, product } from "./part";
import { pathText } from "./path";
import { inPriorSpelling, withDefaults } from "./planning";
import { problem, ruleProblems } from "./problem";
import { reconcile } from "./reconcile";
import { references } from "./references";
import { carry, difference, lay } from "./remainder";
import { attributeRules } from "./rules";
import type { Attribute, Path, Problem, State } from "./schema";
import type { ObjectShape, Reference } from "./shape";
import { validateConfig } from "./validate-config";
import { validateDocument } from "./validate-document";

/** One kind of thing in Port: its Terraform face, its JSON face, and the way between them. */
export interface Resource<Of extends Endpoint = Endpoint> {
  /** `blueprint`; the Terraform type is `port_` + name. */
  readonly name: string;
  readonly description: string;
  readonly endpoint: Of;
  readonly attributes: readonly Attribute[];
  /** The document's form: what props, references, docs and validation of JSON derive from. */
  readonly shape: ObjectShape;
  /** Entries of the document that keep their type for life, where there are such. */
  readonly typed?: TypedEntries;

  /** The document that Terraform's object stands for, as Port wants it written. Opaque attributes give opaque keys. */
  toApi(state: State): DataObject;
  /** Terraform's object for a document. Total: what does not fit stands in `extra_json`. */
  toTerraform(document: DataObject, options?: ReadOptions): State;
  /** `fresh` in `prior`'s spelling wherever both stand for the same document. */
  reconcile(prior: State, fresh: State): State;
  /** What will be: the configuration with defaults and computed values; `prior` is null at creation. */
  plan(prior: State | null, config: State): State;
  /** A planned object whose configuration is known by now: `extra_json` that had to wait for it is filled in. */
  settle(prior: State | null, planned: State): State;
  /** A planned object with what only its configuration holds, as it is written. Null is the configuration of one to be destroyed. */
  complete(planned: State, config: State | null): State;
  /** After a write: the planned object, its unknown values filled from Port's reply. */
  applied(planned: State, document: DataObject): State;
  /** What is wrong with a configuration, as far as its values are known. */
  validate(config: State): Problem[];
  /** What is wrong with a document that a person wrote (props, a JSON file), with paths into the document. */
  validateDocument(document: DataObject): Problem[];
  /** Every place of a document that holds another resource's identifier. */
  references(document: DataObject): Reference[];
  /** Whether two objects stand for the same document, and the second asks for no other write. */
  sameDocument(a: State, b: State): boolean;
}

export interface ReadOptions {
  /** Terraform's object before: settles what the document leaves open, and holds what no document does. */
  readonly prior?: State;
  /** Spell `<`, `>` and `&` in JSON texts as Terraform's jsonencode does. Default true. */
  readonly escapeHtml?: boolean;
  /** A person wrote the document: keys that otherwise are another resource's are meant. */
  readonly authored?: boolean;
}

/** A map inside the document whose entries cannot change the text under `tag` in place. */
export interface TypedEntries {
  readonly container: readonly [string, ...string[]];
  readonly tag: string;
  /** The attribute that holds an entry's tag, for the error. */
  attribute(tag: string, key: string): Path;
  /** Where the documents are searched that hold values of the entries; `{name}` stands for an attribute. */
  readonly holders: string;
  /** The attribute that names entries whose values may be lost. */
  readonly givenUp: string;
}

/** What the parts of a document are to each other, beyond what each object says of itself. Asked of documents that are right in all else. */
export interface Coherence {
  /** `says` goes on after the name of the place, without the full stop. What is not known yet breaks nothing. */
  broken(document: DataObject): readonly { readonly path: Path; readonly says: string }[];
  /** The attribute that a place of the document is written from. */
  attribute(path: Path, document: DataObject): Path;
}

interface Definition<Of extends Endpoint> {
  readonly description: string;
  readonly endpoint: Of;
  readonly typed?: TypedEntries;
  readonly coherence?: Coherence;
}

const idAttribute: Attribute = { name: "id", description: "The import id.", type: "string", presence: "computed", computed: "derived" };

const extraAttribute: Attribute = {
  name: "extra_json",
  description:
    "JSON text of what the document says beyond the other attributes, laid on when it is written. Unset, it carries what lives in Port; set, it is managed like any other attribute.",
  type: "string",
  json: true,
  limits: { json: "object" },
  presence: "optional",
  computed: "given",
};

/** A resource of the given parts. */
export function resource<Of extends Endpoint>(
  name: string,
  { coherence, ...definition }: Definition<Of>,
  ...all: readonly Part[]
): Resource<Of> {
  const part = product(all);
  const attributes = [idAttribute, ...part.attributes, extraAttribute].sort((a, b) => (a.name < b.name ? -1 : 1));
  const shape = objectShape(part);
  const rules = attributeRules(part.rules ?? []);
  const rewriting = attributes.flatMap(({ name, rewrites }) => (rewrites ? [name] : []));
  const written = attributes.flatMap(({ name, presence }) => (presence === "computed" ? [] : [name]));
  const { endpoint } = definition;

  function base(state: State): DataObject {
    const document = emptyObject();
    part.write(state, document);
    return document;
  }

  function toApi(state: State): DataObject {
    const document = base(state);
    const extra = extraOf(state);
    if (extra === undefined || extra instanceof Opaque) return document;
    const laid = lay(shape, document, extra);
    return isObject(laid) ? laid : document;
  }

  function meaning(state: State): Data {
    return normalForm(shape, toApi(state));
  }

  function toTerraform(document: DataObject, options: ReadOptions = {}): State {
    const escapeHtml = options.escapeHtml ?? true;
    const own = ownPart(document, options);
    const state = readState(part, own, { prior: options.prior ?? null, place: undefined, escapeHtml });
    const said = base(state);
    const told = withUntold(shape, own, said);
    const left = equalData(said, told) ? undefined : difference(shape, normalForm(shape, said), normalForm(shape, told));
    state.extra_json = left === undefined ? null : holdsOpaque(left) ? new OpaqueJson(left) : printJson(left, { escapeHtml });
    state.id = derivedId(endpoint, state);
    return state;
  }

  function ownPart(document: DataObject, { authored, prior }: ReadOptions): DataObject {
    if (authored) return document;
    const { ownedElsewhere = [] } = endpoint;
    const own = withoutOwnedElsewhere(ownedElsewhere, document, prior, prior && extraOf(prior));
    const defaults = "settingsOf" in endpoint ? (endpoint.settingsOf.defaults ?? []) : [];
    return defaults.reduce((rest, one) => withoutDefaults(one, shape, rest, prior && toApi(prior)), own);
  }

  function sameDocument(a: State, b: State): boolean {
    if (rewriting.some((name) => !equalData(a[name] ?? null, b[name] ?? null))) return false;
    if (saysTheSame(a, b)) return true;
    const meant = meaning(a);
    return !holdsOpaque(meant) && equalData(meant, meaning(b));
  }

  /** Whether the objects are spelt alike, so that nobody has to look at what they stand for. */
  function saysTheSame(a: State, b: State): boolean {
    return written.every((name) => equalData(a[name] ?? null, b[name] ?? null) && !holdsOpaque(a[name] ?? null));
  }

  function plan(prior: State | null, config: State): State {
    const filled = withDefaults(attributes, config);
    const planned = prior ? inPriorSpelling(attributes, prior, filled) : filled;
    for (const attribute of attributes) {
      if (attribute.writeOnly) planned[attribute.name] = null;
      const value = planned[attribute.name] ?? null;
      if (attribute.name !== "extra_json" && (attribute.computed === "kept" || attribute.computed === "given") && value === null)
        planned[attribute.name] = prior ? (prior[attribute.name] ?? null) : unknown;
    }
    if (planned.extra_json === null) planned.extra_json = carriedExtra(prior, planned);
    planned.id = derivedId(endpoint, planned) ?? unknown;
    const same = prior !== null && sameDocument(prior, planned);
    for (const attribute of attributes)
      if (attribute.computed === "volatile") planned[attribute.name] = same ? (prior[attribute.name] ?? null) : unknown;
    return planned;
  }

  function carriedExtra(prior: State | null, planned: State): Data {
    const extra = prior ? extraOf(prior) : undefined;
    if (!prior || extra === undefined || extra instanceof Opaque) return null;
    const target = base(planned);
    if (holdsOpaque(target)) return unknown;
    const kept = carry(shape, extra, normalForm(shape, base(prior)), normalForm(shape, target));
    if (kept === undefined) return null;
    return equalData(kept, extra) ? (prior.extra_json ?? null) : printJson(kept, { escapeHtml: true });
  }

  function settle(prior: State | null, planned: State): State {
    if (!(planned.extra_json instanceof Opaque)) return planned;
    return Object.assign(Object.assign(emptyObject(), planned), { extra_json: carriedExtra(prior, planned) });
  }

  function complete(planned: State, config: State | null): State {
    const result = Object.assign(emptyObject(), planned);
    for (const { name, writeOnly } of attributes) if (writeOnly) result[name] = config?.[name] ?? null;
    return result;
  }

  function applied(planned: State, document: DataObject): State {
    const fresh = toTerraform(document, { prior: planned });
    const result = nullState({ ...part, attributes });
    for (const attribute of attributes)
      result[attribute.name] = filled(attribute, planned[attribute.name] ?? null, fresh[attribute.name] ?? null);
    return result;
  }

  function andCoherent(problems: Problem[], documentOf: () => DataObject, placeOf: Coherence["attribute"] = (path) => path): Problem[] {
    if (coherence === undefined || problems.some(({ severity }) => severity === "error")) return problems;
    const document = documentOf();
    const broken = coherence.broken(document).map(({ path, says }) => ({ path: placeOf(path, document), says }));
    return [...problems, ...broken.map(({ path, says }) => problem(path, `${pathText(path)} ${says}.`))];
  }

  return {
    name,
    ...definition,
    attributes,
    shape,
    toApi,
    toTerraform,
    reconcile: (prior, fresh) =>
      withMemory(() =>
        reconcile(attributes, prior, fresh, {
          whole: (candidate) => equalData(meaning(candidate), meaning(fresh)),
          attributes: (candidate) => equalData(normalForm(shape, base(candidate)), normalForm(shape, base(fresh))),
        }),
      ),
    plan,
    settle,
    complete,
    applied,
    validate: (config) =>
      andCoherent([...ruleProblems(rules, config, []), ...validateConfig(attributes, config)], () => toApi(config), coherence?.attribute),
    validateDocument: (document) => andCoherent(validateDocument(shape, document), () => document),
    references: (document) => references(shape, document),
    sameDocument,
  };
}

/** A document with what Port never tells, as the state has it. */
function withUntold({ fields }: ObjectShape, document: DataObject, said: DataObject): DataObject {
  const untold = [...fields].flatMap(([key, field]) => (field.untold && !Object.hasOwn(document, key) ? [key] : []));
  return objectOf([...Object.entries(document), ...Object.entries(said).filter(([key]) => untold.includes(key))]);
}

/** The remainder that a state carries; undefined where there is none. */
function extraOf(state: State): Data | undefined {
  const extra = state.extra_json;
  if (extra instanceof OpaqueJson) return extra.json;
  if (typeof extra === "string") return parseJson(extra);
  return extra ?? undefined;
}

function derivedId(endpoint: Endpoint, state: State): Data {
  const names = endpoint.identity.map((name) => state[name] ?? null);
  if (names.some((name) => name instanceof Opaque)) return unknown;
  return names.every((name) => typeof name === "string") ? names.join(":") : null;
}

/** A planned value with what was unknown in it filled from the fresh one; nothing unknown is left. */
function filled(attribute: Attribute, planned: Data, fresh: Data): Data {
  if (planned === unknown) return fresh instanceof Opaque ? null : fresh;
  if (attribute.nested?.mode === "single" && isObject(planned) && holdsOpaque(planned)) {
    const inner = isObject(fresh) ? fresh : emptyObject();
    const result = emptyObject();
    for (const child of attribute.nested.attributes)
      result[child.name] = filled(child, planned[child.name] ?? null, inner[child.name] ?? null);
    return result;
  }
  return planned;
}
