import { integration, webhook } from "../../../model";
import { data } from "./provider-under-test";
import type { Wide } from "./wide";

/** What removes an entity says no more than which. */
const removal = data({ blueprint: "squad", operation: { type: "delete", deleteDependents: true }, entity: { identifier: ".body.id" } });

export const wideWebhook: Wide = {
  resource: webhook,
  hints: [
    [/^identifier$/, "hook"],
    [/\.blueprint$/, "squad", "team"],
    [/\.operation$/, "create"],
  ],
  fit: (document) => {
    const mappings = Array.isArray(document.mappings) ? document.mappings : [];
    document.mappings = [...mappings, removal];
    return document;
  },
  // A webhook has a title.
  mend: (document) => ({ title: "Hook", ...document }),
};

export const wideIntegration: Wide = {
  resource: integration,
  hints: [
    [/^installationId$/, "k8s"],
    [/\.port$/, data({ entity: { mappings: { identifier: ".id", blueprint: '"a"' } } }), data({ entity: { mappings: [] } })],
    [/\.selector$/, data({ query: "true" }), data({ query: "false" })],
    [/^changelogDestination\.url$/, "https://a.example", "https://b.example"],
  ],
};
