import type { Schema } from "../../schema.ts";
import { isObject } from "../../values.ts";
import { listOf, prefixOf } from "../members.ts";
import type { Part } from "../shape.ts";
import type { Branch, Option } from "./branch.ts";
import { besideOf, speakersOf } from "./evaluated.ts";
import { withoutItem } from "./list-options.ts";
import { namesFor } from "./names.ts";
import { withoutProperty } from "./object-options.ts";
import { patternsIn } from "./places.ts";

/** A property that nothing speaks of is not as it should be. */
export function noUnevaluatedProperties(branch: Branch, part: Part): readonly Option[] {
  const schema = part.schema["unevaluatedProperties"] as Schema;
  const beside = besideOf(branch.engine, part);
  const isAny = beside.sure.some(
    (one) =>
      one.schema["additionalProperties"] !== undefined || one.schema["unevaluatedProperties"] !== undefined,
  );
  if (schema === true || isAny) return [];
  const except = beside.sure.flatMap(({ schema: { properties } }) =>
    isObject(properties) ? Object.keys(properties) : [],
  );
  const misses = beside.sure.flatMap(patternsIn).map(([pattern]) => pattern);
  const { names, isAll } = namesFor(branch, { part, matches: [], misses, except });
  const options = names.flatMap((name) =>
    withoutProperty(branch, part, name, schema).map((option) => ({
      ...option,
      fails: speakersOf(beside, name),
    })),
  );
  return isAll ? options : [...options, { unknown: "it is not known what names a property can have" }];
}

/** An item that nothing speaks of is not as it should be. */
export function noUnevaluatedItems(branch: Branch, part: Part): readonly Option[] {
  const schema = part.schema["unevaluatedItems"] as Schema;
  const beside = besideOf(branch.engine, part);
  const isAny = beside.sure.some(
    (one) => one.schema["items"] !== undefined || one.schema["unevaluatedItems"] !== undefined,
  );
  if (schema === true || isAny) return [];
  const from = Math.max(0, ...beside.sure.map((one) => listOf(one.schema["prefixItems"]).length));
  const to = Math.max(from, prefixOf(branch.parts));
  if (beside.sure.some((one) => one.schema["contains"] !== undefined))
    return [{ unknown: "`unevaluatedItems` beside `contains` is not followed" }];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).flatMap((index) =>
    withoutItem(branch, part, { schema, index, place: `unevaluated ${index}` }).map((option) => ({
      ...option,
      fails: speakersOf(beside, index),
    })),
  );
}
