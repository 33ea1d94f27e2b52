import type { DataObject } from "../../../model/kernel/data";
import { freshWorld } from "./fresh-world";
import { writesTo } from "./port-session";
import { data, refusal } from "./provider-under-test";
import type { Configuration } from "./workspace";

/** What is known to be refused before anything is written, though no attribute alone says so. */
describe("a plan is refused", () => {
  const here = freshWorld();

  /** What the plan says, which writes nothing. */
  async function said(configuration: Configuration): Promise<string> {
    here.portal.clearRequests();
    const { message } = await refusal(here.workspace.plan(configuration));
    expect(writesTo(here.portal)).toEqual([]);
    return message;
  }

  describe("of a system blueprint", () => {
    const extension = (identifier: string, property: string): Configuration => ({
      "port_system_blueprint.it": data({ identifier, properties: { string_props: { [property]: {} } } }),
    });

    it("that there is none of", async () => {
      expect(await said(extension("_nosuch", "size"))).toContain("There is no /v1/blueprints/_nosuch in Port. Port makes its own");
    });

    it("that is none of Port's own", async () => {
      await here.byHand.request("POST", "/v1/blueprints", { identifier: "service", title: "Service", schema: { properties: {} } });
      expect(await said(extension("service", "size"))).toContain("is none of Port's own. Manage it as one of yours.");
    });

    it("whose property is Port's own", async () => {
      expect(await said(extension("_user", "status"))).toContain("schema.properties.status of /v1/blueprints/_user is Port's own");
    });
  });

  describe("of folders", () => {
    const folders = (parents: Readonly<Record<string, string | null>>): Configuration =>
      Object.fromEntries(
        Object.entries(parents).map(([identifier, parent]): [string, DataObject] => [
          `port_folder.${identifier}`,
          data(parent === null ? { identifier } : { identifier, parent }),
        ]),
      );

    it.each([
      [{ a: "b", b: "a" }, '"b" in "a" in "b"'],
      [{ top: null, a: "b", b: "c", c: "a" }, '"c" in "a" in "b" in "c"'],
    ])("that would stand inside themselves: %j", async (parents, way) => {
      expect(await said(folders(parents))).toContain(way);
    });

    it("that exist, and would be moved into each other", async () => {
      await here.workspace.apply(folders({ a: null, b: null }));
      expect(await said(folders({ a: "b", b: "a" }))).toContain('"b" in "a" in "b"');
      await here.workspace.apply(folders({ a: "b", b: null }));
      expect(await here.workspace.pending(folders({ a: "b", b: null }))).toEqual({});
    });
  });
});
