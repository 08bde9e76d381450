import { type Diagnostic, diagnose, hasErrors, type Place } from "./diagnostic.ts";
import { catalogue } from "./diagnostic-catalogue.ts";
import { isJsonObject, type Json, type JsonObject, memberOf } from "./json.ts";
import { formatPointer } from "./json-pointer.ts";
import { nearMiss } from "./near-miss.ts";
import type { Source } from "./source.ts";
import { visitDocument } from "./visit-document.ts";

/** A code whose warnings are accepted, in a whole spec or in a part of it. */
export interface Acceptance {
  readonly code: string;
  /** Why; not empty. */
  readonly reason: string;
  /** Where that is said. */
  readonly place: Place;
}

/** An acceptance, and the JSON pointer to what it covers with all that is below. */
interface Reach {
  readonly acceptance: Acceptance;
  readonly above: string;
}

/**
 * Marks the warnings that are accepted, by the nearest acceptance, and warns of those that accept nothing.
 *
 * @param whole Those of the whole spec that do not stand in it.
 */
export function acceptWarnings(
  source: Source,
  diagnostics: readonly Diagnostic[],
  whole: readonly Acceptance[] = [],
): readonly Diagnostic[] {
  const reaches = [...listReaches(source), ...whole.map((acceptance) => ({ acceptance, above: "" }))];
  reaches.sort((a, b) => b.above.length - a.above.length);
  const used = new Set<Acceptance>();
  const marked = diagnostics.map((diagnostic) => {
    const { code, pointer = "", severity } = diagnostic;
    const covers = ({ acceptance, above }: Reach): boolean =>
      acceptance.code === code && `${pointer}/`.startsWith(`${above}/`);
    const found = severity === "warning" ? reaches.find(covers)?.acceptance : undefined;
    if (!found) return diagnostic;
    used.add(found);
    return { ...diagnostic, accepted: found.reason };
  });
  const idle = new Set(reaches.map(({ acceptance }) => acceptance).filter((one) => !used.has(one)));
  return [...marked, ...[...idle].flatMap((one) => reportIdle(one, hasErrors(diagnostics)))];
}

/** Those of the spec. What `read` says has the pointers of the document in its own words, all else those of 3.1's. */
function listReaches({ bundled, place, value, visits }: Source): Reach[] {
  const isSaid = visits.some(({ node }) => acceptOf(node) !== undefined);
  if (!isSaid) return [];
  const own = bundled !== value ? visitDocument(bundled) : [];
  const acceptances = new Map<object, readonly Acceptance[]>();
  return [...visits, ...own].flatMap((visit) => {
    const accept = acceptOf(visit.node);
    if (!isJsonObject(accept)) return [];
    const { tokens } = visit;
    const above = formatPointer(tokens);
    const known =
      acceptances.get(accept) ??
      Object.entries(accept).map(([code, reason]) => ({
        code,
        reason: String(reason),
        place: place([...tokens, "x-specmint", "accept", code]),
      }));
    acceptances.set(accept, known);
    return known.map((acceptance) => ({ acceptance, above }));
  });
}

function acceptOf(node: JsonObject): Json | undefined {
  return memberOf(memberOf(node, "x-specmint"), "accept");
}

/** Nothing where it may be of use: beside errors not everything is checked, and Redocly's rules are for `lint` alone. */
function reportIdle({ code, place }: Acceptance, isPartial: boolean): readonly Diagnostic[] {
  const entry = new Map(Object.entries(catalogue)).get(code);
  if (entry?.severity === "error") return [diagnose("accept/error", place, { code })];
  if (entry)
    return isPartial || code === "redocly-warning" ? [] : [diagnose("accept/unused", place, { code })];
  const codes = Object.keys(catalogue);
  const near = codes.find((one) => one.endsWith(`/${code}`)) ?? nearMiss(code, codes);
  return [
    diagnose("accept/unknown", place, { code, advice: near ? `Did you mean \`${near}\`?` : "Take it out." }),
  ];
}
