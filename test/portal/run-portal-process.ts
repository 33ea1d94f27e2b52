import { runPortal } from "../../portal";

void runPortal(JSON.parse(process.argv[2] ?? "{}")).then((code) => {
  process.exitCode = code;
});
