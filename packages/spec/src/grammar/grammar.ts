import type { Version } from "../source.ts";
import { contentObjects } from "./content-objects.ts";
import { documentObjects } from "./document-objects.ts";
import type { Kind } from "./object-kind.ts";
import type { ObjectRule } from "./object-rule.ts";
import { schemaObjects } from "./schema-objects.ts";
import { securityObjects } from "./security-objects.ts";
import type { FidelityCode, ValueRule } from "./value-rule.ts";

/** The one description of OpenAPI's objects and JSON Schema's keywords: whatever goes through a document derives from it. */
export const objects: Readonly<Record<Kind, ObjectRule>> = {
  ...documentObjects,
  ...contentObjects,
  ...securityObjects,
  ...schemaObjects,
};

/** What an object may have in one version. */
export interface CompiledRule {
  readonly rule: ObjectRule;
  readonly keys: ReadonlyMap<string, ValueRule>;
  /** Keys of other versions, and the version that has them and is nearest. */
  readonly foreign: ReadonlyMap<string, Version>;
}

/** The rules of one version. */
export type Rules = Readonly<Record<Kind, CompiledRule>>;

/** What the objects of OpenAPI may have, by version. */
export const rules: Readonly<Record<Version, Rules>> = {
  "3.0": compile("3.0"),
  "3.1": compile("3.1"),
  "3.2": compile("3.2"),
};

function compile(version: Version): Rules {
  return mapObjects((rule) => compileRule(rule, version));
}

function compileRule(rule: ObjectRule, version: Version): CompiledRule {
  const keys = new Map<string, ValueRule>();
  const foreign = new Map<string, Version>();
  for (const [key, choice] of listKeys(rule)) {
    if ((choice.since ?? "3.0") > version) foreign.set(key, choice.since ?? version);
    else if ((choice.until ?? "3.2") < version) foreign.set(key, choice.until ?? version);
    else keys.set(key, choice);
  }
  return { rule, keys, foreign };
}

/** Below a member: one object, a list of them, or a map of them. */
export type Shape = Kind | readonly ["list" | "map", Kind];

/** What a member of an object of the kind is, in any version; undefined for data. */
export function shapeOf(kind: Kind, key: string): Shape | undefined {
  const { members, more } = shapes[kind];
  return members.get(key) ?? (key.startsWith("x-") ? undefined : more);
}

const shapes = mapObjects((rule) => ({
  members: new Map(
    listKeys(rule).flatMap(([key, value]): [string, Shape][] => {
      const shape = shapeOfValue(value);
      return shape === undefined ? [] : [[key, shape]];
    }),
  ),
  more: rule.more && shapeOfValue(rule.more.value),
}));

/** What a value is, if it is something of OpenAPI's. */
export function shapeOfValue(value: ValueRule): Shape | undefined {
  if (value.is === "object") return value.kind;
  const isMany = (value.is === "list" || value.is === "map") && value.of.is === "object";
  return isMany ? [value.is, value.of.kind] : undefined;
}

/** The keys of an object that packages do not always represent exactly, in any version, with the codes of what is told then. */
export function inexactOf(kind: Kind): ReadonlyMap<string, readonly FidelityCode[]> {
  return inexact[kind];
}

const inexact = mapObjects(
  (rule) => new Map(listKeys(rule).flatMap(([key, { fidelity }]) => (fidelity ? [[key, fidelity]] : []))),
);

/** The keys of an object with what they may have, once for each difference between versions. */
export function listKeys({ keys }: ObjectRule): readonly (readonly [string, ValueRule])[] {
  return Object.entries(keys).flatMap(([key, choices]) =>
    [choices].flat().map((choice) => [key, choice] as const),
  );
}

function mapObjects<T>(map: (rule: ObjectRule) => T): Readonly<Record<Kind, T>> {
  const mapped = Object.entries(objects).map(([kind, rule]) => [kind, map(rule)]);
  return Object.fromEntries(mapped);
}
