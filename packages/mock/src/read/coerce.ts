import type { ValidationIssue, Validator } from "@specmint/schema/gen1";

type Path = readonly (string | number)[];

/** A value, and what is wrong with it. */
export interface Judged {
  readonly value: unknown;
  readonly issues: readonly ValidationIssue[];
}

/** How often a value is looked at again: what was turned may show more. */
const MOST_ROUNDS = 8;

/**
 * Texts turned into what their schema asks for: `5` is a number where a number is asked for, and a text elsewhere. The validator alone
 * knows what is asked for. So a text that it refuses is tried as JSON, and as a list of itself, and stays so where less is wrong then.
 * The value that is given stays as it is.
 *
 * @param members The members of the value that are texts as they are written; the others have types already.
 */
export function coerce(value: object, validate: Validator<unknown>, members: readonly string[]): Judged {
  let best: Judged = judge(value, validate);
  for (let round = 0; round < MOST_ROUNDS && best.issues.length > 0; round++) {
    const own = best.issues.filter(({ path: [member] }) => members.includes(String(member)));
    const places = new Map(own.map(({ pointer, path }) => [pointer, path]));
    const edits = [...places.values()].flatMap((path) => editsAt(best.value, path));
    const next = edits.reduce((found, edit) => tryEdit(found, edit, validate), best);
    if (next === best) break;
    best = next;
  }
  return best;
}

function judge(value: unknown, validate: Validator<unknown>): Judged {
  return { value, issues: validate(value).issues ?? [] };
}

/** Another value for a place, if the one that is there now is still `instead`. */
interface Edit {
  readonly path: Path;
  readonly instead: unknown;
  readonly value: unknown;
}

function tryEdit(before: Judged, { path, instead, value }: Edit, validate: Validator<unknown>): Judged {
  if (valueAt(before.value, path) !== instead) return before;
  const after = judge(withAt(before.value, path, value), validate);
  return weigh(after.issues) < weigh(before.issues) ? after : before;
}

/** What is of another type is worse than what is out of bounds, and worse the nearer it is to the whole. */
function weigh(issues: readonly ValidationIssue[]): number {
  const weights = issues.map(({ keyword, path }) => 1 + (keyword === "type" ? 1 / (1 + path.length) : 0));
  return weights.reduce((sum, weight) => sum + weight, 0);
}

/** What else a text may mean; of a list or an object that is refused, its texts. */
function editsAt(whole: unknown, path: Path): readonly Edit[] {
  const found = valueAt(whole, path);
  if (typeof found === "string" || found instanceof Blob) {
    const others = typeof found === "string" ? readings(found) : [];
    return [...others, [found]].map((value) => ({ path, instead: found, value }));
  }
  if (typeof found !== "object" || found === null) return [];
  return Object.entries(found).flatMap(([key, below]) =>
    typeof below === "string" ? editsAt(whole, [...path, Array.isArray(found) ? Number(key) : key]) : [],
  );
}

/** A text as the JSON that it is; null if there is none. */
function readings(text: string): readonly unknown[] {
  if (text === "") return [null];
  try {
    return [JSON.parse(text)];
  } catch {
    return [];
  }
}

function valueAt(whole: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === "object" && at !== null ? Reflect.get(at, key) : undefined),
    whole,
  );
}

/** A copy that has another value at a place. */
function withAt(whole: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(whole))
    return whole.map((item, index) => (index === key ? withAt(item, rest, value) : item));
  return { ...(whole as object), [key]: withAt(Reflect.get(whole as object, key), rest, value) };
}
