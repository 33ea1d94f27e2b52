import type { BlueprintDocument } from "../documents";

/** The base of the blueprints that every organisation has; they may be extended, never deleted. */
export const systemBlueprints: readonly BlueprintDocument[] = [
  {
    identifier: "_user",
    title: "User",
    icon: "User",
    schema: {
      properties: {
        status: {
          type: "string",
          title: "Status",
          enum: ["Staged", "Active", "Invited", "Disabled"],
          enumColors: { Staged: "lightGray", Active: "green", Invited: "yellow", Disabled: "red" },
        },
        port_role: { type: "string", title: "Port role" },
        moderated_blueprints: { type: "array", title: "Moderated blueprints", items: { type: "string", format: "blueprints" } },
        port_type: { type: "string", title: "Port type", enum: ["Standard", "Service Account"] },
      },
      required: [],
    },
    relations: {},
    mirrorProperties: {},
    calculationProperties: {},
    aggregationProperties: {},
  },
  {
    identifier: "_team",
    title: "Team",
    icon: "Team",
    schema: {
      properties: { description: { type: "string", title: "Description" }, size: { type: "number", title: "Size" } },
      required: [],
    },
    relations: {},
    mirrorProperties: {},
    calculationProperties: {},
    aggregationProperties: {},
  },
];

/** The base of a system blueprint, or nothing for an ordinary one. */
export function systemBlueprint(identifier: string): BlueprintDocument | undefined {
  return systemBlueprints.find((blueprint) => blueprint.identifier === identifier);
}
