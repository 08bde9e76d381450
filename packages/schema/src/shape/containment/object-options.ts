import type { Schema } from "../../schema.ts";
import { isObject } from "../../values.ts";
import { isValid, type Part, shapeOf } from "../shape.ts";
import type { Branch, Option } from "./branch.ts";
import { makePart } from "./engine.ts";
import { dependentsIn } from "./formulas.ts";
import { type NamesWanted, namesFor } from "./names.ts";
import { findMember, isSent, patternsIn, withoutAt } from "./places.ts";

/** A property that is described is not as it is described. */
export function noPropertiesOptions(branch: Branch, part: Part): readonly Option[] {
  const { properties } = part.schema;
  if (!isObject(properties)) return [];
  return Object.entries(properties).flatMap(([name, schema]) =>
    withoutProperty(branch, part, name, schema as Schema),
  );
}

/** A property of the name is there that is none of the schema, if there can be one. */
export function withoutProperty(branch: Branch, part: Part, name: string, schema: Schema): readonly Option[] {
  if (schema === true || !isSent(branch, name)) return [];
  if (findMember(branch, name, [shapeOf(part.space, schema)]) === "none") return [];
  const id = `without ${name} ${idOf(branch, schema)}`;
  return [{ also: { parts: [makePart(branch.engine, part, id, () => withoutAt(name, schema))] } }];
}

function idOf({ engine: { run } }: Branch, schema: Schema): string {
  if (typeof schema === "boolean") return String(schema);
  const id = run.ids.get(schema) ?? run.ids.size;
  run.ids.set(schema, id);
  return String(id);
}

/** A property whose name has a pattern is not as it should be. */
export function noPatternOptions(branch: Branch, part: Part): readonly Option[] {
  return patternsIn(part).flatMap(([pattern, schema]) =>
    withoutSome(branch, part, schema, { part, matches: [pattern], misses: [], except: [] }),
  );
}

/** A property that is not described is not as it should be. */
export function noAdditionalOptions(branch: Branch, part: Part): readonly Option[] {
  const { properties, additionalProperties } = part.schema;
  const except = isObject(properties) ? Object.keys(properties) : [];
  const misses = patternsIn(part).map(([pattern]) => pattern);
  return withoutSome(branch, part, additionalProperties as Schema, { part, matches: [], misses, except });
}

function withoutSome(branch: Branch, part: Part, schema: Schema, wanted: NamesWanted): readonly Option[] {
  if (schema === true) return [];
  const { names, isAll } = namesFor(branch, wanted);
  const options = names.flatMap((name) => withoutProperty(branch, part, name, schema));
  return isAll ? options : [...options, { unknown: "it is not known what names a property can have" }];
}

/** A property has a name that it should not have. */
export function noNamesOptions(branch: Branch, part: Part): readonly Option[] {
  const refused = shapeOf(part.space, part.schema["propertyNames"] as Schema);
  const { names, isAll } = namesFor(branch, { part, matches: [], misses: [], except: [], refused });
  const options = names.flatMap((name) => {
    if (isValid(refused, name) || !isSent(branch, name) || findMember(branch, name, []) === "none") return [];
    return [
      { also: { parts: [makePart(branch.engine, part, `with ${name}`, () => withoutAt(name, undefined))] } },
    ];
  });
  return isAll ? options : [...options, { unknown: "it is not known what names a property can have" }];
}

/** A property is there, and not what it asks for. */
export function noDependentOptions(branch: Branch, part: Part, keyword: string): readonly Option[] {
  return dependentsIn({ ...part, schema: { [keyword]: part.schema[keyword] } }).flatMap(([name, asked]) => {
    if (!isSent(branch, name)) return [];
    const there = makePart(branch.engine, part, `with ${name}`, () => withoutAt(name, undefined));
    if (!Array.isArray(asked))
      return [{ also: { parts: [there] }, fails: [shapeOf(part.space, asked as Schema)] }];
    return asked.map(String).map((other) => {
      const absent = makePart(branch.engine, part, `absent ${other}`, () => ({
        properties: { [other]: false },
      }));
      return { also: { parts: [there, absent] } };
    });
  });
}
