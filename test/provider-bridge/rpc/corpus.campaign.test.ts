import { resources } from "../../../model";
import { journeyOf } from "./corpus-over-the-wire";

/** Documents that no configuration can hold, since the choices of an attribute leave them out. */
const refused = new Map([
  ["action", 5],
  ["entity", 1],
]);

it.each(resources.filter(({ endpoint }) => !("tableOf" in endpoint)).map((resource) => [resource.name, resource] as const))(
  "the whole corpus comes through whole: %s",
  async (name, resource) => {
    expect(await journeyOf(resource, 1)).toEqual({ problems: [], refused: refused.get(name) ?? 0 });
  },
);
