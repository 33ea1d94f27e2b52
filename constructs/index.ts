export { Action, type ActionDefinition } from "./action";
export { Blueprint, type BlueprintDefinition, type BlueprintOptions } from "./blueprint";
export type { JsonObjectWithTokens, JsonWithTokens } from "./definition";
export { Entity, type EntityOptions } from "./entity";
export type { EntityDefinition } from "./entity-definition";
export { defineEnvironments, type Environment, type EnvironmentSettings } from "./environments";
export { PortResource, type TerraformOptions } from "./port-resource";
export { PortStack, type PortStackProps } from "./port-stack";
