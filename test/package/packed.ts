import { execFileSync } from "node:child_process";
import { resolve } from "node:path";

export const repository = resolve(__dirname, "../..");

export interface Packed {
  /** The tarball's name in the folder it was packed into. */
  readonly filename: string;
  /** Bytes of the tarball, and of what is in it. */
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string; readonly mode: number }[];
}

/** Packs the package as it is built into a folder. */
export function pack(folder: string): Packed {
  const words = ["pack", "--ignore-scripts", "--json", "--pack-destination", folder];
  const said = execFileSync("npm", words, { cwd: repository, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  const [packed]: Packed[] = JSON.parse(said);
  if (packed === undefined) throw new Error(`npm pack said nothing of a package: ${said}`);
  return packed;
}
