import { Annotations, ComplexList, ComplexObject, TerraformDataSource } from "cdktf";
import type { Construct } from "constructs";
import { search } from "../model";
import { type DataObject, emptyObject, isObject, OpaqueProblem } from "../model/kernel/data";
import { pathText } from "../model/kernel/path";
import type { SearchProps } from "../model/props/search.generated";
import type { WithTokens } from "./definition";
import { misplaced } from "./misplaced";
import type { TerraformOptions } from "./port-resource";
import { Refusal, refuseHcl } from "./refusal";
import { readProps } from "./tokens/document";
import { terraformJson } from "./tokens/terraform-json";

/** What Terraform is told about a search. Port is asked at plan, or at apply where what `dependsOn` or the query refers to is still to change. */
export type SearchOptions = Pick<TerraformOptions, "dependsOn" | "lifecycle" | "provider">;

/** A search as it is written, with tokens and constructs. */
export type SearchDefinition = WithTokens<SearchProps>;

/** The entities in Port that match a query, as tokens. */
export class Search extends TerraformDataSource {
  /** Terraform's name of the data source, by which CDKTF's matchers for tests find it: `toHaveDataSource(Search)`. */
  static readonly tfResourceType = `port_${search.name}`;
  /** The entities, in Port's order. */
  readonly entities = new FoundEntities(this, "entities", false);

  constructor(
    scope: Construct,
    id: string,
    readonly definition: SearchDefinition,
    { dependsOn, lifecycle, provider }: SearchOptions = {},
  ) {
    super(scope, id, {
      terraformResourceType: Search.tfResourceType,
      terraformGeneratorMetadata: { providerName: "port" },
      ...(dependsOn ? { dependsOn: [...dependsOn] } : {}),
      ...(lifecycle ? { lifecycle } : {}),
      ...(provider ? { provider } : {}),
    });
    this.node.addValidation({ validate: () => this.#check() });
  }

  /** The identifiers of the entities: they may stand where a relation to several does. */
  get identifiers(): string[] {
    return this.getListAttribute("entities[*].identifier");
  }

  /** The blueprints that entities were found of. */
  get matchingBlueprints(): string[] {
    return this.getListAttribute("matching_blueprints");
  }

  protected override synthesizeAttributes(): Record<string, unknown> {
    const { attributes, problems } = this.#written();
    return problems.length === 0 ? attributes : { query: new Refusal(this, problems) };
  }

  protected override synthesizeHclAttributes(): Record<string, unknown> {
    return refuseHcl(this);
  }

  /** What is wrong with the props, for CDKTF's list of problems. */
  #check(): string[] {
    const { problems, warnings } = this.#written();
    for (const warning of warnings) Annotations.of(this).addWarning(warning);
    return [...problems];
  }

  #written(): Written & { readonly warnings: readonly string[] } {
    const { value, problems } = readProps(this.definition, this);
    const document = isObject(value) ? value : emptyObject();
    const found = search.validateDocument(document);
    const messages = (wanted: "error" | "warning") => found.flatMap(({ severity, message }) => (severity === wanted ? [message] : []));
    const spelt = written(document);
    return {
      attributes: spelt.attributes,
      warnings: messages("warning"),
      problems: [
        ...problems.map(({ path, message }) => `${pathText(path)} ${message}.`),
        ...messages("error"),
        ...misplaced(this, search.references(document)),
        ...spelt.problems,
      ],
    };
  }
}

interface Written {
  readonly attributes: Record<string, unknown>;
  readonly problems: readonly string[];
}

function written(document: DataObject): Written {
  try {
    const { attributes, problems } = terraformJson(search.attributes, search.configOf(document));
    return { attributes, problems: problems.map(({ path, message }) => `${pathText(path)} ${message}.`) };
  } catch (error) {
    if (error instanceof OpaqueProblem) return { attributes: {}, problems: [`${pathText(error.path)}: ${error.message}.`] };
    throw error;
  }
}

/** The entities of a search: a list for CDKTF's functions and iterators. */
export class FoundEntities extends ComplexList {
  get(index: number): FoundEntity {
    return new FoundEntity(this.terraformResource, this.terraformAttribute, false, index);
  }
}

/** One of them. Other attributes of Terraform's are got by their names: `getStringAttribute("properties.string_props.language")`. */
export class FoundEntity extends ComplexObject {
  get identifier(): string {
    return this.getStringAttribute("identifier");
  }

  get blueprint(): string {
    return this.getStringAttribute("blueprint");
  }

  get title(): string {
    return this.getStringAttribute("title");
  }
}
