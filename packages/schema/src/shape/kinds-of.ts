import { clashesOf, ownKinds, typesOf } from "./contradiction.ts";
import { ANY_KIND, kindOfValue } from "./kinds.ts";
import { valuesOf } from "./literals.ts";
import { type Case, caseOf, choicesOf, keyOf, newRun, type Run, within } from "./run.ts";
import type { Shape } from "./shape.ts";

/** The kinds of value that a shape may have, of whatever branch. */
export function kindsOf(shape: Shape): number {
  const [part, ...more] = shape.parts;
  if (part && more.length === 0 && !Object.keys(part.schema).some((key) => WEIGHTY.test(key)))
    return ownKinds(part.schema);
  const run = newRun();
  return within(() => kindsIn(run, caseOf(run, shape), new Map())) ?? ANY_KIND;
}

/** Keywords beside which a `type` does not tell all. */
const WEIGHTY = /^(\$ref|allOf|anyOf|oneOf|not|enum|const|max|min|exclusive|multipleOf|additionalProperties)/;

/** A case that comes up again while it is looked at asks for nothing. */
function kindsIn(run: Run, all: Case, known: Map<string, number>): number {
  const key = keyOf(run, all);
  const before = known.get(key);
  if (before !== undefined) return before;
  known.set(key, ANY_KIND);
  const { parts } = all;
  const values = valuesOf(parts)?.reduce<number>((mask, value) => mask | kindOfValue(value), 0);
  const own = clashesOf(parts) ? 0 : typesOf(parts);
  const mask = parts
    .flatMap(choicesOf)
    .reduce(
      (left, { branches }) =>
        left & branches.reduce((some, branch) => some | kindsIn(run, caseOf(run, branch), known), 0),
      (values ?? ANY_KIND) & own,
    );
  known.set(key, mask);
  return mask;
}
