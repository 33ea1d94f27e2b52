/** A folder with one task, and what its files may lean on. The longest `path` that a file lies under is its room. */
export interface Room {
  readonly path: string;
  /** Other rooms it may import, beside itself. */
  readonly rooms: readonly string[];
  /** What other rooms may import of it, as files or folders; absent: all of it. Tests may open every door. */
  readonly doors?: readonly string[];
  /** Packages it may import; `node:` stands for everything that Node brings. */
  readonly packages: readonly string[] | "any";
}

/** The house. A new folder at the top needs a line here, and a reason in ARCHITECTURE.md. */
export const rooms: readonly Room[] = [
  {
    path: "model",
    rooms: [],
    doors: ["model/additions.ts", "model/adoption.ts", "model/index.ts", "model/kernel", "model/props"],
    packages: ["lossless-json"],
  },
  {
    path: "provider-bridge/protocol",
    rooms: ["model"],
    packages: ["node:", "@bufbuild/protobuf", "@msgpack/msgpack"],
  },
  {
    path: "provider-bridge/api",
    rooms: ["model"],
    doors: ["provider-bridge/api/index.ts"],
    packages: ["node:", "undici"],
  },
  {
    path: "provider-bridge/rpc",
    rooms: ["model", "provider-bridge/api", "provider-bridge/protocol"],
    packages: ["node:"],
  },
  {
    path: "provider-bridge",
    rooms: ["provider-bridge/protocol", "provider-bridge/rpc"],
    packages: ["node:"],
  },
  {
    path: "constructs",
    rooms: ["model"],
    doors: [
      "constructs/cycles.ts",
      "constructs/entity-check.ts",
      "constructs/environments.ts",
      "constructs/index.ts",
      "constructs/provider",
    ],
    packages: ["node:", "cdktf", "constructs"],
  },
  {
    path: "generators/adoption",
    rooms: ["model", "provider-bridge/api"],
    doors: ["generators/adoption/index.ts"],
    packages: [],
  },
  {
    path: "generators/import",
    rooms: ["constructs", "generators/adoption", "model", "provider-bridge/api"],
    doors: ["generators/import/index.ts"],
    packages: ["node:", "prettier"],
  },
  {
    path: "portal",
    rooms: [],
    doors: ["portal/index.ts"],
    packages: ["node:", "ajv", "ajv-formats", "fastify", "jq-wasm", "lmdb", "lossless-json"],
  },
  { path: "migrations", rooms: ["model", "provider-bridge/api"], doors: ["migrations/index.ts"], packages: [] },
  {
    path: "cli",
    rooms: ["constructs", "generators/adoption", "generators/import", "migrations", "model", "portal", "provider-bridge/api"],
    packages: ["node:", "commander"],
  },
  { path: "examples", rooms: ["constructs"], packages: ["node:", "cdktf", "constructs"] },
  {
    path: "scripts",
    rooms: ["model", "provider-bridge", "provider-bridge/api", "provider-bridge/protocol", "provider-bridge/rpc"],
    packages: "any",
  },
  {
    path: "test",
    rooms: [
      "cli",
      "constructs",
      "examples",
      "generators/adoption",
      "generators/import",
      "migrations",
      "model",
      "portal",
      "provider-bridge",
      "provider-bridge/api",
      "provider-bridge/protocol",
      "provider-bridge/rpc",
      "scripts",
    ],
    packages: "any",
  },
];

/** Files of more lines than this are to be taken apart. */
export const lineLimit = 300;
