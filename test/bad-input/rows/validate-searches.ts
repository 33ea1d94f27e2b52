import type { Row } from "../row";

const search = (query: string) => `data "port_search" "it" {\n  query = ${query}\n}`;
const rule = '{ property = "$blueprint", operator = "=", value = "service" }';
const mended = search(`jsonencode({ combinator = "and", rules = [${rule}] })`);

/** Searches that `terraform validate` refuses. */
export const validateSearches: readonly Row[] = [
  {
    mistake: "A query that is not JSON",
    given: search(`"$blueprint = service"`),
    message:
      'Error: Invalid configuration\n\n  with data.port_search.it, on line 2:\n  query = "$blueprint = service"\n\nquery must be JSON text, and does not parse: Unexpected token \'$\', "$blueprint = service" is not valid JSON.',
  },
  {
    mistake: "A query that is a list, where an object is needed",
    given: search(`jsonencode([${rule}])`),
    message:
      'Error: Invalid configuration\n\n  with data.port_search.it, on line 2:\n  query = jsonencode([{ property = "$blueprint", operator = "=", value = "service" }])\n\nquery must be JSON text of an object: { … }.',
  },
  {
    mistake: "A query without a combinator",
    given: search(`jsonencode({ rules = [${rule}] })`),
    message:
      'Error: Invalid configuration\n\n  with data.port_search.it, on line 2:\n  query = jsonencode({ rules = [{ property = "$blueprint", operator = "=", value = "service" }] })\n\nquery.combinator is missing: how the rules combine.',
  },
].map((row): Row => ({ ...row, found: "validate", code: 1, mended }));
