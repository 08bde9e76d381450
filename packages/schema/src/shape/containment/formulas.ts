import type { Keywords, Schema } from "../../schema.ts";
import { isObject } from "../../values.ts";
import { isEmptyIn } from "../is-empty.ts";
import { isWithinIn } from "../is-within.ts";
import { listOf } from "../members.ts";
import { type Choice, caseOf, choicesOf } from "../run.ts";
import { intersect, isValid, type Part, type Shape, shapeOf } from "../shape.ts";
import type { Option } from "./branch.ts";
import { type Engine, isSure, makePart } from "./engine.ts";
import { type Formula, HOLDS } from "./formula.ts";
import { containsOptions } from "./list-options.ts";
import { refusalOptions } from "./refusal-options.ts";

/** The ways to be none of a shape. What no part says by its own `not` holds as well where the parts leave nothing of the shape. */
export function negation(shape: Shape, when: "now" | "later" | "said"): Formula {
  return {
    isPositive: false,
    isLazy: when === "later",
    refused: shape,
    holdsFor: (value) => !isValid(shape, value),
    optionsIn: (branch) => {
      const { engine, parts, chosen } = branch;
      const all = { parts, chosen };
      if (when !== "said" && isSure(engine, () => isEmptyIn(engine.run, caseOf(engine.run, shape, all))))
        return [HOLDS];
      if (isSure(engine, () => isWithinIn(engine.run, all, shape))) return [];
      const options = caseOf(engine.run, shape).parts.flatMap((part) => refusalOptions(branch, part));
      return options.includes(HOLDS) ? [HOLDS] : options;
    },
  };
}

/** What a part says that can be so in several ways. */
export function formulasOf(engine: Engine, part: Part, isOwn: boolean): readonly Formula[] {
  const { space, schema } = part;
  const of = (one: unknown): Shape => shapeOf(space, one as Schema | undefined);
  const negated = schema["not"] === undefined ? [] : [negation(of(schema["not"]), "said")];
  return [
    ...choicesOf(part).map((choice) => choiceFormula(choice, isOwn)),
    ...negated,
    ...[...ifOptions(part, isOwn), ...dependentOptions(engine, part, isOwn)].map(conditional),
    ...containsFormulas(engine, part),
  ];
}

function choiceFormula({ part, keyword, branches, list }: Choice, isOwn: boolean): Formula {
  const isExact = keyword === "oneOf" && part.union === undefined && part.space.branches === undefined;
  const options = branches.map((branch) => ({
    ...said(branch, isOwn),
    chosen: list,
    ...(isExact && { later: branches.filter((other) => other !== branch) }),
  }));
  return {
    isPositive: true,
    isLazy: false,
    optionsIn: () => options,
    holdsFor: (value) => options.some((option) => holds(option, value)),
  };
}

function said(shape: Shape, isOwn: boolean): Option {
  return isOwn ? { own: shape } : { also: shape };
}

/** True if all that an option says holds for a value. */
function holds({ own, also, fails = [], later = [] }: Option, value: unknown): boolean {
  const shapes = [own, also].filter((shape) => shape !== undefined);
  return (
    shapes.every((shape) => isValid(shape, value)) &&
    ![...fails, ...later].some((shape) => isValid(shape, value))
  );
}

function conditional(options: readonly Option[]): Formula {
  return {
    isPositive: true,
    isLazy: true,
    optionsIn: () => options,
    holdsFor: (value) => options.some((option) => holds(option, value)),
  };
}

function ifOptions({ space, schema }: Part, isOwn: boolean): readonly (readonly Option[])[] {
  const { if: condition, then, else: other } = schema;
  if (condition === undefined || (then === undefined && other === undefined)) return [];
  const of = (one: unknown): Shape => shapeOf(space, one as Schema | undefined);
  return [
    [
      said(intersect([of(condition), of(then)]), isOwn),
      { ...said(of(other), isOwn), fails: [of(condition)] },
    ],
  ];
}

/** Of what a property asks for beside itself: it is not there, or what it asks for holds. */
function dependentOptions(engine: Engine, part: Part, isOwn: boolean): readonly (readonly Option[])[] {
  return dependentsIn(part).map(([name, asked]) => {
    const absent = makePart(engine, part, `absent ${name}`, () => ({ properties: { [name]: false } }));
    const needed: Keywords = Array.isArray(asked) ? { required: asked } : {};
    const names = makePart(engine, part, `dependent ${name} ${needed["required"]}`, () => ({
      ...needed,
      required: [name, ...listOf(needed["required"])],
    }));
    const shape = Array.isArray(asked) ? undefined : shapeOf(part.space, asked as Schema);
    return [
      { also: { parts: [absent] } },
      { ...(shape && said(shape, isOwn)), also: both(names, shape, isOwn) },
    ];
  });
}

function both(names: Part, shape: Shape | undefined, isOwn: boolean): Shape {
  return { parts: [names, ...(shape && !isOwn ? shape.parts : [])] };
}

/** What properties ask for beside themselves: names, or a schema. */
export function dependentsIn({ schema }: Part): readonly (readonly [name: string, asked: unknown])[] {
  return ["dependentRequired", "dependentSchemas", "dependencies"].flatMap((keyword) => {
    const all = schema[keyword];
    return isObject(all) ? Object.entries(all) : [];
  });
}

function containsFormulas(engine: Engine, part: Part): readonly Formula[] {
  if (part.schema["contains"] === undefined) return [];
  const { contains, minContains, maxContains } = part.schema;
  const own: Keywords = {
    contains,
    ...(minContains !== undefined && { minContains }),
    ...(maxContains !== undefined && { maxContains }),
  };
  const shape = { parts: [makePart(engine, part, "contains", () => own)] };
  return [
    {
      isPositive: true,
      isLazy: true,
      optionsIn: (branch) => containsOptions(branch, part),
      holdsFor: (value) => isValid(shape, value),
    },
  ];
}
