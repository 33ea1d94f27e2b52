import type { DataObject } from "../../model/kernel/data";
import type { DocumentEndpoint } from "../../model/kernel/endpoint";
import { PortApiError } from "./errors";
import { documentPath } from "./paths";

/** Whether Port itself makes the document, and nobody else can. */
export function isStanding({ standing = [] }: DocumentEndpoint, attributes: DataObject): boolean {
  return standing.some(({ attribute, value }) => attributes[attribute] === value);
}

/** One that Port makes itself is not there. */
export function notMadeByPort(endpoint: DocumentEndpoint, attributes: DataObject): PortApiError {
  const { standing = [], key } = endpoint;
  const path = documentPath(endpoint, attributes);
  const kind = standing.find(({ attribute, value }) => attributes[attribute] === value);
  const which = kind && kind.attribute !== key ? ` (${kind.attribute} ${JSON.stringify(kind.value)})` : "";
  const message = `There is no ${path} in Port, and only Port itself makes such a one${which}. Create first what it comes with, such as the blueprint of an entity page, or check its ${key}.`;
  return new PortApiError({ kind: "refused", message, method: "GET", path, status: 404, place: [key] });
}
