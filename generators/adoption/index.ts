export { adoptionListOf, pruned } from "./adoption-list";
export { type LiveDocuments, readLiveDocuments } from "./live-documents";
