import { resources } from "../../../model";
import { journeyOf } from "./corpus-over-the-wire";

// The rows of a table are entities, and travel as such.
it.each(resources.filter(({ endpoint }) => !("tableOf" in endpoint)).map((resource) => [resource.name, resource] as const))(
  "an eighth of the corpus comes through whole: %s",
  async (_, resource) => {
    expect((await journeyOf(resource, 8)).problems).toEqual([]);
  },
);
