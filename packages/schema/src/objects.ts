import { accept, all, below, fail } from "./run.ts";
import type { Check, Keyword, Schema, Seen, Site } from "./schema.ts";
import { has, isObject, regExp } from "./values.ts";

type Named<T> = { readonly [name: string]: T };

/** The keywords that look at the properties of an object, in the order in which failures are told. */
export const OBJECTS: Named<Keyword> = {
  required: (names: readonly string[]) =>
    requireAll(names, "required", (name) => `must have required property '${name}'`),
  propertyNames: (schema: Schema, { make }) => {
    const check = make(schema);
    return (value, run) => {
      if (!isObject(value)) return true;
      let valid = true;
      for (const name of Object.keys(value)) {
        if (below(check, name, run)) continue;
        valid = fail(run, "propertyNames", "property name must be valid");
        if (run.failures === undefined) break;
      }
      return valid;
    };
  },
  additionalProperties: (schema: Schema, site) => {
    const { properties, patternProperties } = site.schema;
    const names = new Set(Object.keys(properties ?? {}));
    const patterns = Object.keys(patternProperties ?? {}).map(site.vocabulary.regExp ?? regExp);
    return overProperties(
      schema === false ? unexpected("additional") : site.make(schema),
      (name) => !names.has(name) && !patterns.some((pattern) => pattern.test(name)),
    );
  },
  properties: (schemas: Named<Schema>, { make }) => {
    const properties = Object.entries(schemas).map(([name, schema]) => ({ name, check: make(schema) }));
    return (value, run, seen) => {
      if (!isObject(value)) return true;
      let valid = true;
      for (const { name, check } of properties) {
        seen?.add(name);
        const member = value[name];
        if (member === undefined || !Object.hasOwn(value, name)) continue;
        if (below(check, member, run, name)) continue;
        if (run.failures === undefined) return false;
        valid = false;
      }
      return valid;
    };
  },
  patternProperties: (schemas: Named<Schema>, { make, vocabulary }) => {
    const checks = Object.entries(schemas).map(([source, schema]) => {
      const pattern = (vocabulary.regExp ?? regExp)(source);
      return overProperties(make(schema), (name) => pattern.test(name));
    });
    return all(checks);
  },
  dependentRequired: (members: Members, site) => dependent("dependentRequired", members, site),
  dependentSchemas: (members: Members, site) => dependent("dependentSchemas", members, site),
  // The older form of both.
  dependencies: (members: Members, site) => dependent("dependencies", members, site),
};

/** Makes the check of `unevaluatedProperties`, which needs to know what all others have seen. */
export const unevaluatedProperties: Keyword = (schema: Schema, { make }) =>
  overProperties(
    schema === false ? unexpected("unevaluated") : make(schema),
    (name, seen) => !seen?.has(name),
  );

function requireAll(names: readonly string[], keyword: string, message: (name: string) => string): Check {
  return (value, run) => {
    if (!isObject(value)) return true;
    let valid = true;
    for (const name of names) {
      if (has(value, name)) continue;
      valid = fail(run, keyword, message(name));
      if (run.failures === undefined) break;
    }
    return valid;
  };
}

/** What has to be there, or to be valid, where a property is present. */
type Members = Named<readonly string[] | Schema>;

function dependent(keyword: string, members: Members, { make }: Site): Check {
  const checks = Object.entries(members).map(([name, member]) => {
    if (!isList(member)) return whenPresent(name, make(member));
    const noun = member.length === 1 ? "property" : "properties";
    const message = `must have ${noun} ${member.join(", ")} when property ${name} is present`;
    return whenPresent(
      name,
      requireAll(member, keyword, () => message),
    );
  });
  return all(checks);
}

function isList(member: readonly string[] | Schema): member is readonly string[] {
  return Array.isArray(member);
}

function whenPresent(name: string, check: Check): Check {
  return (value, run, seen) => !isObject(value) || !has(value, name) || check(value, run, seen);
}

/** The check of a property that should not be there. */
function unexpected(kind: "additional" | "unevaluated"): Check {
  return (_, run) => fail(run, `${kind}Properties`, `must NOT have ${kind} properties`);
}

/** Applies a check to each property with such a name. */
function overProperties(check: Check, isMeant: (name: string, seen: Seen | undefined) => boolean): Check {
  return (value, run, seen) => {
    if (!isObject(value) || (check === accept && seen === undefined)) return true;
    let valid = true;
    for (const name in value) {
      if (!Object.hasOwn(value, name) || !isMeant(name, seen)) continue;
      seen?.add(name);
      if (below(check, value[name], run, name)) continue;
      if (run.failures === undefined) return false;
      valid = false;
    }
    return valid;
  };
}
