/** Where our Terraform schema is not the official provider's, one row a reason. */
export interface Addition {
  /** `provider` is the provider block. */
  readonly on: readonly (
    | "provider"
    | "port_action"
    | "port_action_permissions"
    | "port_aggregation_properties"
    | "port_blueprint"
    | "port_blueprint_permissions"
    | "port_blueprint_relation"
    | "port_entities"
    | "port_entity"
    | "port_folder"
    | "port_integration"
    | "port_organization"
    | "port_organization_secret"
    | "port_page"
    | "port_page_permissions"
    | "port_scorecard"
    | "port_search"
    | "port_system_blueprint"
    | "port_team"
    | "port_webhook"
    | "port_workflow"
  )[];
  /** Facts of the schema, `path of the attribute: what is said of it`; `*` is any text. */
  readonly facts: readonly string[];
  /**
   * An addition takes more than the official provider does; a strictness refuses at once what fails or is lost there;
   * a leniency lists facts of the official schema that ours has not.
   */
  readonly kind: "addition" | "strictness" | "leniency";
  readonly reason: string;
}
