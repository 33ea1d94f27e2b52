import { integration } from "../../model/index";
import type { DataObject } from "../../model/kernel/data";
import type { State } from "../../model/kernel/schema";
import { changes, deploy, refresh, stateOf } from "./life";

function config(given: DataObject = {}): State {
  return stateOf(integration.attributes, { installation_id: "k8s", installation_app_type: "kubernetes", ...given });
}

function afterReply(given: DataObject, reply: DataObject): { state: State; changed: string[] } {
  const { live, state } = deploy(integration, config(given));
  const after = refresh(integration, state, { ...live, ...reply });
  return { state: after, changed: changes(integration, after, config(given)) };
}

const resources = [{ kind: "pod", selector: { query: "true" }, port: { entity: { mappings: { identifier: ".id", blueprint: '"pod"' } } } }];

describe("traps of the official port_integration that ours is without", () => {
  it("a version that is left out is not written over the stored one", () => {
    const { live, state } = deploy(integration, config());
    expect(deploy(integration, config()).document).not.toHaveProperty("version");
    const read = refresh(integration, state, { ...live, version: "1.2.3" });
    expect(changes(integration, read, config())).toEqual([]);
    expect(deploy(integration, config({ title: "Pods" }), read).document).toMatchObject({ title: "Pods", version: "1.2.3" });
  });

  it("a config in another spelling plans no change", () => {
    const text = JSON.stringify({ resources, deleteDependentEntities: true }, null, 2);
    const { live, state } = deploy(integration, config({ config: text }));
    expect(state.config).toBe(text);
    expect(changes(integration, refresh(integration, state, live), config({ config: text }))).toEqual([]);
    expect(changes(integration, state, config({ config: JSON.stringify({ deleteDependentEntities: true, resources }) }))).toEqual([]);
  });

  it("a config that Port enriches is no inconsistent result, and is seen as drift", () => {
    const given = { config: JSON.stringify({ resources }) };
    const { live, state, planned } = deploy(integration, config(given));
    const enriched = { ...live, config: { resources, createMissingRelatedEntities: true } };
    expect(integration.applied(planned, enriched).config).toBe(given.config);
    expect(changes(integration, refresh(integration, state, enriched), config(given))).toContain("config");
  });

  it("a config that was taken away in Port is seen", () => {
    expect(afterReply({ config: "{}" }, { config: null }).state.config).toBeNull();
  });

  it.each<[string, DataObject]>([
    ["the topic", { kafka_changelog_destination: {} }],
    ["a URL", { webhook_changelog_destination: { url: "https://example.com", agent: true } }],
  ])("a destination that is taken out of the configuration is taken out of the document: %s", (_name, given) => {
    const { state } = deploy(integration, config(given));
    expect(state).toMatchObject(given);
    expect(deploy(integration, config(), state).document).not.toHaveProperty("changelogDestination");
  });

  it("a destination that was switched in Port is seen as the other one alone", () => {
    const reply = { changelogDestination: { type: "WEBHOOK", url: "https://example.com" } };
    const { state } = afterReply({ kafka_changelog_destination: {} }, reply);
    expect(state).toMatchObject({ kafka_changelog_destination: null, webhook_changelog_destination: { url: "https://example.com" } });
  });

  it("both destinations are refused", () => {
    const both = { kafka_changelog_destination: {}, webhook_changelog_destination: { url: "u" } };
    expect(integration.validate(config(both)).map(({ message }) => message)).toEqual([
      "kafka_changelog_destination and webhook_changelog_destination exclude each other: keep the one you mean.",
    ]);
  });

  it("an installation id that Port refuses, and a config that is no object, are refused with their places", () => {
    const spoilt = config({ installation_id: "K8s", config: "[]" });
    expect(integration.validate(spoilt).map(({ path }) => path)).toEqual([["config"], ["installation_id"]]);
  });

  it("another installation id is another installation, for Port gives none another name", () => {
    expect(integration.attributes.filter(({ replaces }) => replaces).map(({ name }) => name)).toEqual(["installation_id"]);
  });
});
