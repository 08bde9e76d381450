import { strongest } from "../bounds.ts";
import { requiredOf } from "../members.ts";
import { isValid } from "../shape.ts";
import type { Branch } from "./branch.ts";
import { unknown } from "./find.ts";
import type { Leaf } from "./leaf.ts";
import { nameShape, namesFor, spokenOf } from "./names.ts";
import { describedNames, findMember, isSent } from "./places.ts";

/** How many properties a value is given at most. */
const MOST = 1000;

/** The smallest object that the parts of a branch allow, and one that has something more. */
export function solveObjects(branch: Branch): Leaf {
  const { parts, engine } = branch;
  const least = Number(strongest(parts, "minProperties", 1)?.value ?? 0);
  const most = Number(strongest(parts, "maxProperties", -1)?.value ?? Number.POSITIVE_INFINITY);
  const members = requiredMembers(branch);
  if (typeof members === "string") return members;
  if (members.size > most || least > most) return "none";
  if (least > MOST) return unknown(engine, "`minProperties` asks for many properties");
  const filled = fill(branch, members, least);
  if (typeof filled === "string") return filled;
  const values = [filled];
  if (branch.refusals.length > 0 && filled.size < most) {
    const more = fill(branch, filled, filled.size + 1);
    if (typeof more === "object") values.push(more);
  }
  return { values: values.map((one) => Object.fromEntries(one)), isAll: false };
}

type Members = ReadonlyMap<string, unknown>;

function requiredMembers(branch: Branch): Members | "none" | "unknown" {
  const members = new Map<string, unknown>();
  const names = nameShape(branch);
  let isKnown = true;
  for (const name of requiredOf(branch.parts).keys()) {
    if (!isValid(names, name)) return "none";
    const found = findMember(branch, name, []);
    if (found === "none") return "none";
    if (found === "unknown") isKnown = false;
    else members.set(name, found.value);
  }
  return isKnown ? members : "unknown";
}

/** The members, and others up to a number. */
function fill(branch: Branch, members: Members, least: number): Members | "none" | "unknown" {
  const all = new Map(members);
  let isKnown = true;
  const names = moreNames(branch);
  while (all.size < least) {
    const next = names.next();
    if (next.done) return isKnown && next.value ? "none" : "unknown";
    if (all.has(next.value) || !isValid(nameShape(branch), next.value)) continue;
    const found = findMember(branch, next.value, []);
    if (typeof found === "object") all.set(next.value, found.value);
    if (found === "unknown") isKnown = false;
  }
  return all;
}

/** The names that properties can have, the likeliest first; at the end whether these are all. */
function* moreNames(branch: Branch): Generator<string, boolean> {
  const described = [...describedNames(branch.parts)];
  yield* described.filter((name) => isSent(branch, name));
  const tried = new Set([...described, ...spokenOf(branch)]);
  const [part] = branch.parts;
  for (let left = MOST; part && left > 0; left--) {
    const { names, isAll } = namesFor(branch, { part, matches: [], misses: [], except: [...tried] });
    if (!isAll) return false;
    for (const name of names) tried.add(name);
    // A name stands for its sort: where it cannot be, no other one of the sort can.
    const possible = names.filter((name) => findMember(branch, name, []) !== "none");
    yield* possible;
    if (possible.length > 0) continue;
    yield* tried;
    return true;
  }
  return false;
}
