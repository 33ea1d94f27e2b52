/**
 * Derives the TypeScript messages of Terraform's plugin protocol from the committed description of them; a part of `npm run generate`.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { create, fromBinary, type MessageInitShape, toBinary } from "@bufbuild/protobuf";
import {
  CodeGeneratorRequestSchema,
  CodeGeneratorResponseSchema,
  type DescriptorProtoSchema,
  type EnumDescriptorProtoSchema,
  type FieldDescriptorProtoSchema,
  FileDescriptorProtoSchema,
  FieldDescriptorProto_Label as Label,
  FieldDescriptorProto_Type as Type,
} from "@bufbuild/protobuf/wkt";
import { keepGenerated } from "./keep-generated";

/** The messages as they are committed: dotted names, a field's number, type, and what else there is to it. */
interface Description {
  readonly package: string;
  readonly services: Readonly<Record<string, Readonly<Record<string, { readonly request: string; readonly response: string }>>>>;
  readonly enums: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly messages: Readonly<Record<string, Readonly<Record<string, FieldDescription>>>>;
}

interface FieldDescription {
  readonly number: number;
  readonly type: string;
  readonly repeated?: boolean;
  readonly oneof?: string;
}

type Message = MessageInitShape<typeof DescriptorProtoSchema>;
type Field = MessageInitShape<typeof FieldDescriptorProtoSchema>;
type Enumeration = MessageInitShape<typeof EnumDescriptorProtoSchema>;

const root = resolve(__dirname, "..");
const folder = "provider-bridge/protocol/messages";
const generated = `${folder}/tfplugin6.generated.ts`;

const scalars = new Map([
  ["string", Type.STRING],
  ["bytes", Type.BYTES],
  ["bool", Type.BOOL],
  ["int64", Type.INT64],
]);

const options = [
  "env=node",
  "esModuleInterop=true",
  "oneof=unions",
  "useMapType=true",
  "useExactTypes=false",
  "outputJsonMethods=false",
  "outputServices=generic-definitions",
  "unrecognizedEnum=false",
  "exportCommonSymbols=false",
  "annotateFilesWithVersion=false",
  "comments=false",
].join(",");

/** The dotted name of the innermost message or enum that `type` names when it is written inside `scope`. */
function resolveType(description: Description, type: string, scope: string): string {
  const levels = scope.split(".");
  for (let depth = levels.length; depth >= 0; depth--) {
    const name = [...levels.slice(0, depth), type].join(".");
    if (name in description.messages || name in description.enums) return name;
  }
  throw new Error(`${folder}/tfplugin6.json: ${scope} names the type ${type}, which is not described.`);
}

function typeOf(description: Description, type: string, scope: string): Field {
  const scalar = scalars.get(type);
  if (scalar !== undefined) return { type: scalar };
  const name = resolveType(description, type, scope);
  return { type: name in description.enums ? Type.ENUM : Type.MESSAGE, typeName: `.${description.package}.${name}` };
}

/** The entry message that stands behind a map field. */
function mapEntry(description: Description, name: string, types: readonly string[], scope: string): Message {
  const field = (index: number): Field => ({
    name: index === 0 ? "key" : "value",
    number: index + 1,
    label: Label.OPTIONAL,
    ...typeOf(description, types[index] ?? "", scope),
  });
  return { name, field: [field(0), field(1)], options: { mapEntry: true } };
}

function camelCase(name: string): string {
  return name.replace(/(?:^|_)(.)/g, (_, letter: string) => letter.toUpperCase());
}

function isDirectChild(name: string, parent: string): boolean {
  return name.startsWith(`${parent}.`) && !name.slice(parent.length + 1).includes(".");
}

function enumeration(description: Description, name: string): Enumeration {
  const values = Object.entries(description.enums[name] ?? {});
  return { name: name.slice(name.lastIndexOf(".") + 1), value: values.map(([value, number]) => ({ name: value, number })) };
}

function message(description: Description, name: string): Message {
  const entries: Message[] = [];
  const oneofs: string[] = [];
  const field = Object.entries(description.messages[name] ?? {}).map(([fieldName, about]): Field => {
    const common = { name: fieldName, jsonName: fieldName, number: about.number };
    const map = /^map<(.+),(.+)>$/.exec(about.type);
    if (map) {
      const entry = `${camelCase(fieldName)}Entry`;
      entries.push(mapEntry(description, entry, map.slice(1), name));
      return { ...common, label: Label.REPEATED, type: Type.MESSAGE, typeName: `.${description.package}.${name}.${entry}` };
    }
    const oneof = about.oneof === undefined ? {} : { oneofIndex: indexIn(oneofs, about.oneof) };
    return { ...common, ...oneof, label: about.repeated ? Label.REPEATED : Label.OPTIONAL, ...typeOf(description, about.type, name) };
  });
  return {
    name: name.slice(name.lastIndexOf(".") + 1),
    field,
    oneofDecl: oneofs.map((oneof) => ({ name: oneof })),
    nestedType: [...childrenOf(description, name), ...entries],
    enumType: enumsOf(description, name),
  };
}

/** Where `name` stands in `names`; put at their end when it is new. */
function indexIn(names: string[], name: string): number {
  return names.includes(name) ? names.indexOf(name) : names.push(name) - 1;
}

function childrenOf(description: Description, parent: string): Message[] {
  const names = Object.keys(description.messages).filter((name) => isDirectChild(name, parent));
  return names.map((name) => message(description, name));
}

function enumsOf(description: Description, parent: string): Enumeration[] {
  const names = Object.keys(description.enums).filter((name) => isDirectChild(name, parent));
  return names.map((name) => enumeration(description, name));
}

function fileDescriptor(description: Description): MessageInitShape<typeof FileDescriptorProtoSchema> {
  const topLevel = (names: string[]) => names.filter((name) => !name.includes("."));
  return {
    name: "tfplugin6.generated.proto",
    package: description.package,
    syntax: "proto3",
    messageType: topLevel(Object.keys(description.messages)).map((name) => message(description, name)),
    enumType: topLevel(Object.keys(description.enums)).map((name) => enumeration(description, name)),
    service: Object.entries(description.services).map(([name, methods]) => ({
      name,
      method: Object.entries(methods).map(([method, { request, response }]) => ({
        name: method,
        inputType: `.${description.package}.${request}`,
        outputType: `.${description.package}.${response}`,
      })),
    })),
  };
}

/** The text of the generated file for a description of messages. */
function generate(description: Description): string {
  const file = create(FileDescriptorProtoSchema, fileDescriptor(description));
  const request = create(CodeGeneratorRequestSchema, { fileToGenerate: [file.name], parameter: options, protoFile: [file] });
  const plugin = require.resolve("ts-proto/protoc-gen-ts_proto");
  const run = spawnSync(process.execPath, [plugin], { input: toBinary(CodeGeneratorRequestSchema, request), maxBuffer: 2 ** 26 });
  const response = run.status === 0 ? fromBinary(CodeGeneratorResponseSchema, run.stdout) : undefined;
  const content = response?.file[0]?.content;
  if (!content) throw new Error(`ts-proto generated nothing: ${response?.error || run.stderr.toString()}`);
  return `// Generated from tfplugin6.json by \`npm run generate\`. Do not edit.\n${content.replace(/^\/\/ (?:Code generated|source:).*\n/gm, "")}`;
}

const description = JSON.parse(readFileSync(join(root, folder, "tfplugin6.json"), "utf8")) as Description;
keepGenerated(root, generated, generate(description), "tfplugin6.json");
