import type { Schema } from "../schema.ts";
import { boundOf, isOpen, strongest } from "./bounds.ts";
import { clashesOf, ownKinds, typesOf } from "./contradiction.ts";
import { isEmptyIn } from "./is-empty.ts";
import { ANY_KIND, kinds, NUMBER } from "./kinds.ts";
import { valuesOf } from "./literals.ts";
import { itemOf, listOf, memberIn, namesIn, ownOf, prefixOf, requiredOf } from "./members.ts";
import {
  below,
  type Case,
  caseOf,
  choicesOf,
  choose,
  isBroken,
  keyOf,
  newRun,
  nextChoice,
  once,
  type Run,
  within,
} from "./run.ts";
import { hasRef, isAnnotation, isSameKeyword, isSameSchema } from "./same.ts";
import { isValid, type Part, type Shape, shapeOf } from "./shape.ts";

/** True if every value of the first shape certainly is one of the second. Takes less time than to look for one that is not. */
export function isSurelyWithin(inner: Shape, outer: Shape, steps?: number): boolean {
  const run = newRun(steps);
  return within(() => isWithinIn(run, caseOf(run, inner), outer)) ?? false;
}

/** True if every value of a case is one of the shape. */
export function isWithinIn(run: Run, inner: Case, outer: Shape): boolean {
  const all = caseOf(run, outer);
  if (all.parts.length === 0) return true;
  return once(run, `within ${keyOf(run, inner)} ${keyOf(run, all)}`, () => {
    if (clashesOf(inner.parts)) return true;
    const values = valuesOf(inner.parts);
    if (values?.every((value) => isValid(outer, value))) return true;
    if (all.parts.every((part) => isImplied({ run, inner, part }))) return true;
    const choice = nextChoice(inner);
    if (!choice) return false;
    return choice.branches.every((branch) => isWithinIn(run, choose(run, inner, choice, branch), outer));
  });
}

function isBelow(run: Run, inner: Shape, outer: Shape): boolean {
  return below(run, () => isWithinIn(run, caseOf(run, inner), outer));
}

/** What a part of the outer shape asks, and all that the inner one says. */
interface Question {
  readonly run: Run;
  readonly inner: Case;
  readonly part: Part;
}

function isImplied(question: Question): boolean {
  const { inner, part } = question;
  if (inner.parts.some((one) => one.schema === part.schema || isSamePart(one, part))) return true;
  if (isBroken(part)) return false;
  const mask = typesOf(inner.parts);
  // Whatever looks into values comes last.
  const keywords = Object.keys(part.schema).sort((a, b) => Number(DEEP.test(a)) - Number(DEEP.test(b)));
  return keywords.every((keyword) => {
    if (isAnnotation(keyword) || ELSEWHERE.test(keyword)) return true;
    const [about, ask] = (ownOf(answers, keyword) ?? []) as Partial<Answer>;
    if (about === undefined) return false;
    return (mask & about) === 0 || (ask ?? saysTheSame)(question, keyword);
  });
}

/** Keywords that were taken apart into parts, or are asked about with another. */
const ELSEWHERE = /^(\$ref|allOf|then|else|minContains|maxContains)$/;

const DEEP = /^(properties|additionalProperties|items|prefixItems|anyOf|oneOf|not)$/;

/** Tells that what a keyword says holds. */
type Ask = (question: Question, keyword: string) => boolean;

type Answer = readonly [about: number, ask?: Ask];

/** The kinds that a keyword says something about, and who tells; by default the same keyword with the same value does. */
const answers: { readonly [keyword: string]: Answer } = {
  type: [ANY_KIND, ({ inner, part }) => (typesOf(inner.parts) & ~ownKinds(part.schema)) === 0],
  enum: [ANY_KIND, () => false],
  const: [ANY_KIND, () => false],
  anyOf: [ANY_KIND, isInBranch],
  oneOf: [ANY_KIND, isInBranch],
  not: [ANY_KIND, excludes],
  if: [ANY_KIND, ({ inner, part }) => inner.parts.some((one) => areSame(one, part, ["if", "then", "else"]))],
  format: [ANY_KIND],
  required: [kinds.object, requiresAll],
  properties: [kinds.object, describesAll],
  additionalProperties: [kinds.object, describesOthers],
  patternProperties: [kinds.object],
  propertyNames: [kinds.object],
  dependentRequired: [kinds.object],
  dependentSchemas: [ANY_KIND],
  minProperties: [kinds.object, isAtLeast],
  maxProperties: [kinds.object, isAtMost],
  prefixItems: [kinds.array, describesFirst],
  items: [kinds.array, describesRest],
  contains: [
    kinds.array,
    ({ inner, part }) =>
      inner.parts.some((one) => areSame(one, part, ["contains", "minContains", "maxContains"])),
  ],
  uniqueItems: [kinds.array],
  minItems: [kinds.array, isAtLeast],
  maxItems: [kinds.array, isAtMost],
  minLength: [kinds.string, isAtLeast],
  maxLength: [kinds.string, isAtMost],
  pattern: [kinds.string],
  minimum: [NUMBER, isBound],
  exclusiveMinimum: [NUMBER, isBound],
  maximum: [NUMBER, isBound],
  exclusiveMaximum: [NUMBER, isBound],
  multipleOf: [NUMBER],
};

function saysTheSame({ inner, part }: Question, keyword: string): boolean {
  return inner.parts.some((one) => areSame(one, part, [keyword]));
}

/** True if two parts say the same by some keywords. */
export function areSame({ space, schema }: Part, other: Part, keywords: readonly string[]): boolean {
  return keywords.every((keyword) =>
    Object.hasOwn(schema, keyword)
      ? isSameKeyword(keyword, schema[keyword], other.schema[keyword]) &&
        (space === other.space || !hasRef(schema[keyword]))
      : other.schema[keyword] === undefined,
  );
}

function isSamePart({ space, schema }: Part, other: Part): boolean {
  return isSameSchema(schema, other.schema) && (space === other.space || !hasRef(schema));
}

/** In one of the branches, and if it may be in one only, in none of the others. */
function isInBranch(question: Question, keyword: string): boolean {
  if (saysTheSame(question, keyword)) return true;
  const { run, inner, part } = question;
  const choice = choicesOf(part).find((one) => one.keyword === keyword);
  const at = choice?.branches.findIndex((branch) => isWithinIn(run, inner, branch)) ?? -1;
  if (!choice || at < 0) return false;
  if (keyword === "anyOf" || part.union) return true;
  return choice.branches.every((branch, index) => index === at || isApart(run, inner, branch));
}

function isApart(run: Run, inner: Case, shape: Shape): boolean {
  return isEmptyIn(run, caseOf(run, shape, inner));
}

function excludes(question: Question, keyword: string): boolean {
  const { run, inner, part } = question;
  return (
    saysTheSame(question, keyword) || isApart(run, inner, shapeOf(part.space, part.schema["not"] as Schema))
  );
}

function requiresAll({ inner, part }: Question): boolean {
  const names = requiredOf(inner.parts);
  return listOf(part.schema["required"]).every((name) => names.has(String(name)));
}

/** Each property is described as narrowly, or cannot be there at all. */
function describesAll({ run, inner, part }: Question): boolean {
  return [...namesIn([part])].every((name) =>
    isBelow(run, memberIn(inner.parts, name), propertyOf(part, name)),
  );
}

function propertyOf({ space, schema }: Part, name: string): Shape {
  return shapeOf(space, (schema["properties"] as { readonly [name: string]: Schema })[name]);
}

/** What the outer part does not name is described as narrowly by an inner one. */
function describesOthers({ run, inner, part }: Question): boolean {
  const others = shapeOf(part.space, part.schema["additionalProperties"] as Schema);
  if (others.parts.length === 0) return true;
  const named = namesIn([part]);
  return (
    part.schema["patternProperties"] === undefined &&
    inner.parts.some(
      ({ space, schema }) =>
        schema["additionalProperties"] !== undefined &&
        schema["patternProperties"] === undefined &&
        isBelow(run, shapeOf(space, schema["additionalProperties"] as Schema), others) &&
        [...namesIn([{ space, schema }])].every(
          (name) => named.has(name) || isBelow(run, memberIn(inner.parts, name), others),
        ),
    )
  );
}

function describesFirst({ run, inner, part }: Question): boolean {
  return listOf(part.schema["prefixItems"]).every((item, index) =>
    isBelow(run, itemOf(inner.parts, index), shapeOf(part.space, item as Schema)),
  );
}

function describesRest({ run, inner, part }: Question): boolean {
  const rest = shapeOf(part.space, part.schema["items"] as Schema);
  const [from, to] = [prefixOf([part]), Math.max(prefixOf([part]), prefixOf(inner.parts))];
  for (let index = from; index <= to; index++)
    if (!isBelow(run, itemOf(inner.parts, index), rest)) return false;
  return true;
}

function isAtLeast({ inner, part }: Question, keyword: string): boolean {
  const own = strongest(inner.parts, keyword, 1);
  const wanted = Number(part.schema[keyword]);
  return wanted <= 0 || (own !== undefined && (own.value as number) >= wanted);
}

function isAtMost({ inner, part }: Question, keyword: string): boolean {
  const own = strongest(inner.parts, keyword, -1);
  return own !== undefined && (own.value as number) <= Number(part.schema[keyword]);
}

function isBound({ inner, part }: Question, keyword: string): boolean {
  const sign = keyword.toLowerCase().endsWith("minimum") ? 1 : -1;
  const own = boundOf(inner.parts, sign);
  if (!own) return false;
  const beyond = ((own.value as number) - Number(part.schema[keyword])) * sign;
  return beyond > 0 || (beyond === 0 && (isOpen(own) || !keyword.startsWith("exclusive")));
}
