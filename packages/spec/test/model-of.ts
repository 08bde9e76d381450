import { expect } from "vitest";
import { buildModel, checkSpec, hasErrors, type Model, parseSource } from "../src/index.ts";

/** The model of a spec that there is no error in. */
export async function modelOf(text: string): Promise<Model> {
  const { source, diagnostics } = parseSource("specs/groups.yaml", text);
  if (!source) throw new Error(JSON.stringify(diagnostics));
  const problems = await checkSpec(source);
  expect(problems.filter((problem) => hasErrors([problem]))).toEqual([]);
  return buildModel(source);
}
