import { X509Certificate } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ChannelCredentials } from "@grpc/grpc-js";
import { ProviderDefinition } from "../../../provider-bridge/protocol/messages/tfplugin6.generated";
import { mutualTls, ProviderClient } from "./provider-client";
import { clientCertificate, ProviderProcess, terraformStart, toyBundle } from "./provider-process";

const { getMetadata } = ProviderDefinition.methods;
const client = clientCertificate();
const bundle = toyBundle();
const started: ProviderProcess[] = [];

function start(
  changes: Readonly<Record<string, string | undefined>> = {},
  executable = bundle.executable,
  words: string[] = [],
): ProviderProcess {
  const provider = new ProviderProcess(executable, terraformStart(client, changes), words);
  started.push(provider);
  return provider;
}

async function connect(provider: ProviderProcess): Promise<ProviderClient> {
  const { certificate, ...address } = await provider.handshake();
  return new ProviderClient(address, mutualTls(certificate, client));
}

async function resourceTypes(provider: ProviderProcess): Promise<string[]> {
  const terraform = await connect(provider);
  try {
    return (await terraform.call(getMetadata)).resources.map(({ typeName }) => typeName);
  } finally {
    terraform.close();
  }
}

afterEach(async () => {
  for (const provider of started.splice(0)) await provider.end();
});

afterAll(() => bundle.remove());

describe("a provider started by hand", () => {
  it.each([{ TF_PLUGIN_MAGIC_COOKIE: undefined }, { TF_PLUGIN_MAGIC_COOKIE: "another" }])(
    "says in one line what it is: %p",
    async (changes) => {
      const provider = start(changes);
      expect(await provider.ended).toEqual({ code: 1, signal: null });
      expect(provider.stdout).toBe("");
      expect(provider.stderr).toBe(
        "This is the Terraform provider toy.internal/toy/toy, and Terraform starts it by itself. It keeps things in a file.\n",
      );
    },
  );
});

describe("a provider started by a Terraform that it cannot serve", () => {
  it.each([
    [
      { PLUGIN_PROTOCOL_VERSIONS: "4,5" },
      "this provider speaks plugin protocol 6, and this Terraform offers 4, 5. Use Terraform 1.5 or newer.",
    ],
    [
      { PLUGIN_PROTOCOL_VERSIONS: undefined },
      "this provider speaks plugin protocol 6, and this Terraform offers none. Use Terraform 1.5 or newer.",
    ],
    [
      { PLUGIN_CLIENT_CERT: undefined },
      "Terraform offered no client certificate (PLUGIN_CLIENT_CERT), and a provider never speaks in plain text. Use Terraform 1.5 or newer.",
    ],
  ])("ends and says why, where Terraform shows it: %p", async (changes, reason) => {
    const provider = start(changes);
    expect(await provider.ended).toEqual({ code: 1, signal: null });
    const message = `The provider toy.internal/toy/toy cannot start: ${reason}\n`;
    expect([provider.stdout, provider.stderr]).toEqual([message, message]);
  });

  it("never speaks in plain text to Terraform, whatever it is asked", async () => {
    const provider = start({ PLUGIN_CLIENT_CERT: undefined }, bundle.executable, ["--debug"]);
    expect((await provider.ended).code).toBe(1);
    expect(provider.stdout).not.toContain("TF_REATTACH_PROVIDERS");
  });
});

describe("a provider started by Terraform", () => {
  it("says where it listens, on a socket that only this user can reach, and which certificate it has", async () => {
    const { network, place, certificate } = await start().handshake();
    expect(network).toBe("unix");
    expect(Buffer.byteLength(place)).toBeLessThanOrEqual(103);
    expect(statSync(dirname(place)).mode & 0o777).toBe(0o700);
    expect(new X509Certificate(certificate).subjectAltName).toBe("DNS:localhost");
  });

  it("answers over mutual TLS", async () => {
    expect(await resourceTypes(start())).toEqual(["toy_thing"]);
  });

  it("goes when Terraform says goodbye, after the answer, and leaves nothing behind", async () => {
    const provider = start();
    const { place } = await provider.handshake();
    const terraform = await connect(provider);
    expect(await terraform.callByPath("/plugin.GRPCController/Shutdown")).toHaveLength(0);
    terraform.close();
    expect(await provider.ended).toEqual({ code: 0, signal: null });
    expect(existsSync(dirname(place))).toBe(false);
    expect(provider.stderr).toBe("");
  });

  it("goes after a goodbye also where nobody hangs up", async () => {
    const provider = start();
    const terraform = await connect(provider);
    await terraform.callByPath("/plugin.GRPCController/Shutdown");
    expect(await provider.ended).toEqual({ code: 0, signal: null });
    terraform.close();
  });

  it("finds a shorter folder for its socket where the temporary one is too long or absent", async () => {
    const long = join(mkdtempSync(join(tmpdir(), "long-")), "a".repeat(100));
    mkdirSync(long);
    for (const folder of [long, join(long, "absent")]) {
      const provider = start({ TMPDIR: folder });
      expect((await provider.handshake()).place).toMatch(/^\/tmp\/provider-/);
      expect(await resourceTypes(provider)).toEqual(["toy_thing"]);
    }
    expect(readdirSync(long)).toEqual([]);
    rmSync(dirname(long), { recursive: true });
  });

  it("stays when Ctrl-C reaches it: Terraform says when to stop", async () => {
    const provider = start();
    await provider.handshake();
    provider.child.kill("SIGINT");
    expect(await resourceTypes(provider)).toEqual(["toy_thing"]);
  });

  it("goes on a signal meant for it alone, and cleans up", async () => {
    const provider = start();
    const { place } = await provider.handshake();
    provider.child.kill("SIGTERM");
    expect(await provider.ended).toEqual({ code: 1, signal: null });
    expect(existsSync(dirname(place))).toBe(false);
  });
});

describe("a stranger", () => {
  const unavailable = expect.objectContaining({ code: 14 });

  it.each([
    ["without a certificate", (server: Buffer) => mutualTls(server, client), "none"],
    ["with a certificate of another's", (server: Buffer) => mutualTls(server, clientCertificate()), "another"],
    ["in plain text", () => ChannelCredentials.createInsecure(), "plain"],
  ])("is refused: %s", async (_, credentialsFor, kind) => {
    const provider = start();
    const { certificate, ...address } = await provider.handshake();
    const certified = `-----BEGIN CERTIFICATE-----\n${certificate.toString("base64")}\n-----END CERTIFICATE-----\n`;
    const credentials = kind === "none" ? ChannelCredentials.createSsl(Buffer.from(certified)) : credentialsFor(certificate);
    const stranger = new ProviderClient(address, credentials);
    await expect(stranger.call(getMetadata)).rejects.toEqual(unavailable);
    stranger.close();
    expect(await resourceTypes(provider)).toEqual(["toy_thing"]);
  });
});

describe("a provider whose Terraform was killed", () => {
  /** Starts the provider below a process that can be killed, as Terraform can. */
  async function orphan(connected: boolean): Promise<{ place: string; end: Promise<unknown> }> {
    const script =
      'require("node:child_process").spawn(process.argv[1], { stdio: ["ignore", "inherit", "inherit"] }); setInterval(() => {}, 1000);';
    const parent = new ProviderProcess(process.execPath, terraformStart(client), ["-e", script, bundle.executable]);
    const { place, certificate, network } = await parent.handshake();
    const terraform = new ProviderClient({ network, place }, mutualTls(certificate, client));
    if (connected) await terraform.call(getMetadata);
    parent.child.kill("SIGKILL");
    // Its pipes are closed when the last process that holds them, the provider, has ended.
    return { place, end: parent.ended.finally(() => terraform.close()) };
  }

  it.each([true, false])("ends by itself and cleans up, connected or not: %p", async (connected) => {
    const { place, end } = await orphan(connected);
    await end;
    expect(existsSync(dirname(place))).toBe(false);
  });
});

describe("the provider's folder", () => {
  const copies: string[] = [];
  const copy = (): string => {
    const home = mkdtempSync(join(tmpdir(), "copy-"));
    copies.push(home);
    cpSync(bundle.folder, join(home, "provider"), { recursive: true });
    return home;
  };
  afterAll(() => {
    for (const home of copies) rmSync(home, { recursive: true, force: true });
  });
  const compiledIn = (folder: string) => readdirSync(folder).filter((name) => name.endsWith(".cache"));

  it("works wherever it is copied, also inside a package of ES modules", async () => {
    const home = copy();
    writeFileSync(join(home, "package.json"), '{"type": "module"}');
    expect(await resourceTypes(start({}, join(home, "provider/terraform-provider-port")))).toEqual(["toy_thing"]);
  });

  it("works without the code that V8 compiled at build time, and with code that it refuses", async () => {
    const folder = join(copy(), "provider");
    const [compiled = ""] = compiledIn(folder);
    expect(compiled).toContain(process.versions.v8);
    const code = readFileSync(join(folder, compiled));
    code.fill(0xff, 4, 12);
    writeFileSync(join(folder, compiled), code);
    expect(await resourceTypes(start({}, join(folder, "terraform-provider-port")))).toEqual(["toy_thing"]);
    rmSync(join(folder, compiled));
    expect(await resourceTypes(start({}, join(folder, "terraform-provider-port")))).toEqual(["toy_thing"]);
  });

  it("has a launcher of the same bytes each time it is built, and code that is, too", () => {
    const again = toyBundle();
    for (const name of readdirSync(bundle.folder).filter((file) => !file.endsWith(".cache")))
      expect(readFileSync(join(again.folder, name)).equals(readFileSync(join(bundle.folder, name)))).toBe(true);
    again.remove();
  });

  it("tells a Node that is too old from one that will do", async () => {
    const folder = join(copy(), "provider");
    const pretend = join(folder, "pretend.cjs");
    writeFileSync(pretend, 'Object.defineProperty(process, "versions", { value: { ...process.versions, node: "18.20.1" } });');
    const provider = new ProviderProcess(process.execPath, terraformStart(client), [
      "--require",
      pretend,
      join(folder, "terraform-provider-port"),
    ]);
    expect((await provider.ended).code).toBe(1);
    const message = /^This Terraform provider needs Node 20\.\d+ or newer\. The node on the PATH is v\S+ \/.+\n$/;
    expect(provider.stdout).toMatch(message);
    expect(provider.stderr).toMatch(message);
  });
});

describe("a provider for debugging", () => {
  it("waits in plain text, says how to attach, and lives through goodbyes until Ctrl-C", async () => {
    const provider = start({ TF_PLUGIN_MAGIC_COOKIE: undefined }, bundle.executable, ["--debug"]);
    const [, value = ""] = await provider.said(/^export TF_REATTACH_PROVIDERS='(.*)'\n/m);
    const { "toy.internal/toy/toy": attached } = JSON.parse(value);
    expect(attached).toMatchObject({ Protocol: "grpc", ProtocolVersion: 6, Pid: provider.child.pid, Test: true });
    const address = { network: attached.Addr.Network, place: attached.Addr.String };
    for (let command = 0; command < 2; command++) {
      const terraform = new ProviderClient(address, ChannelCredentials.createInsecure());
      expect((await terraform.call(getMetadata)).resources).toHaveLength(1);
      await terraform.callByPath("/plugin.GRPCController/Shutdown");
      terraform.close();
    }
    provider.child.kill("SIGINT");
    expect(await provider.ended).toEqual({ code: 0, signal: null });
    expect(existsSync(dirname(address.place))).toBe(false);
  });
});
