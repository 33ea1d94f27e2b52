import { page } from "../model";
import type { PageProps } from "../model/props/page.generated";
import { constructOf } from "./construct-of";

/** A page of the portal: a dashboard, a table of entities, the page of an entity, or the home page. */
export class Page extends constructOf<"page", PageProps>("page", page) {}
