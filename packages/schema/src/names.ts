import { overProperties, requireAll } from "./objects.ts";
import { all, below, every, fail } from "./run.ts";
import type { Check, KeywordTable, Schema, Site } from "./schema.ts";
import { has, isObject, regExp } from "./values.ts";

type Named<T> = { readonly [name: string]: T };

/** The keywords that go by the names of the properties that an object has. */
export const names: KeywordTable = {
  propertyNames: (schema: Schema, { make }) => {
    const check = make(schema);
    const message = "property name must be valid";
    return (value, run) =>
      !isObject(value) ||
      every(
        run,
        Object.keys(value),
        (name) => below(check, name, run) || fail(run, "propertyNames", message),
      );
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
