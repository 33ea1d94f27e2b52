import { withoutKeys } from "../../../model/kernel/container";
import { type DataObject, emptyObject, equalData, objectOf } from "../../../model/kernel/data";
import { documentKey } from "../../../model/kernel/document-key";
import { printJson } from "../../../model/kernel/json-text";
import { normalForm } from "../../../model/kernel/normal-form";
import type { Resource } from "../../../model/kernel/resource";
import { corpus, keysInPath } from "../../model/corpus";
import { configOfState } from "./by-hand";
import { data, ProviderUnderTest, Refused } from "./provider-under-test";
import { names, openStubPortal, type StubPortal } from "./stub-portal";
import { Workspace } from "./workspace";

/** What became of documents: a line for each that did not come through whole, and how many no configuration can hold. */
export interface Journey {
  readonly problems: readonly string[];
  readonly refused: number;
}

/**
 * Leads documents of the corpus through the provider and over HTTP: imported as the model reads them, planned without a change, and created from
 * that state as they were. That the state is the official provider's, and the request no less than its, is what test/model/vectors.test.ts holds
 * of the model; this holds that nothing is lost between the model and the wire.
 * @param step every how many documents one goes.
 */
export async function journeyOf(resource: Resource, step: number): Promise<Journey> {
  const stub = await openStubPortal(resource);
  const provider = new ProviderUnderTest();
  await provider.configure(data({ base_url: stub.url, client_id: "stub-id", secret: "stub-secret" }));
  const problems: string[] = [];
  let refused = 0;
  for (const [index, { hash, body }] of corpus(resource).entries()) {
    if (index % step > 0) continue;
    const document = whole(resource, body);
    if (resource.validate(resource.toTerraform(document)).some(({ severity }) => severity === "error")) {
      refused++;
      continue;
    }
    const problem = await through(resource, document, stub, provider).catch((error: unknown) =>
      error instanceof Refused ? error.message : String(error),
    );
    if (problem) problems.push(`${hash}: ${problem}`);
  }
  await stub.close();
  return { problems, refused };
}

/** The document with what every document in Port has. */
function whole({ endpoint }: Resource, document: DataObject): DataObject {
  const place = objectOf(endpoint.identity.map((name) => [documentKey(name), names[name] ?? null]));
  return "collection" in endpoint ? Object.assign(place, document) : Object.assign(emptyObject(), document, place);
}

async function through(
  resource: Resource,
  document: DataObject,
  stub: StubPortal,
  provider: ProviderUnderTest,
): Promise<string | undefined> {
  const address = `port_${resource.name}.one`;
  const workspace = new Workspace(async () => provider);
  const state = resource.toTerraform(document);
  const configuration = { [address]: configOfState(resource, state) };

  stub.document = document;
  await workspace.import(address, String(state.id));
  if (!equalData(workspace.state(address), state)) return `imported as ${printJson(workspace.state(address))}`;
  if (Object.keys(await workspace.pending(configuration)).length > 0) return "the plan after the import is not empty";

  stub.document = undefined;
  workspace.kept.clear();
  await workspace.apply(configuration);
  const sent = stub.written.at(-1) ?? {};
  const wanted = normalForm(resource.shape, withoutKeys(resource.toApi(state), keysInPath(resource)));
  return equalData(normalForm(resource.shape, sent), wanted) ? undefined : `created as ${printJson(sent)}`;
}
