export { adoptionListOf, pruned } from "./adoption-list";
export { type LivePortal, readPortal } from "./live-portal";
