import type { Row } from "../row";

const port = "npx cdktf-port portal --organization dev=id:secret";
const install = "npx cdktf-port provider install";
const importing = "npx cdktf-port import";

const migrate = "npx cdktf-port migrate property";
const there = "--environment PLAYGROUND";
const renamed = `${migrate} service size weight ${there} --plan`;

/**
 * Commands of `cdktf-port`. PLAYGROUND is an environment whose organisation has a blueprint `service` with the texts `size` and `name`; its entity
 * `cart` holds "large" in the former. FOLDER is a folder that holds something, NEW none that there is, FILE a file in the first, DAMAGED a data
 * folder whose file was cut, TAKEN a port that is listened to.
 */
export const commandLine: readonly Row[] = [
  {
    mistake: "A command that there is none of",
    found: "command line",
    given: "npx cdktf-port portl",
    code: 2,
    message: "error: unknown command 'portl'\n(Did you mean portal?)\nRun with --help for what there is.",
    mended: "npx cdktf-port portal --help",
  },
  {
    mistake: "An option that there is none of",
    found: "command line",
    given: `${port} --prot 4870`,
    code: 2,
    message: "error: unknown option '--prot'\n(Did you mean --port?)\nRun with --help for what there is.",
    mended: "npx cdktf-port portal --help",
  },
  {
    mistake: "No organisation",
    found: "command line",
    given: "npx cdktf-port portal",
    code: 2,
    message: "error: required option '--organization <NAME=CLIENT_ID:CLIENT_SECRET>' not specified\nRun with --help for what there is.",
    mended: "npx cdktf-port portal --help",
  },
  {
    mistake: "An organisation without a secret",
    found: "command line",
    given: "npx cdktf-port portal --organization dev=id",
    code: 1,
    message: '--organization takes NAME=CLIENT_ID:CLIENT_SECRET, and the one that begins with "dev" is not of that form.',
    mended: "npx cdktf-port portal --help",
  },
  {
    mistake: "A port that is no number",
    found: "command line",
    given: `${port} --port http`,
    code: 1,
    message: '--port takes a whole number from 0 to 65535, not "http".',
    mended: "npx cdktf-port portal --help",
  },
  {
    mistake: "A feature flag that is spelt otherwise than Port's",
    found: "command line",
    given: `${port} --feature-flag ai --feature-flag V2`,
    code: 1,
    message: '--feature-flag takes a name in capitals, such as USERS_AND_TEAMS_OWNERSHIP_V2, not "ai". Repeat it for more.',
    mended: "npx cdktf-port portal --help",
  },
  {
    mistake: "A port that is taken",
    found: "command line",
    given: `${port} --port TAKEN`,
    code: 1,
    message: "Port TAKEN of 127.0.0.1 is taken. Stop what listens there, or choose another with --port (0 takes a free one).",
    mended: "npx cdktf-port portal --help",
  },
  {
    mistake: "A data folder that is damaged",
    found: "command line",
    given: `${port} --data DAMAGED`,
    code: 1,
    message:
      "The data folder DAMAGED is damaged (data.mdb does not hold together). Restore it from a copy, or name another folder with --data to begin with an empty portal.",
    mended: "npx cdktf-port portal --help",
  },
  {
    mistake: "A file in place of the data folder",
    found: "command line",
    given: `${port} --data FILE`,
    code: 1,
    message: "FILE is a file; --data needs a folder.",
    mended: "npx cdktf-port portal --help",
  },
  {
    mistake: "No folder for the provider",
    found: "command line",
    given: install,
    code: 2,
    message: "error: missing required argument 'DIR'\nRun with --help for what there is.",
    mended: `${install} FOLDER`,
  },
  {
    mistake: "A file in place of the folder",
    found: "command line",
    given: `${install} FILE`,
    code: 1,
    message: "FILE is a file: name the folder that holds your HCL.",
    mended: `${install} FOLDER`,
  },
  {
    mistake: "A folder that cannot be made",
    found: "command line",
    given: `${install} FILE/port`,
    code: 1,
    message: "The provider cannot be written into FILE/port/terraform.d/plugins (ENOTDIR): name a folder that you may write to.",
    mended: `${install} FOLDER`,
  },
  {
    mistake: "A provider that cannot be called so",
    found: "command line",
    given: `${install} FOLDER --as port`,
    code: 2,
    message:
      "error: option '--as <SOURCE[@VERSION]>' argument 'port' is invalid. Write it as required_providers does, with a version: port-labs/port-labs@2.23.1.\nRun with --help for what there is.",
    mended: `${install} FOLDER`,
  },
  {
    mistake: "A provider of no version",
    found: "command line",
    given: `${install} FOLDER --as example/port`,
    code: 2,
    message:
      "error: option '--as <SOURCE[@VERSION]>' argument 'example/port' is invalid. It names no version: write one that your HCL allows, such as example/port@2.23.1.\nRun with --help for what there is.",
    mended: `${install} FOLDER --as example/port@2.23.1`,
  },
  {
    mistake: "An environment that has no credentials in the shell",
    found: "command line",
    given: "npx cdktf-port adopt staging",
    code: 1,
    message:
      'There are no credentials for the environment "staging": set the environment variables PORT_STAGING_CLIENT_ID and PORT_STAGING_CLIENT_SECRET, or PORT_CLIENT_ID and PORT_CLIENT_SECRET.',
    mended: "npx cdktf-port adopt --help",
  },
  {
    mistake: "A list that is not there",
    found: "command line",
    given: "npx cdktf-port adopt staging --prune",
    code: 1,
    message: 'adopted/staging.json is not there: write it with "npx cdktf-port adopt staging".',
    mended: "npx cdktf-port adopt --help",
  },
  {
    mistake: "A name that no environment has",
    found: "command line",
    given: "npx cdktf-port adopt ../staging",
    code: 2,
    message:
      'error: command-argument value \'../staging\' is invalid for argument \'ENVIRONMENT\'. "../staging" cannot name an environment: use letters, digits, "-", "_" and ".", beginning with a letter or digit. The cdktf command and a folder take the name.\nRun with --help for what there is.',
    mended: "npx cdktf-port adopt --help",
  },
  {
    mistake: "A migration without a new name",
    found: "command line",
    given: `${migrate} service size`,
    code: 2,
    message: "error: missing required argument 'NEW'\nRun with --help for what there is.",
    mended: renamed,
  },
  {
    mistake: "A type that Port has not",
    found: "command line",
    given: `${migrate} service size size --type integer ${there}`,
    code: 2,
    message:
      "error: option '--type <TYPE>' argument 'integer' is invalid. Allowed choices are string, number, boolean, object, array.\nRun with --help for what there is.",
    mended: renamed,
  },
  {
    mistake: "An environment without credentials",
    found: "command line",
    given: `${migrate} service size weight --environment nosuch`,
    code: 1,
    message:
      'There are no credentials for the environment "nosuch": set the environment variables PORT_NOSUCH_CLIENT_ID and PORT_NOSUCH_CLIENT_SECRET, or PORT_CLIENT_ID and PORT_CLIENT_SECRET.',
    mended: renamed,
  },
  {
    mistake: "A blueprint that is not there",
    found: "command line",
    given: `${migrate} servcie size weight ${there}`,
    code: 1,
    message: 'There is no blueprint "servcie". Did you mean "service"?',
    mended: renamed,
  },
  {
    mistake: "A property that is not there",
    found: "command line",
    given: `${migrate} service sise weight ${there}`,
    code: 1,
    message: 'The blueprint "service" has no property "sise". Did you mean "size"?',
    mended: renamed,
  },
  {
    mistake: "A new name that is taken",
    found: "command line",
    given: `${migrate} service size name ${there}`,
    code: 1,
    message: '"name" of the blueprint "service" is a property already: choose another name.',
    mended: renamed,
  },
  {
    mistake: "Values that do not convert",
    found: "command line",
    given: `${migrate} service size size --type number ${there}`,
    code: 1,
    message: "Nothing was done: values that do not convert are in the way.",
    mended: `${migrate} service size size --type number ${there} --drop-unconvertible --plan`,
  },
  {
    mistake: "An import into no folder",
    found: "command line",
    given: importing,
    code: 2,
    message: "error: required option '--out <DIR>' not specified\nRun with --help for what there is.",
    mended: `${importing} --help`,
  },
  {
    mistake: "An import into a folder that holds something",
    found: "command line",
    given: `${importing} --out FOLDER`,
    code: 1,
    message: "FOLDER is not empty, and nothing in it is overwritten: name a folder that does not exist yet, or empty it.",
    mended: `${importing} --out NEW`,
  },
  {
    mistake: "An import into a file",
    found: "command line",
    given: `${importing} --out FILE`,
    code: 1,
    message: "FILE is a file: name a folder that does not exist yet.",
    mended: `${importing} --out NEW`,
  },
  {
    mistake: "An import into a folder that cannot be made",
    found: "command line",
    given: `${importing} --out FILE/new`,
    code: 1,
    message: "FILE/new cannot be made, since FILE is a file: name another folder.",
    mended: `${importing} --out NEW`,
  },
  {
    mistake: "An environment that cannot be called so",
    found: "command line",
    given: `${importing} --out NEW --environment dev/eu`,
    code: 1,
    message:
      '"dev/eu" cannot name an environment: use letters, digits, "-", "_" and ".", beginning with a letter or digit. The cdktf command and a folder take the name.',
    mended: `${importing} --out NEW`,
  },
  {
    mistake: "An import without credentials",
    found: "command line",
    given: `${importing} --out NEW --environment staging`,
    code: 1,
    message:
      'There are no credentials for the environment "staging": set the environment variables PORT_STAGING_CLIENT_ID and PORT_STAGING_CLIENT_SECRET, or PORT_CLIENT_ID and PORT_CLIENT_SECRET.',
    mended: `${importing} --out NEW`,
  },
  {
    mistake: "An import with credentials that Port refuses",
    found: "command line",
    given: `${importing} --out NEW --environment refused`,
    code: 1,
    message:
      "Port does not know these credentials (The client id or the client secret is wrong. Take both from the credentials of the organisation). Check the environment variables PORT_REFUSED_CLIENT_ID and PORT_REFUSED_CLIENT_SECRET, and that the base URL is that of their region.",
    mended: `${importing} --out NEW`,
  },
  {
    mistake: "An import from where no portal is",
    found: "command line",
    given: `${importing} --out NEW --environment nowhere`,
    code: 1,
    message:
      "Cannot reach Port at http://127.0.0.1:1: the connection was refused. Check the base URL, and that the portal is running. (4 attempts)",
    mended: `${importing} --out NEW`,
  },
];
