import { type Diagnostic, diagnose } from "../../diagnostic.ts";
import type { DiagnosticParams } from "../../diagnostic-catalogue.ts";
import { type Json, objectIn } from "../../json.ts";
import type { Settled } from "../../settled.ts";
import type { Source } from "../../source.ts";
import type { Kind, Visit } from "../../visit-document.ts";
import type { Rule, Subject } from "./fidelity-rule.ts";
import { fidelityTable } from "./fidelity-table.ts";

/** By kind and keyword, those keywords that there is something to say about. */
const rules: ReadonlyMap<Kind, ReadonlyMap<string, readonly Rule[]>> = new Map(
  Object.entries(fidelityTable).map(([kind, keywords]) => [
    kind as Kind,
    new Map(Object.entries(keywords).filter(([, fidelity]) => fidelity.length > 0)),
  ]),
);

/** Reports what the packages say less exactly than the spec, and what they cannot say. */
export function checkFidelity(source: Settled, visits: readonly Visit[]): readonly Diagnostic[] {
  return [...checkContent(source), ...checkKeywords(source, visits)];
}

function checkContent({ operations, place, value, webhooks }: Settled): readonly Diagnostic[] {
  const hasSchemas = Object.keys(objectIn(objectIn(value, "components"), "schemas")).length > 0;
  if (hasSchemas || operations.length > 0 || webhooks.length > 0) return [];
  return [diagnose("no-content", place(["paths"]), {})];
}

function checkKeywords(source: Settled, visits: readonly Visit[]): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const visit of visits) {
    const keywords = rules.get(visit.kind);
    if (!keywords || keywords.size === 0) continue;
    for (const key in visit.node) {
      const own = keywords.get(key);
      if (own) found.push(...applyRules(source, own, subjectOf(source, visit, key)));
    }
  }
  return found;
}

function subjectOf(
  { options, value: document }: Settled,
  { kind, node, tokens }: Visit,
  key: string,
): Subject {
  return { kind, node, tokens, document, schemes: options.schemes, key, value: node[key] as Json };
}

function applyRules(source: Source, own: readonly Rule[], subject: Subject): readonly Diagnostic[] {
  return own
    .filter(({ found }) => found(subject))
    .map(({ code, params, below }) => {
      const place = source.place([...subject.tokens, subject.key, ...below(subject)]);
      return diagnose(code, place, params(subject) as DiagnosticParams[typeof code]);
    });
}
