import { launch } from "./protocol/launch";

/** The Terraform provider's program. */
void launch({
  source: "cdktf-port.internal/cdktf-port/port",
  usage: "To use it in plain HCL, run: npx cdktf-port provider install DIR",
  load: () => import("./program.js"),
});
