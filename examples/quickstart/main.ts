/** `npm run quickstart`: the whole way once, told step by step. Takes the folder to work in; without one, `.quickstart`. */
import { join, relative, resolve } from "node:path";
import { Failure } from "./failure";
import { Narrator } from "./narrator";
import { Processes } from "./processes";
import { tell } from "./story";

const root = resolve(__dirname, "../..");
const folder = resolve(process.argv[2] ?? join(root, ".quickstart"));
const narrator = new Narrator();
const processes = new Processes();
const started = Date.now();
let interrupted = false;

for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const)
  process.on(signal, () => void stop(code));

async function stop(code: number): Promise<void> {
  if (interrupted) return;
  interrupted = true;
  narrator.text("Stopping what was started …");
  await processes.stop();
  narrator.text("Stopped; nothing is left running.");
  process.exit(code);
}

async function main(): Promise<void> {
  try {
    await tell({ root, folder, narrator, processes });
    narrator.step("Stop the portal");
    await processes.stop();
    narrator.result("Nothing is left running.");
    narrator.text(...epilogue());
  } catch (error) {
    if (interrupted) return;
    await processes.stop();
    const remedy = error instanceof Failure ? error.remedy : "This is a fault of cdktf-port: please report it.";
    narrator.failure(error instanceof Error ? error.message : String(error), remedy);
    process.exitCode = 1;
  }
}

function epilogue(): string[] {
  const place = relative(process.cwd(), folder);
  return [
    `Done in ${Math.round((Date.now() - started) / 1000)} s: a portal became code, and the code fills another and changes both.`,
    `The project is in ${place}/portal/ for you to look at, and a log of all that was said in ${place}/log.txt; the next run empties it.`,
    "",
    "Try next:",
    "  npm run portal                      a portal to play with, in a terminal of its own",
    "  . examples/portal.env               in another: points both environments at it",
    "  npx cdktf deploy development        the app in examples/: change examples/catalog.ts, and see npx cdktf diff development",
    "  npx cdktf-port import --help        your own portal as code",
    "  docs/                               a page for each task, real Port accounts among them",
  ];
}

void main();
