import { lookUp } from "@specmint/spec/document";
import type { Fact } from "./fact.ts";
import type { Direction } from "./model.ts";
import type { Both } from "./operations/position.ts";
import type { DiffSchemas, SchemaPair } from "./schema/diff-schemas.ts";
import type { Judge } from "./schema/judge.ts";
import { schemaAt } from "./schema/resolve-schema.ts";

/** What differs in schemas that have a type and a validator of their own, and that no operation reaches. */
export function compareSchemas(
  both: Both,
  keys: readonly string[],
  diffs: (direction: Direction) => DiffSchemas,
  judges: (direction: Direction) => Judge,
  reached: ReadonlySet<SchemaPair>,
): readonly Fact[] {
  return keys.flatMap((key) => {
    const direction = both.new.forms.directionOf(key);
    const pairOf = (one: Direction): SchemaPair | undefined => pairAt(both, key, one, diffs(one));
    const pair = pairOf(direction);
    // What is sent may reach it in the direction that its type is not of.
    const pairs = directions.map(pairOf);
    if (!pair || pairs.some((one) => one && reached.has(one)) || !differs(pair)) return [];
    return [factOf(judges(direction), { key, pair, direction })];
  });
}

const directions = ["request", "response"] as const;

function pairAt(both: Both, key: string, direction: Direction, diff: DiffSchemas): SchemaPair | undefined {
  const tokens = ["components", "schemas", key];
  const [old, next] = [both.old, both.new].map(({ documents }) =>
    schemaAt(lookUp(documents[direction], tokens), tokens),
  );
  return old && next && diff(old, next);
}

/** True if something other than words differs in a pair or below it. */
function differs(start: SchemaPair): boolean {
  const seen = new Set([start]);
  for (const { facts, below } of seen) {
    if (facts.some(({ subject }) => !/^(words|default|deprecation|open-value)$/.test(subject))) return true;
    // A set also iterates over what is added meanwhile.
    for (const { pair } of below) seen.add(pair);
  }
  return false;
}

function factOf(
  { joint, holds }: Judge,
  { key, pair }: { readonly key: string; readonly pair: SchemaPair; readonly direction: Direction },
): Fact {
  const [old, next] = [joint.schemaOf("old", pair.old.node), joint.schemaOf("new", pair.new.node)];
  const [accepts, refuses] = [holds(old, next), holds(next, old)];
  const change = !accepts ? "removed" : refuses ? "changed" : "added";
  return { subject: "schema-alone", change, name: key, old: pair.old.tokens, new: pair.new.tokens };
}
