import type { Json } from "./json.ts";

/** The key in `components/schemas` that a reference names; undefined for any other. */
export function schemaKey(ref: Json | undefined): string | undefined {
  const key = typeof ref === "string" ? /^#\/components\/schemas\/([^/]+)$/.exec(ref)?.[1] : undefined;
  if (key === undefined) return undefined;
  try {
    return decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~");
  } catch {
    return undefined;
  }
}
