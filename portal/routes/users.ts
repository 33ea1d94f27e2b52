import type { EntityDocument } from "../documents";
import { notFound } from "../errors";
import { type ApiReply, type ApiRequest, ok, parameter, type Route } from "../http/route";
import { presentUser } from "../rules/principal-view";
import { principalTable } from "../rules/principals";
import { selectFields } from "../rules/projection";
import { UserWrites } from "../rules/user-writes";
import type { Row } from "../store/row";

export const userRoutes: readonly Route[] = [
  { method: "GET", path: "/v1/users", handle: list },
  { method: "POST", path: "/v1/users/invite", handle: invite },
  { method: "GET", path: "/v1/users/:user", handle: read },
  { method: "PATCH", path: "/v1/users/:user", handle: patch },
  { method: "DELETE", path: "/v1/users/:user", handle: remove },
];

/** The user that the path names. */
function userOf(request: ApiRequest): Row<EntityDocument> {
  const email = parameter(request, "user");
  const row = principalTable(request.organization.catalog, "_user").get(email);
  if (row === undefined) throw notFound("User", email);
  return row;
}

/** Does one write of users. */
function write<Result>(request: ApiRequest, work: (writes: UserWrites) => Result): Promise<Result> {
  const { catalog } = request.organization;
  return request.organization.write((transaction) => work(new UserWrites(catalog, transaction)));
}

async function list({ organization, query }: ApiRequest): Promise<ApiReply> {
  const users = principalTable(organization.catalog, "_user").all();
  return ok({ users: users.map((user) => selectFields(presentUser(organization.catalog, user), query.list("fields"))) });
}

/** Nobody is notified. */
async function invite(request: ApiRequest): Promise<ApiReply> {
  await write(request, (writes) => writes.invite(request.body));
  return ok();
}

async function read(request: ApiRequest): Promise<ApiReply> {
  return ok({ user: presentUser(request.organization.catalog, userOf(request)) });
}

/** The reply has the user's fields beside `ok`, not under a key. */
async function patch(request: ApiRequest): Promise<ApiReply> {
  const user = await write(request, (writes) => writes.patch(userOf(request), request.body));
  return ok(presentUser(request.organization.catalog, user));
}

async function remove(request: ApiRequest): Promise<ApiReply> {
  await write(request, (writes) => writes.delete(userOf(request)));
  return ok();
}
