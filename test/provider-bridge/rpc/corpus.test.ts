import { resources } from "../../../model";
import { journeyOf } from "./corpus-over-the-wire";

it.each(resources.map((resource) => [resource.name, resource] as const))(
  "an eighth of the corpus comes through whole: %s",
  async (_, resource) => {
    expect((await journeyOf(resource, 8)).problems).toEqual([]);
  },
);
