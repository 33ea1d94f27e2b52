import { createHash } from "node:crypto";
import { blueprint } from "../../model/index";
import { type DataObject, objectOf } from "../../model/kernel/data";
import type { Asked } from "../../model/kernel/data-source";
import { printJson } from "../../model/kernel/json-text";
import { PortApiError } from "../api";
import { type DataSourceState, DiagnosticError, type ValidateRequest } from "../protocol/provider";
import { kindOf } from "./diagnostics";
import { checkOrganization } from "./organization";
import type { Configured, Session } from "./session";

/** ReadDataSource: what Port answers, read by the blueprints that it is about. */
export function readDataSource(session: Session) {
  return async ({ typeName, config }: ValidateRequest): Promise<DataSourceState> => {
    const source = session.dataSourceOf(typeName);
    const { configured } = session;
    const asked = source.toApi(config);
    try {
      await checkOrganization(configured, new Uint8Array());
      const reply = await configured.api.request({ method: "POST", path: asked.path, body: asked.body, repeatable: true });
      const blueprints = await readBlueprints(configured, source.blueprintsIn(reply));
      const state = source.toTerraform(config, reply, { blueprints, escapeHtml: configured.settings.escapeHtml });
      return { state: Object.assign(state, { id: idOf(asked) }) };
    } catch (error) {
      throw refusalAt(error, `Reading ${kindOf(source)}`, asked);
    }
  };
}

/** Without those that have gone since. */
async function readBlueprints({ api }: Configured, names: readonly string[]): Promise<ReadonlyMap<string, DataObject>> {
  const read = await Promise.all(
    names.map(async (name) => {
      const document = await api.read(blueprint.endpoint, objectOf([["identifier", name]]));
      return document ? [[name, document] as const] : [];
    }),
  );
  return new Map(read.flat());
}

/** The same question has the same id. */
function idOf({ path, body }: Asked): string {
  return createHash("sha256")
    .update(`${path}\n${printJson(body)}`)
    .digest("hex");
}

/** An error of Port's as a diagnostic, at what was asked where that is the fault. Other errors go on as they are. */
function refusalAt(error: unknown, work: string, { place }: Asked): unknown {
  if (!(error instanceof PortApiError)) return error;
  const faulty = error.status === 400 || error.status === 422;
  return new DiagnosticError({ severity: "error", summary: `${work} failed`, detail: error.message, ...(faulty ? { path: place } : {}) });
}
