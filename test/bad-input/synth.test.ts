import * as cdktf from "cdktf";
import * as constructs from "cdktf-port";
import { ModuleKind, ScriptTarget, transpileModule } from "typescript";
import { developmentStack, testApp } from "../constructs/synthesis";
import { expectRows, type Observed } from "./observed";
import { synth } from "./rows/synth";

/** Runs a program of the table in a stack of its own, and synthesises the app around it. */
function synthesise(given: string): Observed {
  const app = testApp();
  const stack = developmentStack(app);
  const schema = { properties: { language: { type: "string", enum: ["go", "ts"] }, replicas: { type: "number" } } } as const;
  const names = new Map<string, unknown>([
    ...Object.entries(constructs),
    ["App", cdktf.App],
    ["Lazy", cdktf.Lazy],
    ["stack", stack],
    ["variable", new cdktf.TerraformVariable(stack, "variable", {})],
    ["service", new constructs.Blueprint(stack, "service", { identifier: "service", title: "Service", schema })],
    ["data", JSON.parse("{}")],
  ]);
  const { outputText } = transpileModule(given, { compilerOptions: { target: ScriptTarget.ES2022, module: ModuleKind.CommonJS } });
  try {
    new Function(...names.keys(), outputText)(...names.values());
    app.synth();
    return { code: 0, message: "" };
  } catch (error) {
    return { code: 1, message: error instanceof Error ? error.message : String(error) };
  }
}

it.each(synth)("$mistake", (row) => {
  expectRows([row], [synthesise(row.given)]);
  expect(synthesise(row.mended)).toEqual({ code: 0, message: "" });
});
