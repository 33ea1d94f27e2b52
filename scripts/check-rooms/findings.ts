import { type Import, type Source, type Target, targetOf } from "./sources";
import { lineLimit, type Room } from "./table";

/** What breaks a rule of the house: where, and what to do about it. */
export type Finding = string;

/** Everything in `sources` that breaks the table of rooms, closes a cycle of imports, or has grown too long. */
export function findingsIn(sources: readonly Source[], rooms: readonly Room[]): Finding[] {
  const files = new Set(sources.map(({ path }) => path));
  return [...sources.flatMap((source) => [...lengthOf(source), ...wrongImports(source, files, rooms)]), ...cycles(sources, files)];
}

function lengthOf({ path, lines }: Source): Finding[] {
  if (lines <= lineLimit || path.endsWith(".generated.ts")) return [];
  return [`${path}: has ${lines} lines; a file has at most ${lineLimit}. Take it apart.`];
}

function wrongImports(source: Source, files: ReadonlySet<string>, rooms: readonly Room[]): Finding[] {
  const home = roomOf(source.path, rooms);
  if (home === undefined)
    return source.path.includes("/") ? [`${source.path}: lies in no room. Add its folder to scripts/check-rooms/table.ts.`] : [];
  return source.imports.flatMap((one) => {
    const reason = reasonAgainst(home, targetOf(source.path, one.specifier, files), rooms);
    return reason === undefined ? [] : [at(source, one, reason)];
  });
}

/** Why a file of `home` may not import `target`; undefined when it may. */
function reasonAgainst(home: Room, target: Target, rooms: readonly Room[]): string | undefined {
  if ("package" in target)
    return home.packages === "any" || home.packages.includes(target.package)
      ? undefined
      : `${home.path}/ may not import the package ${target.package}`;
  const room = roomOf(target.file, rooms);
  if (room === undefined || room === home) return undefined;
  if (!home.rooms.includes(room.path)) return `${home.path}/ may not import ${room.path}/`;
  if (home.path === "test" || room.doors === undefined) return undefined;
  const open = room.doors.some((door) => liesUnder(target.file, door.replace(/\.ts$/, "")));
  return open ? undefined : `${target.file} is inside ${room.path}/, which is entered through ${room.doors.join(", ")}`;
}

function roomOf(path: string, rooms: readonly Room[]): Room | undefined {
  return rooms
    .filter((room) => liesUnder(path, room.path))
    .reduce<Room | undefined>((best, room) => (best && best.path.length > room.path.length ? best : room), undefined);
}

function liesUnder(path: string, place: string): boolean {
  return path === place || path === `${place}.ts` || path.startsWith(`${place}/`);
}

function at({ path }: Source, { line, specifier }: Import, reason: string): Finding {
  return `${path}:${line}: ${reason} (here: "${specifier}").`;
}

/** One finding for every group of files that import each other in a ring: its shortest ring, from its first file. */
function cycles(sources: readonly Source[], files: ReadonlySet<string>): Finding[] {
  const next = new Map(sources.map((source) => [source.path, filesImportedBy(source, files)]));
  const reported = new Set<string>();
  return sources.flatMap(({ path }) => {
    if (reported.has(path)) return [];
    const ring = shortestRing(path, next);
    if (ring === undefined) return [];
    for (const file of ring) reported.add(file);
    return [`${ring.join(" → ")} → ${path}: these files import each other in a ring. Move what both need into a file of its own.`];
  });
}

function filesImportedBy(source: Source, files: ReadonlySet<string>): string[] {
  return source.imports.flatMap(({ specifier }) => {
    const target = targetOf(source.path, specifier, files);
    return "file" in target && files.has(target.file) ? [target.file] : [];
  });
}

/** The shortest way from a file back to itself, without the return; undefined when there is none. */
function shortestRing(start: string, next: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const file of queue)
    for (const imported of next.get(file) ?? []) {
      if (imported === start) return wayTo(file, start, cameFrom);
      if (cameFrom.has(imported)) continue;
      cameFrom.set(imported, file);
      queue.push(imported);
    }
  return undefined;
}

function wayTo(file: string, start: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way: string[] = [];
  for (let step: string | undefined = file; step !== undefined && step !== start; step = cameFrom.get(step)) way.unshift(step);
  return [start, ...way];
}
