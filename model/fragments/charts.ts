import { openText, text } from "../kernel/codec";
import { list, object } from "../kernel/collections";
import { type FieldBuilder, field, type Keyed, parts } from "../kernel/part";
import type { KnownTexts } from "../kernel/shape";

/** What charts say of whose values they show. */
interface Subjects {
  readonly dataset: FieldBuilder;
  readonly blueprint: FieldBuilder;
  readonly entity: FieldBuilder;
}

const known = (name: string, values: string): KnownTexts => ({ name, values: values.split(" ") });
const functions = known("ChartFunction", "count sum average min max median");
const spans = known("AverageOf", "hour day week month total");
const times = known("MeasuredTime", "$createdAt $updatedAt");
const timeRange = object(
  parts({
    preset: field(
      openText(
        known(
          "TimePreset",
          "today yesterday lastDay lastWeek last2Weeks lastMonth last3Months last6Months last12Months last2Years last3Years",
        ),
      ),
      "How far back.",
    ).required(),
  }),
);

/** The widgets that draw numbers, by type. */
export function charts({
  dataset,
  blueprint,
  entity,
}: Subjects): Readonly<Record<string, { readonly what: string; readonly fields: Readonly<Record<string, Keyed>> }>> {
  const emptyStateText = field(text(), "What is shown where there is nothing.");
  const func = field(openText(functions), "What is made of the values.");
  const measureTimeBy = field(openText(times), "Date that places an entity in time.");
  const share = { dataset, blueprint, property: field(text(), "The property whose values are counted.").required(), emptyStateText };
  return {
    "entities-pie-chart": { what: "How many entities have each value of a property, as a pie.", fields: share },
    "bar-chart": { what: "How many entities have each value of a property, as bars.", fields: share },
    "entities-number-chart": {
      what: "One number.",
      fields: {
        dataset,
        blueprint,
        chartType: field(openText(known("NumberChartType", "countEntities aggregateByProperty")), "What is computed."),
        calculationBy: field(openText(known("NumberCalculation", "entities property")), "What is computed, in older words."),
        func,
        averageOf: field(openText(spans), "Span of time that an average is taken over."),
        measureTimeBy,
        property: field(text(), "The property whose values are taken."),
        unit: field(openText(known("NumberUnit", "none $ € £ % custom")), "What stands beside the number."),
        unitCustom: field(text(), "For unit custom: the text."),
        emptyStateText,
      },
    },
    "line-chart": {
      what: "Values over time.",
      fields: {
        blueprint: blueprint.required(),
        chartType: field(
          openText(known("LineChartType", "propertiesValueHistory aggregatePropertiesValues countEntities")),
          "What is drawn: properties of one entity, or values or counts of many.",
        ).required(),
        entity,
        properties: field(list(text()), "The properties drawn."),
        func,
        measureTimeBy,
        breakdownProperty: field(text(), "Property by whose values there is a line each."),
        dataset,
        timeInterval: field(openText(known("TimeInterval", "hour day isoWeek month quarter")), "Span of time of each point."),
        timeRange: field(timeRange, "How far back the chart goes."),
        xAxisTitle: field(text(), "Text at the horizontal axis."),
        yAxisTitle: field(text(), "Text at the vertical axis."),
        emptyStateText,
      },
    },
  };
}
