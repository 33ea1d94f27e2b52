import { invalid } from "../errors";
import { isArray, isObject, type Json, type JsonObject, own } from "../json/json";
import { join, show } from "./refusal";
import { checkWidgetType, widgetCases } from "./widget-schema";

/** Checks widgets and all that stand inside them. */
export function checkWidgets(widgets: readonly Json[], path: string): void {
  for (const [index, widget] of widgets.entries()) checkWidget(widget, join(path, String(index)));
}

/** The first widget of that id, however deep it stands; those outside come first. */
export function findWidget(widgets: readonly Json[], id: string): JsonObject | undefined {
  const known = widgets.filter(isObject);
  return known.find((widget) => own(widget, "id") === id) ?? first(known.flatMap(innerLists), (inner) => findWidget(inner, id));
}

/** The widgets with one exchanged for another, or taken out, wherever it stands; a layout loses the columns of what is taken out. */
export function withWidget(widgets: readonly Json[], former: JsonObject, next: JsonObject | undefined): readonly Json[] {
  if (widgets.includes(former)) return widgets.flatMap((widget) => (widget !== former ? [widget] : next === undefined ? [] : [next]));
  return widgets.map((widget) => (isObject(widget) ? withInner(widget, former, next) : widget));
}

function checkWidget(value: Json, path: string): void {
  const widget = checkWidgetType(value, path);
  for (const { types, field, values, required } of widgetCases) {
    if (!types.some((type) => type === own(widget, "type"))) continue;
    const given = own(widget, field);
    if (!values.some((each) => each === given)) continue;
    const missing = required.find((key) => own(widget, key) === undefined);
    if (missing === undefined) continue;
    throw invalid(join(path, missing), given === undefined ? "is required" : `is required where ${field} is ${show(given)}`);
  }
  const inner = own(widget, "widgets");
  if (isArray(inner) && own(widget, "type") === "dashboard-widget") checkWidgets(inner, join(path, "widgets"));
  const groups = own(widget, "groups");
  if (!isArray(groups) || own(widget, "type") !== "grouper") return;
  for (const [index, group] of groups.entries()) checkWidgets(listOf(group), join(join(join(path, "groups"), String(index)), "widgets"));
}

/** The lists of widgets that stand inside one: a dashboard's, and those of a grouper's groups. */
function innerLists(widget: JsonObject): (readonly Json[])[] {
  const groups = own(widget, "groups");
  return [listOf(widget), ...(isArray(groups) ? groups.map(listOf) : [])];
}

function listOf(holder: Json): readonly Json[] {
  const widgets = isObject(holder) ? own(holder, "widgets") : undefined;
  return isArray(widgets) ? widgets : [];
}

function withInner(holder: JsonObject, former: JsonObject, next: JsonObject | undefined): JsonObject {
  const [widgets, groups, layout] = [own(holder, "widgets"), own(holder, "groups"), own(holder, "layout")];
  const leaves = next === undefined && isArray(widgets) && widgets.includes(former);
  return {
    ...holder,
    ...(isArray(widgets) ? { widgets: withWidget(widgets, former, next) } : {}),
    ...(isArray(groups) ? { groups: groups.map((group) => (isObject(group) ? withInner(group, former, next) : group)) } : {}),
    ...(isArray(layout) && leaves ? { layout: layout.flatMap((row) => withoutColumn(row, own(former, "id"))) } : {}),
  };
}

/** A row of a layout without the widget's column; no row where that was the only one. */
function withoutColumn(row: Json, id: Json | undefined): Json[] {
  const columns = isObject(row) ? own(row, "columns") : undefined;
  if (!isObject(row) || !isArray(columns)) return [row];
  const left = columns.filter((column) => !isObject(column) || own(column, "id") !== id);
  if (left.length === columns.length) return [row];
  return left.length === 0 ? [] : [{ ...row, columns: left }];
}

function first<Value, Found>(values: readonly Value[], find: (value: Value) => Found | undefined): Found | undefined {
  for (const value of values) {
    const found = find(value);
    if (found !== undefined) return found;
  }
  return undefined;
}
