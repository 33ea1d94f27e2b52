// Generated from tfplugin6.json by `npm run generate`. Do not edit.

/* eslint-disable */
import { BinaryReader, BinaryWriter } from "@bufbuild/protobuf/wire";

export enum StringKind {
  PLAIN = 0,
  MARKDOWN = 1,
}

export interface DynamicValue {
  msgpack: Buffer;
  json: Buffer;
}

export interface Diagnostic {
  severity: Diagnostic_Severity;
  summary: string;
  detail: string;
  attribute: AttributePath | undefined;
}

export enum Diagnostic_Severity {
  INVALID = 0,
  ERROR = 1,
  WARNING = 2,
}

export interface AttributePath {
  steps: AttributePath_Step[];
}

export interface AttributePath_Step {
  selector:
    | { $case: "attributeName"; attributeName: string }
    | { $case: "elementKeyString"; elementKeyString: string }
    | { $case: "elementKeyInt"; elementKeyInt: number }
    | undefined;
}

export interface StopProvider {
}

export interface StopProvider_Request {
}

export interface StopProvider_Response {
  Error: string;
}

export interface RawState {
  json: Buffer;
  flatmap: Map<string, string>;
}

export interface RawState_FlatmapEntry {
  key: string;
  value: string;
}

export interface Schema {
  version: number;
  block: Schema_Block | undefined;
}

export interface Schema_Block {
  version: number;
  attributes: Schema_Attribute[];
  blockTypes: Schema_NestedBlock[];
  description: string;
  descriptionKind: StringKind;
  deprecated: boolean;
}

export interface Schema_Attribute {
  name: string;
  type: Buffer;
  nestedType: Schema_Object | undefined;
  description: string;
  required: boolean;
  optional: boolean;
  computed: boolean;
  sensitive: boolean;
  descriptionKind: StringKind;
  deprecated: boolean;
  writeOnly: boolean;
}

export interface Schema_NestedBlock {
  typeName: string;
  block: Schema_Block | undefined;
  nesting: Schema_NestedBlock_NestingMode;
}

export enum Schema_NestedBlock_NestingMode {
  INVALID = 0,
  SINGLE = 1,
  LIST = 2,
  SET = 3,
  MAP = 4,
  GROUP = 5,
}

export interface Schema_Object {
  attributes: Schema_Attribute[];
  nesting: Schema_Object_NestingMode;
}

export enum Schema_Object_NestingMode {
  INVALID = 0,
  SINGLE = 1,
  LIST = 2,
  SET = 3,
  MAP = 4,
}

export interface ClientCapabilities {
  writeOnlyAttributesAllowed: boolean;
}

export interface ServerCapabilities {
  planDestroy: boolean;
  getProviderSchemaOptional: boolean;
  moveResourceState: boolean;
  generateResourceConfig: boolean;
}

export interface GetMetadata {
}

export interface GetMetadata_Request {
}

export interface GetMetadata_Response {
  serverCapabilities: ServerCapabilities | undefined;
  diagnostics: Diagnostic[];
  dataSources: GetMetadata_DataSourceMetadata[];
  resources: GetMetadata_ResourceMetadata[];
}

export interface GetMetadata_DataSourceMetadata {
  typeName: string;
}

export interface GetMetadata_ResourceMetadata {
  typeName: string;
}

export interface GetProviderSchema {
}

export interface GetProviderSchema_Request {
}

export interface GetProviderSchema_Response {
  provider: Schema | undefined;
  resourceSchemas: Map<string, Schema>;
  dataSourceSchemas: Map<string, Schema>;
  diagnostics: Diagnostic[];
  serverCapabilities: ServerCapabilities | undefined;
}

export interface GetProviderSchema_Response_ResourceSchemasEntry {
  key: string;
  value: Schema | undefined;
}

export interface GetProviderSchema_Response_DataSourceSchemasEntry {
  key: string;
  value: Schema | undefined;
}

export interface ValidateProviderConfig {
}

export interface ValidateProviderConfig_Request {
  config: DynamicValue | undefined;
}

export interface ValidateProviderConfig_Response {
  diagnostics: Diagnostic[];
}

export interface UpgradeResourceState {
}

export interface UpgradeResourceState_Request {
  typeName: string;
  version: number;
  rawState: RawState | undefined;
}

export interface UpgradeResourceState_Response {
  upgradedState: DynamicValue | undefined;
  diagnostics: Diagnostic[];
}

export interface ValidateResourceConfig {
}

export interface ValidateResourceConfig_Request {
  typeName: string;
  config: DynamicValue | undefined;
  clientCapabilities: ClientCapabilities | undefined;
}

export interface ValidateResourceConfig_Response {
  diagnostics: Diagnostic[];
}

export interface ValidateDataResourceConfig {
}

export interface ValidateDataResourceConfig_Request {
  typeName: string;
  config: DynamicValue | undefined;
}

export interface ValidateDataResourceConfig_Response {
  diagnostics: Diagnostic[];
}

export interface ConfigureProvider {
}

export interface ConfigureProvider_Request {
  terraformVersion: string;
  config: DynamicValue | undefined;
}

export interface ConfigureProvider_Response {
  diagnostics: Diagnostic[];
}

export interface ReadResource {
}

export interface ReadResource_Request {
  typeName: string;
  currentState: DynamicValue | undefined;
  private: Buffer;
}

export interface ReadResource_Response {
  newState: DynamicValue | undefined;
  diagnostics: Diagnostic[];
  private: Buffer;
}

export interface PlanResourceChange {
}

export interface PlanResourceChange_Request {
  typeName: string;
  priorState: DynamicValue | undefined;
  proposedNewState: DynamicValue | undefined;
  config: DynamicValue | undefined;
  priorPrivate: Buffer;
}

export interface PlanResourceChange_Response {
  plannedState: DynamicValue | undefined;
  requiresReplace: AttributePath[];
  plannedPrivate: Buffer;
  diagnostics: Diagnostic[];
}

export interface ApplyResourceChange {
}

export interface ApplyResourceChange_Request {
  typeName: string;
  priorState: DynamicValue | undefined;
  plannedState: DynamicValue | undefined;
  config: DynamicValue | undefined;
  plannedPrivate: Buffer;
}

export interface ApplyResourceChange_Response {
  newState: DynamicValue | undefined;
  private: Buffer;
  diagnostics: Diagnostic[];
}

export interface ImportResourceState {
}

export interface ImportResourceState_Request {
  typeName: string;
  id: string;
}

export interface ImportResourceState_ImportedResource {
  typeName: string;
  state: DynamicValue | undefined;
  private: Buffer;
}

export interface ImportResourceState_Response {
  importedResources: ImportResourceState_ImportedResource[];
  diagnostics: Diagnostic[];
}

export interface GenerateResourceConfig {
}

export interface GenerateResourceConfig_Request {
  typeName: string;
  state: DynamicValue | undefined;
}

export interface GenerateResourceConfig_Response {
  config: DynamicValue | undefined;
  diagnostics: Diagnostic[];
}

export interface MoveResourceState {
}

export interface MoveResourceState_Request {
  sourceProviderAddress: string;
  sourceTypeName: string;
  sourceSchemaVersion: number;
  sourceState: RawState | undefined;
  targetTypeName: string;
  sourcePrivate: Buffer;
}

export interface MoveResourceState_Response {
  targetState: DynamicValue | undefined;
  diagnostics: Diagnostic[];
  targetPrivate: Buffer;
}

export interface ReadDataSource {
}

export interface ReadDataSource_Request {
  typeName: string;
  config: DynamicValue | undefined;
}

export interface ReadDataSource_Response {
  state: DynamicValue | undefined;
  diagnostics: Diagnostic[];
}

export interface GetFunctions {
}

export interface GetFunctions_Request {
}

export interface GetFunctions_Response {
  diagnostics: Diagnostic[];
}

export interface GetResourceIdentitySchemas {
}

export interface GetResourceIdentitySchemas_Request {
}

export interface GetResourceIdentitySchemas_Response {
  diagnostics: Diagnostic[];
}

function createBaseDynamicValue(): DynamicValue {
  return { msgpack: Buffer.alloc(0), json: Buffer.alloc(0) };
}

export const DynamicValue: MessageFns<DynamicValue> = {
  encode(message: DynamicValue, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    if (message.msgpack.length !== 0) {
      writer.uint32(10).bytes(message.msgpack);
    }
    if (message.json.length !== 0) {
      writer.uint32(18).bytes(message.json);
    }
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): DynamicValue {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseDynamicValue();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
          case 1: {
            if (tag !== 10) {
              break;
            }

            message.msgpack = Buffer.from(reader.bytes());
            continue;
          }
          case 2: {
            if (tag !== 18) {
              break;
            }

            message.json = Buffer.from(reader.bytes());
            continue;
          }
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<DynamicValue>): DynamicValue {
    return DynamicValue.fromPartial(base ?? {});
  },
  fromPartial(object: DeepPartial<DynamicValue>): DynamicValue {
    const message = createBaseDynamicValue();
    message.msgpack = object.msgpack ?? Buffer.alloc(0);
    message.json = object.json ?? Buffer.alloc(0);
    return message;
  },
};

function createBaseDiagnostic(): Diagnostic {
  return { severity: 0, summary: "", detail: "", attribute: undefined };
}

export const Diagnostic: MessageFns<Diagnostic> = {
  encode(message: Diagnostic, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    if (message.severity !== 0) {
      writer.uint32(8).int32(message.severity);
    }
    if (message.summary !== "") {
      writer.uint32(18).string(message.summary);
    }
    if (message.detail !== "") {
      writer.uint32(26).string(message.detail);
    }
    if (message.attribute !== undefined) {
      AttributePath.encode(message.attribute, writer.uint32(34).fork()).join();
    }
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): Diagnostic {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseDiagnostic();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
          case 1: {
            if (tag !== 8) {
              break;
            }

            message.severity = reader.int32() as any;
            continue;
          }
          case 2: {
            if (tag !== 18) {
              break;
            }

            message.summary = reader.string();
            continue;
          }
          case 3: {
            if (tag !== 26) {
              break;
            }

            message.detail = reader.string();
            continue;
          }
          case 4: {
            if (tag !== 34) {
              break;
            }

            message.attribute = AttributePath.decode(reader, reader.uint32());
            continue;
          }
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<Diagnostic>): Diagnostic {
    return Diagnostic.fromPartial(base ?? {});
  },
  fromPartial(object: DeepPartial<Diagnostic>): Diagnostic {
    const message = createBaseDiagnostic();
    message.severity = object.severity ?? 0;
    message.summary = object.summary ?? "";
    message.detail = object.detail ?? "";
    message.attribute = (object.attribute !== undefined && object.attribute !== null)
      ? AttributePath.fromPartial(object.attribute)
      : undefined;
    return message;
  },
};

function createBaseAttributePath(): AttributePath {
  return { steps: [] };
}

export const AttributePath: MessageFns<AttributePath> = {
  encode(message: AttributePath, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    for (const v of message.steps) {
      AttributePath_Step.encode(v!, writer.uint32(10).fork()).join();
    }
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): AttributePath {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseAttributePath();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
          case 1: {
            if (tag !== 10) {
              break;
            }

            message.steps.push(AttributePath_Step.decode(reader, reader.uint32()));
            continue;
          }
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<AttributePath>): AttributePath {
    return AttributePath.fromPartial(base ?? {});
  },
  fromPartial(object: DeepPartial<AttributePath>): AttributePath {
    const message = createBaseAttributePath();
    message.steps = object.steps?.map((e) => AttributePath_Step.fromPartial(e)) || [];
    return message;
  },
};

function createBaseAttributePath_Step(): AttributePath_Step {
  return { selector: undefined };
}

export const AttributePath_Step: MessageFns<AttributePath_Step> = {
  encode(message: AttributePath_Step, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    switch (message.selector?.$case) {
      case "attributeName":
        writer.uint32(10).string(message.selector.attributeName);
        break;
      case "elementKeyString":
        writer.uint32(18).string(message.selector.elementKeyString);
        break;
      case "elementKeyInt":
        writer.uint32(24).int64(message.selector.elementKeyInt);
        break;
    }
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): AttributePath_Step {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseAttributePath_Step();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
          case 1: {
            if (tag !== 10) {
              break;
            }

            message.selector = { $case: "attributeName", attributeName: reader.string() };
            continue;
          }
          case 2: {
            if (tag !== 18) {
              break;
            }

            message.selector = { $case: "elementKeyString", elementKeyString: reader.string() };
            continue;
          }
          case 3: {
            if (tag !== 24) {
              break;
            }

            message.selector = { $case: "elementKeyInt", elementKeyInt: longToNumber(reader.int64()) };
            continue;
          }
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<AttributePath_Step>): AttributePath_Step {
    return AttributePath_Step.fromPartial(base ?? {});
  },
  fromPartial(object: DeepPartial<AttributePath_Step>): AttributePath_Step {
    const message = createBaseAttributePath_Step();
    switch (object.selector?.$case) {
      case "attributeName": {
        if (object.selector?.attributeName !== undefined && object.selector?.attributeName !== null) {
          message.selector = { $case: "attributeName", attributeName: object.selector.attributeName };
        }
        break;
      }
      case "elementKeyString": {
        if (object.selector?.elementKeyString !== undefined && object.selector?.elementKeyString !== null) {
          message.selector = { $case: "elementKeyString", elementKeyString: object.selector.elementKeyString };
        }
        break;
      }
      case "elementKeyInt": {
        if (object.selector?.elementKeyInt !== undefined && object.selector?.elementKeyInt !== null) {
          message.selector = { $case: "elementKeyInt", elementKeyInt: object.selector.elementKeyInt };
        }
        break;
      }
    }
    return message;
  },
};

function createBaseStopProvider(): StopProvider {
  return {};
}

export const StopProvider: MessageFns<StopProvider> = {
  encode(_: StopProvider, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): StopProvider {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseStopProvider();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<StopProvider>): StopProvider {
    return StopProvider.fromPartial(base ?? {});
  },
  fromPartial(_: DeepPartial<StopProvider>): StopProvider {
    const message = createBaseStopProvider();
    return message;
  },
};

function createBaseStopProvider_Request(): StopProvider_Request {
  return {};
}

export const StopProvider_Request: MessageFns<StopProvider_Request> = {
  encode(_: StopProvider_Request, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): StopProvider_Request {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseStopProvider_Request();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<StopProvider_Request>): StopProvider_Request {
    return StopProvider_Request.fromPartial(base ?? {});
  },
  fromPartial(_: DeepPartial<StopProvider_Request>): StopProvider_Request {
    const message = createBaseStopProvider_Request();
    return message;
  },
};

function createBaseStopProvider_Response(): StopProvider_Response {
  return { Error: "" };
}

export const StopProvider_Response: MessageFns<StopProvider_Response> = {
  encode(message: StopProvider_Response, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    if (message.Error !== "") {
      writer.uint32(10).string(message.Error);
    }
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): StopProvider_Response {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseStopProvider_Response();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
          case 1: {
            if (tag !== 10) {
              break;
            }

            message.Error = reader.string();
            continue;
          }
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<StopProvider_Response>): StopProvider_Response {
    return StopProvider_Response.fromPartial(base ?? {});
  },
  fromPartial(object: DeepPartial<StopProvider_Response>): StopProvider_Response {
    const message = createBaseStopProvider_Response();
    message.Error = object.Error ?? "";
    return message;
  },
};

function createBaseRawState(): RawState {
  return { json: Buffer.alloc(0), flatmap: new Map() };
}

export const RawState: MessageFns<RawState> = {
  encode(message: RawState, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    if (message.json.length !== 0) {
      writer.uint32(10).bytes(message.json);
    }
    message.flatmap.forEach((value, key) => {
      RawState_FlatmapEntry.encode({ key: key as any, value }, writer.uint32(18).fork()).join();
    });
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): RawState {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseRawState();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
          case 1: {
            if (tag !== 10) {
              break;
            }

            message.json = Buffer.from(reader.bytes());
            continue;
          }
          case 2: {
            if (tag !== 18) {
              break;
            }

            const entry2 = RawState_FlatmapEntry.decode(reader, reader.uint32());
            if (entry2.value !== undefined) {
              message.flatmap.set(entry2.key, entry2.value);
            }
            continue;
          }
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<RawState>): RawState {
    return RawState.fromPartial(base ?? {});
  },
  fromPartial(object: DeepPartial<RawState>): RawState {
    const message = createBaseRawState();
    message.json = object.json ?? Buffer.alloc(0);
    message.flatmap = (() => {
      const m = new Map();
      (object.flatmap as Map<string, string> ?? new Map()).forEach((value, key) => {
        if (value !== undefined) {
          m.set(key, globalThis.String(value));
        }
      });
      return m;
    })();
    return message;
  },
};

function createBaseRawState_FlatmapEntry(): RawState_FlatmapEntry {
  return { key: "", value: "" };
}

export const RawState_FlatmapEntry: MessageFns<RawState_FlatmapEntry> = {
  encode(message: RawState_FlatmapEntry, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    if (message.key !== "") {
      writer.uint32(10).string(message.key);
    }
    if (message.value !== "") {
      writer.uint32(18).string(message.value);
    }
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): RawState_FlatmapEntry {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseRawState_FlatmapEntry();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
          case 1: {
            if (tag !== 10) {
              break;
            }

            message.key = reader.string();
            continue;
          }
          case 2: {
            if (tag !== 18) {
              break;
            }

            message.value = reader.string();
            continue;
          }
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<RawState_FlatmapEntry>): RawState_FlatmapEntry {
    return RawState_FlatmapEntry.fromPartial(base ?? {});
  },
  fromPartial(object: DeepPartial<RawState_FlatmapEntry>): RawState_FlatmapEntry {
    const message = createBaseRawState_FlatmapEntry();
    message.key = object.key ?? "";
    message.value = object.value ?? "";
    return message;
  },
};

function createBaseSchema(): Schema {
  return { version: 0, block: undefined };
}

export const Schema: MessageFns<Schema> = {
  encode(message: Schema, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    if (message.version !== 0) {
      writer.uint32(8).int64(message.version);
    }
    if (message.block !== undefined) {
      Schema_Block.encode(message.block, writer.uint32(18).fork()).join();
    }
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): Schema {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseSchema();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
          case 1: {
            if (tag !== 8) {
              break;
            }

            message.version = longToNumber(reader.int64());
            continue;
          }
          case 2: {
            if (tag !== 18) {
              break;
            }

            message.block = Schema_Block.decode(reader, reader.uint32());
            continue;
          }
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<Schema>): Schema {
    return Schema.fromPartial(base ?? {});
  },
  fromPartial(object: DeepPartial<Schema>): Schema {
    const message = createBaseSchema();
    message.version = object.version ?? 0;
    message.block = (object.block !== undefined && object.block !== null)
      ? Schema_Block.fromPartial(object.block)
      : undefined;
    return message;
  },
};

function createBaseSchema_Block(): Schema_Block {
  return { version: 0, attributes: [], blockTypes: [], description: "", descriptionKind: 0, deprecated: false };
}

export const Schema_Block: MessageFns<Schema_Block> = {
  encode(message: Schema_Block, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    if (message.version !== 0) {
      writer.uint32(8).int64(message.version);
    }
    for (const v of message.attributes) {
      Schema_Attribute.encode(v!, writer.uint32(18).fork()).join();
    }
    for (const v of message.blockTypes) {
      Schema_NestedBlock.encode(v!, writer.uint32(26).fork()).join();
    }
    if (message.description !== "") {
      writer.uint32(34).string(message.description);
    }
    if (message.descriptionKind !== 0) {
      writer.uint32(40).int32(message.descriptionKind);
    }
    if (message.deprecated !== false) {
      writer.uint32(48).bool(message.deprecated);
    }
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): Schema_Block {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseSchema_Block();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
          case 1: {
            if (tag !== 8) {
              break;
            }

            message.version = longToNumber(reader.int64());
            continue;
          }
          case 2: {
            if (tag !== 18) {
              break;
            }

            message.attributes.push(Schema_Attribute.decode(reader, reader.uint32()));
            continue;
          }
          case 3: {
            if (tag !== 26) {
              break;
            }

            message.blockTypes.push(Schema_NestedBlock.decode(reader, reader.uint32()));
            continue;
          }
          case 4: {
            if (tag !== 34) {
              break;
            }

            message.description = reader.string();
            continue;
          }
          case 5: {
            if (tag !== 40) {
              break;
            }

            message.descriptionKind = reader.int32() as any;
            continue;
          }
          case 6: {
            if (tag !== 48) {
              break;
            }

            message.deprecated = reader.bool();
            continue;
          }
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<Schema_Block>): Schema_Block {
    return Schema_Block.fromPartial(base ?? {});
  },
  fromPartial(object: DeepPartial<Schema_Block>): Schema_Block {
    const message = createBaseSchema_Block();
    message.version = object.version ?? 0;
    message.attributes = object.attributes?.map((e) => Schema_Attribute.fromPartial(e)) || [];
    message.blockTypes = object.blockTypes?.map((e) => Schema_NestedBlock.fromPartial(e)) || [];
    message.description = object.description ?? "";
    message.descriptionKind = object.descriptionKind ?? 0;
    message.deprecated = object.deprecated ?? false;
    return message;
  },
};

function createBaseSchema_Attribute(): Schema_Attribute {
  return {
    name: "",
    type: Buffer.alloc(0),
    nestedType: undefined,
    description: "",
    required: false,
    optional: false,
    computed: false,
    sensitive: false,
    descriptionKind: 0,
    deprecated: false,
    writeOnly: false,
  };
}

export const Schema_Attribute: MessageFns<Schema_Attribute> = {
  encode(message: Schema_Attribute, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    if (message.name !== "") {
      writer.uint32(10).string(message.name);
    }
    if (message.type.length !== 0) {
      writer.uint32(18).bytes(message.type);
    }
    if (message.nestedType !== undefined) {
      Schema_Object.encode(message.nestedType, writer.uint32(82).fork()).join();
    }
    if (message.description !== "") {
      writer.uint32(26).string(message.description);
    }
    if (message.required !== false) {
      writer.uint32(32).bool(message.required);
    }
    if (message.optional !== false) {
      writer.uint32(40).bool(message.optional);
    }
    if (message.computed !== false) {
      writer.uint32(48).bool(message.computed);
    }
    if (message.sensitive !== false) {
      writer.uint32(56).bool(message.sensitive);
    }
    if (message.descriptionKind !== 0) {
      writer.uint32(64).int32(message.descriptionKind);
    }
    if (message.deprecated !== false) {
      writer.uint32(72).bool(message.deprecated);
    }
    if (message.writeOnly !== false) {
      writer.uint32(88).bool(message.writeOnly);
    }
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): Schema_Attribute {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseSchema_Attribute();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
          case 1: {
            if (tag !== 10) {
              break;
            }

            message.name = reader.string();
            continue;
          }
          case 2: {
            if (tag !== 18) {
              break;
            }

            message.type = Buffer.from(reader.bytes());
            continue;
          }
          case 10: {
            if (tag !== 82) {
              break;
            }

            message.nestedType = Schema_Object.decode(reader, reader.uint32());
            continue;
          }
          case 3: {
            if (tag !== 26) {
              break;
            }

            message.description = reader.string();
            continue;
          }
          case 4: {
            if (tag !== 32) {
              break;
            }

            message.required = reader.bool();
            continue;
          }
          case 5: {
            if (tag !== 40) {
              break;
            }

            message.optional = reader.bool();
            continue;
          }
          case 6: {
            if (tag !== 48) {
              break;
            }

            message.computed = reader.bool();
            continue;
          }
          case 7: {
            if (tag !== 56) {
              break;
            }

            message.sensitive = reader.bool();
            continue;
          }
          case 8: {
            if (tag !== 64) {
              break;
            }

            message.descriptionKind = reader.int32() as any;
            continue;
          }
          case 9: {
            if (tag !== 72) {
              break;
            }

            message.deprecated = reader.bool();
            continue;
          }
          case 11: {
            if (tag !== 88) {
              break;
            }

            message.writeOnly = reader.bool();
            continue;
          }
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<Schema_Attribute>): Schema_Attribute {
    return Schema_Attribute.fromPartial(base ?? {});
  },
  fromPartial(object: DeepPartial<Schema_Attribute>): Schema_Attribute {
    const message = createBaseSchema_Attribute();
    message.name = object.name ?? "";
    message.type = object.type ?? Buffer.alloc(0);
    message.nestedType = (object.nestedType !== undefined && object.nestedType !== null)
      ? Schema_Object.fromPartial(object.nestedType)
      : undefined;
    message.description = object.description ?? "";
    message.required = object.required ?? false;
    message.optional = object.optional ?? false;
    message.computed = object.computed ?? false;
    message.sensitive = object.sensitive ?? false;
    message.descriptionKind = object.descriptionKind ?? 0;
    message.deprecated = object.deprecated ?? false;
    message.writeOnly = object.writeOnly ?? false;
    return message;
  },
};

function createBaseSchema_NestedBlock(): Schema_NestedBlock {
  return { typeName: "", block: undefined, nesting: 0 };
}

export const Schema_NestedBlock: MessageFns<Schema_NestedBlock> = {
  encode(message: Schema_NestedBlock, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    if (message.typeName !== "") {
      writer.uint32(10).string(message.typeName);
    }
    if (message.block !== undefined) {
      Schema_Block.encode(message.block, writer.uint32(18).fork()).join();
    }
    if (message.nesting !== 0) {
      writer.uint32(24).int32(message.nesting);
    }
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): Schema_NestedBlock {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseSchema_NestedBlock();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
          case 1: {
            if (tag !== 10) {
              break;
            }

            message.typeName = reader.string();
            continue;
          }
          case 2: {
            if (tag !== 18) {
              break;
            }

            message.block = Schema_Block.decode(reader, reader.uint32());
            continue;
          }
          case 3: {
            if (tag !== 24) {
              break;
            }

            message.nesting = reader.int32() as any;
            continue;
          }
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<Schema_NestedBlock>): Schema_NestedBlock {
    return Schema_NestedBlock.fromPartial(base ?? {});
  },
  fromPartial(object: DeepPartial<Schema_NestedBlock>): Schema_NestedBlock {
    const message = createBaseSchema_NestedBlock();
    message.typeName = object.typeName ?? "";
    message.block = (object.block !== undefined && object.block !== null)
      ? Schema_Block.fromPartial(object.block)
      : undefined;
    message.nesting = object.nesting ?? 0;
    return message;
  },
};

function createBaseSchema_Object(): Schema_Object {
  return { attributes: [], nesting: 0 };
}

export const Schema_Object: MessageFns<Schema_Object> = {
  encode(message: Schema_Object, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    for (const v of message.attributes) {
      Schema_Attribute.encode(v!, writer.uint32(10).fork()).join();
    }
    if (message.nesting !== 0) {
      writer.uint32(24).int32(message.nesting);
    }
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): Schema_Object {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseSchema_Object();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
          case 1: {
            if (tag !== 10) {
              break;
            }

            message.attributes.push(Schema_Attribute.decode(reader, reader.uint32()));
            continue;
          }
          case 3: {
            if (tag !== 24) {
              break;
            }

            message.nesting = reader.int32() as any;
            continue;
          }
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<Schema_Object>): Schema_Object {
    return Schema_Object.fromPartial(base ?? {});
  },
  fromPartial(object: DeepPartial<Schema_Object>): Schema_Object {
    const message = createBaseSchema_Object();
    message.attributes = object.attributes?.map((e) => Schema_Attribute.fromPartial(e)) || [];
    message.nesting = object.nesting ?? 0;
    return message;
  },
};

function createBaseClientCapabilities(): ClientCapabilities {
  return { writeOnlyAttributesAllowed: false };
}

export const ClientCapabilities: MessageFns<ClientCapabilities> = {
  encode(message: ClientCapabilities, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    if (message.writeOnlyAttributesAllowed !== false) {
      writer.uint32(16).bool(message.writeOnlyAttributesAllowed);
    }
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): ClientCapabilities {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseClientCapabilities();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
          case 2: {
            if (tag !== 16) {
              break;
            }

            message.writeOnlyAttributesAllowed = reader.bool();
            continue;
          }
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<ClientCapabilities>): ClientCapabilities {
    return ClientCapabilities.fromPartial(base ?? {});
  },
  fromPartial(object: DeepPartial<ClientCapabilities>): ClientCapabilities {
    const message = createBaseClientCapabilities();
    message.writeOnlyAttributesAllowed = object.writeOnlyAttributesAllowed ?? false;
    return message;
  },
};

function createBaseServerCapabilities(): ServerCapabilities {
  return {
    planDestroy: false,
    getProviderSchemaOptional: false,
    moveResourceState: false,
    generateResourceConfig: false,
  };
}

export const ServerCapabilities: MessageFns<ServerCapabilities> = {
  encode(message: ServerCapabilities, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    if (message.planDestroy !== false) {
      writer.uint32(8).bool(message.planDestroy);
    }
    if (message.getProviderSchemaOptional !== false) {
      writer.uint32(16).bool(message.getProviderSchemaOptional);
    }
    if (message.moveResourceState !== false) {
      writer.uint32(24).bool(message.moveResourceState);
    }
    if (message.generateResourceConfig !== false) {
      writer.uint32(32).bool(message.generateResourceConfig);
    }
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): ServerCapabilities {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseServerCapabilities();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
          case 1: {
            if (tag !== 8) {
              break;
            }

            message.planDestroy = reader.bool();
            continue;
          }
          case 2: {
            if (tag !== 16) {
              break;
            }

            message.getProviderSchemaOptional = reader.bool();
            continue;
          }
          case 3: {
            if (tag !== 24) {
              break;
            }

            message.moveResourceState = reader.bool();
            continue;
          }
          case 4: {
            if (tag !== 32) {
              break;
            }

            message.generateResourceConfig = reader.bool();
            continue;
          }
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<ServerCapabilities>): ServerCapabilities {
    return ServerCapabilities.fromPartial(base ?? {});
  },
  fromPartial(object: DeepPartial<ServerCapabilities>): ServerCapabilities {
    const message = createBaseServerCapabilities();
    message.planDestroy = object.planDestroy ?? false;
    message.getProviderSchemaOptional = object.getProviderSchemaOptional ?? false;
    message.moveResourceState = object.moveResourceState ?? false;
    message.generateResourceConfig = object.generateResourceConfig ?? false;
    return message;
  },
};

function createBaseGetMetadata(): GetMetadata {
  return {};
}

export const GetMetadata: MessageFns<GetMetadata> = {
  encode(_: GetMetadata, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): GetMetadata {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseGetMetadata();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<GetMetadata>): GetMetadata {
    return GetMetadata.fromPartial(base ?? {});
  },
  fromPartial(_: DeepPartial<GetMetadata>): GetMetadata {
    const message = createBaseGetMetadata();
    return message;
  },
};

function createBaseGetMetadata_Request(): GetMetadata_Request {
  return {};
}

export const GetMetadata_Request: MessageFns<GetMetadata_Request> = {
  encode(_: GetMetadata_Request, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): GetMetadata_Request {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseGetMetadata_Request();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<GetMetadata_Request>): GetMetadata_Request {
    return GetMetadata_Request.fromPartial(base ?? {});
  },
  fromPartial(_: DeepPartial<GetMetadata_Request>): GetMetadata_Request {
    const message = createBaseGetMetadata_Request();
    return message;
  },
};

function createBaseGetMetadata_Response(): GetMetadata_Response {
  return { serverCapabilities: undefined, diagnostics: [], dataSources: [], resources: [] };
}

export const GetMetadata_Response: MessageFns<GetMetadata_Response> = {
  encode(message: GetMetadata_Response, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    if (message.serverCapabilities !== undefined) {
      ServerCapabilities.encode(message.serverCapabilities, writer.uint32(10).fork()).join();
    }
    for (const v of message.diagnostics) {
      Diagnostic.encode(v!, writer.uint32(18).fork()).join();
    }
    for (const v of message.dataSources) {
      GetMetadata_DataSourceMetadata.encode(v!, writer.uint32(26).fork()).join();
    }
    for (const v of message.resources) {
      GetMetadata_ResourceMetadata.encode(v!, writer.uint32(34).fork()).join();
    }
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): GetMetadata_Response {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseGetMetadata_Response();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
          case 1: {
            if (tag !== 10) {
              break;
            }

            message.serverCapabilities = ServerCapabilities.decode(reader, reader.uint32());
            continue;
          }
          case 2: {
            if (tag !== 18) {
              break;
            }

            message.diagnostics.push(Diagnostic.decode(reader, reader.uint32()));
            continue;
          }
          case 3: {
            if (tag !== 26) {
              break;
            }

            message.dataSources.push(GetMetadata_DataSourceMetadata.decode(reader, reader.uint32()));
            continue;
          }
          case 4: {
            if (tag !== 34) {
              break;
            }

            message.resources.push(GetMetadata_ResourceMetadata.decode(reader, reader.uint32()));
            continue;
          }
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<GetMetadata_Response>): GetMetadata_Response {
    return GetMetadata_Response.fromPartial(base ?? {});
  },
  fromPartial(object: DeepPartial<GetMetadata_Response>): GetMetadata_Response {
    const message = createBaseGetMetadata_Response();
    message.serverCapabilities = (object.serverCapabilities !== undefined && object.serverCapabilities !== null)
      ? ServerCapabilities.fromPartial(object.serverCapabilities)
      : undefined;
    message.diagnostics = object.diagnostics?.map((e) => Diagnostic.fromPartial(e)) || [];
    message.dataSources = object.dataSources?.map((e) => GetMetadata_DataSourceMetadata.fromPartial(e)) || [];
    message.resources = object.resources?.map((e) => GetMetadata_ResourceMetadata.fromPartial(e)) || [];
    return message;
  },
};

function createBaseGetMetadata_DataSourceMetadata(): GetMetadata_DataSourceMetadata {
  return { typeName: "" };
}

export const GetMetadata_DataSourceMetadata: MessageFns<GetMetadata_DataSourceMetadata> = {
  encode(message: GetMetadata_DataSourceMetadata, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    if (message.typeName !== "") {
      writer.uint32(10).string(message.typeName);
    }
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): GetMetadata_DataSourceMetadata {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseGetMetadata_DataSourceMetadata();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
          case 1: {
            if (tag !== 10) {
              break;
            }

            message.typeName = reader.string();
            continue;
          }
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<GetMetadata_DataSourceMetadata>): GetMetadata_DataSourceMetadata {
    return GetMetadata_DataSourceMetadata.fromPartial(base ?? {});
  },
  fromPartial(object: DeepPartial<GetMetadata_DataSourceMetadata>): GetMetadata_DataSourceMetadata {
    const message = createBaseGetMetadata_DataSourceMetadata();
    message.typeName = object.typeName ?? "";
    return message;
  },
};

function createBaseGetMetadata_ResourceMetadata(): GetMetadata_ResourceMetadata {
  return { typeName: "" };
}

export const GetMetadata_ResourceMetadata: MessageFns<GetMetadata_ResourceMetadata> = {
  encode(message: GetMetadata_ResourceMetadata, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    if (message.typeName !== "") {
      writer.uint32(10).string(message.typeName);
    }
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): GetMetadata_ResourceMetadata {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseGetMetadata_ResourceMetadata();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
          case 1: {
            if (tag !== 10) {
              break;
            }

            message.typeName = reader.string();
            continue;
          }
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<GetMetadata_ResourceMetadata>): GetMetadata_ResourceMetadata {
    return GetMetadata_ResourceMetadata.fromPartial(base ?? {});
  },
  fromPartial(object: DeepPartial<GetMetadata_ResourceMetadata>): GetMetadata_ResourceMetadata {
    const message = createBaseGetMetadata_ResourceMetadata();
    message.typeName = object.typeName ?? "";
    return message;
  },
};

function createBaseGetProviderSchema(): GetProviderSchema {
  return {};
}

export const GetProviderSchema: MessageFns<GetProviderSchema> = {
  encode(_: GetProviderSchema, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): GetProviderSchema {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseGetProviderSchema();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<GetProviderSchema>): GetProviderSchema {
    return GetProviderSchema.fromPartial(base ?? {});
  },
  fromPartial(_: DeepPartial<GetProviderSchema>): GetProviderSchema {
    const message = createBaseGetProviderSchema();
    return message;
  },
};

function createBaseGetProviderSchema_Request(): GetProviderSchema_Request {
  return {};
}

export const GetProviderSchema_Request: MessageFns<GetProviderSchema_Request> = {
  encode(_: GetProviderSchema_Request, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): GetProviderSchema_Request {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseGetProviderSchema_Request();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<GetProviderSchema_Request>): GetProviderSchema_Request {
    return GetProviderSchema_Request.fromPartial(base ?? {});
  },
  fromPartial(_: DeepPartial<GetProviderSchema_Request>): GetProviderSchema_Request {
    const message = createBaseGetProviderSchema_Request();
    return message;
  },
};

function createBaseGetProviderSchema_Response(): GetProviderSchema_Response {
  return {
    provider: undefined,
    resourceSchemas: new Map(),
    dataSourceSchemas: new Map(),
    diagnostics: [],
    serverCapabilities: undefined,
  };
}

export const GetProviderSchema_Response: MessageFns<GetProviderSchema_Response> = {
  encode(message: GetProviderSchema_Response, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    if (message.provider !== undefined) {
      Schema.encode(message.provider, writer.uint32(10).fork()).join();
    }
    message.resourceSchemas.forEach((value, key) => {
      GetProviderSchema_Response_ResourceSchemasEntry.encode({ key: key as any, value }, writer.uint32(18).fork())
        .join();
    });
    message.dataSourceSchemas.forEach((value, key) => {
      GetProviderSchema_Response_DataSourceSchemasEntry.encode({ key: key as any, value }, writer.uint32(26).fork())
        .join();
    });
    for (const v of message.diagnostics) {
      Diagnostic.encode(v!, writer.uint32(34).fork()).join();
    }
    if (message.serverCapabilities !== undefined) {
      ServerCapabilities.encode(message.serverCapabilities, writer.uint32(50).fork()).join();
    }
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): GetProviderSchema_Response {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseGetProviderSchema_Response();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
          case 1: {
            if (tag !== 10) {
              break;
            }

            message.provider = Schema.decode(reader, reader.uint32());
            continue;
          }
          case 2: {
            if (tag !== 18) {
              break;
            }

            const entry2 = GetProviderSchema_Response_ResourceSchemasEntry.decode(reader, reader.uint32());
            if (entry2.value !== undefined) {
              message.resourceSchemas.set(entry2.key, entry2.value);
            }
            continue;
          }
          case 3: {
            if (tag !== 26) {
              break;
            }

            const entry3 = GetProviderSchema_Response_DataSourceSchemasEntry.decode(reader, reader.uint32());
            if (entry3.value !== undefined) {
              message.dataSourceSchemas.set(entry3.key, entry3.value);
            }
            continue;
          }
          case 4: {
            if (tag !== 34) {
              break;
            }

            message.diagnostics.push(Diagnostic.decode(reader, reader.uint32()));
            continue;
          }
          case 6: {
            if (tag !== 50) {
              break;
            }

            message.serverCapabilities = ServerCapabilities.decode(reader, reader.uint32());
            continue;
          }
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<GetProviderSchema_Response>): GetProviderSchema_Response {
    return GetProviderSchema_Response.fromPartial(base ?? {});
  },
  fromPartial(object: DeepPartial<GetProviderSchema_Response>): GetProviderSchema_Response {
    const message = createBaseGetProviderSchema_Response();
    message.provider = (object.provider !== undefined && object.provider !== null)
      ? Schema.fromPartial(object.provider)
      : undefined;
    message.resourceSchemas = (() => {
      const m = new Map();
      (object.resourceSchemas as Map<string, Schema> ?? new Map()).forEach((value, key) => {
        if (value !== undefined) {
          m.set(key, Schema.fromPartial(value));
        }
      });
      return m;
    })();
    message.dataSourceSchemas = (() => {
      const m = new Map();
      (object.dataSourceSchemas as Map<string, Schema> ?? new Map()).forEach((value, key) => {
        if (value !== undefined) {
          m.set(key, Schema.fromPartial(value));
        }
      });
      return m;
    })();
    message.diagnostics = object.diagnostics?.map((e) => Diagnostic.fromPartial(e)) || [];
    message.serverCapabilities = (object.serverCapabilities !== undefined && object.serverCapabilities !== null)
      ? ServerCapabilities.fromPartial(object.serverCapabilities)
      : undefined;
    return message;
  },
};

function createBaseGetProviderSchema_Response_ResourceSchemasEntry(): GetProviderSchema_Response_ResourceSchemasEntry {
  return { key: "", value: undefined };
}

export const GetProviderSchema_Response_ResourceSchemasEntry: MessageFns<
  GetProviderSchema_Response_ResourceSchemasEntry
> = {
  encode(
    message: GetProviderSchema_Response_ResourceSchemasEntry,
    writer: BinaryWriter = new BinaryWriter(),
  ): BinaryWriter {
    if (message.key !== "") {
      writer.uint32(10).string(message.key);
    }
    if (message.value !== undefined) {
      Schema.encode(message.value, writer.uint32(18).fork()).join();
    }
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): GetProviderSchema_Response_ResourceSchemasEntry {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseGetProviderSchema_Response_ResourceSchemasEntry();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
          case 1: {
            if (tag !== 10) {
              break;
            }

            message.key = reader.string();
            continue;
          }
          case 2: {
            if (tag !== 18) {
              break;
            }

            message.value = Schema.decode(reader, reader.uint32());
            continue;
          }
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(
    base?: DeepPartial<GetProviderSchema_Response_ResourceSchemasEntry>,
  ): GetProviderSchema_Response_ResourceSchemasEntry {
    return GetProviderSchema_Response_ResourceSchemasEntry.fromPartial(base ?? {});
  },
  fromPartial(
    object: DeepPartial<GetProviderSchema_Response_ResourceSchemasEntry>,
  ): GetProviderSchema_Response_ResourceSchemasEntry {
    const message = createBaseGetProviderSchema_Response_ResourceSchemasEntry();
    message.key = object.key ?? "";
    message.value = (object.value !== undefined && object.value !== null)
      ? Schema.fromPartial(object.value)
      : undefined;
    return message;
  },
};

function createBaseGetProviderSchema_Response_DataSourceSchemasEntry(): GetProviderSchema_Response_DataSourceSchemasEntry {
  return { key: "", value: undefined };
}

export const GetProviderSchema_Response_DataSourceSchemasEntry: MessageFns<
  GetProviderSchema_Response_DataSourceSchemasEntry
> = {
  encode(
    message: GetProviderSchema_Response_DataSourceSchemasEntry,
    writer: BinaryWriter = new BinaryWriter(),
  ): BinaryWriter {
    if (message.key !== "") {
      writer.uint32(10).string(message.key);
    }
    if (message.value !== undefined) {
      Schema.encode(message.value, writer.uint32(18).fork()).join();
    }
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): GetProviderSchema_Response_DataSourceSchemasEntry {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseGetProviderSchema_Response_DataSourceSchemasEntry();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
          case 1: {
            if (tag !== 10) {
              break;
            }

            message.key = reader.string();
            continue;
          }
          case 2: {
            if (tag !== 18) {
              break;
            }

            message.value = Schema.decode(reader, reader.uint32());
            continue;
          }
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(
    base?: DeepPartial<GetProviderSchema_Response_DataSourceSchemasEntry>,
  ): GetProviderSchema_Response_DataSourceSchemasEntry {
    return GetProviderSchema_Response_DataSourceSchemasEntry.fromPartial(base ?? {});
  },
  fromPartial(
    object: DeepPartial<GetProviderSchema_Response_DataSourceSchemasEntry>,
  ): GetProviderSchema_Response_DataSourceSchemasEntry {
    const message = createBaseGetProviderSchema_Response_DataSourceSchemasEntry();
    message.key = object.key ?? "";
    message.value = (object.value !== undefined && object.value !== null)
      ? Schema.fromPartial(object.value)
      : undefined;
    return message;
  },
};

function createBaseValidateProviderConfig(): ValidateProviderConfig {
  return {};
}

export const ValidateProviderConfig: MessageFns<ValidateProviderConfig> = {
  encode(_: ValidateProviderConfig, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): ValidateProviderConfig {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseValidateProviderConfig();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<ValidateProviderConfig>): ValidateProviderConfig {
    return ValidateProviderConfig.fromPartial(base ?? {});
  },
  fromPartial(_: DeepPartial<ValidateProviderConfig>): ValidateProviderConfig {
    const message = createBaseValidateProviderConfig();
    return message;
  },
};

function createBaseValidateProviderConfig_Request(): ValidateProviderConfig_Request {
  return { config: undefined };
}

export const ValidateProviderConfig_Request: MessageFns<ValidateProviderConfig_Request> = {
  encode(message: ValidateProviderConfig_Request, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    if (message.config !== undefined) {
      DynamicValue.encode(message.config, writer.uint32(10).fork()).join();
    }
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): ValidateProviderConfig_Request {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseValidateProviderConfig_Request();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
          case 1: {
            if (tag !== 10) {
              break;
            }

            message.config = DynamicValue.decode(reader, reader.uint32());
            continue;
          }
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<ValidateProviderConfig_Request>): ValidateProviderConfig_Request {
    return ValidateProviderConfig_Request.fromPartial(base ?? {});
  },
  fromPartial(object: DeepPartial<ValidateProviderConfig_Request>): ValidateProviderConfig_Request {
    const message = createBaseValidateProviderConfig_Request();
    message.config = (object.config !== undefined && object.config !== null)
      ? DynamicValue.fromPartial(object.config)
      : undefined;
    return message;
  },
};

function createBaseValidateProviderConfig_Response(): ValidateProviderConfig_Response {
  return { diagnostics: [] };
}

export const ValidateProviderConfig_Response: MessageFns<ValidateProviderConfig_Response> = {
  encode(message: ValidateProviderConfig_Response, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    for (const v of message.diagnostics) {
      Diagnostic.encode(v!, writer.uint32(18).fork()).join();
    }
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): ValidateProviderConfig_Response {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseValidateProviderConfig_Response();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
          case 2: {
            if (tag !== 18) {
              break;
            }

            message.diagnostics.push(Diagnostic.decode(reader, reader.uint32()));
            continue;
          }
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<ValidateProviderConfig_Response>): ValidateProviderConfig_Response {
    return ValidateProviderConfig_Response.fromPartial(base ?? {});
  },
  fromPartial(object: DeepPartial<ValidateProviderConfig_Response>): ValidateProviderConfig_Response {
    const message = createBaseValidateProviderConfig_Response();
    message.diagnostics = object.diagnostics?.map((e) => Diagnostic.fromPartial(e)) || [];
    return message;
  },
};

function createBaseUpgradeResourceState(): UpgradeResourceState {
  return {};
}

export const UpgradeResourceState: MessageFns<UpgradeResourceState> = {
  encode(_: UpgradeResourceState, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): UpgradeResourceState {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseUpgradeResourceState();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<UpgradeResourceState>): UpgradeResourceState {
    return UpgradeResourceState.fromPartial(base ?? {});
  },
  fromPartial(_: DeepPartial<UpgradeResourceState>): UpgradeResourceState {
    const message = createBaseUpgradeResourceState();
    return message;
  },
};

function createBaseUpgradeResourceState_Request(): UpgradeResourceState_Request {
  return { typeName: "", version: 0, rawState: undefined };
}

export const UpgradeResourceState_Request: MessageFns<UpgradeResourceState_Request> = {
  encode(message: UpgradeResourceState_Request, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    if (message.typeName !== "") {
      writer.uint32(10).string(message.typeName);
    }
    if (message.version !== 0) {
      writer.uint32(16).int64(message.version);
    }
    if (message.rawState !== undefined) {
      RawState.encode(message.rawState, writer.uint32(26).fork()).join();
    }
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): UpgradeResourceState_Request {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseUpgradeResourceState_Request();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
          case 1: {
            if (tag !== 10) {
              break;
            }

            message.typeName = reader.string();
            continue;
          }
          case 2: {
            if (tag !== 16) {
              break;
            }

            message.version = longToNumber(reader.int64());
            continue;
          }
          case 3: {
            if (tag !== 26) {
              break;
            }

            message.rawState = RawState.decode(reader, reader.uint32());
            continue;
          }
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<UpgradeResourceState_Request>): UpgradeResourceState_Request {
    return UpgradeResourceState_Request.fromPartial(base ?? {});
  },
  fromPartial(object: DeepPartial<UpgradeResourceState_Request>): UpgradeResourceState_Request {
    const message = createBaseUpgradeResourceState_Request();
    message.typeName = object.typeName ?? "";
    message.version = object.version ?? 0;
    message.rawState = (object.rawState !== undefined && object.rawState !== null)
      ? RawState.fromPartial(object.rawState)
      : undefined;
    return message;
  },
};

function createBaseUpgradeResourceState_Response(): UpgradeResourceState_Response {
  return { upgradedState: undefined, diagnostics: [] };
}

export const UpgradeResourceState_Response: MessageFns<UpgradeResourceState_Response> = {
  encode(message: UpgradeResourceState_Response, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    if (message.upgradedState !== undefined) {
      DynamicValue.encode(message.upgradedState, writer.uint32(10).fork()).join();
    }
    for (const v of message.diagnostics) {
      Diagnostic.encode(v!, writer.uint32(18).fork()).join();
    }
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): UpgradeResourceState_Response {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseUpgradeResourceState_Response();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
          case 1: {
            if (tag !== 10) {
              break;
            }

            message.upgradedState = DynamicValue.decode(reader, reader.uint32());
            continue;
          }
          case 2: {
            if (tag !== 18) {
              break;
            }

            message.diagnostics.push(Diagnostic.decode(reader, reader.uint32()));
            continue;
          }
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<UpgradeResourceState_Response>): UpgradeResourceState_Response {
    return UpgradeResourceState_Response.fromPartial(base ?? {});
  },
  fromPartial(object: DeepPartial<UpgradeResourceState_Response>): UpgradeResourceState_Response {
    const message = createBaseUpgradeResourceState_Response();
    message.upgradedState = (object.upgradedState !== undefined && object.upgradedState !== null)
      ? DynamicValue.fromPartial(object.upgradedState)
      : undefined;
    message.diagnostics = object.diagnostics?.map((e) => Diagnostic.fromPartial(e)) || [];
    return message;
  },
};

function createBaseValidateResourceConfig(): ValidateResourceConfig {
  return {};
}

export const ValidateResourceConfig: MessageFns<ValidateResourceConfig> = {
  encode(_: ValidateResourceConfig, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): ValidateResourceConfig {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseValidateResourceConfig();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<ValidateResourceConfig>): ValidateResourceConfig {
    return ValidateResourceConfig.fromPartial(base ?? {});
  },
  fromPartial(_: DeepPartial<ValidateResourceConfig>): ValidateResourceConfig {
    const message = createBaseValidateResourceConfig();
    return message;
  },
};

function createBaseValidateResourceConfig_Request(): ValidateResourceConfig_Request {
  return { typeName: "", config: undefined, clientCapabilities: undefined };
}

export const ValidateResourceConfig_Request: MessageFns<ValidateResourceConfig_Request> = {
  encode(message: ValidateResourceConfig_Request, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    if (message.typeName !== "") {
      writer.uint32(10).string(message.typeName);
    }
    if (message.config !== undefined) {
      DynamicValue.encode(message.config, writer.uint32(18).fork()).join();
    }
    if (message.clientCapabilities !== undefined) {
      ClientCapabilities.encode(message.clientCapabilities, writer.uint32(26).fork()).join();
    }
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): ValidateResourceConfig_Request {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseValidateResourceConfig_Request();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
          case 1: {
            if (tag !== 10) {
              break;
            }

            message.typeName = reader.string();
            continue;
          }
          case 2: {
            if (tag !== 18) {
              break;
            }

            message.config = DynamicValue.decode(reader, reader.uint32());
            continue;
          }
          case 3: {
            if (tag !== 26) {
              break;
            }

            message.clientCapabilities = ClientCapabilities.decode(reader, reader.uint32());
            continue;
          }
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<ValidateResourceConfig_Request>): ValidateResourceConfig_Request {
    return ValidateResourceConfig_Request.fromPartial(base ?? {});
  },
  fromPartial(object: DeepPartial<ValidateResourceConfig_Request>): ValidateResourceConfig_Request {
    const message = createBaseValidateResourceConfig_Request();
    message.typeName = object.typeName ?? "";
    message.config = (object.config !== undefined && object.config !== null)
      ? DynamicValue.fromPartial(object.config)
      : undefined;
    message.clientCapabilities = (object.clientCapabilities !== undefined && object.clientCapabilities !== null)
      ? ClientCapabilities.fromPartial(object.clientCapabilities)
      : undefined;
    return message;
  },
};

function createBaseValidateResourceConfig_Response(): ValidateResourceConfig_Response {
  return { diagnostics: [] };
}

export const ValidateResourceConfig_Response: MessageFns<ValidateResourceConfig_Response> = {
  encode(message: ValidateResourceConfig_Response, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    for (const v of message.diagnostics) {
      Diagnostic.encode(v!, writer.uint32(10).fork()).join();
    }
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): ValidateResourceConfig_Response {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseValidateResourceConfig_Response();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
          case 1: {
            if (tag !== 10) {
              break;
            }

            message.diagnostics.push(Diagnostic.decode(reader, reader.uint32()));
            continue;
          }
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<ValidateResourceConfig_Response>): ValidateResourceConfig_Response {
    return ValidateResourceConfig_Response.fromPartial(base ?? {});
  },
  fromPartial(object: DeepPartial<ValidateResourceConfig_Response>): ValidateResourceConfig_Response {
    const message = createBaseValidateResourceConfig_Response();
    message.diagnostics = object.diagnostics?.map((e) => Diagnostic.fromPartial(e)) || [];
    return message;
  },
};

function createBaseValidateDataResourceConfig(): ValidateDataResourceConfig {
  return {};
}

export const ValidateDataResourceConfig: MessageFns<ValidateDataResourceConfig> = {
  encode(_: ValidateDataResourceConfig, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): ValidateDataResourceConfig {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseValidateDataResourceConfig();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<ValidateDataResourceConfig>): ValidateDataResourceConfig {
    return ValidateDataResourceConfig.fromPartial(base ?? {});
  },
  fromPartial(_: DeepPartial<ValidateDataResourceConfig>): ValidateDataResourceConfig {
    const message = createBaseValidateDataResourceConfig();
    return message;
  },
};

function createBaseValidateDataResourceConfig_Request(): ValidateDataResourceConfig_Request {
  return { typeName: "", config: undefined };
}

export const ValidateDataResourceConfig_Request: MessageFns<ValidateDataResourceConfig_Request> = {
  encode(message: ValidateDataResourceConfig_Request, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    if (message.typeName !== "") {
      writer.uint32(10).string(message.typeName);
    }
    if (message.config !== undefined) {
      DynamicValue.encode(message.config, writer.uint32(18).fork()).join();
    }
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): ValidateDataResourceConfig_Request {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseValidateDataResourceConfig_Request();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
          case 1: {
            if (tag !== 10) {
              break;
            }

            message.typeName = reader.string();
            continue;
          }
          case 2: {
            if (tag !== 18) {
              break;
            }

            message.config = DynamicValue.decode(reader, reader.uint32());
            continue;
          }
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<ValidateDataResourceConfig_Request>): ValidateDataResourceConfig_Request {
    return ValidateDataResourceConfig_Request.fromPartial(base ?? {});
  },
  fromPartial(object: DeepPartial<ValidateDataResourceConfig_Request>): ValidateDataResourceConfig_Request {
    const message = createBaseValidateDataResourceConfig_Request();
    message.typeName = object.typeName ?? "";
    message.config = (object.config !== undefined && object.config !== null)
      ? DynamicValue.fromPartial(object.config)
      : undefined;
    return message;
  },
};

function createBaseValidateDataResourceConfig_Response(): ValidateDataResourceConfig_Response {
  return { diagnostics: [] };
}

export const ValidateDataResourceConfig_Response: MessageFns<ValidateDataResourceConfig_Response> = {
  encode(message: ValidateDataResourceConfig_Response, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    for (const v of message.diagnostics) {
      Diagnostic.encode(v!, writer.uint32(10).fork()).join();
    }
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): ValidateDataResourceConfig_Response {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseValidateDataResourceConfig_Response();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
          case 1: {
            if (tag !== 10) {
              break;
            }

            message.diagnostics.push(Diagnostic.decode(reader, reader.uint32()));
            continue;
          }
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<ValidateDataResourceConfig_Response>): ValidateDataResourceConfig_Response {
    return ValidateDataResourceConfig_Response.fromPartial(base ?? {});
  },
  fromPartial(object: DeepPartial<ValidateDataResourceConfig_Response>): ValidateDataResourceConfig_Response {
    const message = createBaseValidateDataResourceConfig_Response();
    message.diagnostics = object.diagnostics?.map((e) => Diagnostic.fromPartial(e)) || [];
    return message;
  },
};

function createBaseConfigureProvider(): ConfigureProvider {
  return {};
}

export const ConfigureProvider: MessageFns<ConfigureProvider> = {
  encode(_: ConfigureProvider, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): ConfigureProvider {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseConfigureProvider();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<ConfigureProvider>): ConfigureProvider {
    return ConfigureProvider.fromPartial(base ?? {});
  },
  fromPartial(_: DeepPartial<ConfigureProvider>): ConfigureProvider {
    const message = createBaseConfigureProvider();
    return message;
  },
};

function createBaseConfigureProvider_Request(): ConfigureProvider_Request {
  return { terraformVersion: "", config: undefined };
}

export const ConfigureProvider_Request: MessageFns<ConfigureProvider_Request> = {
  encode(message: ConfigureProvider_Request, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    if (message.terraformVersion !== "") {
      writer.uint32(10).string(message.terraformVersion);
    }
    if (message.config !== undefined) {
      DynamicValue.encode(message.config, writer.uint32(18).fork()).join();
    }
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): ConfigureProvider_Request {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseConfigureProvider_Request();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
          case 1: {
            if (tag !== 10) {
              break;
            }

            message.terraformVersion = reader.string();
            continue;
          }
          case 2: {
            if (tag !== 18) {
              break;
            }

            message.config = DynamicValue.decode(reader, reader.uint32());
            continue;
          }
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<ConfigureProvider_Request>): ConfigureProvider_Request {
    return ConfigureProvider_Request.fromPartial(base ?? {});
  },
  fromPartial(object: DeepPartial<ConfigureProvider_Request>): ConfigureProvider_Request {
    const message = createBaseConfigureProvider_Request();
    message.terraformVersion = object.terraformVersion ?? "";
    message.config = (object.config !== undefined && object.config !== null)
      ? DynamicValue.fromPartial(object.config)
      : undefined;
    return message;
  },
};

function createBaseConfigureProvider_Response(): ConfigureProvider_Response {
  return { diagnostics: [] };
}

export const ConfigureProvider_Response: MessageFns<ConfigureProvider_Response> = {
  encode(message: ConfigureProvider_Response, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    for (const v of message.diagnostics) {
      Diagnostic.encode(v!, writer.uint32(10).fork()).join();
    }
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): ConfigureProvider_Response {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseConfigureProvider_Response();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
          case 1: {
            if (tag !== 10) {
              break;
            }

            message.diagnostics.push(Diagnostic.decode(reader, reader.uint32()));
            continue;
          }
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<ConfigureProvider_Response>): ConfigureProvider_Response {
    return ConfigureProvider_Response.fromPartial(base ?? {});
  },
  fromPartial(object: DeepPartial<ConfigureProvider_Response>): ConfigureProvider_Response {
    const message = createBaseConfigureProvider_Response();
    message.diagnostics = object.diagnostics?.map((e) => Diagnostic.fromPartial(e)) || [];
    return message;
  },
};

function createBaseReadResource(): ReadResource {
  return {};
}

export const ReadResource: MessageFns<ReadResource> = {
  encode(_: ReadResource, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): ReadResource {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseReadResource();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<ReadResource>): ReadResource {
    return ReadResource.fromPartial(base ?? {});
  },
  fromPartial(_: DeepPartial<ReadResource>): ReadResource {
    const message = createBaseReadResource();
    return message;
  },
};

function createBaseReadResource_Request(): ReadResource_Request {
  return { typeName: "", currentState: undefined, private: Buffer.alloc(0) };
}

export const ReadResource_Request: MessageFns<ReadResource_Request> = {
  encode(message: ReadResource_Request, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    if (message.typeName !== "") {
      writer.uint32(10).string(message.typeName);
    }
    if (message.currentState !== undefined) {
      DynamicValue.encode(message.currentState, writer.uint32(18).fork()).join();
    }
    if (message.private.length !== 0) {
      writer.uint32(26).bytes(message.private);
    }
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): ReadResource_Request {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseReadResource_Request();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
          case 1: {
            if (tag !== 10) {
              break;
            }

            message.typeName = reader.string();
            continue;
          }
          case 2: {
            if (tag !== 18) {
              break;
            }

            message.currentState = DynamicValue.decode(reader, reader.uint32());
            continue;
          }
          case 3: {
            if (tag !== 26) {
              break;
            }

            message.private = Buffer.from(reader.bytes());
            continue;
          }
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<ReadResource_Request>): ReadResource_Request {
    return ReadResource_Request.fromPartial(base ?? {});
  },
  fromPartial(object: DeepPartial<ReadResource_Request>): ReadResource_Request {
    const message = createBaseReadResource_Request();
    message.typeName = object.typeName ?? "";
    message.currentState = (object.currentState !== undefined && object.currentState !== null)
      ? DynamicValue.fromPartial(object.currentState)
      : undefined;
    message.private = object.private ?? Buffer.alloc(0);
    return message;
  },
};

function createBaseReadResource_Response(): ReadResource_Response {
  return { newState: undefined, diagnostics: [], private: Buffer.alloc(0) };
}

export const ReadResource_Response: MessageFns<ReadResource_Response> = {
  encode(message: ReadResource_Response, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    if (message.newState !== undefined) {
      DynamicValue.encode(message.newState, writer.uint32(10).fork()).join();
    }
    for (const v of message.diagnostics) {
      Diagnostic.encode(v!, writer.uint32(18).fork()).join();
    }
    if (message.private.length !== 0) {
      writer.uint32(26).bytes(message.private);
    }
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): ReadResource_Response {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseReadResource_Response();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
          case 1: {
            if (tag !== 10) {
              break;
            }

            message.newState = DynamicValue.decode(reader, reader.uint32());
            continue;
          }
          case 2: {
            if (tag !== 18) {
              break;
            }

            message.diagnostics.push(Diagnostic.decode(reader, reader.uint32()));
            continue;
          }
          case 3: {
            if (tag !== 26) {
              break;
            }

            message.private = Buffer.from(reader.bytes());
            continue;
          }
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<ReadResource_Response>): ReadResource_Response {
    return ReadResource_Response.fromPartial(base ?? {});
  },
  fromPartial(object: DeepPartial<ReadResource_Response>): ReadResource_Response {
    const message = createBaseReadResource_Response();
    message.newState = (object.newState !== undefined && object.newState !== null)
      ? DynamicValue.fromPartial(object.newState)
      : undefined;
    message.diagnostics = object.diagnostics?.map((e) => Diagnostic.fromPartial(e)) || [];
    message.private = object.private ?? Buffer.alloc(0);
    return message;
  },
};

function createBasePlanResourceChange(): PlanResourceChange {
  return {};
}

export const PlanResourceChange: MessageFns<PlanResourceChange> = {
  encode(_: PlanResourceChange, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): PlanResourceChange {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBasePlanResourceChange();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<PlanResourceChange>): PlanResourceChange {
    return PlanResourceChange.fromPartial(base ?? {});
  },
  fromPartial(_: DeepPartial<PlanResourceChange>): PlanResourceChange {
    const message = createBasePlanResourceChange();
    return message;
  },
};

function createBasePlanResourceChange_Request(): PlanResourceChange_Request {
  return {
    typeName: "",
    priorState: undefined,
    proposedNewState: undefined,
    config: undefined,
    priorPrivate: Buffer.alloc(0),
  };
}

export const PlanResourceChange_Request: MessageFns<PlanResourceChange_Request> = {
  encode(message: PlanResourceChange_Request, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    if (message.typeName !== "") {
      writer.uint32(10).string(message.typeName);
    }
    if (message.priorState !== undefined) {
      DynamicValue.encode(message.priorState, writer.uint32(18).fork()).join();
    }
    if (message.proposedNewState !== undefined) {
      DynamicValue.encode(message.proposedNewState, writer.uint32(26).fork()).join();
    }
    if (message.config !== undefined) {
      DynamicValue.encode(message.config, writer.uint32(34).fork()).join();
    }
    if (message.priorPrivate.length !== 0) {
      writer.uint32(42).bytes(message.priorPrivate);
    }
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): PlanResourceChange_Request {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBasePlanResourceChange_Request();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
          case 1: {
            if (tag !== 10) {
              break;
            }

            message.typeName = reader.string();
            continue;
          }
          case 2: {
            if (tag !== 18) {
              break;
            }

            message.priorState = DynamicValue.decode(reader, reader.uint32());
            continue;
          }
          case 3: {
            if (tag !== 26) {
              break;
            }

            message.proposedNewState = DynamicValue.decode(reader, reader.uint32());
            continue;
          }
          case 4: {
            if (tag !== 34) {
              break;
            }

            message.config = DynamicValue.decode(reader, reader.uint32());
            continue;
          }
          case 5: {
            if (tag !== 42) {
              break;
            }

            message.priorPrivate = Buffer.from(reader.bytes());
            continue;
          }
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<PlanResourceChange_Request>): PlanResourceChange_Request {
    return PlanResourceChange_Request.fromPartial(base ?? {});
  },
  fromPartial(object: DeepPartial<PlanResourceChange_Request>): PlanResourceChange_Request {
    const message = createBasePlanResourceChange_Request();
    message.typeName = object.typeName ?? "";
    message.priorState = (object.priorState !== undefined && object.priorState !== null)
      ? DynamicValue.fromPartial(object.priorState)
      : undefined;
    message.proposedNewState = (object.proposedNewState !== undefined && object.proposedNewState !== null)
      ? DynamicValue.fromPartial(object.proposedNewState)
      : undefined;
    message.config = (object.config !== undefined && object.config !== null)
      ? DynamicValue.fromPartial(object.config)
      : undefined;
    message.priorPrivate = object.priorPrivate ?? Buffer.alloc(0);
    return message;
  },
};

function createBasePlanResourceChange_Response(): PlanResourceChange_Response {
  return { plannedState: undefined, requiresReplace: [], plannedPrivate: Buffer.alloc(0), diagnostics: [] };
}

export const PlanResourceChange_Response: MessageFns<PlanResourceChange_Response> = {
  encode(message: PlanResourceChange_Response, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    if (message.plannedState !== undefined) {
      DynamicValue.encode(message.plannedState, writer.uint32(10).fork()).join();
    }
    for (const v of message.requiresReplace) {
      AttributePath.encode(v!, writer.uint32(18).fork()).join();
    }
    if (message.plannedPrivate.length !== 0) {
      writer.uint32(26).bytes(message.plannedPrivate);
    }
    for (const v of message.diagnostics) {
      Diagnostic.encode(v!, writer.uint32(34).fork()).join();
    }
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): PlanResourceChange_Response {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBasePlanResourceChange_Response();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
          case 1: {
            if (tag !== 10) {
              break;
            }

            message.plannedState = DynamicValue.decode(reader, reader.uint32());
            continue;
          }
          case 2: {
            if (tag !== 18) {
              break;
            }

            message.requiresReplace.push(AttributePath.decode(reader, reader.uint32()));
            continue;
          }
          case 3: {
            if (tag !== 26) {
              break;
            }

            message.plannedPrivate = Buffer.from(reader.bytes());
            continue;
          }
          case 4: {
            if (tag !== 34) {
              break;
            }

            message.diagnostics.push(Diagnostic.decode(reader, reader.uint32()));
            continue;
          }
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<PlanResourceChange_Response>): PlanResourceChange_Response {
    return PlanResourceChange_Response.fromPartial(base ?? {});
  },
  fromPartial(object: DeepPartial<PlanResourceChange_Response>): PlanResourceChange_Response {
    const message = createBasePlanResourceChange_Response();
    message.plannedState = (object.plannedState !== undefined && object.plannedState !== null)
      ? DynamicValue.fromPartial(object.plannedState)
      : undefined;
    message.requiresReplace = object.requiresReplace?.map((e) => AttributePath.fromPartial(e)) || [];
    message.plannedPrivate = object.plannedPrivate ?? Buffer.alloc(0);
    message.diagnostics = object.diagnostics?.map((e) => Diagnostic.fromPartial(e)) || [];
    return message;
  },
};

function createBaseApplyResourceChange(): ApplyResourceChange {
  return {};
}

export const ApplyResourceChange: MessageFns<ApplyResourceChange> = {
  encode(_: ApplyResourceChange, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): ApplyResourceChange {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseApplyResourceChange();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<ApplyResourceChange>): ApplyResourceChange {
    return ApplyResourceChange.fromPartial(base ?? {});
  },
  fromPartial(_: DeepPartial<ApplyResourceChange>): ApplyResourceChange {
    const message = createBaseApplyResourceChange();
    return message;
  },
};

function createBaseApplyResourceChange_Request(): ApplyResourceChange_Request {
  return {
    typeName: "",
    priorState: undefined,
    plannedState: undefined,
    config: undefined,
    plannedPrivate: Buffer.alloc(0),
  };
}

export const ApplyResourceChange_Request: MessageFns<ApplyResourceChange_Request> = {
  encode(message: ApplyResourceChange_Request, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    if (message.typeName !== "") {
      writer.uint32(10).string(message.typeName);
    }
    if (message.priorState !== undefined) {
      DynamicValue.encode(message.priorState, writer.uint32(18).fork()).join();
    }
    if (message.plannedState !== undefined) {
      DynamicValue.encode(message.plannedState, writer.uint32(26).fork()).join();
    }
    if (message.config !== undefined) {
      DynamicValue.encode(message.config, writer.uint32(34).fork()).join();
    }
    if (message.plannedPrivate.length !== 0) {
      writer.uint32(42).bytes(message.plannedPrivate);
    }
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): ApplyResourceChange_Request {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseApplyResourceChange_Request();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
          case 1: {
            if (tag !== 10) {
              break;
            }

            message.typeName = reader.string();
            continue;
          }
          case 2: {
            if (tag !== 18) {
              break;
            }

            message.priorState = DynamicValue.decode(reader, reader.uint32());
            continue;
          }
          case 3: {
            if (tag !== 26) {
              break;
            }

            message.plannedState = DynamicValue.decode(reader, reader.uint32());
            continue;
          }
          case 4: {
            if (tag !== 34) {
              break;
            }

            message.config = DynamicValue.decode(reader, reader.uint32());
            continue;
          }
          case 5: {
            if (tag !== 42) {
              break;
            }

            message.plannedPrivate = Buffer.from(reader.bytes());
            continue;
          }
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<ApplyResourceChange_Request>): ApplyResourceChange_Request {
    return ApplyResourceChange_Request.fromPartial(base ?? {});
  },
  fromPartial(object: DeepPartial<ApplyResourceChange_Request>): ApplyResourceChange_Request {
    const message = createBaseApplyResourceChange_Request();
    message.typeName = object.typeName ?? "";
    message.priorState = (object.priorState !== undefined && object.priorState !== null)
      ? DynamicValue.fromPartial(object.priorState)
      : undefined;
    message.plannedState = (object.plannedState !== undefined && object.plannedState !== null)
      ? DynamicValue.fromPartial(object.plannedState)
      : undefined;
    message.config = (object.config !== undefined && object.config !== null)
      ? DynamicValue.fromPartial(object.config)
      : undefined;
    message.plannedPrivate = object.plannedPrivate ?? Buffer.alloc(0);
    return message;
  },
};

function createBaseApplyResourceChange_Response(): ApplyResourceChange_Response {
  return { newState: undefined, private: Buffer.alloc(0), diagnostics: [] };
}

export const ApplyResourceChange_Response: MessageFns<ApplyResourceChange_Response> = {
  encode(message: ApplyResourceChange_Response, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    if (message.newState !== undefined) {
      DynamicValue.encode(message.newState, writer.uint32(10).fork()).join();
    }
    if (message.private.length !== 0) {
      writer.uint32(18).bytes(message.private);
    }
    for (const v of message.diagnostics) {
      Diagnostic.encode(v!, writer.uint32(26).fork()).join();
    }
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): ApplyResourceChange_Response {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseApplyResourceChange_Response();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
          case 1: {
            if (tag !== 10) {
              break;
            }

            message.newState = DynamicValue.decode(reader, reader.uint32());
            continue;
          }
          case 2: {
            if (tag !== 18) {
              break;
            }

            message.private = Buffer.from(reader.bytes());
            continue;
          }
          case 3: {
            if (tag !== 26) {
              break;
            }

            message.diagnostics.push(Diagnostic.decode(reader, reader.uint32()));
            continue;
          }
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<ApplyResourceChange_Response>): ApplyResourceChange_Response {
    return ApplyResourceChange_Response.fromPartial(base ?? {});
  },
  fromPartial(object: DeepPartial<ApplyResourceChange_Response>): ApplyResourceChange_Response {
    const message = createBaseApplyResourceChange_Response();
    message.newState = (object.newState !== undefined && object.newState !== null)
      ? DynamicValue.fromPartial(object.newState)
      : undefined;
    message.private = object.private ?? Buffer.alloc(0);
    message.diagnostics = object.diagnostics?.map((e) => Diagnostic.fromPartial(e)) || [];
    return message;
  },
};

function createBaseImportResourceState(): ImportResourceState {
  return {};
}

export const ImportResourceState: MessageFns<ImportResourceState> = {
  encode(_: ImportResourceState, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): ImportResourceState {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseImportResourceState();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<ImportResourceState>): ImportResourceState {
    return ImportResourceState.fromPartial(base ?? {});
  },
  fromPartial(_: DeepPartial<ImportResourceState>): ImportResourceState {
    const message = createBaseImportResourceState();
    return message;
  },
};

function createBaseImportResourceState_Request(): ImportResourceState_Request {
  return { typeName: "", id: "" };
}

export const ImportResourceState_Request: MessageFns<ImportResourceState_Request> = {
  encode(message: ImportResourceState_Request, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    if (message.typeName !== "") {
      writer.uint32(10).string(message.typeName);
    }
    if (message.id !== "") {
      writer.uint32(18).string(message.id);
    }
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): ImportResourceState_Request {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseImportResourceState_Request();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
          case 1: {
            if (tag !== 10) {
              break;
            }

            message.typeName = reader.string();
            continue;
          }
          case 2: {
            if (tag !== 18) {
              break;
            }

            message.id = reader.string();
            continue;
          }
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<ImportResourceState_Request>): ImportResourceState_Request {
    return ImportResourceState_Request.fromPartial(base ?? {});
  },
  fromPartial(object: DeepPartial<ImportResourceState_Request>): ImportResourceState_Request {
    const message = createBaseImportResourceState_Request();
    message.typeName = object.typeName ?? "";
    message.id = object.id ?? "";
    return message;
  },
};

function createBaseImportResourceState_ImportedResource(): ImportResourceState_ImportedResource {
  return { typeName: "", state: undefined, private: Buffer.alloc(0) };
}

export const ImportResourceState_ImportedResource: MessageFns<ImportResourceState_ImportedResource> = {
  encode(message: ImportResourceState_ImportedResource, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    if (message.typeName !== "") {
      writer.uint32(10).string(message.typeName);
    }
    if (message.state !== undefined) {
      DynamicValue.encode(message.state, writer.uint32(18).fork()).join();
    }
    if (message.private.length !== 0) {
      writer.uint32(26).bytes(message.private);
    }
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): ImportResourceState_ImportedResource {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseImportResourceState_ImportedResource();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
          case 1: {
            if (tag !== 10) {
              break;
            }

            message.typeName = reader.string();
            continue;
          }
          case 2: {
            if (tag !== 18) {
              break;
            }

            message.state = DynamicValue.decode(reader, reader.uint32());
            continue;
          }
          case 3: {
            if (tag !== 26) {
              break;
            }

            message.private = Buffer.from(reader.bytes());
            continue;
          }
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<ImportResourceState_ImportedResource>): ImportResourceState_ImportedResource {
    return ImportResourceState_ImportedResource.fromPartial(base ?? {});
  },
  fromPartial(object: DeepPartial<ImportResourceState_ImportedResource>): ImportResourceState_ImportedResource {
    const message = createBaseImportResourceState_ImportedResource();
    message.typeName = object.typeName ?? "";
    message.state = (object.state !== undefined && object.state !== null)
      ? DynamicValue.fromPartial(object.state)
      : undefined;
    message.private = object.private ?? Buffer.alloc(0);
    return message;
  },
};

function createBaseImportResourceState_Response(): ImportResourceState_Response {
  return { importedResources: [], diagnostics: [] };
}

export const ImportResourceState_Response: MessageFns<ImportResourceState_Response> = {
  encode(message: ImportResourceState_Response, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    for (const v of message.importedResources) {
      ImportResourceState_ImportedResource.encode(v!, writer.uint32(10).fork()).join();
    }
    for (const v of message.diagnostics) {
      Diagnostic.encode(v!, writer.uint32(18).fork()).join();
    }
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): ImportResourceState_Response {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseImportResourceState_Response();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
          case 1: {
            if (tag !== 10) {
              break;
            }

            message.importedResources.push(ImportResourceState_ImportedResource.decode(reader, reader.uint32()));
            continue;
          }
          case 2: {
            if (tag !== 18) {
              break;
            }

            message.diagnostics.push(Diagnostic.decode(reader, reader.uint32()));
            continue;
          }
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<ImportResourceState_Response>): ImportResourceState_Response {
    return ImportResourceState_Response.fromPartial(base ?? {});
  },
  fromPartial(object: DeepPartial<ImportResourceState_Response>): ImportResourceState_Response {
    const message = createBaseImportResourceState_Response();
    message.importedResources =
      object.importedResources?.map((e) => ImportResourceState_ImportedResource.fromPartial(e)) || [];
    message.diagnostics = object.diagnostics?.map((e) => Diagnostic.fromPartial(e)) || [];
    return message;
  },
};

function createBaseGenerateResourceConfig(): GenerateResourceConfig {
  return {};
}

export const GenerateResourceConfig: MessageFns<GenerateResourceConfig> = {
  encode(_: GenerateResourceConfig, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): GenerateResourceConfig {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseGenerateResourceConfig();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<GenerateResourceConfig>): GenerateResourceConfig {
    return GenerateResourceConfig.fromPartial(base ?? {});
  },
  fromPartial(_: DeepPartial<GenerateResourceConfig>): GenerateResourceConfig {
    const message = createBaseGenerateResourceConfig();
    return message;
  },
};

function createBaseGenerateResourceConfig_Request(): GenerateResourceConfig_Request {
  return { typeName: "", state: undefined };
}

export const GenerateResourceConfig_Request: MessageFns<GenerateResourceConfig_Request> = {
  encode(message: GenerateResourceConfig_Request, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    if (message.typeName !== "") {
      writer.uint32(10).string(message.typeName);
    }
    if (message.state !== undefined) {
      DynamicValue.encode(message.state, writer.uint32(18).fork()).join();
    }
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): GenerateResourceConfig_Request {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseGenerateResourceConfig_Request();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
          case 1: {
            if (tag !== 10) {
              break;
            }

            message.typeName = reader.string();
            continue;
          }
          case 2: {
            if (tag !== 18) {
              break;
            }

            message.state = DynamicValue.decode(reader, reader.uint32());
            continue;
          }
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<GenerateResourceConfig_Request>): GenerateResourceConfig_Request {
    return GenerateResourceConfig_Request.fromPartial(base ?? {});
  },
  fromPartial(object: DeepPartial<GenerateResourceConfig_Request>): GenerateResourceConfig_Request {
    const message = createBaseGenerateResourceConfig_Request();
    message.typeName = object.typeName ?? "";
    message.state = (object.state !== undefined && object.state !== null)
      ? DynamicValue.fromPartial(object.state)
      : undefined;
    return message;
  },
};

function createBaseGenerateResourceConfig_Response(): GenerateResourceConfig_Response {
  return { config: undefined, diagnostics: [] };
}

export const GenerateResourceConfig_Response: MessageFns<GenerateResourceConfig_Response> = {
  encode(message: GenerateResourceConfig_Response, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    if (message.config !== undefined) {
      DynamicValue.encode(message.config, writer.uint32(10).fork()).join();
    }
    for (const v of message.diagnostics) {
      Diagnostic.encode(v!, writer.uint32(18).fork()).join();
    }
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): GenerateResourceConfig_Response {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseGenerateResourceConfig_Response();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
          case 1: {
            if (tag !== 10) {
              break;
            }

            message.config = DynamicValue.decode(reader, reader.uint32());
            continue;
          }
          case 2: {
            if (tag !== 18) {
              break;
            }

            message.diagnostics.push(Diagnostic.decode(reader, reader.uint32()));
            continue;
          }
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<GenerateResourceConfig_Response>): GenerateResourceConfig_Response {
    return GenerateResourceConfig_Response.fromPartial(base ?? {});
  },
  fromPartial(object: DeepPartial<GenerateResourceConfig_Response>): GenerateResourceConfig_Response {
    const message = createBaseGenerateResourceConfig_Response();
    message.config = (object.config !== undefined && object.config !== null)
      ? DynamicValue.fromPartial(object.config)
      : undefined;
    message.diagnostics = object.diagnostics?.map((e) => Diagnostic.fromPartial(e)) || [];
    return message;
  },
};

function createBaseMoveResourceState(): MoveResourceState {
  return {};
}

export const MoveResourceState: MessageFns<MoveResourceState> = {
  encode(_: MoveResourceState, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): MoveResourceState {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseMoveResourceState();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<MoveResourceState>): MoveResourceState {
    return MoveResourceState.fromPartial(base ?? {});
  },
  fromPartial(_: DeepPartial<MoveResourceState>): MoveResourceState {
    const message = createBaseMoveResourceState();
    return message;
  },
};

function createBaseMoveResourceState_Request(): MoveResourceState_Request {
  return {
    sourceProviderAddress: "",
    sourceTypeName: "",
    sourceSchemaVersion: 0,
    sourceState: undefined,
    targetTypeName: "",
    sourcePrivate: Buffer.alloc(0),
  };
}

export const MoveResourceState_Request: MessageFns<MoveResourceState_Request> = {
  encode(message: MoveResourceState_Request, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    if (message.sourceProviderAddress !== "") {
      writer.uint32(10).string(message.sourceProviderAddress);
    }
    if (message.sourceTypeName !== "") {
      writer.uint32(18).string(message.sourceTypeName);
    }
    if (message.sourceSchemaVersion !== 0) {
      writer.uint32(24).int64(message.sourceSchemaVersion);
    }
    if (message.sourceState !== undefined) {
      RawState.encode(message.sourceState, writer.uint32(34).fork()).join();
    }
    if (message.targetTypeName !== "") {
      writer.uint32(42).string(message.targetTypeName);
    }
    if (message.sourcePrivate.length !== 0) {
      writer.uint32(50).bytes(message.sourcePrivate);
    }
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): MoveResourceState_Request {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseMoveResourceState_Request();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
          case 1: {
            if (tag !== 10) {
              break;
            }

            message.sourceProviderAddress = reader.string();
            continue;
          }
          case 2: {
            if (tag !== 18) {
              break;
            }

            message.sourceTypeName = reader.string();
            continue;
          }
          case 3: {
            if (tag !== 24) {
              break;
            }

            message.sourceSchemaVersion = longToNumber(reader.int64());
            continue;
          }
          case 4: {
            if (tag !== 34) {
              break;
            }

            message.sourceState = RawState.decode(reader, reader.uint32());
            continue;
          }
          case 5: {
            if (tag !== 42) {
              break;
            }

            message.targetTypeName = reader.string();
            continue;
          }
          case 6: {
            if (tag !== 50) {
              break;
            }

            message.sourcePrivate = Buffer.from(reader.bytes());
            continue;
          }
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<MoveResourceState_Request>): MoveResourceState_Request {
    return MoveResourceState_Request.fromPartial(base ?? {});
  },
  fromPartial(object: DeepPartial<MoveResourceState_Request>): MoveResourceState_Request {
    const message = createBaseMoveResourceState_Request();
    message.sourceProviderAddress = object.sourceProviderAddress ?? "";
    message.sourceTypeName = object.sourceTypeName ?? "";
    message.sourceSchemaVersion = object.sourceSchemaVersion ?? 0;
    message.sourceState = (object.sourceState !== undefined && object.sourceState !== null)
      ? RawState.fromPartial(object.sourceState)
      : undefined;
    message.targetTypeName = object.targetTypeName ?? "";
    message.sourcePrivate = object.sourcePrivate ?? Buffer.alloc(0);
    return message;
  },
};

function createBaseMoveResourceState_Response(): MoveResourceState_Response {
  return { targetState: undefined, diagnostics: [], targetPrivate: Buffer.alloc(0) };
}

export const MoveResourceState_Response: MessageFns<MoveResourceState_Response> = {
  encode(message: MoveResourceState_Response, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    if (message.targetState !== undefined) {
      DynamicValue.encode(message.targetState, writer.uint32(10).fork()).join();
    }
    for (const v of message.diagnostics) {
      Diagnostic.encode(v!, writer.uint32(18).fork()).join();
    }
    if (message.targetPrivate.length !== 0) {
      writer.uint32(26).bytes(message.targetPrivate);
    }
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): MoveResourceState_Response {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseMoveResourceState_Response();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
          case 1: {
            if (tag !== 10) {
              break;
            }

            message.targetState = DynamicValue.decode(reader, reader.uint32());
            continue;
          }
          case 2: {
            if (tag !== 18) {
              break;
            }

            message.diagnostics.push(Diagnostic.decode(reader, reader.uint32()));
            continue;
          }
          case 3: {
            if (tag !== 26) {
              break;
            }

            message.targetPrivate = Buffer.from(reader.bytes());
            continue;
          }
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<MoveResourceState_Response>): MoveResourceState_Response {
    return MoveResourceState_Response.fromPartial(base ?? {});
  },
  fromPartial(object: DeepPartial<MoveResourceState_Response>): MoveResourceState_Response {
    const message = createBaseMoveResourceState_Response();
    message.targetState = (object.targetState !== undefined && object.targetState !== null)
      ? DynamicValue.fromPartial(object.targetState)
      : undefined;
    message.diagnostics = object.diagnostics?.map((e) => Diagnostic.fromPartial(e)) || [];
    message.targetPrivate = object.targetPrivate ?? Buffer.alloc(0);
    return message;
  },
};

function createBaseReadDataSource(): ReadDataSource {
  return {};
}

export const ReadDataSource: MessageFns<ReadDataSource> = {
  encode(_: ReadDataSource, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): ReadDataSource {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseReadDataSource();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<ReadDataSource>): ReadDataSource {
    return ReadDataSource.fromPartial(base ?? {});
  },
  fromPartial(_: DeepPartial<ReadDataSource>): ReadDataSource {
    const message = createBaseReadDataSource();
    return message;
  },
};

function createBaseReadDataSource_Request(): ReadDataSource_Request {
  return { typeName: "", config: undefined };
}

export const ReadDataSource_Request: MessageFns<ReadDataSource_Request> = {
  encode(message: ReadDataSource_Request, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    if (message.typeName !== "") {
      writer.uint32(10).string(message.typeName);
    }
    if (message.config !== undefined) {
      DynamicValue.encode(message.config, writer.uint32(18).fork()).join();
    }
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): ReadDataSource_Request {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseReadDataSource_Request();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
          case 1: {
            if (tag !== 10) {
              break;
            }

            message.typeName = reader.string();
            continue;
          }
          case 2: {
            if (tag !== 18) {
              break;
            }

            message.config = DynamicValue.decode(reader, reader.uint32());
            continue;
          }
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<ReadDataSource_Request>): ReadDataSource_Request {
    return ReadDataSource_Request.fromPartial(base ?? {});
  },
  fromPartial(object: DeepPartial<ReadDataSource_Request>): ReadDataSource_Request {
    const message = createBaseReadDataSource_Request();
    message.typeName = object.typeName ?? "";
    message.config = (object.config !== undefined && object.config !== null)
      ? DynamicValue.fromPartial(object.config)
      : undefined;
    return message;
  },
};

function createBaseReadDataSource_Response(): ReadDataSource_Response {
  return { state: undefined, diagnostics: [] };
}

export const ReadDataSource_Response: MessageFns<ReadDataSource_Response> = {
  encode(message: ReadDataSource_Response, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    if (message.state !== undefined) {
      DynamicValue.encode(message.state, writer.uint32(10).fork()).join();
    }
    for (const v of message.diagnostics) {
      Diagnostic.encode(v!, writer.uint32(18).fork()).join();
    }
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): ReadDataSource_Response {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseReadDataSource_Response();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
          case 1: {
            if (tag !== 10) {
              break;
            }

            message.state = DynamicValue.decode(reader, reader.uint32());
            continue;
          }
          case 2: {
            if (tag !== 18) {
              break;
            }

            message.diagnostics.push(Diagnostic.decode(reader, reader.uint32()));
            continue;
          }
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<ReadDataSource_Response>): ReadDataSource_Response {
    return ReadDataSource_Response.fromPartial(base ?? {});
  },
  fromPartial(object: DeepPartial<ReadDataSource_Response>): ReadDataSource_Response {
    const message = createBaseReadDataSource_Response();
    message.state = (object.state !== undefined && object.state !== null)
      ? DynamicValue.fromPartial(object.state)
      : undefined;
    message.diagnostics = object.diagnostics?.map((e) => Diagnostic.fromPartial(e)) || [];
    return message;
  },
};

function createBaseGetFunctions(): GetFunctions {
  return {};
}

export const GetFunctions: MessageFns<GetFunctions> = {
  encode(_: GetFunctions, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): GetFunctions {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseGetFunctions();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<GetFunctions>): GetFunctions {
    return GetFunctions.fromPartial(base ?? {});
  },
  fromPartial(_: DeepPartial<GetFunctions>): GetFunctions {
    const message = createBaseGetFunctions();
    return message;
  },
};

function createBaseGetFunctions_Request(): GetFunctions_Request {
  return {};
}

export const GetFunctions_Request: MessageFns<GetFunctions_Request> = {
  encode(_: GetFunctions_Request, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): GetFunctions_Request {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseGetFunctions_Request();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<GetFunctions_Request>): GetFunctions_Request {
    return GetFunctions_Request.fromPartial(base ?? {});
  },
  fromPartial(_: DeepPartial<GetFunctions_Request>): GetFunctions_Request {
    const message = createBaseGetFunctions_Request();
    return message;
  },
};

function createBaseGetFunctions_Response(): GetFunctions_Response {
  return { diagnostics: [] };
}

export const GetFunctions_Response: MessageFns<GetFunctions_Response> = {
  encode(message: GetFunctions_Response, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    for (const v of message.diagnostics) {
      Diagnostic.encode(v!, writer.uint32(18).fork()).join();
    }
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): GetFunctions_Response {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseGetFunctions_Response();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
          case 2: {
            if (tag !== 18) {
              break;
            }

            message.diagnostics.push(Diagnostic.decode(reader, reader.uint32()));
            continue;
          }
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<GetFunctions_Response>): GetFunctions_Response {
    return GetFunctions_Response.fromPartial(base ?? {});
  },
  fromPartial(object: DeepPartial<GetFunctions_Response>): GetFunctions_Response {
    const message = createBaseGetFunctions_Response();
    message.diagnostics = object.diagnostics?.map((e) => Diagnostic.fromPartial(e)) || [];
    return message;
  },
};

function createBaseGetResourceIdentitySchemas(): GetResourceIdentitySchemas {
  return {};
}

export const GetResourceIdentitySchemas: MessageFns<GetResourceIdentitySchemas> = {
  encode(_: GetResourceIdentitySchemas, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): GetResourceIdentitySchemas {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseGetResourceIdentitySchemas();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<GetResourceIdentitySchemas>): GetResourceIdentitySchemas {
    return GetResourceIdentitySchemas.fromPartial(base ?? {});
  },
  fromPartial(_: DeepPartial<GetResourceIdentitySchemas>): GetResourceIdentitySchemas {
    const message = createBaseGetResourceIdentitySchemas();
    return message;
  },
};

function createBaseGetResourceIdentitySchemas_Request(): GetResourceIdentitySchemas_Request {
  return {};
}

export const GetResourceIdentitySchemas_Request: MessageFns<GetResourceIdentitySchemas_Request> = {
  encode(_: GetResourceIdentitySchemas_Request, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): GetResourceIdentitySchemas_Request {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseGetResourceIdentitySchemas_Request();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<GetResourceIdentitySchemas_Request>): GetResourceIdentitySchemas_Request {
    return GetResourceIdentitySchemas_Request.fromPartial(base ?? {});
  },
  fromPartial(_: DeepPartial<GetResourceIdentitySchemas_Request>): GetResourceIdentitySchemas_Request {
    const message = createBaseGetResourceIdentitySchemas_Request();
    return message;
  },
};

function createBaseGetResourceIdentitySchemas_Response(): GetResourceIdentitySchemas_Response {
  return { diagnostics: [] };
}

export const GetResourceIdentitySchemas_Response: MessageFns<GetResourceIdentitySchemas_Response> = {
  encode(message: GetResourceIdentitySchemas_Response, writer: BinaryWriter = new BinaryWriter()): BinaryWriter {
    for (const v of message.diagnostics) {
      Diagnostic.encode(v!, writer.uint32(18).fork()).join();
    }
    return writer;
  },

  decode(input: BinaryReader | Uint8Array, length?: number): GetResourceIdentitySchemas_Response {
    const reader = input instanceof BinaryReader ? input : new BinaryReader(input);
    const previousRecursionDepth = (reader as any).__tsProtoDecodeDepth ?? 0;
    if (previousRecursionDepth >= 100) {
      throw new globalThis.Error("protobuf decode recursion limit exceeded");
    }
    (reader as any).__tsProtoDecodeDepth = previousRecursionDepth + 1;
    try {
      const end = length === undefined ? reader.len : reader.pos + length;
      const message = createBaseGetResourceIdentitySchemas_Response();
      while (reader.pos < end) {
        const tag = reader.uint32();
        switch (tag >>> 3) {
          case 2: {
            if (tag !== 18) {
              break;
            }

            message.diagnostics.push(Diagnostic.decode(reader, reader.uint32()));
            continue;
          }
        }
        if ((tag & 7) === 4 || tag === 0) {
          break;
        }
        reader.skip(tag & 7);
      }
      return message;
    } finally {
      (reader as any).__tsProtoDecodeDepth = previousRecursionDepth;
    }
  },

  create(base?: DeepPartial<GetResourceIdentitySchemas_Response>): GetResourceIdentitySchemas_Response {
    return GetResourceIdentitySchemas_Response.fromPartial(base ?? {});
  },
  fromPartial(object: DeepPartial<GetResourceIdentitySchemas_Response>): GetResourceIdentitySchemas_Response {
    const message = createBaseGetResourceIdentitySchemas_Response();
    message.diagnostics = object.diagnostics?.map((e) => Diagnostic.fromPartial(e)) || [];
    return message;
  },
};

export type ProviderDefinition = typeof ProviderDefinition;
export const ProviderDefinition = {
  name: "Provider",
  fullName: "tfplugin6.Provider",
  methods: {
    getMetadata: {
      name: "GetMetadata",
      requestType: GetMetadata_Request as typeof GetMetadata_Request,
      requestStream: false,
      responseType: GetMetadata_Response as typeof GetMetadata_Response,
      responseStream: false,
      options: {},
    },
    getProviderSchema: {
      name: "GetProviderSchema",
      requestType: GetProviderSchema_Request as typeof GetProviderSchema_Request,
      requestStream: false,
      responseType: GetProviderSchema_Response as typeof GetProviderSchema_Response,
      responseStream: false,
      options: {},
    },
    getResourceIdentitySchemas: {
      name: "GetResourceIdentitySchemas",
      requestType: GetResourceIdentitySchemas_Request as typeof GetResourceIdentitySchemas_Request,
      requestStream: false,
      responseType: GetResourceIdentitySchemas_Response as typeof GetResourceIdentitySchemas_Response,
      responseStream: false,
      options: {},
    },
    validateProviderConfig: {
      name: "ValidateProviderConfig",
      requestType: ValidateProviderConfig_Request as typeof ValidateProviderConfig_Request,
      requestStream: false,
      responseType: ValidateProviderConfig_Response as typeof ValidateProviderConfig_Response,
      responseStream: false,
      options: {},
    },
    validateResourceConfig: {
      name: "ValidateResourceConfig",
      requestType: ValidateResourceConfig_Request as typeof ValidateResourceConfig_Request,
      requestStream: false,
      responseType: ValidateResourceConfig_Response as typeof ValidateResourceConfig_Response,
      responseStream: false,
      options: {},
    },
    validateDataResourceConfig: {
      name: "ValidateDataResourceConfig",
      requestType: ValidateDataResourceConfig_Request as typeof ValidateDataResourceConfig_Request,
      requestStream: false,
      responseType: ValidateDataResourceConfig_Response as typeof ValidateDataResourceConfig_Response,
      responseStream: false,
      options: {},
    },
    upgradeResourceState: {
      name: "UpgradeResourceState",
      requestType: UpgradeResourceState_Request as typeof UpgradeResourceState_Request,
      requestStream: false,
      responseType: UpgradeResourceState_Response as typeof UpgradeResourceState_Response,
      responseStream: false,
      options: {},
    },
    configureProvider: {
      name: "ConfigureProvider",
      requestType: ConfigureProvider_Request as typeof ConfigureProvider_Request,
      requestStream: false,
      responseType: ConfigureProvider_Response as typeof ConfigureProvider_Response,
      responseStream: false,
      options: {},
    },
    readResource: {
      name: "ReadResource",
      requestType: ReadResource_Request as typeof ReadResource_Request,
      requestStream: false,
      responseType: ReadResource_Response as typeof ReadResource_Response,
      responseStream: false,
      options: {},
    },
    planResourceChange: {
      name: "PlanResourceChange",
      requestType: PlanResourceChange_Request as typeof PlanResourceChange_Request,
      requestStream: false,
      responseType: PlanResourceChange_Response as typeof PlanResourceChange_Response,
      responseStream: false,
      options: {},
    },
    applyResourceChange: {
      name: "ApplyResourceChange",
      requestType: ApplyResourceChange_Request as typeof ApplyResourceChange_Request,
      requestStream: false,
      responseType: ApplyResourceChange_Response as typeof ApplyResourceChange_Response,
      responseStream: false,
      options: {},
    },
    importResourceState: {
      name: "ImportResourceState",
      requestType: ImportResourceState_Request as typeof ImportResourceState_Request,
      requestStream: false,
      responseType: ImportResourceState_Response as typeof ImportResourceState_Response,
      responseStream: false,
      options: {},
    },
    moveResourceState: {
      name: "MoveResourceState",
      requestType: MoveResourceState_Request as typeof MoveResourceState_Request,
      requestStream: false,
      responseType: MoveResourceState_Response as typeof MoveResourceState_Response,
      responseStream: false,
      options: {},
    },
    readDataSource: {
      name: "ReadDataSource",
      requestType: ReadDataSource_Request as typeof ReadDataSource_Request,
      requestStream: false,
      responseType: ReadDataSource_Response as typeof ReadDataSource_Response,
      responseStream: false,
      options: {},
    },
    generateResourceConfig: {
      name: "GenerateResourceConfig",
      requestType: GenerateResourceConfig_Request as typeof GenerateResourceConfig_Request,
      requestStream: false,
      responseType: GenerateResourceConfig_Response as typeof GenerateResourceConfig_Response,
      responseStream: false,
      options: {},
    },
    getFunctions: {
      name: "GetFunctions",
      requestType: GetFunctions_Request as typeof GetFunctions_Request,
      requestStream: false,
      responseType: GetFunctions_Response as typeof GetFunctions_Response,
      responseStream: false,
      options: {},
    },
    stopProvider: {
      name: "StopProvider",
      requestType: StopProvider_Request as typeof StopProvider_Request,
      requestStream: false,
      responseType: StopProvider_Response as typeof StopProvider_Response,
      responseStream: false,
      options: {},
    },
  },
} as const;

type Builtin = Date | Function | Uint8Array | string | number | boolean | undefined;

type DeepPartial<T> = T extends Builtin ? T
  : T extends globalThis.Array<infer U> ? globalThis.Array<DeepPartial<U>>
  : T extends ReadonlyArray<infer U> ? ReadonlyArray<DeepPartial<U>>
  : T extends { $case: string } ? { [K in keyof Omit<T, "$case">]?: DeepPartial<T[K]> } & { $case: T["$case"] }
  : T extends {} ? { [K in keyof T]?: DeepPartial<T[K]> }
  : Partial<T>;

function longToNumber(int64: { toString(): string }): number {
  const num = globalThis.Number(int64.toString());
  if (num > globalThis.Number.MAX_SAFE_INTEGER) {
    throw new globalThis.Error("Value is larger than Number.MAX_SAFE_INTEGER");
  }
  if (num < globalThis.Number.MIN_SAFE_INTEGER) {
    throw new globalThis.Error("Value is smaller than Number.MIN_SAFE_INTEGER");
  }
  return num;
}

interface MessageFns<T> {
  encode(message: T, writer?: BinaryWriter): BinaryWriter;
  decode(input: BinaryReader | Uint8Array, length?: number): T;
  create(base?: DeepPartial<T>): T;
  fromPartial(object: DeepPartial<T>): T;
}
