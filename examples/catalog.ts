import { Action, Blueprint, Entity, type Environment } from "cdktf-port";
import { Construct } from "constructs";
import type { Values } from "./environments";

/** Services and the squads that own them, the same in every environment but for its values. */
export class Catalog extends Construct {
  constructor(scope: Construct, id: string, { environment }: { environment: Environment<Values> }) {
    super(scope, id);
    const { ownershipUrl, instances } = environment.values;

    const squad = new Blueprint(this, "squad", {
      identifier: "squad",
      title: "Squad",
      icon: "Team",
      schema: { properties: { channel: { type: "string", title: "Chat channel" } } },
    });

    const service = new Blueprint(this, "service", {
      identifier: "service",
      title: "Service",
      icon: "Microservice",
      schema: {
        properties: {
          language: { type: "string", title: "Language", enum: ["go", "typescript"], enumColors: { go: "turquoise", typescript: "blue" } },
          repository: { type: "string", title: "Repository", format: "url" },
          instances: { type: "number", title: "Instances", minimum: 0 },
          tags: { type: "array", title: "Tags", items: { type: "string" } },
        },
        required: ["language"],
      },
      relations: { owner: { title: "Owner", target: squad, required: false, many: false } },
      mirrorProperties: { channel: { title: "Chat channel", path: "owner.channel" } },
    });

    const shop = new Entity(this, "shop", { blueprint: squad, identifier: "shop", title: "Shop", properties: { channel: "#shop" } });

    for (const name of ["cart", "checkout"] as const)
      new Entity(this, name, {
        blueprint: service,
        identifier: name,
        title: name === "cart" ? "Cart" : "Checkout",
        properties: { language: "typescript", repository: `https://git.example.com/shop/${name}`, instances, tags: ["shop"] },
        relations: { owner: shop },
      });

    new Action(this, "set_ownership", {
      identifier: "set_ownership",
      title: "Own services",
      icon: "Team",
      description: "Hands the service to another squad.",
      trigger: {
        type: "self-service",
        operation: "DAY-2",
        blueprintIdentifier: service,
        userInputs: {
          properties: { squad: { type: "string", title: "Squad", format: "entity", blueprint: squad } },
          required: ["squad"],
          order: ["squad"],
        },
      },
      invocationMethod: {
        type: "WEBHOOK",
        url: ownershipUrl,
        method: "POST",
        body: { service: "{{ .entity.identifier }}", owner: "{{ .inputs.squad.identifier }}", by: "{{ .trigger.by.user.email }}" },
      },
    });
  }
}
