import { routes } from "../../portal/routes/routes";

/** Every route that is served, with the login. */
export const served: readonly { readonly method: string; readonly path: string }[] = [
  { method: "POST", path: "/v1/auth/access_token" },
  ...routes,
];

const patterns = served.map(({ method, path }) => ({
  method,
  path,
  pattern: new RegExp(`^${path.replaceAll(/:\w+/g, "[^/]+")}$`),
  parameters: path.split(":").length,
}));

/** The route that serves a request: of those that fit, the one with the fewest parameters. */
export function routeOf(method: string, url: string): string {
  const path = url.split("?")[0] ?? "";
  const fitting = patterns.filter((route) => route.method === method && route.pattern.test(path));
  const [best] = fitting.sort((one, other) => one.parameters - other.parameters);
  return `${method} ${best?.path ?? path}`;
}

/** Those of the routes behind a token that are not among some. */
export function routesBeyond(known: ReadonlySet<string>): string[] {
  return routes.map(({ method, path }) => `${method} ${path}`).filter((route) => !known.has(route));
}
