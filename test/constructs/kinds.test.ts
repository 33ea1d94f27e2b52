import { Lazy, TerraformOutput, TerraformVariable } from "cdktf";
import { Folder, Integration, Organization, OrganizationSecret, Page, PagePermissions, Scorecard, Team, Webhook } from "cdktf-port";
import type { Construct } from "constructs";
import { problems, resources, synthesised } from "./synthesis";

const variable = (stack: Construct) => new TerraformVariable(stack, "token", { sensitive: true }).stringValue;

describe("the identifier of a construct", () => {
  it("is the attribute that names it in Port", () => {
    const file = synthesised((stack) => {
      const made = [
        new Team(stack, "squad", { name: "Squad" }),
        new OrganizationSecret(stack, "secret", { secretName: "KEY", secretValue: variable(stack) }),
        new Integration(stack, "k8s", { installationId: "k8s" }),
        new PagePermissions(stack, "read", { pageIdentifier: "board", read: {} }),
        new Organization(stack, "home", { name: "Home" }),
      ];
      for (const one of made) new TerraformOutput(stack, `of_${one.node.id}`, { value: one.identifier });
    });
    expect(file).toMatchObject({
      output: {
        of_squad: { value: "${port_team.squad.name}" },
        of_secret: { value: "${port_organization_secret.secret.secret_name}" },
        of_k8s: { value: "${port_integration.k8s.installation_id}" },
        of_read: { value: "${port_page_permissions.read.page_identifier}" },
        of_home: { value: "${port_organization.home.name}" },
      },
    });
  });

  it("may be described once", () => {
    expect(
      problems((stack) => {
        const squad = new Team(stack, "squad", { name: "Squad" });
        new Team(stack, "crew", { name: "Squad" });
        new Organization(stack, "home", { name: "Home" });
        new Organization(stack, "away", { name: "Away" });
        for (const id of ["here", "there"]) new Page(stack, id, { identifier: id, type: "dashboard" });
        new PagePermissions(stack, "one", { pageIdentifier: "here", read: { teams: [squad] } });
        new PagePermissions(stack, "two", { pageIdentifier: "there", read: {} });
        new PagePermissions(stack, "three", { pageIdentifier: "there", read: {} });
        for (const blueprint of ["a", "b", "a"])
          new Scorecard(stack, `${blueprint}${stack.node.children.length}`, { identifier: "s", title: "S", blueprint, rules: [] });
      }).map((problem) => problem.replace(/a\d+/, "a").replace(/a\d+/, "a")),
    ).toEqual([
      '[development/crew] name "Squad" is described by development/squad already: Port has one team of that name, so let one construct describe it.',
      "[development/away] This is described by development/home already: Port has one organization, so let one construct describe it.",
      '[development/three] pageIdentifier "there" is described by development/two already: Port has one page permissions of that name, so let one construct describe it.',
      '[development/a] identifier "s" is described by development/a already: Port has one scorecard of that name, so let one construct describe it.',
    ]);
  });
});

describe("what is wrong with the props", () => {
  it("is said with the construct and the field", () => {
    expect(
      problems((stack) => {
        const squad = new Team(stack, "squad", { name: ";" });
        new Page(stack, "board", { identifier: "board", type: "dashbord" as never, after: squad as never });
        new Folder(stack, "own", { identifier: "own", parent: "own" });
        new Integration(stack, "k8s", { installationId: "K8S" });
        new Scorecard(stack, "ready", { identifier: "ready", title: "Ready", blueprint: squad as never, rules: [{} as never] });
      }),
    ).toEqual([
      '[development/squad] name must have two characters or more, none of them ; # / \\ ?, and neither begin nor end with a blank, not ";".',
      '[development/board] type must be "blueprint-entities", "dashboard", "home" or "entity", not "dashbord".',
      "[development/board] after takes a construct of kind page or folder, and development/squad is of kind team.",
      "[development/own] parent is the folder itself: name another, or leave it out for the top.",
      '[development/k8s] installationId must be made of the letters a to z in lower case, digits and -, not "K8S".',
      "[development/ready] rules[0].identifier is missing: name of the rule in its scorecard.",
      "[development/ready] rules[0].title is missing: name shown to people.",
      "[development/ready] rules[0].level is missing: title of the level that needs the rule.",
      "[development/ready] rules[0].query is missing: when an entity passes.",
      "[development/ready] blueprint takes a construct of kind blueprint, and development/squad is of kind team.",
    ]);
  });
});

describe("a secret", () => {
  it("is a variable's, in the document or write-only beside it", () => {
    const { port_organization_secret } = resources((stack) => {
      const token = variable(stack);
      new OrganizationSecret(stack, "kept", { secretName: "KEPT", secretValue: token });
      new OrganizationSecret(stack, "unkept", { secretName: "UNKEPT" }, { secretValueWo: token, secretValueWoVersion: 2 });
    });
    expect(port_organization_secret).toMatchObject({
      kept: { secret_name: "KEPT", secret_value: "${var.token}" },
      unkept: { secret_name: "UNKEPT", secret_value_wo: "${var.token}", secret_value_wo_version: 2 },
    });
    expect(port_organization_secret?.unkept).not.toHaveProperty("secret_value");
  });

  it("is refused where it is written out, and is not shown", () => {
    const said = problems((stack) => {
      new OrganizationSecret(stack, "kept", { secretName: "KEPT", secretValue: "hush" });
      new OrganizationSecret(stack, "unkept", { secretName: "UNKEPT" }, { secretValueWo: "hush" });
      new Webhook(stack, "hook", { identifier: "hook", title: "Hook", security: { secret: Lazy.stringValue({ produce: () => "hush" }) } });
    });
    const remedy =
      "is a secret that is written out, and the synthesised stack would show it: take it from a TerraformVariable with sensitive: true, whose value the shell gives as TF_VAR_ and its name.";
    expect(said).toEqual([
      `[development/kept] secretValue ${remedy}`,
      `[development/unkept] secretValueWo ${remedy}`,
      `[development/hook] security.secret ${remedy}`,
    ]);
  });
});
