import { requestsFor } from "./many-entities";

it.each([
  [10, 350],
  [50, 110],
])("1,000 entities in 10 blueprints, %d at once, are created with at most %d requests, and planned with 15", async (parallelism, most) => {
  const { create, plan, destroy } = await requestsFor(1000, parallelism);
  expect(create).toBeLessThanOrEqual(most);
  expect(plan).toBeLessThanOrEqual(15);
  expect(destroy).toBeLessThanOrEqual(most);
});
