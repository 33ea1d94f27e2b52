import { workflow } from "../../../model";
import { authored } from "../../../model/kernel/authored";
import { objectOf } from "../../../model/kernel/data";

it("a map that holds nothing but nulls is written as the empty map that Terraform holds", () => {
  const trigger = { identifier: "start", config: { type: "SCHEDULE_TRIGGER", cron: "@daily" } };
  const document = { identifier: "release", nodes: [{ ...trigger, variables: { x: null } }] };
  expect(authored(workflow.shape, objectOf(Object.entries(document)))).toMatchObject({ nodes: [{ ...trigger, variables: {} }] });
});
