import { blueprint } from "../../../model";
import type { DataObject } from "../../../model/kernel/data";
import { ByHand, meaningOf } from "./by-hand";
import { openCutOff } from "./cut-off";
import { openPortal, workspaceOn } from "./port-session";
import { data, Refused } from "./provider-under-test";
import type { Configuration, Workspace } from "./workspace";

const service = (more: object) => data({ identifier: "service", title: "Service", ...more });
const team = (target = "service") => data({ identifier: "team", title: "Team", relations: { owns: { target, many: true } } });
const owner = (more: object = {}) => data({ blueprint: "service", identifier: "owner", target: "team", ...more });
const circle = (ofService: DataObject, relation?: DataObject, ofTeam = team()): Configuration => ({
  "port_blueprint.service": ofService,
  "port_blueprint.team": ofTeam,
  ...(relation ? { "port_blueprint_relation.owner": relation } : {}),
});
const apart = circle(service({ relations_elsewhere: ["owner"] }), owner());
const titled = { target: "team", title: "Owner" };
const together = circle(service({ relations: { owner: titled } }));

interface Step {
  readonly name: string;
  readonly before: Configuration;
  readonly after: Configuration;
  /** What the entity `cart` of the service holds afterwards, where there is one. */
  readonly held?: object;
}

const steps: readonly Step[] = [
  { name: "creation", before: {}, after: apart },
  { name: "destruction", before: apart, after: {} },
  {
    name: "a rename of the relation, and a change of it",
    before: apart,
    after: circle(service({ relations_elsewhere: ["lead"], title: "Services" }), owner({ identifier: "lead", title: "Lead" })),
    held: { lead: "core" },
  },
  {
    name: "a rename of the blueprint",
    before: apart,
    after: circle(
      service({ identifier: "component", relations_elsewhere: ["owner"] }),
      owner({ blueprint: "component" }),
      team("component"),
    ),
    held: { owner: "core" },
  },
  { name: "a change of owner, and of the relation", before: apart, after: together, held: { owner: "core" } },
  { name: "a change of owner to a resource of its own", before: together, after: apart, held: { owner: "core" } },
];

/** Where the second apply cannot know what the first was about, it loses nothing, and says what to do. */
const remedies: readonly (readonly [said: string, remedy: (workspace: Workspace, before: Configuration) => Promise<unknown>])[] = [
  ['would remove "owner" before it is renamed', (workspace, before) => workspace.apply(before)],
  ["an import block with that id", (workspace) => workspace.import("port_blueprint_relation.owner", "service:owner")],
];

const opened: { close(): Promise<void> }[] = [];
afterEach(() => Promise.all(opened.splice(0).map((one) => one.close())));

/** Cuts a step off after so many writes, and applies again. Whether there was anything to cut. */
async function cutAndMended({ before, after, held }: Step, writes: number, answered: boolean): Promise<boolean> {
  const portal = await openPortal();
  opened.push(portal);
  const byHand = new ByHand(portal);
  const way = { url: portal.url };
  const workspace = workspaceOn(way);
  // A circle that one blueprint closes takes two applies: the second adds the relation.
  if (before === together) await workspace.apply(circle(service({})));
  await workspace.apply(before);
  if (held) {
    await byHand.request("POST", "/v1/blueprints/team/entities", { identifier: "core" });
    await byHand.request("POST", "/v1/blueprints/service/entities", { identifier: "cart", relations: { owner: "core" } });
  }
  const cutOff = await openCutOff(portal, writes, answered);
  opened.push(cutOff);
  way.url = cutOff.url;
  await workspace.apply(after).catch((error: unknown) => {
    if (!(error instanceof Refused)) throw error;
  });
  way.url = portal.url;
  await workspace.apply(after).catch(async (error: unknown) => {
    const [, remedy] = (error instanceof Refused && remedies.find(([said]) => error.message.includes(said))) || [];
    if (!remedy) throw error;
    await remedy(workspace, before);
    await workspace.apply(after);
  });
  expect(await workspace.pending(after)).toEqual({});
  const { entities } = held ? await byHand.request("GET", `/v1/blueprints/${after["port_blueprint.service"]?.identifier}/entities`) : {};
  if (held) expect(entities).toMatchObject([{ identifier: "cart", relations: held }]);
  expect(await relationsIn(byHand)).toEqual(relationsOf(after));
  return cutOff.hasCut;
}

async function relationsIn(byHand: ByHand): Promise<Record<string, unknown>> {
  const { blueprints } = await byHand.request("GET", "/v1/blueprints");
  const documents = (Array.isArray(blueprints) ? blueprints : []).map((document) => Object(document));
  const own = documents.filter(({ identifier }) => !String(identifier).startsWith("_"));
  return Object.fromEntries(own.map((document) => [document.identifier, Object(meaningOf(blueprint, document)).relations]));
}

function relationsOf(configuration: Configuration): Record<string, unknown> {
  const { "port_blueprint_relation.owner": relation, ...blueprints } = configuration;
  return Object.fromEntries(
    Object.values(blueprints).map((config) => {
      const { blueprint: of, identifier, ...entry } = relation ?? {};
      const relations = of === config.identifier ? { [String(identifier)]: entry } : {};
      return [config.identifier, { ...Object(config.relations), ...relations }];
    }),
  );
}

it.each(steps.map((step) => [step.name, step] as const))(
  "%s, cut off at any write, is mended by the next apply, or by what that says",
  async (_, step) => {
    let cuts = 0;
    for (const answered of [true, false]) for (let writes = answered ? 0 : 1; await cutAndMended(step, writes, answered); writes++) cuts++;
    expect(cuts).toBeGreaterThan(1);
  },
);
