import { either, union, variant } from "../kernel/choices";
import { booleanOrTemplate, identifierOf, openText, text } from "../kernel/codec";
import { map, object, set } from "../kernel/collections";
import { json, jsonObject } from "../kernel/json-codec";
import { flat, group } from "../kernel/levels";
import { field, parts } from "../kernel/part";
import type { KnownTexts } from "../kernel/shape";

const httpMethods: KnownTexts = { name: "HttpMethod", values: ["POST", "PUT", "PATCH", "GET", "DELETE"] };
const integrationActions: KnownTexts = { name: "IntegrationActionType", values: ["dispatch_workflow"] };

const workflow = parts({
  org: field(text(), "GitHub organisation.").required(),
  repo: field(text(), "Repository of the workflow.").required(),
  workflow: field(text(), "File name or id of the workflow.").required(),
  workflowInputs: field(jsonObject(), "Inputs of the workflow; templates are filled in."),
  reportWorkflowStatus: field(booleanOrTemplate(), "Whether the workflow's end ends the run."),
});

const mapping = parts(
  { title: field(text(), "Title of the entity.") },
  group(
    "mapping",
    parts({
      identifier: field(text(), "Identifier of the entity."),
      icon: field(text(), "Icon of the entity."),
      team: either("Teams of the entity, or a template or jq that yields them.", {
        teams: { codec: set(identifierOf("team")), description: "Teams of the entity." },
        teams_jq: { codec: text(), description: "Template or jq that yields the teams of the entity." },
      }),
      properties: field(jsonObject(), "Values of the entity's properties; templates are filled in."),
      relations: field(jsonObject(), "The entity's relations; templates are filled in."),
    }),
    "What the entity becomes.",
  ),
);

const webhook = parts({
  url: field(text(), "Where the run is posted.").required(),
  agent: field(booleanOrTemplate(), "Whether Port's agent posts it."),
  synchronized: field(booleanOrTemplate(), "Whether the reply ends the run."),
  method: field(openText(httpMethods), "HTTP method."),
  headers: field(map(text()), "Headers of the request.").vacuous({}),
  body: field(json(), "Body of the request; templates are filled in."),
});

/** What an action does when it runs. */
export const invocationMethod = union(
  "type",
  {
    KAFKA: variant(
      "kafka_method",
      parts({ payload: field(json(), "Message; templates are filled in.") }),
      "Sends a message to the organisation's Kafka topic.",
    ),
    WEBHOOK: variant("webhook_method", webhook, "Calls a URL."),
    GITHUB: variant("github_method", workflow, "Dispatches a GitHub workflow."),
    GITLAB: variant(
      "gitlab_method",
      parts({
        projectName: field(text(), "Project of the pipeline.").required(),
        groupName: field(text(), "Group of the project.").required(),
        defaultRef: field(text(), "Branch or tag that the pipeline runs on."),
        pipelineVariables: field(jsonObject(), "Variables of the pipeline; templates are filled in."),
      }),
      "Runs a GitLab pipeline.",
    ),
    AZURE_DEVOPS: variant(
      "azure_method",
      parts({
        org: field(text(), "Azure DevOps organisation.").required(),
        webhook: field(text(), "Incoming webhook of the pipeline.").required(),
        payload: field(json(), "Message; templates are filled in."),
      }),
      "Runs an Azure DevOps pipeline.",
    ),
    UPSERT_ENTITY: variant(
      "upsert_entity_method",
      parts({
        blueprintIdentifier: field(identifierOf("blueprint"), "Blueprint of the entity.").required(),
        mapping: flat(mapping, { description: "What the entity becomes.", always: true }),
      }),
      "Creates or changes an entity.",
    ),
    INTEGRATION_ACTION: variant(
      "integration_method",
      parts({
        installationId: field(identifierOf("integration"), "Installation of the integration.").required(),
        integrationActionType: field(openText(integrationActions), "What the integration does.").required(),
        integrationActionExecutionProperties: field(object(workflow), "Which workflow, and with what.").required(),
      }),
      "Runs an action of an integration.",
    ),
  },
  { description: "What happens when the action runs.", required: true, exactlyOne: true },
);
