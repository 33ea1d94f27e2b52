import type { Json, JsonObject } from "../../portal";
import { isArray, isObject, own } from "../../portal/json/json";
import { at } from "./client";
import type { Shown } from "./computed-invariants";

/** Scorecards, their rules, and where each entity stands are once more there as entities, and no others are. */
export function checkFollowers(all: readonly Shown[]): void {
  const entitiesOf = (identifier: string) => all.find(({ blueprint }) => own(blueprint, "identifier") === identifier)?.entities ?? [];
  const scored = all.filter(({ blueprint }) => !["_scorecard", "_rule", "_rule_result"].includes(String(own(blueprint, "identifier"))));
  const scorecards = scored.flatMap(({ scorecards }) => scorecards);
  expect(entitiesOf("_scorecard").map(titleOf).sort()).toEqual(scorecards.map(titleOf).sort());
  expect(entitiesOf("_rule")).toHaveLength(scorecards.flatMap(rulesOf).length);

  const standing = scored.flatMap(({ blueprint, entities }) =>
    entities.flatMap((entity) =>
      Object.entries(members(own(entity, "scorecards"))).flatMap(([scorecard, place]) =>
        rulesOf(members(place)).map((rule) => [own(blueprint, "identifier"), scorecard, ...standingOf(rule), own(entity, "identifier")]),
      ),
    ),
  );
  const rules = new Map(entitiesOf("_rule").map((rule) => [own(rule, "identifier"), rule]));
  const named = new Map(entitiesOf("_scorecard").map((scorecard) => [own(scorecard, "identifier"), scorecard]));
  const told = entitiesOf("_rule_result").map((result) => {
    const rule = rules.get(at(result, "relations", "rule"));
    const scorecard = named.get(at(rule, "relations", "scorecard"));
    return [at(scorecard, "properties", "blueprint"), at(result, "properties", "result"), at(result, "properties", "entity")];
  });
  expect(told.map(String).sort()).toEqual(standing.map(([blueprint, , , result, entity]) => String([blueprint, result, entity])).sort());
}

function standingOf(rule: JsonObject): [Json | undefined, string] {
  return [own(rule, "identifier"), own(rule, "status") === "SUCCESS" ? "Passed" : "Not passed"];
}

function titleOf(document: JsonObject): string {
  return String(own(document, "title"));
}

function rulesOf(document: JsonObject): JsonObject[] {
  const rules = own(document, "rules");
  return isArray(rules) ? rules.filter(isObject) : [];
}

function members(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}
