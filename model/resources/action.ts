import { invocationMethod } from "../fragments/invocation-methods";
import { actionIdentifier } from "../fragments/names";
import { trigger } from "../fragments/triggers";
import { union, variant } from "../kernel/choices";
import { coded, text, truth } from "../kernel/codec";
import { type Data, isObject, objectOf } from "../kernel/data";
import type { DocumentEndpoint } from "../kernel/endpoint";
import { madeByPort, outside } from "../kernel/levels";
import { field, parts } from "../kernel/part";
import { resource } from "../kernel/resource";
import type { Shape } from "../kernel/shape";

const endpoint: DocumentEndpoint = {
  collection: "/v1/actions",
  key: "identifier",
  envelope: "action",
  list: { method: "GET", path: "/v1/actions", envelope: "actions", query: { version: "v2" } },
  existing: "refuse",
  identity: ["identifier"],
};

const approvers: Shape = {
  kind: "object",
  fields: new Map([
    [
      "type",
      { shape: { kind: "string", limits: { oneOf: ["ANY", "ALL"] } }, required: true, description: "Who must approve.", vacuous: [] },
    ],
  ]),
};

/** true, false, or how many of the approvers must agree. */
const requiredApproval = coded(
  { kind: "either", of: [{ kind: "boolean" }, approvers] },
  { oneOf: ["true", "false", "ANY", "ALL"] },
  {
    from: (value): Data => (value === "true" || value === "false" ? value === "true" : objectOf([["type", value]])),
    to(json) {
      if (typeof json === "boolean") return String(json);
      const type = isObject(json) ? json.type : undefined;
      return type === "ANY" || type === "ALL" ? type : null;
    },
  },
);

const approvalNotification = union(
  "type",
  {
    email: variant("approval_email_notification", parts({}), "Approvers get an e-mail.", true),
    webhook: variant(
      "approval_webhook_notification",
      parts({
        url: field(text(), "Where the notification is posted.").required(),
        format: field(text({ oneOf: ["json", "slack"] }), "The form of the message."),
      }),
      "A URL is called.",
    ),
  },
  { description: "How approvers hear of a run that waits for them." },
);

/** `port_action`: a self-service action or an automation. */
export const action = resource(
  "action",
  { description: "A self-service action that people run from the portal, or an automation that runs when something happens.", endpoint },
  parts({
    identifier: field(actionIdentifier, "Unique name, used wherever the action is referred to.").required(),
    title: field(text(), "Name shown to people."),
    icon: field(text(), "Name of an icon of Port's."),
    description: field(text(), "What the action does."),
    trigger,
    invocationMethod,
    requiredApproval: field(requiredApproval, "Whether a run waits for approval, and whose: true, false, ANY or ALL of the approvers."),
    approvalNotification,
    publish: field(truth(), "Whether people see the action, and whether an automation runs.").default(true),
    allowAnyoneToViewRuns: field(truth(), "Whether everybody sees the runs."),
    id: madeByPort("Port's own id."),
  }),
  outside({
    name: "blueprint",
    description: "Left from an older schema; only the empty text is taken. `blueprint_identifier` of the trigger replaces it.",
    type: "string",
    presence: "optional",
    deprecated: true,
    limits: { oneOf: [""] },
  }),
);
