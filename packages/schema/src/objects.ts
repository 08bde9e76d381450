import { accept, below, every, fail } from "./run.ts";
import type { Check, KeywordTable, Schema, Seen } from "./schema.ts";
import { has, isObject, regExp } from "./values.ts";

/** The keywords that describe the properties of an object, in the order in which failures are told. */
export const OBJECTS: KeywordTable = {
  required: (names: readonly string[]) =>
    requireAll(names, "required", (name) => `must have required property '${name}'`),
  additionalProperties: (schema: Schema, site) => {
    const { properties, patternProperties } = site.schema;
    const names = new Set(Object.keys(properties ?? {}));
    const patterns = Object.keys(patternProperties ?? {}).map(site.vocabulary.regExp ?? regExp);
    return overProperties(
      schema === false ? unexpected("additional") : site.make(schema),
      (name) => !names.has(name) && !patterns.some((pattern) => pattern.test(name)),
    );
  },
  properties: (schemas: { readonly [name: string]: Schema }, { make }) => {
    const properties = Object.entries(schemas).map(([name, schema]) => ({ name, check: make(schema) }));
    return (value, run, seen) =>
      !isObject(value) ||
      every(run, properties, ({ name, check }) => {
        seen?.add(name);
        const member = value[name];
        return member === undefined || !Object.hasOwn(value, name) || below(check, member, run, name);
      });
  },
};

/** Makes the check that a value, if it is an object, has all these properties. */
export function requireAll(
  names: readonly string[],
  keyword: string,
  message: (name: string) => string,
): Check {
  return (value, run) =>
    !isObject(value) ||
    every(run, names, (name) => has(value, name) || fail(run, keyword, message(name), undefined, name));
}

/** The check of a property that should not be there. */
export function unexpected(kind: "additional" | "unevaluated"): Check {
  return (_, run) => fail(run, `${kind}Properties`, `must NOT have ${kind} properties`);
}

/** Applies a check to each property with such a name. */
export function overProperties(
  check: Check,
  isMeant: (name: string, seen: Seen | undefined) => boolean,
): Check {
  return (value, run, seen) => {
    if (!isObject(value) || (check === accept && seen === undefined)) return true;
    return every(run, Object.keys(value), (name) => {
      if (!isMeant(name, seen)) return true;
      seen?.add(name);
      return below(check, value[name], run, name);
    });
  };
}
