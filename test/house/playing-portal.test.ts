import { readFileSync } from "node:fs";
import { join } from "node:path";
import { environments } from "../../examples/environments";
import { scripts } from "../../package.json";
import { parseOrganization } from "../../portal";
import { repository } from "./documents";

describe("the portal that npm run portal starts", () => {
  const words = scripts.portal.split(" ");
  const organizations = words.flatMap((word, index) => (words[index - 1] === "--organization" ? [parseOrganization(word)] : []));
  const port = words[words.indexOf("--port") + 1];

  it("has an organisation for each environment of examples/, opened by what examples/portal.env exports", () => {
    const exported = new Map(
      [...readFileSync(join(repository, "examples/portal.env"), "utf8").matchAll(/^export (\w+)=(.*)$/gm)].map(([, name, value]) => [
        name,
        value,
      ]),
    );
    const expected = environments.flatMap(({ name, baseUrlVariable, clientIdVariable, clientSecretVariable }) => {
      const organization = organizations.find((candidate) => candidate.name === name);
      return [
        [baseUrlVariable, `http://127.0.0.1:${port}`],
        [clientIdVariable, organization?.clientId],
        [clientSecretVariable, organization?.clientSecret],
      ];
    });
    expect(Object.fromEntries(exported)).toEqual(Object.fromEntries(expected));
  });
});
