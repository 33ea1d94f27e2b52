import type { RunDocument, RunSubject } from "../documents";
import type { Catalog } from "../store/catalog";
import type { Transaction } from "../store/transaction";

/** What was renamed, and how. */
export interface SubjectRename {
  readonly part: "action" | "blueprint" | "entity";
  readonly from: string;
  readonly to: string;
  /** The blueprint of a renamed entity. */
  readonly blueprint?: string;
}

/** Lets the runs that are about something that was renamed name it as it is called now. */
export function followInRuns(catalog: Catalog, transaction: Transaction, rename: SubjectRename): void {
  for (const row of catalog.runs.all()) {
    const subject = row.document[rename.part];
    if (!isAbout(row.document, subject, rename)) continue;
    transaction.follow(catalog.runs, row, { ...row.document, [rename.part]: { ...subject, identifier: rename.to } });
  }
}

function isAbout(run: RunDocument, subject: RunSubject | undefined, { from, blueprint }: SubjectRename): boolean {
  return subject?.identifier === from && (blueprint === undefined || run.blueprint?.identifier === blueprint);
}
