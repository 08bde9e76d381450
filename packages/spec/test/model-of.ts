import { loadSpec, type Model } from "../src/index.ts";

/** The model of a spec that there is no error in. */
export async function modelOf(text: string): Promise<Model> {
  const { build, diagnostics } = await loadSpec({ file: "specs/groups.yaml", text });
  if (!build) throw new Error(JSON.stringify(diagnostics));
  return build();
}
