import fc from "fast-check";
import { blueprint, blueprintRelation } from "../../model/index";
import { entriesOf, withEntries } from "../../model/kernel/container";
import { type DataObject, emptyObject, equalData, objectOf } from "../../model/kernel/data";
import { attributesOfImportId, importId } from "../../model/kernel/import-id";
import { withOwnedElsewhere } from "../../model/kernel/owned-elsewhere";
import type { Resource } from "../../model/kernel/resource";
import { configs } from "./generated/configs";
import { textsWithin } from "./generated/values";
import { expectSame, meant } from "./laws/law";
import { deploy, refresh } from "./life";

const container = ["relations"] as const;
const { ownedElsewhere = [] } = blueprint.endpoint;
const limitsOf = (name: string, { attributes }: Resource = blueprint) =>
  attributes.find((attribute) => attribute.name === name)?.limits ?? {};
const names = fc.uniqueArray(textsWithin(limitsOf("identifier", blueprintRelation)), { minLength: 1, maxLength: 4 });

/** A configuration that leaves some relations to others, and a document with those in it. */
const shared = fc.tuple(configs(blueprint), names).map(([config, all]) => {
  const declared = Object.keys(Object(config.relations));
  const elsewhere = all.filter((name) => !declared.includes(name));
  return { config: withAttribute(config, elsewhere), elsewhere };
});

function withAttribute(config: DataObject, elsewhere: string[]): DataObject {
  return Object.assign(emptyObject(), config, { relations_elsewhere: elsewhere });
}

function withRelations(document: DataObject, added: readonly string[]): DataObject {
  const entries = added.map((name): [string, DataObject] => [name, objectOf([["target", "theirs"]])]);
  return withEntries(document, container, objectOf([...Object.entries(entriesOf(document, container)), ...entries]));
}

describe("what a blueprint leaves to other resources", () => {
  it("is no drift, and no other relation is none", () => {
    fc.assert(
      fc.property(shared, textsWithin(limitsOf("identifier", blueprintRelation)), ({ config, elsewhere }, stray) => {
        const { live, state } = deploy(blueprint, config);
        const theirs = withRelations(live, elsewhere);
        expectSame(refresh(blueprint, state, theirs), state, "The state");
        const known = [...elsewhere, ...Object.keys(entriesOf(live, container))];
        const drifted = refresh(blueprint, state, withRelations(theirs, [stray]));
        expect(equalData(drifted, state)).toBe(known.includes(stray) && equalData(withRelations(theirs, [stray]), theirs));
      }),
    );
  });

  it("is written back as it is, and nothing else that is not declared", () => {
    fc.assert(
      fc.property(shared, names, ({ config, elsewhere }, strays) => {
        const { document } = deploy(blueprint, config);
        const live = withRelations(withRelations(emptyObject(), elsewhere), strays);
        const before = withAttribute(config, elsewhere.slice(1));
        const written = withOwnedElsewhere(ownedElsewhere, document, live, before, config);
        expectSame(meant(blueprint, written), meant(blueprint, withRelations(document, elsewhere)), "What is written");
      }),
    );
  });
});

describe("an import id", () => {
  const identifiers = textsWithin(limitsOf("identifier"));

  it("means one relation first, whatever stands in the blueprint's name", () => {
    fc.assert(
      fc.property(identifiers, textsWithin(limitsOf("identifier", blueprintRelation)), (of, identifier) => {
        const named = objectOf(Object.entries({ blueprint: of, identifier }));
        expectSame(attributesOfImportId(blueprintRelation.endpoint, importId(blueprintRelation.endpoint, named) ?? "")[0], named, "The id");
      }),
    );
  });

  it("names what a blueprint leaves to others", () => {
    fc.assert(
      fc.property(identifiers, names, (identifier, elsewhere) => {
        const named = objectOf(Object.entries({ identifier, relations_elsewhere: elsewhere }));
        expectSame(attributesOfImportId(blueprint.endpoint, importId(blueprint.endpoint, named) ?? "")[0], named, "The id");
      }),
    );
    expect(importId(blueprint.endpoint, objectOf(Object.entries({ identifier: "a", relations_elsewhere: ["b", "c"] })))).toBe(
      "a?without=b,c",
    );
    expect(importId(blueprint.endpoint, objectOf(Object.entries({ identifier: "a", relations_elsewhere: null })))).toBe("a");
  });

  it("holds a `?` as any other letter where nothing can stand behind one", () => {
    const endpoint = {
      key: "name",
      existing: "refuse",
      identity: ["name"],
      settingsOf: { path: "/v1/x", envelope: "x", named: [] },
    } as const;
    expect(attributesOfImportId(endpoint, "Who?")).toEqual([{ name: "Who?" }]);
  });

  it.each(["", "?without=a", "a?with=b", "a?without=b&other=c"])("of another form means nothing: %s", (id) => {
    expect(attributesOfImportId(blueprint.endpoint, id)).toEqual([]);
  });
});
