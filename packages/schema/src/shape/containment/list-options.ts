import type { Keywords, Schema } from "../../schema.ts";
import { listOf, prefixOf } from "../members.ts";
import { type Part, shapeOf } from "../shape.ts";
import type { Branch, Option } from "./branch.ts";
import { makePart } from "./engine.ts";
import { findItem } from "./places.ts";

/** Items beyond that are not told apart. */
const MOST = 64;

const FAR: Option = { unknown: "a list is described item by item for too long" };

/** An item that is described one by one is not as it is described. */
export function noPrefixOptions(branch: Branch, part: Part): readonly Option[] {
  const prefix = listOf(part.schema["prefixItems"]) as readonly Schema[];
  return prefix.flatMap((schema, index) =>
    withoutItem(branch, part, { schema, index, place: `prefix ${index}` }),
  );
}

/** One of the other items is not as it should be: those that are described alike are as good as each other. */
export function noItemsOptions(branch: Branch, part: Part): readonly Option[] {
  const from = listOf(part.schema["prefixItems"]).length;
  const to = Math.max(from, prefixOf(branch.parts));
  const indexes = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const schema = part.schema["items"] as Schema;
  return indexes.flatMap((index) => withoutItem(branch, part, { schema, index, place: `item ${index}` }));
}

/** An item that is to be none of a schema, and what the place is called. */
export interface Item {
  readonly schema: Schema;
  readonly index: number;
  readonly place: string;
}

/** There is an item at the index that is none of the schema, if there can be one. */
export function withoutItem(branch: Branch, part: Part, { schema, index, place }: Item): readonly Option[] {
  if (schema === true) return [];
  if (index > MOST) return [FAR];
  if (findItem(branch, index, [shapeOf(part.space, schema)]) === "none") return [];
  const made = makePart(branch.engine, part, place, () => itemsFrom(index, [{ not: schema }]));
  return [{ also: { parts: [made] } }];
}

/** A schema of lists that have such items from an index on. */
function itemsFrom(index: number, items: readonly Schema[]): Keywords {
  const before = Array.from({ length: index }, () => true);
  return { minItems: index + items.length, prefixItems: [...before, ...items] };
}

/** The list contains fewer than it should, or more. */
export function noContainsOptions({ engine }: Branch, part: Part): readonly Option[] {
  const { contains, minContains = 1, maxContains } = part.schema;
  const [least, most] = [Number(minContains), Number(maxContains ?? Number.POSITIVE_INFINITY)];
  const few: Keywords =
    least <= 1
      ? { items: { not: contains as Schema } }
      : { contains, minContains: 0, maxContains: Math.ceil(least) - 1 };
  const many: Keywords = { contains, minContains: Math.floor(most) + 1 };
  return [
    ...(least > 0 ? [{ also: { parts: [makePart(engine, part, "contains fewer", () => few)] } }] : []),
    ...(Number.isFinite(most)
      ? [{ also: { parts: [makePart(engine, part, "contains more", () => many)] } }]
      : []),
  ];
}

/** The places where a list may have what it should contain. */
export function containsOptions({ engine, parts }: Branch, part: Part): readonly Option[] {
  const { contains, minContains = 1, maxContains } = part.schema;
  const least = Math.max(0, Math.ceil(Number(minContains)));
  const most = maxContains === undefined ? undefined : Math.floor(Number(maxContains));
  const prefix = prefixOf(parts);
  if (least > MOST || prefix > MOST || (most ?? 0) > MOST) return [FAR];
  const starts = Array.from({ length: prefix + 1 }, (_, index) => index);
  const options = starts.map((at) => ({
    also: {
      parts: [
        makePart(engine, part, `contains at ${at}`, () => contained(at, contains as Schema, least, most)),
      ],
    },
  }));
  const isAll = prefix === 0 || (most === undefined ? least <= 1 : most === 0);
  return isAll ? options : [...options, { unknown: "`contains` can hold in too many places" }];
}

/** A schema of lists that contain so many of a schema from an index on, and where that is limited no others. */
function contained(at: number, schema: Schema, least: number, most: number | undefined): Keywords {
  const inside = Array.from({ length: Math.max(least, most ?? 0) }, (_, index) =>
    index < least ? schema : true,
  );
  if (most === undefined) return itemsFrom(at, inside);
  const other = { not: schema };
  return {
    minItems: least > 0 ? at + least : 0,
    prefixItems: [...Array.from({ length: at }, () => other), ...inside],
    items: other,
  };
}
