import { defineEnvironments, PortStack } from "cdktf-port";
import { baseUrlOf } from "../../constructs/environments";
import { testApp } from "./synthesis";

describe("defineEnvironments", () => {
  it("names variables after each environment, and reads the plain ones where there is one environment only", () => {
    const [development, production] = defineEnvironments([{ name: "development" }, { name: "prod-eu", provider: "official" }]);
    expect(development).toEqual({
      name: "development",
      provider: "bridge",
      clientIdVariable: "PORT_DEVELOPMENT_CLIENT_ID",
      clientSecretVariable: "PORT_DEVELOPMENT_CLIENT_SECRET",
      baseUrlVariable: "PORT_DEVELOPMENT_BASE_URL",
      baseUrl: "https://api.port.io",
    });
    expect(production).toMatchObject({ provider: "official", clientIdVariable: "PORT_PROD_EU_CLIENT_ID" });
    expect(defineEnvironments([{ name: "only" }])).toMatchObject([
      { clientIdVariable: "PORT_CLIENT_ID", clientSecretVariable: "PORT_CLIENT_SECRET", baseUrlVariable: "PORT_BASE_URL" },
    ]);
  });

  it("hands the values through, typed", () => {
    const [first] = defineEnvironments([
      { name: "a", values: { replicas: 1 } },
      { name: "b", values: { replicas: 2 } },
    ]);
    const replicas: 1 | 2 | undefined = first?.values.replicas;
    expect(replicas).toBe(1);
  });

  it.each([
    [[], 'defineEnvironments was given no environment: name at least one, such as { name: "development" }.'],
    [[{ name: "a" }, { name: "a" }], 'Two environments are called "a": give each a name of its own.'],
    [[{ name: "a b" }], '"a b" cannot name an environment'],
    [[{ name: "../a" }], '"../a" cannot name an environment'],
    [
      [{ name: "a", clientIdVariable: "PORT_CLIENT_ID" }, { name: "b" }],
      'Environment "a" reads PORT_CLIENT_ID, which serves only an app with one environment: name a variable of its own, such as PORT_A_CLIENT_ID.',
    ],
    [
      [
        { name: "a", clientSecretVariable: "SHARED" },
        { name: "b", clientSecretVariable: "SHARED" },
      ],
      'Environments "a" and "b" both read SHARED, so both would write to one organisation: name a variable for each.',
    ],
    [
      [{ name: "a", clientIdVariable: "BOTH", clientSecretVariable: "BOTH" }],
      'Environment "a" reads its client id and its client secret from one variable, BOTH: name two.',
    ],
    [
      [{ name: "a", clientSecretVariable: "s3cr3t-value" }],
      'Environment "a": clientSecretVariable is to be the name of an environment variable (letters, digits and "_"), such as PORT_A_CLIENT_SECRET. The value itself stays in your shell.',
    ],
  ])("refuses %j", (settings, message) => {
    expect(() => defineEnvironments(settings)).toThrow(message);
  });

  it("never shows what stands where a variable's name belongs: it may be the secret itself", () => {
    expect(() => defineEnvironments([{ name: "a", clientSecretVariable: "s3cr3t-value" }])).not.toThrow("s3cr3t");
  });
});

describe("the base URL of an environment", () => {
  const [environment] = defineEnvironments([
    { name: "test", baseUrlVariable: "CDKTF_PORT_TEST_BASE_URL", baseUrl: "https://api.us.port.io" },
  ]);
  const read = (value?: string) => {
    if (value === undefined) delete process.env.CDKTF_PORT_TEST_BASE_URL;
    else process.env.CDKTF_PORT_TEST_BASE_URL = value;
    if (environment === undefined) throw new Error("There is one environment.");
    return baseUrlOf(environment);
  };
  afterEach(() => void delete process.env.CDKTF_PORT_TEST_BASE_URL);

  it("is that of its variable, else the one that stands in the code", () => {
    expect(read()).toBe("https://api.us.port.io");
    expect(read("")).toBe("https://api.us.port.io");
    expect(read("http://127.0.0.1:4000")).toBe("http://127.0.0.1:4000");
  });

  it("is refused where it is no URL, or would carry credentials into cdktf.out", () => {
    expect(() => read("127.0.0.1:4000")).toThrow('CDKTF_PORT_TEST_BASE_URL is "127.0.0.1:4000", which is no URL of an API.');
    expect(() => read("ftp://example.com")).toThrow("which is no URL of an API");
    expect(() => read("https://id:secret@example.com")).toThrow("holds credentials");
    expect(() => read("https://id:secret@example.com")).not.toThrow("id:secret");
  });
});

describe("the environments of an app's stacks", () => {
  it("are checked together, wherever they come from", () => {
    const app = testApp();
    const [one] = defineEnvironments([{ name: "one" }]);
    const [two] = defineEnvironments([{ name: "two" }]);
    if (one === undefined || two === undefined) throw new Error("There are two environments.");
    new PortStack(app, "one", { environment: one });
    new PortStack(app, "more-of-one", { environment: one });
    expect(() => new PortStack(app, "two", { environment: two })).toThrow(
      'Environment "one" reads PORT_CLIENT_ID, which serves only an app with one environment',
    );
  });
});
