import { folder } from "../model";
import type { FolderProps } from "../model/props/folder.generated";
import { constructOf } from "./construct-of";

/** A place for pages, and for other folders, in the sidebar of the catalog. */
export class Folder extends constructOf<"folder", FolderProps>("folder", folder) {}
