import { App } from "cdktf";
import { PortStack } from "cdktf-port";
import { Catalog } from "./catalog";
import { environments } from "./environments";

const app = new App();
for (const environment of environments) new Catalog(new PortStack(app, environment.name, { environment }), "catalog", { environment });
app.synth();
