import type { Row } from "../row";

/** Constructs that synthesis refuses: `stack` is a PortStack, `service` a blueprint in it, `data` what a file held. */
export const synth: readonly Row[] = [
  {
    mistake: "A property of the wrong type, in data that the compiler does not see",
    given: 'new Entity(stack, "cart", { blueprint: "service", properties: { ...data, language: "go", replicas: "3" } });',
    message:
      "Validation failed with the following errors:\n  [development/cart] properties.replicas must be a number, not \"3\".\n\nIf you wish to ignore these validations, pass 'skipValidation: true' to your App configuration.\n",
    mended: 'new Entity(stack, "cart", { blueprint: "service", properties: { ...data, language: "go", replicas: 3 } });',
  },
  {
    mistake: "A value out of an enum, in data that the compiler does not see",
    given: 'new Entity(stack, "cart", { blueprint: "service", properties: { ...data, language: "rust" } });',
    message:
      'Validation failed with the following errors:\n  [development/cart] properties.language must be "go" or "ts", not "rust".\n\nIf you wish to ignore these validations, pass \'skipValidation: true\' to your App configuration.\n',
    mended: 'new Entity(stack, "cart", { blueprint: "service", properties: { ...data, language: "go" } });',
  },
  {
    mistake: "A property that the blueprint has not, in data that the compiler does not see",
    given: 'new Entity(stack, "cart", { blueprint: "service", properties: { ...data, language: "go", color: "red" } });',
    message:
      'Validation failed with the following errors:\n  [development/cart] properties.color is no property of service, which has "language" and "replicas".\n\nIf you wish to ignore these validations, pass \'skipValidation: true\' to your App configuration.\n',
    mended: 'new Entity(stack, "cart", { blueprint: "service", properties: { ...data, language: "go" } });',
  },
  {
    mistake: "A blueprint's name that Port refuses",
    given: 'new Blueprint(stack, "b", { identifier: "my blueprint", title: "B", schema: { properties: {} } });',
    message:
      'Validation failed with the following errors:\n  [development/b] identifier must be made of letters, digits and @ _ . + : \\ / -, and be neither "." nor "..", not "my blueprint".\n\nIf you wish to ignore these validations, pass \'skipValidation: true\' to your App configuration.\n',
    mended: 'new Blueprint(stack, "b", { identifier: "my_blueprint", title: "B", schema: { properties: {} } });',
  },
  {
    mistake: "A property's name that Port refuses",
    given: 'new Blueprint(stack, "b", { identifier: "b", title: "B", schema: { properties: { "my size": { type: "number" } } } });',
    message:
      'Validation failed with the following errors:\n  [development/b] The key "my size" of schema.properties must be made of the letters a to z, digits and @ _ = \\ -, not "my size".\n\nIf you wish to ignore these validations, pass \'skipValidation: true\' to your App configuration.\n',
    mended: 'new Blueprint(stack, "b", { identifier: "b", title: "B", schema: { properties: { my_size: { type: "number" } } } });',
  },
  {
    mistake: "An entity's name that Port refuses",
    given: 'new Entity(stack, "cart", { blueprint: "service", identifier: "my cart", properties: { language: "go" } });',
    message:
      'Validation failed with the following errors:\n  [development/cart] identifier must be made of letters, digits and @ _ . + : \\ / = -, and be neither "." nor "..", not "my cart".\n\nIf you wish to ignore these validations, pass \'skipValidation: true\' to your App configuration.\n',
    mended: 'new Entity(stack, "cart", { blueprint: "service", identifier: "my-cart", properties: { language: "go" } });',
  },
  {
    mistake: "A template in place of what tells forms apart",
    given:
      'new Blueprint(stack, "b", { identifier: "b", title: "B", schema: { properties: { size: { type: variable.stringValue as "string" } } } });',
    message:
      "Validation failed with the following errors:\n  [development/b] schema.properties.size.type decides the form of the object, so it cannot be a token.\n\nIf you wish to ignore these validations, pass 'skipValidation: true' to your App configuration.\n",
    mended: 'new Blueprint(stack, "b", { identifier: "b", title: "B", schema: { properties: { size: { type: "string" } } } });',
  },
  {
    mistake: "Environments that would write to one organisation",
    given: 'defineEnvironments([{ name: "dev" }, { name: "test", clientIdVariable: "PORT_DEV_CLIENT_ID" }]);',
    message:
      'Environments "dev" and "test" both read PORT_DEV_CLIENT_ID, so both would write to one organisation: name a variable for each.',
    mended: 'defineEnvironments([{ name: "dev" }, { name: "test" }]);',
  },
  {
    mistake: "A secret in place of a variable's name",
    given: 'defineEnvironments([{ name: "dev", clientSecretVariable: "s3cr-t" }]);',
    message:
      'Environment "dev": clientSecretVariable is to be the name of an environment variable (letters, digits and "_"), such as PORT_DEV_CLIENT_SECRET. The value itself stays in your shell.',
    mended: 'defineEnvironments([{ name: "dev", clientSecretVariable: "PORT_DEV_SECRET" }]);',
  },
  {
    mistake: "A base URL that is none",
    given:
      'const [dev] = defineEnvironments([{ name: "dev", baseUrl: "api.port.io" }]);\nif (dev) new PortStack(new App(), "dev", { environment: dev });',
    message:
      'Environment "dev": baseUrl is "api.port.io", which is no URL of an API. Write one such as https://api.port.io or https://api.us.port.io.',
    mended:
      'const [dev] = defineEnvironments([{ name: "dev", baseUrl: "https://api.port.io" }]);\nif (dev) new PortStack(new App(), "dev", { environment: dev });',
  },
  {
    mistake: "An adoption list that is none",
    given:
      'const [dev] = defineEnvironments([{ name: "dev" }]);\nif (dev) new PortStack(new App(), "dev", { environment: dev, adopted: "package.json" });',
    message: 'package.json: "name" is no type of Terraform\'s, such as port_blueprint. Write it anew with "npx cdktf-port adopt dev".',
    mended:
      'const [dev] = defineEnvironments([{ name: "dev" }]);\nif (dev) new PortStack(new App(), "dev", { environment: dev, adopted: "adopted/dev.json" });',
  },
  {
    mistake: "Actions that follow each other",
    given:
      'const follow = (id, other) => new Action(stack, id, { identifier: id, trigger: { type: "automation", event: { type: "RUN_CREATED", actionIdentifier: other } }, invocationMethod: { type: "KAFKA" } });\nconst first = follow("first", Lazy.anyValue({ produce: () => second }));\nconst second = follow("second", first);',
    message:
      "Validation failed with the following errors:\n  [development/first] These need each other in a circle, and Terraform creates what is needed first: development/first → development/second → development/first. Write one of the references as its identifier, a text.\n\nIf you wish to ignore these validations, pass 'skipValidation: true' to your App configuration.\n",
    mended:
      'const follow = (id, other) => new Action(stack, id, { identifier: id, trigger: { type: "automation", event: { type: "RUN_CREATED", actionIdentifier: other } }, invocationMethod: { type: "KAFKA" } });\nfollow("second", follow("first", "something_else"));',
  },
  {
    mistake: "A secret written out",
    given: 'new OrganizationSecret(stack, "token", { secretName: "TOKEN", secretValue: "hush" });',
    message:
      "Validation failed with the following errors:\n  [development/token] secretValue is a secret that is written out, and the synthesised stack would show it: take it from a TerraformVariable with sensitive: true, whose value the shell gives as TF_VAR_ and its name.\n\nIf you wish to ignore these validations, pass 'skipValidation: true' to your App configuration.\n",
    mended: 'new OrganizationSecret(stack, "token", { secretName: "TOKEN", secretValue: variable.stringValue });',
  },
  {
    mistake: "A construct of a kind that does not belong there, past the compiler",
    given: 'new Page(stack, "board", { identifier: "board", type: "dashboard", after: service });',
    message:
      "Validation failed with the following errors:\n  [development/board] after takes a construct of kind page or folder, and development/service is of kind blueprint.\n\nIf you wish to ignore these validations, pass 'skipValidation: true' to your App configuration.\n",
    mended: 'new Page(stack, "board", { identifier: "board", type: "dashboard", after: new Folder(stack, "top", { identifier: "top" }) });',
  },
  {
    mistake: "Two constructs for the organisation",
    given: 'new Organization(stack, "here", { name: "Here" });\nnew Organization(stack, "there", { name: "There" });',
    message:
      "Validation failed with the following errors:\n  [development/there] This is described by development/here already: Port has one organization, so let one construct describe it.\n\nIf you wish to ignore these validations, pass 'skipValidation: true' to your App configuration.\n",
    mended: 'new Organization(stack, "here", { name: "Here" });',
  },
].map((row): Row => ({ ...row, found: "synth", code: 1 }));
