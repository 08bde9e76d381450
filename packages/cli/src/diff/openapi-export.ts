import { posix } from "node:path";
import { isMembers } from "../read-manifest.ts";
import { UsageError } from "../usage-error.ts";

/**
 * Where a package has its description: what its package.json exports as `./openapi.json`, as a path below its folder.
 *
 * @param text The text of its package.json.
 * @param name What the package is called where it cannot be used.
 * @throws `UsageError` if it exports none.
 */
export function openapiExport(text: string, name: string): string {
  const target = firstTarget(membersOf(membersOf(parse(text))["exports"])["./openapi.json"]);
  if (target === undefined)
    throw new UsageError(
      `${name} has no description: its package.json exports no "./openapi.json". Packages with types do.`,
    );
  const path = posix.normalize(target);
  if (path.startsWith("../") || posix.isAbsolute(path))
    throw new UsageError(`${name} exports a description that is outside of it: ${target}.`);
  return path;
}

/** What the first condition leads to. */
function firstTarget(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (!isMembers(value)) return undefined;
  return Object.values(value)
    .map(firstTarget)
    .find((target) => target !== undefined);
}

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return isMembers(value) ? value : {};
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
