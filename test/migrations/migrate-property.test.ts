import { openWorld, type World } from "./world";

let world: World;
afterEach(() => world.portal.close());

const numbers = { cart: "12", search: "1.5", shop: "7" };

it("a property is renamed with its values, and all that points at it follows", async () => {
  world = await openWorld(numbers);
  console.log(await world.migrate({}));
  expect(await world.values("weight")).toEqual(numbers);
  console.log(await world.migrate({}));
});

it("a property gets another type", async () => {
  world = await openWorld(numbers);
  console.log(await world.migrate({ to: "size", type: "number" }));
  console.log(world.portal.requests.map((r) => `${r.method} ${r.path} ${r.status}`).join("\n"));
  expect(await world.values("size")).toEqual({ cart: 12, search: 1.5, shop: 7 });
  console.log(JSON.stringify(await world.documents()));
});

it("a property gets another type and name", async () => {
  world = await openWorld(numbers);
  console.log(await world.migrate({ to: "weight", type: "number" }));
  console.log(world.portal.requests.map((r) => `${r.method} ${r.path} ${r.status}`).join("\n"));
  expect(await world.values("weight")).toEqual({ cart: 12, search: 1.5, shop: 7 });
  console.log(JSON.stringify(await world.documents()));
});
