// Generated from model/resources/folder.ts by `npm run generate`. Do not edit.
import type { Ref } from "./ref";

/** A place for pages, and for other folders, in the sidebar of the catalog. */
export interface FolderProps {
  /** Unique name, used wherever the folder is referred to. At most 1000 characters. It must be made of letters, digits and @ _ . + : \ / = -, and be neither "." nor "..". */
  readonly identifier: string;
  /** Name shown to people. */
  readonly title?: string;
  /** The folder that it stands in; none at the top. */
  readonly parent?: string | Ref<"folder">;
  /** The page or folder that it stands behind. Left out, it stays where it is. */
  readonly after?: string | Ref<"page"> | Ref<"folder">;
}
