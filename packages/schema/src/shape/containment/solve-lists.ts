import { strongest } from "../bounds.ts";
import { prefixOf } from "../members.ts";
import { spend } from "../run.ts";
import type { Branch } from "./branch.ts";
import type { Found } from "./engine.ts";
import { findBelow, unknown } from "./find.ts";
import type { Leaf } from "./leaf.ts";
import { amongThese } from "./names.ts";
import { findItem, placeIn, sidesOf } from "./places.ts";

/** How many items a list is given at most. */
const MOST = 2000;

/** How many places are tried for two items that are equal. */
const FIRST = 12;

/** The shortest list that the parts of a branch allow, and longer ones. */
export function solveLists(branch: Branch): Leaf {
  const { parts, engine, refusals } = branch;
  const least = Math.max(0, Number(strongest(parts, "minItems", 1)?.value ?? 0));
  const most = Number(strongest(parts, "maxItems", -1)?.value ?? Number.POSITIVE_INFINITY);
  if (least > most) return "none";
  if (least > MOST) return unknown(engine, "`minItems` asks for many items");
  const isUnique = parts.some(({ schema }) => schema["uniqueItems"] === true);
  if (refusals.some(({ keyword }) => keyword === "uniqueItems"))
    return isUnique ? "none" : withEqual(branch, least, most);
  const first = listOfLength(branch, least, isUnique);
  if (typeof first === "string") return first;
  if (refusals.length === 0) return { values: [first], isAll: false };
  const longer = [1, 2, 3].flatMap((more) => {
    const list = least + more > most ? "none" : listOfLength(branch, least + more, isUnique);
    return typeof list === "string" ? [] : [list];
  });
  return { values: [first, ...longer], isAll: false };
}

type Items = readonly unknown[];

function listOfLength(branch: Branch, length: number, isUnique: boolean): Items | "none" | "unknown" {
  const items: unknown[] = [];
  const prefix = prefixOf(branch.parts);
  let rest: Found | undefined;
  for (let index = 0; index < length; index++) {
    const isRest = index > prefix && !isUnique;
    const found = isRest && rest ? rest : itemAt(branch, index, isUnique ? items : []);
    if (index >= prefix) rest = found;
    if (typeof found === "string") return found;
    items.push(found.value);
  }
  return items;
}

/** An item that is none of some others. Where there is none left, another choice of these might leave one. */
function itemAt(branch: Branch, index: number, others: Items): Found {
  spend(branch.engine.run, 1 + others.length);
  const fails = branch.parts[0] && others.length > 0 ? [amongThese(branch.parts[0], others)] : [];
  const found = findItem(branch, index, fails);
  if (found !== "none" || others.length === 0 || prefixOf(branch.parts) === 0) return found;
  if (findItem(branch, index, []) === "none") return "none";
  return unknown(branch.engine, "`uniqueItems` beside items that are described one by one");
}

/** Lists of which two items are equal. */
function withEqual(branch: Branch, least: number, most: number): Leaf {
  const last = Math.min(prefixOf(branch.parts) + 1, most - 1);
  if (last < 1) return "none";
  if (last > FIRST) return unknown(branch.engine, "a list is described item by item for too long");
  let found: Leaf = "none";
  for (let second = 1; second <= last; second++)
    for (let first = 0; first < second; first++) {
      const list = equalAt(branch, first, second, least);
      if (typeof list === "object") return { values: [list], isAll: false };
      if (list === "unknown") found = list;
    }
  return found;
}

function equalAt(branch: Branch, first: number, second: number, least: number): Items | "none" | "unknown" {
  const [own, also] = sidesOf(branch).map((parts) => ({
    parts: [first, second].flatMap((index) => placeIn(branch, parts, index).parts),
  }));
  const both = findBelow(branch.engine, { own: own ?? NONE, also: also ?? NONE });
  if (typeof both === "string") return both;
  const list = listOfLength(branch, Math.max(least, second + 1), false);
  if (typeof list === "string") return list;
  return list.map((item, index) => (index === first || index === second ? both.value : item));
}

const NONE = { parts: [] };
