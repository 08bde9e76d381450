import type { Version } from "../../source.ts";
import { contentObjects } from "./content-objects.ts";
import { documentObjects } from "./document-objects.ts";
import type { ObjectKind } from "./object-kind.ts";
import type { ObjectRule } from "./object-rule.ts";
import { schemaObjects } from "./schema-objects.ts";
import { securityObjects } from "./security-objects.ts";
import type { ValueRule } from "./value-rule.ts";

/** What an object may have in one version. */
export interface CompiledRule {
  readonly rule: ObjectRule;
  readonly keys: ReadonlyMap<string, ValueRule>;
  /** Keys of other versions, and the version that has them and is nearest. */
  readonly foreign: ReadonlyMap<string, Version>;
}

/** The rules of one version. */
export type Rules = Readonly<Record<ObjectKind, CompiledRule>>;

const objects: Record<ObjectKind, ObjectRule> = {
  ...documentObjects,
  ...contentObjects,
  ...securityObjects,
  ...schemaObjects,
};

/** What the objects of OpenAPI may have, by version. */
export const rules: Readonly<Record<Version, Rules>> = {
  "3.0": compile("3.0"),
  "3.1": compile("3.1"),
  "3.2": compile("3.2"),
};

function compile(version: Version): Rules {
  const compiled = Object.entries(objects).map(([kind, rule]) => [kind, compileRule(rule, version)]);
  return Object.fromEntries(compiled);
}

function compileRule(rule: ObjectRule, version: Version): CompiledRule {
  const keys = new Map<string, ValueRule>();
  const foreign = new Map<string, Version>();
  for (const [key, choices] of Object.entries(rule.keys)) {
    for (const choice of [choices].flat()) {
      if ((choice.since ?? "3.0") > version) foreign.set(key, choice.since ?? version);
      else if ((choice.until ?? "3.2") < version) foreign.set(key, choice.until ?? version);
      else keys.set(key, choice);
    }
  }
  return { rule, keys, foreign };
}
