import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { LoadedCase } from "./load-cases.ts";
import type { Workspace } from "./make-workspace.ts";
import { type Problem, problemsOf } from "./report.ts";

/** Looks for the words of a case in the generated files. */
export async function checkFiles(
  { slug, files }: LoadedCase,
  { root }: Workspace,
): Promise<readonly Problem[]> {
  const texts = Object.entries(files ?? {}).flatMap(([path, words]) => {
    const [kind = ""] = path.split("/");
    const file = join(root, "packages", `${slug}-${kind}`, "src/gen", path.slice(kind.length + 1));
    if (!existsSync(file)) return [`there is no ${path}`];
    const text = readFileSync(file, "utf8");
    return words
      .filter((word) => !text.includes(word))
      .map((word) => `${path} has no ${JSON.stringify(word)}`);
  });
  return problemsOf("files", texts);
}
