import { renameSync, writeFileSync } from "node:fs";

interface Replacement {
  /** Where the new file is written first, on the same disk. Default: beside the old one. */
  readonly draft?: string;
  /** What may be done with it: `0o755`. */
  readonly mode?: number;
}

/** Writes a file in one step: whoever reads it meanwhile sees the old one or the new one, whole. */
export function replaceFile(path: string, content: string | Buffer, { draft = `${path}.${process.pid}`, mode }: Replacement = {}): void {
  writeFileSync(draft, content, { mode });
  renameSync(draft, path);
}
