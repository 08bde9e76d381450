import { accept, assertion } from "./run.ts";
import type { Check, Format, KeywordTable } from "./schema.ts";
import { countCodePoints, isAmong, isMultipleOf, isObject, regExp } from "./values.ts";

const TYPES: { readonly [type: string]: (value: unknown) => boolean } = {
  string: (value) => typeof value === "string",
  number: (value) => Number.isFinite(value),
  integer: (value) => Number.isInteger(value),
  boolean: (value) => typeof value === "boolean",
  null: (value) => value === null,
  array: (value) => Array.isArray(value),
  object: (value) => isObject(value),
};

/** The keywords that look at a value without a schema of their own, in the order in which failures are told. */
export const ASSERTIONS: KeywordTable = {
  type: (types: string | readonly string[]) => {
    const [first, ...others] = [types].flat().map((type) => TYPES[type] ?? (() => false));
    const test = (value: unknown): boolean => first?.(value) === true || others.some((test) => test(value));
    return assertion(test, "type", `must be ${types}`);
  },
  const: (value: unknown) => assertion(isAmong([value]), "const", "must be equal to constant", value),
  enum: (values: readonly unknown[]) =>
    assertion(isAmong(values), "enum", "must be equal to one of the allowed values", values),
  maximum: (bound: number) => numeric((value) => value <= bound, "maximum", `<= ${bound}`),
  minimum: (bound: number) => numeric((value) => value >= bound, "minimum", `>= ${bound}`),
  exclusiveMaximum: (bound: number) => numeric((value) => value < bound, "exclusiveMaximum", `< ${bound}`),
  exclusiveMinimum: (bound: number) => numeric((value) => value > bound, "exclusiveMinimum", `> ${bound}`),
  multipleOf: (divisor: number) =>
    numeric((value) => isMultipleOf(value, divisor), "multipleOf", `multiple of ${divisor}`),
  maxLength: (most: number) => atMost(most, "maxLength", "characters", lengthOf),
  minLength: (least: number) => atLeast(least, "minLength", "characters", lengthOf),
  pattern: (pattern: string, { vocabulary }) => {
    const regex = (vocabulary.regExp ?? regExp)(pattern);
    const test = (value: unknown): boolean => typeof value !== "string" || regex.test(value);
    return assertion(test, "pattern", `must match pattern "${pattern}"`);
  },
  format: (name: unknown, { vocabulary }) => formatCheck(vocabulary.format(name)),
  maxItems: (most: number) => atMost(most, "maxItems", "items", itemsOf),
  minItems: (least: number) => atLeast(least, "minItems", "items", itemsOf),
  maxProperties: (most: number) => atMost(most, "maxProperties", "properties", propertiesOf),
  minProperties: (least: number) => atLeast(least, "minProperties", "properties", propertiesOf),
};

/** How large a value is; undefined if it has no size of that kind. */
type SizeOf = (value: unknown, limit: number) => number | undefined;

const lengthOf: SizeOf = (value, limit) =>
  typeof value === "string" ? countCodePoints(value, limit) : undefined;
const itemsOf: SizeOf = (value) => (Array.isArray(value) ? value.length : undefined);
const propertiesOf: SizeOf = (value) => (isObject(value) ? Object.keys(value).length : undefined);

function atMost(most: number, keyword: string, noun: string, sizeOf: SizeOf): Check {
  const test = (value: unknown): boolean => !((sizeOf(value, most) ?? most) > most);
  return assertion(test, keyword, `must NOT have more than ${most} ${noun}`);
}

function atLeast(least: number, keyword: string, noun: string, sizeOf: SizeOf): Check {
  const test = (value: unknown): boolean => !((sizeOf(value, least - 1) ?? least) < least);
  return assertion(test, keyword, `must NOT have fewer than ${least} ${noun}`);
}

function numeric(test: (value: number) => boolean, keyword: string, words: string): Check {
  return assertion((value) => !Number.isFinite(value) || test(value as number), keyword, `must be ${words}`);
}

function formatCheck(format: Format | undefined): Check {
  if (format === undefined) return accept;
  const { name, type, test } = format;
  const isValid = (test instanceof RegExp ? (text: string) => test.test(text) : test) as (
    value: unknown,
  ) => boolean;
  const isMeant = (value: unknown): boolean => type === undefined || TYPES[type]?.(value) === true;
  return assertion((value) => !isMeant(value) || isValid(value), "format", `must match format "${name}"`);
}
