import type { Identified } from "../documents";
import { ApiError, invalid } from "../errors";
import { type ApiReply, type ApiRequest, objectBody, ok, parameter, type Route } from "../http/route";
import { type JsonObject, own } from "../json/json";
import { checkOf } from "../rules/check";
import type { Row } from "../store/row";

export const secretRoutes: readonly Route[] = [
  { method: "GET", path: "/v1/organization/secrets", handle: list },
  { method: "POST", path: "/v1/organization/secrets", handle: create },
  { method: "GET", path: "/v1/organization/secrets/:secret", handle: read },
  { method: "PATCH", path: "/v1/organization/secrets/:secret", handle: patch },
  { method: "DELETE", path: "/v1/organization/secrets/:secret", handle: remove },
];

interface SecretBody extends JsonObject {
  readonly description?: string;
}

interface NewSecretBody extends SecretBody {
  readonly secretName: string;
}

/** The value is left to `secretValueOf`: what refuses it must not repeat it. */
const fields = { secretValue: {}, description: { type: "string", maxLength: 200 } };

const checkSecret = checkOf<NewSecretBody>({
  type: "object",
  required: ["secretName", "secretValue"],
  additionalProperties: false,
  properties: { secretName: { type: "string", minLength: 1, maxLength: 100, pattern: "^[A-Za-z0-9_-]*$" }, ...fields },
});

const checkChange = checkOf<SecretBody>({ type: "object", additionalProperties: false, properties: fields });

/** The secret that the path names. */
function secretOf(request: ApiRequest): Row<Identified> {
  const name = parameter(request, "secret");
  const row = request.organization.catalog.secrets.get(name);
  if (row === undefined) throw new ApiError(404, "not_found", `Secret with the name ${JSON.stringify(name)} was not found.`);
  return row;
}

async function list({ organization }: ApiRequest): Promise<ApiReply> {
  return ok({ secrets: organization.catalog.secrets.all().map(present) });
}

async function create(request: ApiRequest): Promise<ApiReply> {
  const { catalog } = request.organization;
  const { secretName, description } = checkSecret(objectBody(request));
  const secretValue = secretValueOf(request);
  const row = await request.organization.write((transaction) => {
    if (catalog.secrets.get(secretName) !== undefined) throw secretTaken(secretName);
    return transaction.insert(catalog.secrets, documentOf(secretName, description), { secretValue });
  });
  return ok({ secret: present(row) }, 201);
}

async function read(request: ApiRequest): Promise<ApiReply> {
  return ok({ secret: present(secretOf(request)) });
}

/** What the body leaves out stays. */
async function patch(request: ApiRequest): Promise<ApiReply> {
  const { catalog } = request.organization;
  const change = checkChange(objectBody(request));
  const aside = own(change, "secretValue") === undefined ? {} : { secretValue: secretValueOf(request) };
  const row = await request.organization.write((transaction) => {
    const current = secretOf(request);
    const { identifier, description } = current.document;
    const document = documentOf(identifier, change.description ?? (typeof description === "string" ? description : undefined));
    return transaction.update(catalog.secrets, current, document, { ...current.aside, ...aside });
  });
  return ok({ secret: present(row) });
}

async function remove(request: ApiRequest): Promise<ApiReply> {
  const { organization } = request;
  await organization.write((transaction) => transaction.remove(organization.catalog.secrets, secretOf(request)));
  return ok();
}

function secretValueOf(request: ApiRequest): string {
  const value = own(objectBody(request), "secretValue");
  if (typeof value !== "string") throw invalid("secretValue", "must be a string");
  return value;
}

function documentOf(identifier: string, description: string | undefined): Identified {
  return { identifier, ...(description === undefined ? {} : { description }) };
}

/** All of a secret that anybody may see. */
function present({ document, audit }: Row<Identified>): JsonObject {
  const { identifier, ...description } = document;
  return { secretName: identifier, ...description, createdAt: audit.createdAt, updatedAt: audit.updatedAt };
}

function secretTaken(name: string): ApiError {
  return new ApiError(409, "identifier_taken", `secretName: Secret ${JSON.stringify(name)} already exists. Choose another, or update it.`);
}
