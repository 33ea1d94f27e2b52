import fc from "fast-check";
import { constructIds, fileNames, fileOf, Names, variableOf } from "../../../generators/import/plan/names";

describe("constructIds", () => {
  const parts = fc.tuple(
    fc.string({ unit: fc.constantFrom("a", "_", "/", "é"), minLength: 1, maxLength: 4 }),
    fc.constantFrom("b", "_b", "c/d"),
  );
  const unique = fc.uniqueArray(parts, { selector: (identity) => identity.join("\n"), maxLength: 12 });

  it("gives each identity an id of its own, of what an id may hold", () => {
    fc.assert(
      fc.property(unique, (identities) => {
        const ids = [...constructIds(identities).values()];
        expect(new Set(ids).size).toBe(identities.length);
        for (const id of ids) expect(id).toMatch(/^[\p{L}\p{N}_-]{1,100}$/u);
      }),
    );
  });

  it("changes none that is there when others come, but where they would be the same", () => {
    fc.assert(
      fc.property(unique, fc.nat(), (identities, at) => {
        const [all, fewer] = [constructIds(identities), constructIds(identities.filter((_, index) => index !== at % 12))];
        const plain = (id: string) => id.replace(/_[0-9a-f]{8}$/, "");
        const newcomer = identities[at % 12];
        for (const [identity, id] of fewer)
          if (newcomer === undefined || plain(all.get(identity) ?? "") !== plain(all.get(newcomer) ?? ""))
            expect(all.get(identity)).toBe(id);
      }),
    );
  });

  it("is readable where nothing stands against it", () => {
    const named = (...identities: string[][]) => [...constructIds(identities).values()];
    expect(named(["service", "cart"], ["service", "org/cart.v2"])).toEqual(["service_cart", "service_org_cart_v2"]);
    expect(named(["a_b"], ["a/b"])).toEqual(["a_b", expect.stringMatching(/^a_b_[0-9a-f]{8}$/)]);
    expect(named(["x".repeat(200)])).toEqual([expect.stringMatching(/^x{71}_[0-9a-f]{8}$/)]);
    expect(named(["constructor"], ["__proto__"])).toEqual([expect.stringMatching(/^constructor_/), expect.stringMatching(/^__proto___/)]);
  });
});

describe("variableOf", () => {
  it.each([
    ["my-service", "myService"],
    ["MyService", "myService"],
    ["API", "api"],
    ["APIKey_v2", "apiKeyV2"],
    ["class", "classBlueprint"],
    ["toString", "toStringBlueprint"],
    ["__proto__", "proto"],
    ["1st", "_1st"],
    ["/", "blueprint"],
    ["サービス", "サービス"],
    ["Größe", "größe"],
    ["𝒳", "𝒳"],
  ])("makes of %s %s", (identifier, variable) => expect(variableOf(identifier, "blueprint")).toBe(variable));
});

describe("names of files", () => {
  it("differ by more than case, lead nowhere else, and are none of a system's own", () => {
    const names = fileNames();
    const files = ["Service", "service", "my/../service", "..", "con", "サービス", "K8sCluster", "x".repeat(90)].map((identifier) =>
      names.take(fileOf(identifier, "blueprint"), "-"),
    );
    expect(files).toEqual(["service", "service-2", "my-service", "blueprint", "con-2", "blueprint-2", "k8s-cluster", "x".repeat(40)]);
  });

  it("are given once", () => {
    const names = new Names(["taken"]);
    expect([names.take("taken"), names.take("free"), names.take("free"), names.take("free2")]).toEqual([
      "taken2",
      "free",
      "free2",
      "free22",
    ]);
  });
});
