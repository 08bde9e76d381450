import { isAnnotation } from "@specmint/schema/shape";
import { checkSound } from "./check-spec.ts";
import { type Diagnostic, hasErrors, sortDiagnostics } from "./diagnostic.ts";
import { isSoundSchema } from "./is-sound-schema.ts";
import { isJsonObject, type Json, type JsonObject, memberOf, objectIn, stringIn } from "./json.ts";
import { lookUp, parseLocalRef } from "./json-pointer.ts";
import { readFiles, type SpecFiles } from "./load-spec.ts";
import { mapSchemas } from "./map-schemas.ts";
import { tokensOf } from "./path.ts";
import { patternCosts } from "./pattern-costs.ts";
import type { ReadSpec } from "./read-spec.ts";
import { settleSpec } from "./settle-spec.ts";
import type { Settled } from "./settled.ts";
import type { Source } from "./source.ts";
import { visitDocument } from "./visit-document.ts";

/** The keyword of a schema of which something was left out, as it cannot be understood. No dialect of JSON Schema has one of this name. */
export const UNREAD = "$unread";

/** A spec that can be compared with another, also where nothing can be generated from it. */
export interface Comparable extends Settled {
  /** What keeps it from being generated from. */
  readonly diagnostics: readonly Diagnostic[];
  /** True if a schema has `UNREAD` among its keywords. */
  readonly isPartial: boolean;
}

/** A spec that was read for a comparison. */
export interface LoadedComparable extends Pick<ReadSpec, "files"> {
  /** Absent if it cannot be read as an OpenAPI description at all: a diagnostic says why. */
  readonly comparable?: Comparable;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The stages read and settle, for whoever compares: what the stage check would refuse is left out of its schema, which says so under
 * `UNREAD`, and all else stays what it is.
 */
export async function loadComparable(from: SpecFiles): Promise<LoadedComparable> {
  const { source, files, diagnostics: unread } = await readFiles(from);
  if (!source) return { files, diagnostics: sortDiagnostics(unread) };
  const diagnostics = sortDiagnostics([...unread, ...checkSound(source)].filter((one) => hasErrors([one])));
  const costs = await patternCosts(source.visits);
  const isSlow = (pattern: Json | undefined): boolean => "why" in (costs.get(String(pattern)) ?? {});
  const hasSlow = [...costs.values()].some((cost) => "why" in cost);
  const sound =
    diagnostics.length > 0 || hasSlow ? soundSource(source, isSlow) : { ...source, isPartial: false };
  return {
    files,
    diagnostics,
    comparable: { ...(await settleSpec(withTypes(sound))), diagnostics, isPartial: sound.isPartial },
  };
}

const ANY: ReadonlySet<string> = new Set(["additionalProperties", "items"]);

/** Every type but null. */
const NOT_NULL = ["array", "boolean", "number", "object", "string"];

/** In OpenAPI 3.0 a schema that says nothing is not meant to be null: whoever means that says `nullable`. */
function withTypes(source: Source): Source {
  if (source.version !== "3.0") return source;
  const value = mapSchemas(source.value, (schema, path) => {
    // The items of "any list" are as free as it is.
    if (ANY.has(path?.token ?? "") || Object.keys(schema).some((keyword) => !isAnnotation(keyword)))
      return schema;
    const written = lookUp(source.bundled, tokensOf(path));
    return memberOf(written, "nullable") === true ? schema : { ...schema, type: NOT_NULL };
  });
  return value === source.value ? source : { ...source, value, visits: visitDocument(value) };
}

type IsSlow = (pattern: Json | undefined) => boolean;

function soundSource(source: Source, isSlow: IsSlow): Source & Pick<Comparable, "isPartial"> {
  let isPartial = false;
  const value = mapSchemas(source.value, (schema) => {
    const sound = soundSchema(source.value, schema, isSlow);
    isPartial ||= sound !== schema;
    return sound;
  });
  return { ...source, value, visits: visitDocument(value), isPartial };
}

/** The schema without the keywords that cannot be understood, whose texts say under `UNREAD` what they were. */
function soundSchema(document: JsonObject, schema: JsonObject, isSlow: IsSlow): JsonObject {
  if (isSoundSchema(schema) && !isDangling(document, schema) && !hasSlowPattern(schema, isSlow))
    return schema;
  const kept = Object.entries(schema).flatMap(([keyword, value]): [string, Json][] => {
    const mended = MAPS.has(keyword) ? withoutStrangers(value) : value;
    const one = { [keyword]: mended };
    const isRead = isSoundSchema(one) && !isDangling(document, one) && !hasSlowPattern(one, isSlow);
    return isRead ? [[keyword, mended]] : [];
  });
  const left = Object.fromEntries(kept);
  const lost = Object.entries(schema).filter(([keyword, value]) => left[keyword] !== value);
  // Keywords that are sound by themselves may not be so together.
  return isSoundSchema(left)
    ? { ...left, [UNREAD]: JSON.stringify(lost) }
    : { [UNREAD]: JSON.stringify(schema) };
}

/** Keywords under which names have schemas. */
const MAPS: ReadonlySet<string> = new Set(["$defs", "dependentSchemas", "patternProperties", "properties"]);

/** True for a schema with a pattern that nobody dares to run. */
function hasSlowPattern(schema: JsonObject, isSlow: IsSlow): boolean {
  return (
    isSlow(memberOf(schema, "pattern")) || Object.keys(objectIn(schema, "patternProperties")).some(isSlow)
  );
}

/** True where a reference leads nowhere. */
function isDangling(document: JsonObject, schema: JsonObject): boolean {
  const ref = stringIn(schema, "$ref");
  const tokens = ref === undefined ? undefined : parseLocalRef(ref);
  return ref !== undefined && (!tokens || lookUp(document, tokens) === undefined);
}

/** A map without what is nothing at all, which editors leave behind: `name:` without a value. */
function withoutStrangers(value: Json): Json {
  if (!isJsonObject(value) || !Object.values(value).includes(null)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== null));
}
