import { startPortal } from "../../../portal";
import { openPortApi } from "../../../provider-bridge/api";
import { blueprint, blueprints } from "./endpoints";

it("800 requests against a limit of 200 in 3 seconds meet not one refusal, whatever is under way together", async () => {
  const portal = await startPortal({
    organizations: [{ name: "dev", clientId: "id", clientSecret: "secret" }],
    rateLimit: { requests: 200, seconds: 3 },
  });
  const api = openPortApi({ baseUrl: portal.url, clientId: "id", clientSecret: "secret", userAgent: "test/1" });
  const names = Array.from({ length: 400 }, (_, n) => blueprint(`b-${n}`, { title: "B", schema: { properties: {}, required: [] } }));
  await Promise.all(names.map((one) => api.create(blueprints, one, one)));
  await Promise.all(names.map((one) => api.delete(blueprints, one)));
  const statuses = new Set(portal.requests.map(({ status }) => status));
  await api.close();
  await portal.close();
  expect([...statuses].sort()).toEqual([200, 201]);
});
