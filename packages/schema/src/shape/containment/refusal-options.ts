import type { Keywords, Schema } from "../../schema.ts";
import { ownKinds } from "../contradiction.ts";
import { isEmptyIn } from "../is-empty.ts";
import { areSame, isWithinIn } from "../is-within.ts";
import { kindOfValue, kinds, NUMBER } from "../kinds.ts";
import { listOf } from "../members.ts";
import { caseOf, choicesOf, isBroken } from "../run.ts";
import { type Part, type Shape, shapeOf } from "../shape.ts";
import type { Branch, Option, Refusal } from "./branch.ts";
import { isSure, makePart } from "./engine.ts";
import { formatOptions } from "./format-options.ts";
import { HOLDS } from "./formula.ts";
import { noContainsOptions, noItemsOptions, noPrefixOptions } from "./list-options.ts";
import {
  noAdditionalOptions,
  noDependentOptions,
  noNamesOptions,
  noPatternOptions,
  noPropertiesOptions,
} from "./object-options.ts";
import { noUnevaluatedItems, noUnevaluatedProperties } from "./unevaluated-options.ts";

/** The ways in which a value of the branch does not do what a part says, whose references and `allOf` are followed elsewhere. */
export function refusalOptions(branch: Branch, part: Part): readonly Option[] {
  if (isBroken(part)) return [{ unknown: "a `$ref` leads nowhere" }];
  const { schema } = part;
  const options = WORDS.flatMap(([keyword, about, ways]) =>
    schema[keyword] === undefined || (branch.kind & about) === 0 ? [] : ways(branch, part, keyword),
  );
  const others = Object.keys(schema).filter((keyword) => UNKNOWN.test(keyword));
  return [
    ...options,
    ...others.flatMap((keyword) =>
      isSaid(branch, part, keyword) ? [] : [{ unknown: `\`${keyword}\` is not followed` }],
    ),
  ];
}

/** Keywords that say something of values that is not taken apart; `$unread` stands for what nobody can read. */
const UNKNOWN = /^\$(dynamicRef|recursiveRef|unread)$/;

/** True if a part of the branch says the same. */
export function isSaid({ parts }: Branch, part: Part, keyword: string): boolean {
  return parts.some((one) => areSame(one, part, [keyword]));
}

/** The ways in which a keyword of a part does not hold. */
type Ways = (branch: Branch, part: Part, keyword: string) => readonly Option[];

const ANY = 255;

/** The keywords and the kinds that they are about; what is told in fewer steps is first. */
const WORDS: readonly (readonly [keyword: string, about: number, ways: Ways])[] = [
  ["type", ANY, ({ kind }, { schema }) => ((kind & ownKinds(schema)) === 0 ? [HOLDS] : [])],
  ["enum", ANY, noValue],
  ["const", ANY, noValue],
  ["minimum", NUMBER, contrary("exclusiveMaximum")],
  ["maximum", NUMBER, contrary("exclusiveMinimum")],
  ["exclusiveMinimum", NUMBER, contrary("maximum")],
  ["exclusiveMaximum", NUMBER, contrary("minimum")],
  ["multipleOf", NUMBER, refused],
  ["format", ANY, formatOptions],
  ["minLength", kinds.string, below("maxLength")],
  ["maxLength", kinds.string, above("minLength")],
  ["pattern", kinds.string, refused],
  ["required", kinds.object, noRequired],
  ["minProperties", kinds.object, below("maxProperties")],
  ["maxProperties", kinds.object, above("minProperties")],
  ["propertyNames", kinds.object, noNamesOptions],
  ["dependentRequired", kinds.object, noDependentOptions],
  ["dependentSchemas", kinds.object, noDependentOptions],
  ["dependencies", kinds.object, noDependentOptions],
  ["minItems", kinds.array, below("maxItems")],
  ["maxItems", kinds.array, above("minItems")],
  [
    "uniqueItems",
    kinds.array,
    (_, part) => (part.schema["uniqueItems"] === true ? [refusal(part, "uniqueItems")] : []),
  ],
  ["anyOf", ANY, noBranch],
  ["oneOf", ANY, notOneBranch],
  ["not", ANY, (_, { space, schema }) => [{ also: shapeOf(space, schema["not"] as Schema) }]],
  ["if", ANY, noIf],
  ["prefixItems", kinds.array, noPrefixOptions],
  ["items", kinds.array, noItemsOptions],
  ["contains", kinds.array, noContainsOptions],
  ["properties", kinds.object, noPropertiesOptions],
  ["patternProperties", kinds.object, noPatternOptions],
  ["additionalProperties", kinds.object, noAdditionalOptions],
  ["unevaluatedItems", kinds.array, noUnevaluatedItems],
  ["unevaluatedProperties", kinds.object, noUnevaluatedProperties],
];

function noValue({ kind }: Branch, part: Part, keyword: string): readonly Option[] {
  const { schema } = part;
  const values = keyword === "const" ? [schema["const"]] : listOf(schema["enum"]);
  if (!values.some((value) => kindOfValue(value) === kind)) return [HOLDS];
  return [refusal(part, keyword as Refusal["keyword"])];
}

function refusal(part: Part, keyword: Refusal["keyword"]): Option {
  return { refusals: [{ part, keyword }] };
}

function refused(_: Branch, part: Part, keyword: string): readonly Option[] {
  return [refusal(part, keyword as Refusal["keyword"])];
}

/** A bound in the other direction, from the same number on. */
function contrary(other: string): Ways {
  return ({ engine }, part, keyword) => [
    { also: { parts: [makePart(engine, part, `no ${keyword}`, () => ({ [other]: part.schema[keyword] }))] } },
  ];
}

/** Fewer than so many. */
function below(other: string): Ways {
  return ({ engine }, part, keyword) => {
    const most = Math.ceil(Number(part.schema[keyword])) - 1;
    if (!(most >= 0)) return [];
    return [{ also: { parts: [makePart(engine, part, `no ${keyword}`, () => ({ [other]: most }))] } }];
  };
}

/** More than so many. */
function above(other: string): Ways {
  return ({ engine }, part, keyword) => [
    { also: { parts: [makePart(engine, part, `no ${keyword}`, () => moreThan(other, part, keyword))] } },
  ];
}

function moreThan(other: string, { schema }: Part, keyword: string): Keywords {
  return { [other]: Math.max(0, Math.floor(Number(schema[keyword])) + 1) };
}

function noRequired({ engine }: Branch, part: Part): readonly Option[] {
  return listOf(part.schema["required"])
    .map(String)
    .map((name) => ({
      also: { parts: [makePart(engine, part, `absent ${name}`, () => ({ properties: { [name]: false } }))] },
    }));
}

function branchesOf(part: Part, keyword: string): readonly Shape[] {
  return choicesOf(part).find((choice) => choice.keyword === keyword)?.branches ?? [];
}

function noBranch(branch: Branch, part: Part, keyword: string): readonly Option[] {
  return isSaid(branch, part, keyword) ? [] : [{ fails: branchesOf(part, keyword) }];
}

/** None of the branches, or two of those that the value may be in. */
function notOneBranch(branch: Branch, part: Part, keyword: string): readonly Option[] {
  if (isSaid(branch, part, keyword)) return [];
  const branches = branchesOf(part, keyword);
  if (part.union) return [{ fails: branches }];
  const possible = branches.filter((shape) => !isApart(branch, shape));
  const pairs = possible.flatMap((one, index) =>
    possible.slice(index + 1).map((other) => ({ also: { parts: [...one.parts, ...other.parts] } })),
  );
  return [{ fails: possible }, ...pairs];
}

/** True if the values of a branch surely are none of a shape, because of what holds or because of what is left for later. */
function isApart({ engine, parts, chosen, formulas }: Branch, shape: Shape): boolean {
  const { run } = engine;
  if (isSure(engine, () => isEmptyIn(run, caseOf(run, shape, { parts, chosen })))) return true;
  return formulas.some(
    ({ isLazy, refused }) =>
      isLazy && refused && isSure(engine, () => isWithinIn(run, caseOf(run, shape), refused)),
  );
}

function noIf(branch: Branch, part: Part): readonly Option[] {
  const { space, schema } = part;
  const of = (one: unknown): Shape => shapeOf(space, one as Schema | undefined);
  const ways: Option[] = [];
  if (branch.parts.some((one) => areSame(one, part, ["if", "then", "else"]))) return ways;
  if (schema["then"] !== undefined) ways.push({ also: of(schema["if"]), fails: [of(schema["then"])] });
  if (schema["else"] !== undefined) ways.push({ fails: [of(schema["if"]), of(schema["else"])] });
  return ways;
}
