// Generated from model/resources/page.ts by `npm run generate`. Do not edit.
import type { Json, JsonObject } from "./json";
import type { Ref } from "./ref";

/** A page of the portal: a dashboard, a table of entities, the page of an entity, or the home page. */
export interface PageProps {
  /** Unique name, used wherever the page is referred to; `$home` is the home page. At most 100 characters. It must be made of letters, digits and @ _ . + : \ / = -, and be neither "." nor "..", or be $home. */
  readonly identifier: string;
  /** What the page is. */
  readonly type: "blueprint-entities" | "dashboard" | "home" | "entity";
  /** Name shown to people. */
  readonly title?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** What the page is for. */
  readonly description?: string;
  /** The folder that the page is in. */
  readonly parent?: string | Ref<"folder">;
  /** The page or folder that it comes after; left out, it stays where it is. */
  readonly after?: string | Ref<"page"> | Ref<"folder">;
  /** The blueprint whose entities the page is about. */
  readonly blueprint?: string | Ref<"blueprint">;
  /** Whether people are kept from changing it in the portal. */
  readonly locked?: boolean;
  /** Whether the page is in the catalog's sidebar. */
  readonly showInSidebar?: boolean;
  /** What the page shows. */
  readonly widgets?: readonly Widget[];
  /** Filters over all that the page shows. */
  readonly pageFilters?: readonly PagePageFilter[];
}

/** Something that a page shows. */
export type Widget =
  | PageDashboardWidget
  | PageGrouperWidget
  | PageMarkdownWidget
  | PageTableEntitiesExplorerWidget
  | PageTableEntitiesExplorerByDirectionWidget
  | PageGraphEntitiesExplorerWidget
  | PageEntitiesPieChartWidget
  | PageBarChartWidget
  | PageEntitiesNumberChartWidget
  | PageLineChartWidget
  | PageIframeWidget
  | PageLinksWidget
  | PageActionCardWidget
  | PageActionRunsTableWidget
  | PageAiAgentWidget
  | PageRunInfoWidget
  | PageTeamInfoWidget
  | PageUserInfoWidget
  | PageEntityInfoWidget
  | PageEntityDetailsWidget
  | PageMyEntitiesWidget
  | PageRecentlyViewedEntitiesWidget
  | PageRecentlyUsedActionsWidget
  | PageRunsTableWidget
  | PageTeamsTableWidget
  | PageUsersTableWidget
  | PageTableAuditLogWidget
  | PageWorkflowRunsHistoryTableWidget
  | PageOtherWidget;

/** Widgets in rows. */
export interface PageDashboardWidget {
  /** Widgets in rows. */
  readonly type: "dashboard-widget";
  /** Name of the widget within its page, by which layouts refer to it. */
  readonly id?: string;
  /** Name shown to people. */
  readonly title?: string;
  /** What it shows, beside the title. */
  readonly description?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** The rows. */
  readonly layout: readonly PageLayout[];
  /** The widgets in them. */
  readonly widgets: readonly Widget[];
}

/** One of `layout`: the rows. */
export interface PageLayout {
  /** Height of the row. */
  readonly height: number;
  /** The widgets of the row, from the left. */
  readonly columns: readonly PageColumn[];
}

/** One of `columns`: the widgets of the row, from the left. */
export interface PageColumn {
  /** The widget that stands here. */
  readonly id: string;
  /** Width, of 12. */
  readonly size: number;
}

/** Groups of widgets, of which one is seen. */
export interface PageGrouperWidget {
  /** Groups of widgets, of which one is seen. */
  readonly type: "grouper";
  /** Name of the widget within its page, by which layouts refer to it. */
  readonly id?: string;
  /** Name shown to people. */
  readonly title?: string;
  /** What it shows, beside the title. */
  readonly description?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** How it is shown. */
  readonly displayMode: PageDisplayMode;
  /** The groups. */
  readonly groups: readonly PageGroup[];
  /** Titles of the groups in the order shown. */
  readonly groupsOrder?: readonly string[];
  /** Query parameter of the page's address that says which group is seen. */
  readonly activeGroupUrlParam?: string;
}

/** Those that Port is known to take; others may come. */
export type PageDisplayMode = "tabs" | "switch" | "single" | "widget" | (string & {});

/** One of `groups`: the groups. */
export interface PageGroup {
  /** Name of the group. */
  readonly title: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** What it shows. */
  readonly widgets: readonly Widget[];
}

/** Text, or a property that holds one. */
export interface PageMarkdownWidget {
  /** Text, or a property that holds one. */
  readonly type: "markdown";
  /** Name of the widget within its page, by which layouts refer to it. */
  readonly id?: string;
  /** Name shown to people. */
  readonly title?: string;
  /** What it shows, beside the title. */
  readonly description?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** Where the text stands. */
  readonly source?: PageMarkdownSource;
  /** The text. */
  readonly markdown?: string;
  /** For source property: the blueprint of the entity. */
  readonly blueprintIdentifier?: string | Ref<"blueprint">;
  /** For source property: the entity. */
  readonly entityIdentifier?: string;
  /** For source property: the property. */
  readonly propertyIdentifier?: string;
}

/** Those that Port is known to take; others may come. */
export type PageMarkdownSource = "custom" | "property" | (string & {});

/** Entities in a table. */
export interface PageTableEntitiesExplorerWidget {
  /** Entities in a table. */
  readonly type: "table-entities-explorer";
  /** Name of the widget within its page, by which layouts refer to it. */
  readonly id?: string;
  /** Name shown to people. */
  readonly title?: string;
  /** What it shows, beside the title. */
  readonly description?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** Which entities it is about. */
  readonly dataset?: PageDataset;
  /** The blueprint that it is about. */
  readonly blueprint?: string | Ref<"blueprint">;
  /** How it is shown. */
  readonly displayMode?: PageDisplayMode;
  /** Columns that nobody can show. */
  readonly excludedFields?: readonly string[];
  /** What is shown where there are none. */
  readonly emptyStateText?: string;
  /** Filters, groups, order and columns of the table, by blueprint. */
  readonly blueprintConfig?: { readonly [name: string]: JsonObject };
}

/** Which entities it is about. */
export interface PageDataset {
  /** How the rules combine. */
  readonly combinator?: "and" | "or";
  /** What an entity must satisfy. */
  readonly rules?: readonly SearchRule[];
}

/** What an entity must satisfy: a comparison, or a group of rules. */
export type SearchRule = PageBlueprintSearchRule | PageOtherSearchRule;

/** The blueprint of the entity. */
export interface PageBlueprintSearchRule {
  /** The blueprint of the entity. */
  readonly property: "$blueprint";
  /** How to compare. */
  readonly operator: PageSearchOperator;
  /** The blueprint, several, or what of the user to compare with. */
  readonly value?: string | Ref<"blueprint"> | readonly (string | Ref<"blueprint">)[] | JsonObject;
}

/** Those that Port is known to take; others may come. */
export type PageSearchOperator =
  | "="
  | "!="
  | ">"
  | ">="
  | "<"
  | "<="
  | "contains"
  | "doesNotContains"
  | "containsAny"
  | "beginsWith"
  | "doesNotBeginsWith"
  | "endsWith"
  | "doesNotEndsWith"
  | "in"
  | "notIn"
  | "isEmpty"
  | "isNotEmpty"
  | "isExpired"
  | "isNotExpired"
  | "between"
  | "notBetween"
  | "relatedTo"
  | "matchAny"
  | (string & {});

/** The property to compare, or the way to one. */
export interface PageOtherSearchRule {
  /** How the nested rules combine; makes this a group. */
  readonly combinator?: "and" | "or";
  /** The rules of the group. */
  readonly rules?: readonly SearchRule[];
  /** The property to compare, or the way to one. */
  readonly property?: Json;
  /** Which properties to compare, by type, in place of one. */
  readonly propertySchema?: Json;
  /** How to compare. */
  readonly operator?: PageSearchOperator;
  /** What to compare with. */
  readonly value?: Json;
  /** For relatedTo: the blueprint of the related entity. */
  readonly blueprint?: string | Ref<"blueprint">;
  /** For relatedTo: which way. */
  readonly direction?: PageSearchDirection;
  /** For relatedTo: whether only required relations count. */
  readonly required?: boolean;
}

/** Those that Port is known to take; others may come. */
export type PageSearchDirection = "upstream" | "downstream" | (string & {});

/** Related entities in tables. */
export interface PageTableEntitiesExplorerByDirectionWidget {
  /** Related entities in tables. */
  readonly type: "table-entities-explorer-by-direction";
  /** Name of the widget within its page, by which layouts refer to it. */
  readonly id?: string;
  /** Name shown to people. */
  readonly title?: string;
  /** What it shows, beside the title. */
  readonly description?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** Filters, groups, order and columns of the table, by blueprint. */
  readonly blueprintConfig?: { readonly [name: string]: JsonObject };
}

/** Entities and their relations as a graph. */
export interface PageGraphEntitiesExplorerWidget {
  /** Entities and their relations as a graph. */
  readonly type: "graph-entities-explorer";
  /** Name of the widget within its page, by which layouts refer to it. */
  readonly id?: string;
  /** Name shown to people. */
  readonly title?: string;
  /** What it shows, beside the title. */
  readonly description?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** Which entities it is about. */
  readonly dataset?: PageDataset;
  /** Blueprints whose entities are not shown. */
  readonly hiddenBlueprints?: readonly (string | Ref<"blueprint">)[];
}

/** How many entities have each value of a property, as a pie. */
export interface PageEntitiesPieChartWidget {
  /** How many entities have each value of a property, as a pie. */
  readonly type: "entities-pie-chart";
  /** Name of the widget within its page, by which layouts refer to it. */
  readonly id?: string;
  /** Name shown to people. */
  readonly title?: string;
  /** What it shows, beside the title. */
  readonly description?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** Which entities it is about. */
  readonly dataset?: PageDataset;
  /** The blueprint that it is about. */
  readonly blueprint?: string | Ref<"blueprint">;
  /** The property whose values are counted. */
  readonly property: string;
  /** What is shown where there is nothing. */
  readonly emptyStateText?: string;
}

/** How many entities have each value of a property, as bars. */
export interface PageBarChartWidget {
  /** How many entities have each value of a property, as bars. */
  readonly type: "bar-chart";
  /** Name of the widget within its page, by which layouts refer to it. */
  readonly id?: string;
  /** Name shown to people. */
  readonly title?: string;
  /** What it shows, beside the title. */
  readonly description?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** Which entities it is about. */
  readonly dataset?: PageDataset;
  /** The blueprint that it is about. */
  readonly blueprint?: string | Ref<"blueprint">;
  /** The property whose values are counted. */
  readonly property: string;
  /** What is shown where there is nothing. */
  readonly emptyStateText?: string;
}

/** One number. */
export interface PageEntitiesNumberChartWidget {
  /** One number. */
  readonly type: "entities-number-chart";
  /** Name of the widget within its page, by which layouts refer to it. */
  readonly id?: string;
  /** Name shown to people. */
  readonly title?: string;
  /** What it shows, beside the title. */
  readonly description?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** Which entities it is about. */
  readonly dataset?: PageDataset;
  /** The blueprint that it is about. */
  readonly blueprint?: string | Ref<"blueprint">;
  /** What is computed. */
  readonly chartType?: PageNumberChartType;
  /** What is computed, in older words. */
  readonly calculationBy?: PageNumberCalculation;
  /** What is made of the values. */
  readonly func?: PageChartFunction;
  /** Span of time that an average is taken over. */
  readonly averageOf?: PageAverageOf;
  /** Date that places an entity in time. */
  readonly measureTimeBy?: PageMeasuredTime;
  /** The property whose values are taken. */
  readonly property?: string;
  /** What stands beside the number. */
  readonly unit?: PageNumberUnit;
  /** For unit custom: the text. */
  readonly unitCustom?: string;
  /** What is shown where there is nothing. */
  readonly emptyStateText?: string;
}

/** Those that Port is known to take; others may come. */
export type PageNumberChartType = "countEntities" | "aggregateByProperty" | (string & {});

/** Those that Port is known to take; others may come. */
export type PageNumberCalculation = "entities" | "property" | (string & {});

/** Those that Port is known to take; others may come. */
export type PageChartFunction = "count" | "sum" | "average" | "min" | "max" | "median" | (string & {});

/** Those that Port is known to take; others may come. */
export type PageAverageOf = "hour" | "day" | "week" | "month" | "total" | (string & {});

/** Those that Port is known to take; others may come. */
export type PageMeasuredTime = "$createdAt" | "$updatedAt" | (string & {});

/** Those that Port is known to take; others may come. */
export type PageNumberUnit = "none" | "$" | "€" | "£" | "%" | "custom" | (string & {});

/** Values over time. */
export interface PageLineChartWidget {
  /** Values over time. */
  readonly type: "line-chart";
  /** Name of the widget within its page, by which layouts refer to it. */
  readonly id?: string;
  /** Name shown to people. */
  readonly title?: string;
  /** What it shows, beside the title. */
  readonly description?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** The blueprint that it is about. */
  readonly blueprint: string | Ref<"blueprint">;
  /** What is drawn: properties of one entity, or values or counts of many. */
  readonly chartType: PageLineChartType;
  /** Identifier of the entity that it is about. */
  readonly entity?: string;
  /** The properties drawn. */
  readonly properties?: readonly string[];
  /** What is made of the values. */
  readonly func?: PageChartFunction;
  /** Date that places an entity in time. */
  readonly measureTimeBy?: PageMeasuredTime;
  /** Property by whose values there is a line each. */
  readonly breakdownProperty?: string;
  /** Which entities it is about. */
  readonly dataset?: PageDataset;
  /** Span of time of each point. */
  readonly timeInterval?: PageTimeInterval;
  /** How far back the chart goes. */
  readonly timeRange?: PageTimeRange;
  /** Text at the horizontal axis. */
  readonly xAxisTitle?: string;
  /** Text at the vertical axis. */
  readonly yAxisTitle?: string;
  /** What is shown where there is nothing. */
  readonly emptyStateText?: string;
}

/** Those that Port is known to take; others may come. */
export type PageLineChartType = "propertiesValueHistory" | "aggregatePropertiesValues" | "countEntities" | (string & {});

/** Those that Port is known to take; others may come. */
export type PageTimeInterval = "hour" | "day" | "isoWeek" | "month" | "quarter" | (string & {});

/** How far back the chart goes. */
export interface PageTimeRange {
  /** How far back. */
  readonly preset: PageTimePreset;
}

/** Those that Port is known to take; others may come. */
export type PageTimePreset =
  | "today"
  | "yesterday"
  | "lastDay"
  | "lastWeek"
  | "last2Weeks"
  | "lastMonth"
  | "last3Months"
  | "last6Months"
  | "last12Months"
  | "last2Years"
  | "last3Years"
  | (string & {});

/** Another page in a frame. */
export interface PageIframeWidget {
  /** Another page in a frame. */
  readonly type: "iframe-widget";
  /** Name of the widget within its page, by which layouts refer to it. */
  readonly id?: string;
  /** Name shown to people. */
  readonly title?: string;
  /** What it shows, beside the title. */
  readonly description?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** The address of the page. */
  readonly url: string;
  /** Whether the viewer has to sign in. */
  readonly urlType?: PageUrlType;
  /** Where the token is fetched. */
  readonly tokenUrl?: string;
  /** Where the viewer is asked to sign in. */
  readonly authorizationUrl?: string;
  /** OAuth client of the page. */
  readonly clientId?: string;
  /** Scopes asked for. */
  readonly scopes?: readonly string[];
}

/** Those that Port is known to take; others may come. */
export type PageUrlType = "public" | "protected" | (string & {});

/** Links. */
export interface PageLinksWidget {
  /** Links. */
  readonly type: "links-widget";
  /** Name of the widget within its page, by which layouts refer to it. */
  readonly id?: string;
  /** Name shown to people. */
  readonly title?: string;
  /** What it shows, beside the title. */
  readonly description?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** The links. */
  readonly links: readonly PageLink[];
}

/** One of `links`: the links. */
export interface PageLink {
  /** Text of the link. */
  readonly title: string;
  /** Where it leads. */
  readonly url: string;
  /** What is there. */
  readonly description?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
}

/** Actions to run. */
export interface PageActionCardWidget {
  /** Actions to run. */
  readonly type: "action-card-widget";
  /** Name of the widget within its page, by which layouts refer to it. */
  readonly id?: string;
  /** Name shown to people. */
  readonly title?: string;
  /** What it shows, beside the title. */
  readonly description?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** The actions. */
  readonly actions: readonly PageAction[];
}

/** One of `actions`: the actions. */
export interface PageAction {
  /** The action. */
  readonly action: string | Ref<"action">;
}

/** Runs of an action in a table. */
export interface PageActionRunsTableWidget {
  /** Runs of an action in a table. */
  readonly type: "action-runs-table-widget";
  /** Name of the widget within its page, by which layouts refer to it. */
  readonly id?: string;
  /** Name shown to people. */
  readonly title?: string;
  /** What it shows, beside the title. */
  readonly description?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** The action. */
  readonly action: string | Ref<"action">;
  /** How it is shown. */
  readonly displayMode?: PageDisplayMode;
  /** Filters, groups, order and columns of the table. */
  readonly tableConfig?: JsonObject;
}

/** A conversation with an agent. */
export interface PageAiAgentWidget {
  /** A conversation with an agent. */
  readonly type: "ai-agent";
  /** Name of the widget within its page, by which layouts refer to it. */
  readonly id?: string;
  /** Name shown to people. */
  readonly title?: string;
  /** What it shows, beside the title. */
  readonly description?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** The agent. */
  readonly agentIdentifier: string;
  /** Whether it uses Port's MCP server. */
  readonly useMCP?: boolean;
}

/** What a run is about. */
export interface PageRunInfoWidget {
  /** What a run is about. */
  readonly type: "run-info";
  /** Name of the widget within its page, by which layouts refer to it. */
  readonly id?: string;
  /** Name shown to people. */
  readonly title?: string;
  /** What it shows, beside the title. */
  readonly description?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** The run. */
  readonly runId: string;
}

/** What a team is. */
export interface PageTeamInfoWidget {
  /** What a team is. */
  readonly type: "team-info";
  /** Name of the widget within its page, by which layouts refer to it. */
  readonly id?: string;
  /** Name shown to people. */
  readonly title?: string;
  /** What it shows, beside the title. */
  readonly description?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** The team. */
  readonly team_name: string | Ref<"team">;
}

/** Who a user is. */
export interface PageUserInfoWidget {
  /** Who a user is. */
  readonly type: "user-info";
  /** Name of the widget within its page, by which layouts refer to it. */
  readonly id?: string;
  /** Name shown to people. */
  readonly title?: string;
  /** What it shows, beside the title. */
  readonly description?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** Address of the user. */
  readonly user_email: string;
}

/** The properties of an entity. */
export interface PageEntityInfoWidget {
  /** The properties of an entity. */
  readonly type: "entity-info";
  /** Name of the widget within its page, by which layouts refer to it. */
  readonly id?: string;
  /** Name shown to people. */
  readonly title?: string;
  /** What it shows, beside the title. */
  readonly description?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** Identifier of the entity that it is about. */
  readonly entity: string;
  /** The blueprint that it is about. */
  readonly blueprint: string | Ref<"blueprint">;
  /** Properties that are not shown. */
  readonly hiddenQuery?: readonly string[];
  /** Properties in the order shown. */
  readonly order?: readonly string[];
  /** Whether properties without a value are shown. */
  readonly showEmptyValues?: boolean;
}

/** All about an entity. */
export interface PageEntityDetailsWidget {
  /** All about an entity. */
  readonly type: "entity-details";
  /** Name of the widget within its page, by which layouts refer to it. */
  readonly id?: string;
  /** Name shown to people. */
  readonly title?: string;
  /** What it shows, beside the title. */
  readonly description?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** Identifier of the entity that it is about. */
  readonly entity: string;
  /** The blueprint that it is about. */
  readonly blueprint: string | Ref<"blueprint">;
  /** Properties that are not shown. */
  readonly hiddenQuery?: readonly string[];
  /** Properties in the order shown. */
  readonly order?: readonly string[];
  /** Whether properties without a value are shown. */
  readonly showEmptyValues?: boolean;
}

/** The entities of who looks at it. */
export interface PageMyEntitiesWidget {
  /** The entities of who looks at it. */
  readonly type: "my-entities";
  /** Name of the widget within its page, by which layouts refer to it. */
  readonly id?: string;
  /** Name shown to people. */
  readonly title?: string;
  /** What it shows, beside the title. */
  readonly description?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
}

/** The entities that the viewer looked at last. */
export interface PageRecentlyViewedEntitiesWidget {
  /** The entities that the viewer looked at last. */
  readonly type: "recently-viewed-entities";
  /** Name of the widget within its page, by which layouts refer to it. */
  readonly id?: string;
  /** Name shown to people. */
  readonly title?: string;
  /** What it shows, beside the title. */
  readonly description?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
}

/** The actions that the viewer ran last. */
export interface PageRecentlyUsedActionsWidget {
  /** The actions that the viewer ran last. */
  readonly type: "recently-used-actions";
  /** Name of the widget within its page, by which layouts refer to it. */
  readonly id?: string;
  /** Name shown to people. */
  readonly title?: string;
  /** What it shows, beside the title. */
  readonly description?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
}

/** Runs in a table. */
export interface PageRunsTableWidget {
  /** Runs in a table. */
  readonly type: "runs-table";
  /** Name of the widget within its page, by which layouts refer to it. */
  readonly id?: string;
  /** Name shown to people. */
  readonly title?: string;
  /** What it shows, beside the title. */
  readonly description?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** Filters, groups, order and columns of the table. */
  readonly tableConfig?: JsonObject;
}

/** Teams in a table. */
export interface PageTeamsTableWidget {
  /** Teams in a table. */
  readonly type: "teams-table";
  /** Name of the widget within its page, by which layouts refer to it. */
  readonly id?: string;
  /** Name shown to people. */
  readonly title?: string;
  /** What it shows, beside the title. */
  readonly description?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** Filters, groups, order and columns of the table. */
  readonly tableConfig?: JsonObject;
}

/** Users in a table. */
export interface PageUsersTableWidget {
  /** Users in a table. */
  readonly type: "users-table";
  /** Name of the widget within its page, by which layouts refer to it. */
  readonly id?: string;
  /** Name shown to people. */
  readonly title?: string;
  /** What it shows, beside the title. */
  readonly description?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** Filters, groups, order and columns of the table. */
  readonly tableConfig?: JsonObject;
}

/** What happened in the portal, in a table. */
export interface PageTableAuditLogWidget {
  /** What happened in the portal, in a table. */
  readonly type: "table-audit-log";
  /** Name of the widget within its page, by which layouts refer to it. */
  readonly id?: string;
  /** Name shown to people. */
  readonly title?: string;
  /** What it shows, beside the title. */
  readonly description?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** Which of it. */
  readonly query?: JsonObject;
  /** Filters, groups, order and columns of the table. */
  readonly tableConfig?: JsonObject;
}

/** Runs of workflows in a table. */
export interface PageWorkflowRunsHistoryTableWidget {
  /** Runs of workflows in a table. */
  readonly type: "workflow-runs-history-table";
  /** Name of the widget within its page, by which layouts refer to it. */
  readonly id?: string;
  /** Name shown to people. */
  readonly title?: string;
  /** What it shows, beside the title. */
  readonly description?: string;
  /** Name of an icon of Port's. */
  readonly icon?: string;
  /** Filters, groups, order and columns of the table. */
  readonly tableConfig?: JsonObject;
}

/** Type of the widget, one that is not known here. */
export interface PageOtherWidget {
  /** Type of the widget, one that is not known here. */
  readonly type: string;
  readonly [name: string]: Json;
}

/** One of `pageFilters`: filters over all that the page shows. */
export interface PagePageFilter {
  /** Name of the filter within its page. */
  readonly identifier?: string;
  /** Name shown to people. */
  readonly title?: string;
  /** Which entities the widgets of the page show. */
  readonly query?: PageQuery;
}

/** Which entities the widgets of the page show. */
export interface PageQuery {
  /** How the rules combine. */
  readonly combinator?: "and" | "or";
  /** What an entity must satisfy. */
  readonly rules?: readonly SearchRule[];
  /** The blueprint whose entities are meant. */
  readonly blueprint?: string | Ref<"blueprint">;
}
