import { type Diagnostic, diagnose } from "../../diagnostic.ts";
import type { DiagnosticParams } from "../../diagnostic-catalogue.ts";
import { inexactOf } from "../../grammar/grammar.ts";
import type { FidelityCode } from "../../grammar/value-rule.ts";
import { type Json, objectIn } from "../../json.ts";
import type { Settled } from "../../settled.ts";
import type { Source } from "../../source.ts";
import type { Visit } from "../../visit-document.ts";
import { contentRules } from "./content-rules.ts";
import { documentRules } from "./document-rules.ts";
import type { FidelityRules, Rule, Subject } from "./fidelity-rule.ts";
import { mediaTypeRules } from "./media-type-rules.ts";
import { parameterRules } from "./parameter-rules.ts";
import { schemaRules } from "./schema-rules.ts";

/** When each of the codes that the grammar has for its keywords is told. */
export const fidelityRules: FidelityRules = {
  ...documentRules,
  ...parameterRules,
  ...mediaTypeRules,
  ...contentRules,
  ...schemaRules,
};

/** Reports what the packages say less exactly than the spec, and what they cannot say. */
export function checkFidelity(source: Settled): readonly Diagnostic[] {
  return [...checkContent(source), ...source.visits.flatMap((visit) => checkKeywords(source, visit))];
}

function checkContent({ operations, place, value, webhooks }: Settled): readonly Diagnostic[] {
  const hasSchemas = Object.keys(objectIn(objectIn(value, "components"), "schemas")).length > 0;
  if (hasSchemas || operations.length > 0 || webhooks.length > 0) return [];
  return [diagnose("no-content", place(["paths"]), {})];
}

function checkKeywords(source: Settled, visit: Visit): readonly Diagnostic[] {
  const codes = inexactOf(visit.kind);
  if (codes.size === 0) return [];
  return Object.keys(visit.node).flatMap((key) => {
    const own = codes.get(key);
    if (!own) return [];
    const subject = subjectOf(source, visit, key);
    return own.flatMap((code) => checkRule(source, code, subject));
  });
}

function subjectOf(
  { options, value: document }: Settled,
  { kind, node, tokens }: Visit,
  key: string,
): Subject {
  return { kind, node, tokens, document, schemes: options.schemes, key, value: node[key] as Json };
}

function checkRule(source: Source, code: FidelityCode, subject: Subject): readonly Diagnostic[] {
  const rule: Rule | undefined = fidelityRules[code];
  if (!rule?.found(subject)) return [];
  const place = source.place([...subject.tokens, subject.key, ...rule.below(subject)]);
  return [diagnose(code, place, rule.params(subject) as DiagnosticParams[typeof code])];
}
