import { InvalidArgumentError } from "commander";
import { bridgeSource, type ProviderAddress } from "../constructs/provider/placement";

const registry = "registry.terraform.io";
const official = `${registry}/port-labs/port-labs`;

/** The version of the official provider whose schema ours speaks; what `--as port-labs/port-labs` stands for where it names none. */
const officialVersion = "2.23.1";

const part = "[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?";
const source = new RegExp(`^(?:((?:${part}\\.)+${part}(?::\\d+)?)/)?(${part})/(${part})$`);
const version = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/;

/**
 * Reads `SOURCE[@VERSION]`, SOURCE as HCL writes it: `namespace/type`, on Terraform's public registry, or `host/namespace/type`.
 * `ownVersion` is this package's. Throws commander's InvalidArgumentError, which says what is wrong.
 */
export function parseProviderSource(text: string, ownVersion: string): ProviderAddress {
  const [name = "", wanted, ...rest] = text.split("@");
  const parts = source.exec(name);
  if (parts === null || rest.length > 0)
    throw new InvalidArgumentError(`Write it as required_providers does, with a version: port-labs/port-labs@${officialVersion}.`);
  const [, host = registry, namespace, type] = parts;
  const address = `${host}/${namespace}/${type}`;
  const known = new Map([
    [bridgeSource, ownVersion],
    [official, officialVersion],
  ]);
  const chosen = wanted ?? known.get(address);
  if (chosen === undefined || !version.test(chosen))
    throw new InvalidArgumentError(
      `${chosen === undefined ? "It names no version" : `"${chosen}" is no version`}: write one that your HCL allows, such as ${name}@${officialVersion}.`,
    );
  return { source: address, version: chosen };
}

/** A source as HCL writes it: without the host of Terraform's public registry. */
export function sourceInHcl(address: string): string {
  return address.startsWith(`${registry}/`) ? address.slice(registry.length + 1) : address;
}
