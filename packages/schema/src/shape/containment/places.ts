import type { Keywords, Schema } from "../../schema.ts";
import { isObject } from "../../values.ts";
import { itemOf, listOf, memberIn, namesIn, requiredOf } from "../members.ts";
import { choicesOf, partsOf } from "../run.ts";
import { intersect, type Part, type Shape } from "../shape.ts";
import type { Branch } from "./branch.ts";
import type { Found } from "./engine.ts";
import { type Member, unevaluatedIn } from "./evaluated.ts";
import { findBelow } from "./find.ts";
import { dependentsIn } from "./formulas.ts";

/** Looks for what may stand in a branch's values as the property of a name, and is none of some shapes. */
export function findMember(branch: Branch, name: string, fails: readonly Shape[]): Found {
  return findInside(branch, name, fails);
}

/** The same for the item at an index. */
export function findItem(branch: Branch, index: number, fails: readonly Shape[]): Found {
  return findInside(branch, index, fails);
}

function findInside(branch: Branch, member: Member, fails: readonly Shape[]): Found {
  const [own, also] = sidesOf(branch).map((parts) => placeIn(branch, parts, member));
  return findBelow(branch.engine, { ...(own && { own }), ...(also && { also }), fails });
}

/** What some parts of a branch say of a member. */
export function placeIn(branch: Branch, parts: readonly Part[], member: Member): Shape {
  const said = typeof member === "string" ? memberIn(parts, member) : itemOf(parts, member);
  const rest = unevaluatedIn(branch, parts, member);
  return rest.length === 0 ? said : intersect([said, ...rest]);
}

/** The parts of the inner side, and the others. */
export function sidesOf({ parts, own }: Branch): readonly [own: readonly Part[], also: readonly Part[]] {
  return [parts.filter(({ schema }) => own.has(schema)), parts.filter(({ schema }) => !own.has(schema))];
}

/** True if the values of a branch may have a property of the name, as far as their sender says. */
export function isSent(branch: Branch, name: string): boolean {
  return !unsentNames(branch).has(name);
}

/**
 * The names of properties that the other side describes and the sender of the values does not, if no value is meant to have what nobody
 * has described. Others stay possible: what is said of all names, or of how many there are, is about them as well.
 */
function unsentNames(branch: Branch): ReadonlySet<string> {
  const { isDescribed, unsent } = branch.engine;
  if (!isDescribed) return NO_NAMES;
  const known = unsent.get(branch) ?? findUnsent(branch);
  unsent.set(branch, known);
  return known;
}

const NO_NAMES: ReadonlySet<string> = new Set();

function findUnsent(branch: Branch): ReadonlySet<string> {
  const [own] = sidesOf(branch);
  const names = describedNames(own);
  if (names.size === 0 || own.some(isOpen)) return NO_NAMES;
  const others = branch.goal.fails.flatMap((shape) => partsOf(shape)).flatMap(withBranches);
  return new Set([...namesIn(others)].filter((name) => !names.has(name)));
}

/** A part, and those of the branches of its `oneOf` and `anyOf`. */
export function withBranches(part: Part): readonly Part[] {
  const shapes = choicesOf(part).flatMap(({ branches }) => branches);
  return [part, ...shapes.flatMap((shape) => partsOf(shape))];
}

/** True for a part that says that there are properties that it does not name. */
function isOpen({ schema }: Part): boolean {
  return OPEN.some((keyword) => schema[keyword] !== undefined && schema[keyword] !== false);
}

const OPEN = ["additionalProperties", "patternProperties", "unevaluatedProperties"];

/** The names of the properties that the parts speak of. */
export function describedNames(parts: readonly Part[]): ReadonlySet<string> {
  return new Set([
    ...namesIn(parts),
    ...requiredOf(parts).keys(),
    ...parts.flatMap((part) =>
      dependentsIn(part).flatMap(([name, asked]) => [name, ...listOf(asked).map(String)]),
    ),
  ]);
}

/** The schemas under `patternProperties`, by their patterns. */
export function patternsIn({ schema }: Part): readonly (readonly [pattern: string, schema: Schema])[] {
  const all = schema["patternProperties"];
  return isObject(all) ? (Object.entries(all) as [string, Schema][]) : [];
}

/** A schema of objects that have a property, and there none of another schema. */
export function withoutAt(name: string, refused: Schema | undefined): Keywords {
  return { required: [name], ...(refused !== undefined && { properties: { [name]: { not: refused } } }) };
}
