import { createHash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync, realpathSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { bridgeSource, placeProvider, providerChecksums } from "../../constructs/provider/placement";
import { scratchFolder } from "../scratch-folder";

const mirror = scratchFolder();

const address = { source: bridgeSource, version: "1.2.3" };

/** Terraform's checksum of a folder, as it is written down for Go modules. */
function folderChecksum(folder: string): string {
  const lines = readdirSync(folder)
    .sort()
    .map(
      (name) =>
        `${createHash("sha256")
          .update(readFileSync(join(folder, name)))
          .digest("hex")}  ${name}\n`,
    );
  return `h1:${createHash("sha256").update(lines.join("")).digest("base64")}`;
}

describe("placeProvider", () => {
  it("lays the provider where Terraform looks, for this system and others", () => {
    const own = placeProvider(mirror, address);
    const version = join(mirror, "cdktf-port.internal/cdktf-port/port/1.2.3");
    expect(own).toBe(join(version, basename(own)));
    expect(lstatSync(own).isDirectory()).toBe(true);
    expect(statSync(join(own, "terraform-provider-port_v1.2.3")).mode & 0o111).toBe(0o111);
    for (const platform of ["linux_amd64", "linux_arm64", "darwin_amd64", "darwin_arm64"])
      expect(readdirSync(join(version, platform))).toContain("terraform-provider-port_v1.2.3");
  });

  it("names the main file after the type of the source", () => {
    const folder = placeProvider(mirror, { source: "registry.terraform.io/port-labs/port-labs", version: "2.23.1" });
    expect(readdirSync(folder)).toContain("terraform-provider-port-labs_v2.23.1");
  });

  it("has the checksums that Terraform finds, on this system and on others", () => {
    const own = placeProvider(mirror, address);
    const folders = readdirSync(join(own, "..")).map((name) => realpathSync(join(own, "..", name)));
    expect(providerChecksums(address)).toContain(folderChecksum(own));
    for (const folder of folders) expect(providerChecksums(address)).toContain(folderChecksum(folder));
  });

  it("mends what was changed and takes away what does not belong, and leaves the rest alone", () => {
    const folder = placeProvider(mirror, address);
    const main = join(folder, "terraform-provider-port_v1.2.3");
    const untouched = statSync(join(folder, "main.cjs")).ino;
    const before = readFileSync(main, "utf8");
    writeFileSync(main, "changed");
    writeFileSync(join(folder, "stray.cache"), "stray");
    placeProvider(mirror, address);
    expect(readFileSync(main, "utf8")).toBe(before);
    expect(readdirSync(folder)).not.toContain("stray.cache");
    expect(statSync(join(folder, "main.cjs")).ino).toBe(untouched);
  });
});
