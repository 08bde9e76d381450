import type { Schema } from "../schema.ts";
import { typesOf } from "./contradiction.ts";
import { fold } from "./fold.ts";
import { ANY_KIND, kinds } from "./kinds.ts";
import { kindsOf } from "./kinds-of.ts";
import { valuesOf } from "./literals.ts";
import { ownOf, requiredOf } from "./members.ts";
import { valueText } from "./same.ts";
import { intersect, type Part, type Shape, shapeOf } from "./shape.ts";

/** What the objects of a shape have as the property of a name. */
export interface Property {
  /** The only values that it may have; undefined: any of the kinds. */
  readonly values: Values;
  readonly kinds: number;
  readonly isRequired: boolean;
  /** True if it is described by name. */
  readonly isDescribed: boolean;
}

type Values = readonly unknown[] | undefined;

const UNTOLD: Property = { values: undefined, kinds: ANY_KIND, isRequired: false, isDescribed: false };

/** Of no object everything holds. */
const NONE: Property = { values: [], kinds: 0, isRequired: true, isDescribed: false };

/** What a shape says of a property, whatever branch of a `oneOf` or `anyOf` its value takes. */
export function propertyOf(shape: Shape, name: string): Property {
  return fold(shape, { unknown: UNTOLD, of: (parts) => ownProperty(parts, name), both, either });
}

function ownProperty(parts: readonly Part[], name: string): Property {
  if ((typesOf(parts) & kinds.object) === 0) return NONE;
  const described = parts.flatMap(({ space, schema }) => {
    const one = ownOf(schema["properties"], name) as Schema | undefined;
    return one === undefined ? [] : [shapeOf(space, one)];
  });
  const value = intersect(described);
  return {
    values: listedValues(value),
    kinds: kindsOf(value),
    isRequired: requiredOf(parts).has(name),
    isDescribed: described.length > 0,
  };
}

function both(a: Property, b: Property): Property {
  return {
    values: inBoth(a.values, b.values),
    kinds: a.kinds & b.kinds,
    isRequired: a.isRequired || b.isRequired,
    isDescribed: a.isDescribed || b.isDescribed,
  };
}

function either(all: readonly Property[]): Property {
  return {
    values: inEither(all.map(({ values }) => values)),
    kinds: all.reduce((mask, one) => mask | one.kinds, 0),
    isRequired: all.every(({ isRequired }) => isRequired),
    isDescribed: all.some(({ isDescribed }) => isDescribed),
  };
}

/** The only values of a shape, also where each is a branch; undefined if it does not list them. */
function listedValues(shape: Shape): Values {
  return fold(shape, { unknown: undefined, of: valuesOf, both: inBoth, either: inEither });
}

function inBoth(a: Values, b: Values): Values {
  if (!a || !b) return a ?? b;
  const texts = new Set(b.map(valueText));
  return a.filter((value) => texts.has(valueText(value)));
}

function inEither(all: readonly Values[]): Values {
  const known = all.filter((values) => values !== undefined);
  return known.length === all.length ? [...new Set(known.flat())] : undefined;
}
