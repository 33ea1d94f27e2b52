export { type PropertyType, propertyTypes } from "./conversions";
export { migrateProperty } from "./migrate-property";
