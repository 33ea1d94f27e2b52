import type { Portal } from "../../../portal";
import { ByHand } from "./by-hand";
import { openPortal, type WorkspaceOptions, workspaceOn } from "./port-session";
import type { Workspace } from "./workspace";

/** What most tests begin with: an empty portal, what people do there past the provider, and a workspace on it. */
export interface World {
  readonly portal: Portal;
  readonly byHand: ByHand;
  readonly workspace: Workspace;
}

interface Beginning extends WorkspaceOptions {
  /** Done before each test. */
  readonly prepare?: (world: World) => Promise<unknown>;
}

/** Opens a world for each test that follows, and closes it afterwards. */
export function freshWorld({ prepare, ...options }: Beginning = {}): World {
  let current: World | undefined;
  const opened = (): World => {
    if (current) return current;
    throw new Error("A world is open only while a test runs.");
  };
  beforeEach(async () => {
    const portal = await openPortal();
    current = { portal, byHand: new ByHand(portal), workspace: workspaceOn(portal, options) };
    await prepare?.(current);
  });
  afterEach(async () => {
    await current?.portal.close();
    current = undefined;
  });
  return {
    get portal() {
      return opened().portal;
    },
    get byHand() {
      return opened().byHand;
    },
    get workspace() {
      return opened().workspace;
    },
  };
}
