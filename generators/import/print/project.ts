import { type Environment, ownVariables } from "../../../constructs/environments";

/** What a project is made of beside its catalog. */
export interface ProjectSettings {
  /** The project's name, from which npm's is made. */
  readonly name: string;
  /** The environment that was imported. */
  readonly environment: string;
  /** Versions by package: this one, and those that it is tested with. */
  readonly versions: Readonly<Record<string, string>>;
}

/** The files around the catalog by their path, not laid out. */
export function printProject(settings: ProjectSettings): Map<string, string> {
  const name = packageName(settings.name);
  return new Map([
    [".gitignore", "node_modules/\ncdktf.out/\n*.tfstate\n*.tfstate.*\n"],
    ["README.md", printReadme(settings)],
    ["cdktf.json", JSON.stringify(cdktfSettings(name))],
    ["environments.ts", printEnvironments(settings)],
    ["main.ts", main],
    ["package.json", JSON.stringify(manifest(name, settings.versions))],
    ["tsconfig.json", JSON.stringify(compilerSettings)],
  ]);
}

const main = `import { App } from "cdktf";
import { PortStack } from "cdktf-port";
import { Catalog } from "./catalog";
import { environments } from "./environments";

const app = new App();
for (const environment of environments) new Catalog(new PortStack(app, environment.name, { environment }), "catalog");
app.synth();
`;

const compilerSettings = {
  compilerOptions: {
    target: "ES2022",
    module: "node16",
    moduleResolution: "node16",
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    noImplicitOverride: true,
    noFallthroughCasesInSwitch: true,
    isolatedModules: true,
    skipLibCheck: true,
    noEmit: true,
  },
  include: ["**/*.ts"],
  exclude: ["node_modules", "cdktf.out"],
};

function cdktfSettings(projectId: string): object {
  return {
    language: "typescript",
    app: "node --import tsx main.ts",
    projectId,
    sendCrashReports: "false",
    terraformProviders: [],
    terraformModules: [],
  };
}

function manifest(name: string, versions: ProjectSettings["versions"]): object {
  const chosen = (...names: string[]) => Object.fromEntries(names.map((one) => [one, versions[one]]));
  return {
    name,
    private: true,
    engines: { node: ">=20.12" },
    scripts: { types: "tsc --noEmit", synth: "cdktf synth", diff: "cdktf diff", deploy: "cdktf deploy" },
    dependencies: chosen("cdktf", "cdktf-port", "constructs"),
    devDependencies: chosen("cdktf-cli", "tsx", "typescript"),
  };
}

function packageName(name: string): string {
  const words = name.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.join("-").slice(0, 60) || "portal";
}

/** The imported environment, and the one that the code is promoted to. */
function environmentNames(imported: string): string[] {
  const same = ownVariables(imported).clientIdVariable === ownVariables("production").clientIdVariable;
  return same ? [imported] : [imported, "production"];
}

/** An app of one environment would read other variables: they are named, so that a second changes nothing. */
function printEnvironments({ environment }: ProjectSettings): string {
  const names = environmentNames(environment);
  const variables = names.length === 1 ? ownVariables(environment) : {};
  const entries = names.map((name): Partial<Environment> => ({ name, ...variables }));
  return [
    'import { defineEnvironments } from "cdktf-port";',
    "",
    "/** The portals that this code describes. Their credentials stay in the shell: README.md names the variables. */",
    `export const environments = defineEnvironments(${JSON.stringify(entries)});`,
  ].join("\n");
}

function printReadme({ name, environment }: ProjectSettings): string {
  const names = environmentNames(environment);
  const rows = names.map((one) => {
    const { clientIdVariable, clientSecretVariable, baseUrlVariable } = ownVariables(one);
    return `| ${one} | \`${clientIdVariable}\`, \`${clientSecretVariable}\` | \`${baseUrlVariable}\` |`;
  });
  const others = names.filter((one) => one !== environment);
  return `# ${packageName(name)}

A Port portal as code, imported from ${environment}. The catalog lies in \`catalog/\`; \`adopted/${environment}.json\` lists what ${environment} had before.

\`\`\`sh
npm install
npx cdktf diff ${environment}     # only takes over what is there: nothing is added, changed or destroyed
npx cdktf deploy ${environment}
${others.map((one) => `npx cdktf deploy ${one}\n`).join("")}\`\`\`

Credentials come from the shell:

| Environment | Client id and secret | API, unless it is https://api.port.io |
| --- | --- | --- |
${rows.join("\n")}

Terraform's state lies in this folder and is not committed: before others deploy too, give the stacks a [backend](https://developer.hashicorp.com/terraform/cdktf/concepts/remote-backends).
`;
}
