import { accept, assertion, fail } from "./run.ts";
import type { Check, Format, Keyword } from "./schema.ts";
import { countIsAtMost, duplicates, isAmong, isMultipleOf, isObject, regExp } from "./values.ts";

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
export const ASSERTIONS: { readonly [keyword: string]: Keyword } = {
  type: (types: string | readonly string[]) =>
    assertion(typeof types === "string" ? ofType(types) : ofTypes(types), "type", `must be ${types}`),
  const: (value: unknown) => assertion(isAmong([value]), "const", "must be equal to constant", value),
  enum: (values: readonly unknown[]) =>
    assertion(isAmong(values), "enum", "must be equal to one of the allowed values", values),
  maximum: (bound: number) => numeric((value) => value <= bound, "maximum", `be <= ${bound}`),
  minimum: (bound: number) => numeric((value) => value >= bound, "minimum", `be >= ${bound}`),
  exclusiveMaximum: (bound: number) => numeric((value) => value < bound, "exclusiveMaximum", `be < ${bound}`),
  exclusiveMinimum: (bound: number) => numeric((value) => value > bound, "exclusiveMinimum", `be > ${bound}`),
  multipleOf: (divisor: number) =>
    numeric((value) => isMultipleOf(value, divisor), "multipleOf", `be multiple of ${divisor}`),
  maxLength: (most: number) =>
    textual((text) => countIsAtMost(text, most), "maxLength", `NOT have more than ${most} characters`),
  minLength: (least: number) =>
    textual(
      (text) => !countIsAtMost(text, least - 1),
      "minLength",
      `NOT have fewer than ${least} characters`,
    ),
  pattern: (pattern: string, { vocabulary }) => {
    const regex = (vocabulary.regExp ?? regExp)(pattern);
    return textual((text) => regex.test(text), "pattern", `match pattern "${pattern}"`);
  },
  format: (name: unknown, { vocabulary }) => formatCheck(vocabulary.format(name)),
  maxItems: (most: number) =>
    assertion(
      (value) => !Array.isArray(value) || value.length <= most,
      "maxItems",
      `must NOT have more than ${most} items`,
    ),
  minItems: (least: number) =>
    assertion(
      (value) => !Array.isArray(value) || value.length >= least,
      "minItems",
      `must NOT have fewer than ${least} items`,
    ),
  uniqueItems: (isAsked: boolean) => (isAsked ? checkUnique : accept),
  maxProperties: (most: number) =>
    assertion(
      (value) => !isObject(value) || Object.keys(value).length <= most,
      "maxProperties",
      `must NOT have more than ${most} properties`,
    ),
  minProperties: (least: number) =>
    assertion(
      (value) => !isObject(value) || Object.keys(value).length >= least,
      "minProperties",
      `must NOT have fewer than ${least} properties`,
    ),
};

function ofType(type: string): (value: unknown) => boolean {
  return TYPES[type] ?? (() => false);
}

function ofTypes(types: readonly string[]): (value: unknown) => boolean {
  const tests = types.map(ofType);
  return (value) => tests.some((test) => test(value));
}

function numeric(test: (value: number) => boolean, keyword: string, words: string): Check {
  return assertion((value) => !Number.isFinite(value) || test(value as number), keyword, `must ${words}`);
}

function textual(test: (text: string) => boolean, keyword: string, words: string): Check {
  return assertion((value) => typeof value !== "string" || test(value), keyword, `must ${words}`);
}

function formatCheck(format: Format | undefined): Check {
  if (format === undefined) return accept;
  const { name, type, test } = format;
  const isValid = test instanceof RegExp ? (text: string) => test.test(text) : test;
  const words = `match format "${name}"`;
  if (type === "string") return textual(isValid as (text: string) => boolean, "format", words);
  if (type === "number") return numeric(isValid as (value: number) => boolean, "format", words);
  return assertion(isValid as (value: unknown) => boolean, "format", `must ${words}`);
}

const checkUnique: Check = (value, run) => {
  const found = Array.isArray(value) ? duplicates(value) : undefined;
  if (found === undefined) return true;
  const message = `must NOT have duplicate items (items ## ${found.join(" and ")} are identical)`;
  return fail(run, "uniqueItems", message);
};
