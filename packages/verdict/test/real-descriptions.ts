import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { JsonObject } from "@specmint/spec";
import { parse } from "yaml";

const root = join(import.meta.dirname, "../../..");

/** The descriptions that this workspace has: of both vendors, and those of the conformance corpus. */
export const realDescriptions: readonly (readonly [name: string, document: JsonObject])[] = globSync(
  ["specs/*.yaml", "packages/conformance/corpus/*/*/spec.yaml"],
  { cwd: root },
)
  .sort()
  .map((file) => [file, parse(readFileSync(join(root, file), "utf8"))] as const);
