import type { Data, DataObject } from "../../../model/kernel/data";
import { Opaque, objectOf } from "../../../model/kernel/data";
import type {
  ApplyRequest,
  Findings,
  Plan,
  PlanRequest,
  ProviderSchema,
  ProviderServer,
  ReadRequest,
  ResourceState,
} from "../../../provider-bridge/protocol/provider";

/** A provider that does nothing: what it is given is there, what is proposed is planned, and what is planned is done. */
export class AtOnceProvider implements ProviderServer {
  constructor(private readonly schema: ProviderSchema) {}

  getProviderSchema(): ProviderSchema {
    return this.schema;
  }

  configure(): Findings {
    return [];
  }

  readResource({ state }: ReadRequest): ResourceState {
    return { state };
  }

  planResourceChange({ proposed }: PlanRequest): Plan {
    return { planned: proposed() };
  }

  applyResourceChange({ planned }: ApplyRequest): ResourceState {
    return { state: planned && known(planned) };
  }
}

function known(planned: DataObject): DataObject {
  return objectOf(Object.entries(planned).map(([name, value]): [string, Data] => [name, value instanceof Opaque ? null : value]));
}
