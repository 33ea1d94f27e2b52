import { startPortal, type TrafficOptions } from "../../portal";
import { credentials, organization, type PortalAnswer } from "./portal";

/** The embedded portal in a process of its own, so that what it computes does not delay what is measured. It lives as long as its parent. */
async function main(): Promise<void> {
  const traffic: TrafficOptions = JSON.parse(process.argv[2] ?? "{}");
  const portal = await startPortal({ ...traffic, organizations: [{ name: organization, ...credentials }] });
  const answer = (words: PortalAnswer): void => void process.send?.(words);
  process.on("message", (question) => {
    if (question === "requests") {
      answer({ requests: portal.requests.map(({ method, path }) => `${method} ${path}`) });
      portal.clearRequests();
    } else {
      void countEntities().then((entities) => answer({ entities }));
    }
  });
  process.on("disconnect", () => process.exit(0));
  answer({ url: portal.url });

  async function countEntities(): Promise<number> {
    const { body } = await portal.organization(organization).request("POST", "/v1/entities/search", { combinator: "and", rules: [] });
    return (body as { entities: unknown[] }).entities.length;
  }
}

void main();
