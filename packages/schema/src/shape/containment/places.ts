import type { Keywords, Schema } from "../../schema.ts";
import { isObject } from "../../values.ts";
import { strongest } from "../bounds.ts";
import { itemOf, listOf, memberIn, namesIn, requiredOf } from "../members.ts";
import type { Part, Shape } from "../shape.ts";
import type { Branch } from "./branch.ts";
import type { Found } from "./engine.ts";
import { findBelow } from "./find.ts";
import { dependentsIn } from "./formulas.ts";

/** Looks for what may stand in a branch's values as the property of a name, and is none of some shapes. */
export function findMember(branch: Branch, name: string, fails: readonly Shape[]): Found {
  return findInside(branch, (parts) => memberIn(parts, name), fails);
}

/** The same for the item at an index. */
export function findItem(branch: Branch, index: number, fails: readonly Shape[]): Found {
  return findInside(branch, (parts) => itemOf(parts, index), fails);
}

function findInside(branch: Branch, of: (parts: readonly Part[]) => Shape, fails: readonly Shape[]): Found {
  const { engine } = branch;
  const [own, also] = sidesOf(branch);
  return findBelow(engine, { own: of(own), also: of(also), fails });
}

/** The parts of the inner side, and the others. */
export function sidesOf({ parts, own }: Branch): readonly [own: readonly Part[], also: readonly Part[]] {
  return [parts.filter(({ schema }) => own.has(schema)), parts.filter(({ schema }) => !own.has(schema))];
}

/** True if the values of a branch may have a property of the name, as far as their sender says. */
export function isSent(branch: Branch, name: string): boolean {
  return sentNames(branch)?.has(name) ?? true;
}

/** The only names of properties that the sender of the values describes, if all are meant to be described. */
export function sentNames(branch: Branch): ReadonlySet<string> | undefined {
  if (!branch.engine.isDescribed) return undefined;
  const [own] = sidesOf(branch);
  const names = describedNames(own);
  const least = Number(strongest(branch.parts, "minProperties", 1)?.value ?? 0);
  return names.size === 0 || names.size < least || own.some(isOpen) ? undefined : names;
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
