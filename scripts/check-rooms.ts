/** Holds the source files against the table of rooms: `node --import tsx scripts/check-rooms.ts`. */
import { resolve } from "node:path";
import { findingsIn } from "./check-rooms/findings";
import { readSources } from "./check-rooms/sources";
import { rooms } from "./check-rooms/table";

const sources = readSources(resolve(__dirname, ".."));
const findings = findingsIn(sources, rooms);
for (const finding of findings) console.error(finding);
if (findings.length > 0) process.exitCode = 1;
else console.log(`Rooms: ${sources.length} files keep to the table.`);
