// What the provider uses of undici. The index of the package loads all that it has: 330 KB more, a tenth of what a start computes.
import api from "undici/lib/api/index.js";
import Dispatcher from "undici/lib/dispatcher/dispatcher.js";
import EnvHttpProxyAgent from "undici/lib/dispatcher/env-http-proxy-agent.js";
import Pool from "undici/lib/dispatcher/pool.js";

Object.assign(Dispatcher.prototype, api);

export { EnvHttpProxyAgent, Pool };
