// A process of its own in which a tool generates cases, one after the other: `run-tool.ts` starts it, is told of each, and
// starts it again with the rest if a case ends it.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type LoadedCase, listCaseOperations, loadCases } from "@specmint/conformance";
import { contestants } from "./contestants.ts";
import { makeToolCalls } from "./make-tool-calls.ts";
import type { ToolRun } from "./run-tool.ts";

const [tool = "", folder = "", ...ids] = process.argv.slice(2);
const contestant = contestants.find((candidate) => candidate.tool === tool);
if (!contestant) throw new Error(`there is no ${tool}`);

let printed = "";
for (const stream of [process.stdout, process.stderr]) {
  stream.write = (chunk: string | Uint8Array): boolean => {
    printed += typeof chunk === "string" ? chunk : Buffer.from(chunk).toString();
    return true;
  };
}
const exit = process.exit.bind(process);
// Tools end the process to say that they failed.
process.exit = ((code?: number) => {
  throw new Error(`it ended the process with ${code}`);
}) as typeof process.exit;

for (const one of await loadCases(ids)) process.send?.(await run(one));
exit(0);

async function run(one: LoadedCase): Promise<ToolRun> {
  printed = "";
  const target = join(folder, one.slug);
  process.exitCode = 0;
  let isGenerated = true;
  try {
    await contestant?.generate(join(one.folder, one.specFile), target);
    isGenerated = process.exitCode === 0 && existsSync(join(target, contestant?.entry ?? ""));
  } catch (error) {
    isGenerated = false;
    printed += `\n${String(error)}\n`;
  }
  const result = { id: one.id, isGenerated, printed: linesOf(printed) };
  if (!isGenerated || !contestant?.hasClient) return { ...result, callProblems: [] };
  try {
    return { ...result, callProblems: await makeToolCalls(one, contestant, listCaseOperations(one), target) };
  } catch (error) {
    return { ...result, callProblems: [`the calls cannot be built: ${String(error).split("\n")[0]}`] };
  }
}

function linesOf(output: string): readonly string[] {
  const progress =
    /^(Generating|Client successfully|External \$ref documents|generate-client: .* so it is emitted as |orval|🎉|✨|🚀|✓|@hey-api|\[Job \d+\] *(~|\[\d|✓|$)|$)/u;
  return (
    output
      .split("\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the colours of terminals
      .map((line) => line.replace(/\u001b\[\d+m/g, "").trim())
      .filter((line) => !progress.test(line))
  );
}
