import fc from "fast-check";
import type { Json, JsonObject } from "../../portal";

/** Names of pages, those among them that are made with a blueprint, and of folders. */
export const pageId = fc.constantFrom("p1", "p1", "p/2", "as", "aEntity", "$home", "__proto__");
export const folderId = fc.constantFrom("f1", "f1", "f/2", "p1", "constructor");

/** Where pages and folders begin: one of each, so that the names mean something from the start. */
export const firstPlaces: readonly { readonly path: string; readonly body: Json }[] = [
  { path: "/v1/sidebars/catalog/folders", body: { identifier: "f1" } },
  { path: "/v1/sidebars/catalog/folders", body: { identifier: "f/2", parent: "f1" } },
  { path: "/v1/pages", body: { identifier: "p1", type: "dashboard", parent: "f/2", widgets: [{ id: "w", type: "users-table" }] } },
];

const widget = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom<Json>({ id: "w", type: "my-entities", title: "" }, { type: "users-table" }) },
  { weight: 1, arbitrary: fc.constant<Json>({ type: "none" }) },
);
const widgets = fc.array(widget, { maxLength: 2 });

/** Fields of which about half are given. */
function some(fields: { readonly [key: string]: fc.Arbitrary<Json> }): fc.Arbitrary<JsonObject> {
  const drawn = Object.entries(fields).map(([name, field]) =>
    fc.option(
      field.map((value): [string, Json] => [name, value]),
      { freq: 2, nil: undefined },
    ),
  );
  return fc.tuple(...drawn).map((entries) => Object.fromEntries(entries.flatMap((entry) => (entry === undefined ? [] : [entry]))));
}

const place = {
  parent: folderId,
  after: fc.oneof<fc.Arbitrary<string>[]>(pageId, folderId),
  title: fc.constantFrom("T", ""),
};

/** As `place`, with null that takes a field away. */
const newPlace = { parent: fc.option(place.parent), after: fc.option(place.after), title: fc.option(place.title) };

export const page: fc.Arbitrary<Json> = fc
  .tuple(
    fc.record({ identifier: pageId, type: fc.constantFrom("dashboard", "blueprint-entities") }),
    some({ ...place, blueprint: fc.constantFrom("a", "b/β", "new.name"), widgets }),
  )
  .map(([named, fields]) => ({ ...named, ...fields }));

export const pagePatch: fc.Arbitrary<Json> = some({ ...newPlace, identifier: pageId, showInSidebar: fc.boolean(), widgets });

export const pagePermissions: fc.Arbitrary<Json> = some({
  read: some({ users: fc.constant(["u"]), roles: fc.constantFrom<Json>([], ["Admin"]) }),
});

export const folder: fc.Arbitrary<Json> = fc
  .tuple(fc.record({ identifier: folderId }), some(place))
  .map(([named, fields]) => ({ ...named, ...fields }));

export const folderPatch: fc.Arbitrary<Json> = some({ ...newPlace, identifier: folderId });
