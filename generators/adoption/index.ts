export { adoptionListOf, pruned } from "./adoption-list";
export { readLiveDocuments } from "./live-documents";
