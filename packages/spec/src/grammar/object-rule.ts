import type { Code, DiagnosticParams } from "../diagnostic-catalogue.ts";
import type { JsonObject } from "../json.ts";
import type { Version } from "../source.ts";
import type { KeyRule, ValueRule } from "./value-rule.ts";

/** What an object of OpenAPI may have, in all versions. */
export interface ObjectRule {
  /** Its keys; a list where the versions differ on the value. */
  readonly keys: Readonly<Record<string, ValueRule | readonly ValueRule[]>>;
  /** Keys that must be there. */
  readonly required?: readonly string[] | ((node: JsonObject, version: Version) => readonly string[]);
  /** What other keys may be, if any may. */
  readonly more?: { readonly keys: KeyRule; readonly value: ValueRule };
  /** Where a `$ref` to such an object leads: the section of `components`. */
  readonly section?: string;
  /** From which version on a Reference Object may stand in its place. */
  readonly reference?: Version;
  /** From which version on what stands beside a `$ref` counts as well. */
  readonly besideRef?: Version;
  /** Keys of which an object may have one: the first, or the others. */
  readonly exclusive?: readonly (readonly [string, ...string[]])[];
  /** What no single key can tell. */
  readonly check?: (node: JsonObject, version: Version) => readonly Remark[];
}

/** Something wrong or odd within one object. */
export interface Remark {
  /** The key that it is about; undefined for the object itself. */
  readonly key?: string | undefined;
  readonly code: Code;
  /** What the diagnostic's words are made with. */
  readonly params: Readonly<Record<string, string>>;
}

/** Something wrong or odd with a key of an object, or with the object itself. */
export function remark<C extends Code>(
  code: C,
  params: DiagnosticParams[C] & Remark["params"],
  key?: string,
): Remark {
  return { key, code, params };
}
