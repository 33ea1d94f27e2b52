/// <reference types="cdktf/lib/testing/adapters/jest" />
import { App, Testing } from "cdktf";
import { Action, Blueprint, Entity, PortStack } from "cdktf-port";
import { Catalog } from "../../examples/catalog";
import { environments } from "../../examples/environments";
import { scratchFolder } from "../scratch-folder";

Testing.setupJest();

const app = new App({ outdir: scratchFolder(), stackTraces: false });
const synthesised = environments.map((environment) => {
  const stack = new PortStack(app, environment.name, { environment });
  new Catalog(stack, "catalog", { environment });
  return Testing.synth(stack, true);
});

describe.each(synthesised)("the catalog in environment %#", (stack) => {
  it("lets services belong to squads", () => {
    expect(stack).toHaveResourceWithProperties(Blueprint, {
      identifier: "service",
      relations: { owner: { target: "${port_blueprint.catalog_squad.identifier}", title: "Owner", many: false, required: false } },
    });
    expect(stack).toHaveResourceWithProperties(Entity, {
      identifier: "cart",
      relations: { single_relations: { owner: "${port_entity.catalog_shop.identifier}" } },
    });
  });

  it("lets people hand a service to another squad", () => {
    expect(stack).toHaveResource(Action);
  });
});
