import { parseProviderSource, sourceInHcl } from "../../cli/provider-source";

describe("parseProviderSource", () => {
  it.each([
    ["port-labs/port-labs@2.23.1", "registry.terraform.io/port-labs/port-labs", "2.23.1"],
    ["registry.terraform.io/port-labs/port-labs@2.20.0", "registry.terraform.io/port-labs/port-labs", "2.20.0"],
    ["cdktf-port.internal/cdktf-port/port", "cdktf-port.internal/cdktf-port/port", "0.9.0"],
    ["mirror.example.com:8443/port_labs/port@3.0.0-beta.1", "mirror.example.com:8443/port_labs/port", "3.0.0-beta.1"],
  ])("reads %s", (text, source, version) => {
    expect(parseProviderSource(text, "0.9.0")).toEqual({ source, version });
  });

  it("takes the official provider at the version whose schema ours speaks, where none is named", () => {
    expect(parseProviderSource("port-labs/port-labs", "0.9.0")).toEqual({
      source: "registry.terraform.io/port-labs/port-labs",
      version: "2.23.1",
    });
  });

  it.each(["", "port", "a/b/c/d", "Port-Labs/port@1.0.0", "../port@1.0.0", "host/a/b@1.0.0", "a/b@1.0.0@2", "a /b@1.0.0"])(
    "refuses the source %j",
    (text) => {
      expect(() => parseProviderSource(text, "0.9.0")).toThrow(
        "Write it as required_providers does, with a version: port-labs/port-labs@2.23.1.",
      );
    },
  );

  it.each([
    ["acme/port", "It names no version: write one that your HCL allows, such as acme/port@2.23.1."],
    ["acme/port@2.23", '"2.23" is no version: write one that your HCL allows, such as acme/port@2.23.1.'],
    ["acme/port@~> 2.0", '"~> 2.0" is no version: write one that your HCL allows, such as acme/port@2.23.1.'],
  ])("refuses the version in %j", (text, message) => {
    expect(() => parseProviderSource(text, "0.9.0")).toThrow(message);
  });
});

describe("sourceInHcl", () => {
  it("leaves out the public registry's host only", () => {
    expect(sourceInHcl("registry.terraform.io/port-labs/port-labs")).toBe("port-labs/port-labs");
    expect(sourceInHcl("cdktf-port.internal/cdktf-port/port")).toBe("cdktf-port.internal/cdktf-port/port");
  });
});
