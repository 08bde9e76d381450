import { stampFile } from "../stamp.ts";
import type { JsonPart } from "./json-parts.ts";
import type { Product } from "./product.ts";

/** What `generate` keeps as it is in a turbo.json: what the spec's files have a say in. All else is the team's. */
export function turboParts({ model: { file, slug }, allowOutside }: Product): readonly JsonPart[] {
  // Each may be a file or a folder. Turbo knows none outside the workspace.
  const outside = allowOutside
    .filter((path) => !path.startsWith(".."))
    .flatMap((path) => [path, `${path}/**`]);
  const files = [file, `specs/${slug}/**`, ...outside].map((path) => `$TURBO_ROOT$/${path}`);
  // The files that a spec may have are inputs of all that is cached; the generated code is not, because it follows from them.
  const inputs = ["$TURBO_DEFAULT$", "!src/gen/**", ...files];
  // What is built does not depend on its tests.
  const sources = ["$TURBO_DEFAULT$", "!src/gen/**", "!test/**", "!README.md", ...files];
  const parts = (task: string, globs: readonly string[]): readonly JsonPart[] =>
    globs.map((value) => ({ path: ["tasks", task, "inputs"], value, rule: "has" }));
  // Whether what is generated is up to date follows from itself as well, and from all that is kept beside it.
  const all = ["$TURBO_DEFAULT$", "!test/**", ...files];
  return [
    { path: ["extends"], value: "//", rule: "has" },
    ...parts("recall", all),
    { path: ["tasks", "recall", "outputs"], value: stampFile, rule: "has" },
    ...["generate", "build"].flatMap((task) => parts(task, sources)),
    ...["test", "lint"].flatMap((task) => parts(task, inputs)),
  ];
}

/** The order of members, for those that are put in. */
export const turboOrder: readonly string[] = ["extends", "tasks"];
