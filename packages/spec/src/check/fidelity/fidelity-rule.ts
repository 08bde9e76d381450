import type { DiagnosticParams } from "../../diagnostic-catalogue.ts";
import type { FidelityCode } from "../../grammar/value-rule.ts";
import type { Json, JsonObject } from "../../json.ts";
import type { SettledOptions } from "../../settled.ts";
import type { Visit } from "../../visit-document.ts";

/** A keyword where it stands. */
export interface Subject extends Visit {
  readonly document: JsonObject;
  readonly schemes: SettledOptions["schemes"];
  readonly key: string;
  readonly value: Json;
}

/** When there is something to tell of a keyword that the grammar has a code for. */
export interface Rule<Params = Readonly<Record<string, string>>> {
  /** True where there is. */
  readonly found: (subject: Subject) => boolean;
  /** What the diagnostic's words are made with. */
  readonly params: (subject: Subject) => Params;
  /** The keys from the keyword to the place that is reported. */
  readonly below: (subject: Subject) => readonly string[];
}

/** The rules by their codes. */
export type FidelityRules = { readonly [C in FidelityCode]?: Rule<DiagnosticParams[C]> };

/** A rule that always holds if it has no `found`. */
export function rule<Params = Record<never, string>>(
  found: Rule["found"] = () => true,
  params: Rule<Params>["params"] = () => ({}) as Params,
  below: Rule["below"] = () => [],
): Rule<Params> {
  return { found, params, below };
}

/** What a keyword says, for a sentence. */
export function nameOf({ value }: Subject): { readonly name: string } {
  return { name: String(value) };
}

/** True within webhooks and callbacks: their requests are typed, and never sent by a client. */
export function isSentByApi({ tokens }: Pick<Visit, "tokens">): boolean {
  const [first, second] = tokens;
  if (first === "webhooks") return true;
  if (first === "components")
    return second === "callbacks" || (second === "pathItems" && tokens[4] === "callbacks");
  // paths, path, method or additionalOperations and its name.
  return (
    first === "paths" &&
    (tokens[3] === "callbacks" || (tokens[2] === "additionalOperations" && tokens[4] === "callbacks"))
  );
}
