import { cpSync, writeFileSync } from "node:fs";
import { arch, platform } from "node:os";
import { join } from "node:path";
import { type ScriptedPortal, scriptedPortal } from "../provider-bridge/api/scripted-portal";
import { toyBundle } from "../provider-bridge/protocol/provider-process";
import { type ToyPort, toyPort } from "../provider-bridge/toy-port";
import { scratchFolder } from "../scratch-folder";
import { planned, terraformEnvironment, terraformOrThrow } from "../terraform";

const bundle = toyBundle("test/end-to-end/toy-kind/main.ts");
const folder = scratchFolder();
let port: ToyPort;
let portal: ScriptedPortal;
let environment: NodeJS.ProcessEnv;

beforeAll(async () => {
  port = toyPort();
  portal = await scriptedPortal(port.script);
  environment = terraformEnvironment({ PORT_BASE_URL: portal.baseUrl, PORT_CLIENT_ID: "id", PORT_CLIENT_SECRET: "secret" });
  const system = `${platform()}_${arch() === "x64" ? "amd64" : arch()}`;
  const place = join(folder, "terraform.d/plugins/cdktf-port.internal/cdktf-port/port/0.1.0", system);
  cpSync(bundle.folder, place, { recursive: true });
  cpSync(bundle.executable, join(place, "terraform-provider-port_v0.1.0"));
  describeGadget({});
  await terraformOrThrow(folder, ["init", "-input=false"], environment);
});
afterAll(async () => {
  bundle.remove();
  await portal.close();
});

function describeGadget(more: object, beside: object = {}): void {
  const resource = {
    port_blueprint: { vehicle: { identifier: "vehicle", title: "Vehicle" } },
    port_gadget: { cart: { identifier: "cart", blueprint: "${port_blueprint.vehicle.identifier}", ...more } },
  };
  const terraform = { required_providers: { port: { source: "cdktf-port.internal/cdktf-port/port" } } };
  writeFileSync(join(folder, "main.tf.json"), JSON.stringify({ terraform, resource, ...beside }));
}

const apply = () => terraformOrThrow(folder, ["apply", "-auto-approve", "-input=false"], environment);
const pending = async () => (await planned(folder, environment)).changes.map(({ address, action }) => `${address} ${action}`).sort();
const gadgets = () => port.collections.get("/v1/gadgets");

it("a kind that is defined in one file lives under Terraform, and gets a field by one line", async () => {
  const wheels = [{ spokes: 12 }, { spokes: 16 }];
  describeGadget({ labels: { a: "b" }, wheels, settings: JSON.stringify({ brakes: [1, 2] }) });
  await apply();
  expect(await pending()).toEqual([]);
  const live = { identifier: "cart", blueprint: "vehicle", labels: { a: "b" }, wheels, settings: { brakes: [1, 2] } };
  expect(gadgets()?.get("cart")).toEqual(live);

  gadgets()?.set("cart", { ...live, wheels: [], horn: "loud" });
  expect(await pending()).toEqual(["port_gadget.cart update"]);
  await apply();
  expect(gadgets()?.get("cart")).toEqual({ ...live, horn: "loud" });

  environment = { ...environment, TOY_COLOURED: "yes" };
  expect(await pending()).toEqual([]);
  describeGadget({ paint_colour: "green" });
  await apply();
  expect(gadgets()?.get("cart")).toEqual({ identifier: "cart", blueprint: "vehicle", paintColour: "green", horn: "loud" });
  expect(await pending()).toEqual([]);

  await terraformOrThrow(folder, ["state", "rm", "port_gadget.cart"], environment);
  describeGadget({ paint_colour: "green", labels: { late: "yes" } }, { import: [{ to: "port_gadget.cart", id: "cart" }] });
  await apply();
  expect(gadgets()?.get("cart")).toMatchObject({ paintColour: "green", labels: { late: "yes" } });
  expect(await pending()).toEqual([]);

  await terraformOrThrow(folder, ["destroy", "-auto-approve", "-input=false"], environment);
  expect(gadgets()?.size).toBe(0);
});
