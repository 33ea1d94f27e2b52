import fc from "fast-check";
import { type DataObject, objectOf } from "../../../model/kernel/data";
import { withoutOwnedElsewhere } from "../../../model/kernel/owned-elsewhere";
import type { Resource } from "../../../model/kernel/resource";
import { configs } from "../generated/configs";
import { documents } from "../generated/documents";
import { json, mapsOf } from "../generated/values";
import { expectSame, type Law, meant } from "./law";

/** The document without what another resource owns, which no state holds. */
function own(resource: Resource, document: DataObject): DataObject {
  const foreign = (resource.endpoint.ownedElsewhere ?? []).flatMap((owned) => ("key" in owned ? [owned.key] : []));
  return objectOf(Object.entries(document).filter(([key]) => !foreign.includes(key)));
}

function roundTrip(junk: number): Law["of"] {
  return (resource) =>
    fc.property(documents(resource, { junk }), (document) => {
      const live = resource.toApi(resource.toTerraform(document));
      expectSame(meant(resource, live), meant(resource, own(resource, document)), "The document read and written");
      const authored = resource.toApi(resource.toTerraform(document, { authored: true }));
      expectSame(meant(resource, authored), meant(resource, document), "The document that a person wrote");
    });
}

export const translationLaws: readonly Law[] = [
  { name: "a document read and written is the same document", of: roundTrip(0) },
  { name: "so is one that holds what its form does not know", of: roundTrip(8) },
  {
    name: "so is any JSON object",
    of: (resource) =>
      fc.property(mapsOf(json, 5), (document) => {
        const written = resource.toApi(resource.toTerraform(document, { authored: true }));
        expectSame(meant(resource, written), meant(resource, document), "The document read and written");
      }),
  },
  {
    name: "a state written, read and written is the same document, whatever was there before, but for what that left to others",
    of: (resource) =>
      fc.property(configs(resource), configs(resource), (config, other) => {
        const document = resource.toApi(config);
        for (const prior of [undefined, config, other]) {
          const state = resource.toTerraform(document, prior ? { prior } : {});
          const own = withoutOwnedElsewhere(resource.endpoint.ownedElsewhere ?? [], document, prior, undefined);
          expectSame(meant(resource, resource.toApi(state)), meant(resource, own), "The document");
          expectSame(state.extra_json, null, "What goes beyond the attributes");
        }
      }),
  },
  {
    name: "a document read as it was written reads the same again",
    of: (resource) =>
      fc.property(documents(resource, { junk: 4 }), (document) => {
        const state = resource.toTerraform(document);
        const again = resource.toTerraform(resource.toApi(state), { prior: state });
        expectSame(resource.reconcile(state, again), { ...state, ...made(resource, again) }, "The state");
      }),
  },
];

/** What Port makes is not in a document that we write; when it was last written is no news where nothing else is. */
function made(resource: Resource, state: DataObject): DataObject {
  const made = resource.attributes.filter(
    ({ presence, name, computed }) => presence === "computed" && name !== "id" && computed !== "volatile",
  );
  return objectOf(made.map(({ name }) => [name, state[name] ?? null]));
}
