import type { BlueprintDocument } from "../documents";
import { own } from "../json/json";
import type { Catalog } from "../store/catalog";

/** A relation of a blueprint that is about to be called otherwise. */
export interface RelationRename {
  readonly blueprint: string;
  readonly from: string;
  readonly to: string;
}

/** The steps of a path of relations with the renamed relation called by its new name, wherever the path passes its blueprint. */
export function renameStep(catalog: Catalog, start: BlueprintDocument, steps: readonly string[], rename: RelationRename): string[] {
  let at: BlueprintDocument | undefined = start;
  return steps.map((step) => {
    const renamed = at?.identifier === rename.blueprint && step === rename.from ? rename.to : step;
    at = blueprintAfter(catalog, at, step);
    return renamed;
  });
}

/** The blueprint that a path of relations leads to; nothing when a step is no relation. */
export function endOf(catalog: Catalog, start: BlueprintDocument, steps: readonly string[]): BlueprintDocument | undefined {
  return steps.reduce<BlueprintDocument | undefined>((at, step) => blueprintAfter(catalog, at, step), start);
}

function blueprintAfter(catalog: Catalog, at: BlueprintDocument | undefined, step: string): BlueprintDocument | undefined {
  return catalog.blueprints.get(own(at?.relations, step)?.target ?? "")?.document;
}
