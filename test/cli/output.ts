import { runProgram } from "../../cli/program";

export interface Told {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command in this process and gathers what it says. */
export async function run(...args: readonly string[]): Promise<Told> {
  const said = { stdout: "", stderr: "" };
  const spies = (["stdout", "stderr"] as const).map((stream) =>
    jest.spyOn(process[stream], "write").mockImplementation((text) => {
      said[stream] += text.toString();
      return true;
    }),
  );
  try {
    return { code: await runProgram(args), ...said };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
