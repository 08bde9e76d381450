import { lookUp, objectIn } from "@specmint/spec/document";
import { type Fact, isOfWords, type Tokens } from "./fact.ts";
import type { Direction } from "./model.ts";
import type { Both } from "./operations/position.ts";
import type { DiffSchemas, SchemaPair } from "./schema/diff-schemas.ts";
import type { Judge } from "./schema/judge.ts";
import { type SchemaAt, schemaAt } from "./schema/resolve-schema.ts";

/** What a comparison of schemas needs. */
interface Site {
  readonly both: Both;
  readonly diffs: (direction: Direction) => DiffSchemas;
  readonly judges: (direction: Direction) => Judge;
}

/**
 * What differs in schemas that have a type and a validator of their own, and that no operation reaches.
 *
 * @param reached The facts that operations reach.
 */
export function compareSchemas({ both, diffs, judges }: Site, reached: readonly Fact[]): readonly Fact[] {
  const told = new Set(reached.flatMap(({ old, new: next }) => [keyOf(old), keyOf(next)]));
  return sharedKeys(both).flatMap((key) => {
    if (told.has(key)) return [];
    const direction = both.new.forms.directionOf(key);
    const tokens = ["components", "schemas", key];
    const at = ({ documents }: Both["old"]): SchemaAt =>
      schemaAt(lookUp(documents[direction], tokens), tokens);
    const pair = diffs(direction)(at(both.old), at(both.new));
    return differs(pair, key) ? [factOf(judges(direction), key, pair)] : [];
  });
}

/** The keys of the schemas that both descriptions have in their components. */
function sharedKeys({ old, new: next }: Both): readonly string[] {
  const [before, after] = [old, next].map(({ value }) => objectIn(objectIn(value, "components"), "schemas"));
  return Object.keys(before ?? {}).filter((key) => Object.hasOwn(after ?? {}, key));
}

/** The key of the schema that tokens lead into. */
function keyOf(tokens: Tokens | undefined): string | undefined {
  return tokens?.[0] === "components" && tokens[1] === "schemas" ? tokens[2] : undefined;
}

/** True if something other than words differs in the schema itself: what differs in those that it refers to is told of them. */
function differs(start: SchemaPair, key: string): boolean {
  const seen = new Set([start]);
  for (const { facts, below } of seen) {
    if (facts.some((fact) => !isOfWords(fact))) return true;
    // A set also iterates over what is added meanwhile.
    for (const { pair } of below) if (keyOf(pair.old.tokens) === key) seen.add(pair);
  }
  return false;
}

function factOf({ joint, holds }: Judge, key: string, pair: SchemaPair): Fact {
  const [old, next] = [joint.schemaOf("old", pair.old.node), joint.schemaOf("new", pair.new.node)];
  const change = !holds(old, next) ? "removed" : holds(next, old) ? "changed" : "added";
  return { subject: "schema-alone", change, name: key, old: pair.old.tokens, new: pair.new.tokens };
}
