import { basename, extname } from "node:path/posix";
import { objectIn, stringIn } from "../json.ts";
import type { ModelInfo } from "../model.ts";
import type { Source } from "../source.ts";

/** What a spec says of itself. */
export function buildInfo({ file, value }: Pick<Source, "file" | "value">): ModelInfo {
  const info = objectIn(value, "info");
  return {
    slug: slugOf(file),
    file,
    title: stringIn(info, "title") ?? "",
    version: stringIn(info, "version") ?? "",
    description: stringIn(info, "description") ?? stringIn(info, "summary") ?? "",
  };
}

/** The file name of a spec without its ending: `specs/petstore.yaml` is `petstore`. */
export function slugOf(file: string): string {
  return basename(file, extname(file));
}
