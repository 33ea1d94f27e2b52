import { checkChanges } from "./changes";

checkChanges(({ resource }) => resource.name === "workflow");
