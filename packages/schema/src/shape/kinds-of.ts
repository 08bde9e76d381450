import { clashesOf, ownKinds, typesOf } from "./contradiction.ts";
import { type Fold, fold } from "./fold.ts";
import { ANY_KIND, kindOfValue } from "./kinds.ts";
import { valuesOf } from "./literals.ts";
import type { Shape } from "./shape.ts";

/** The kinds of value that a shape may have, of whatever branch. */
export function kindsOf(shape: Shape): number {
  const [part, ...more] = shape.parts;
  if (part && more.length === 0 && !Object.keys(part.schema).some((key) => WEIGHTY.test(key)))
    return ownKinds(part.schema);
  return fold(shape, kindFold);
}

/** Keywords beside which a `type` does not tell all. */
const WEIGHTY = /^(\$ref|allOf|anyOf|oneOf|not|enum|const|max|min|exclusive|multipleOf|additionalProperties)/;

const kindFold: Fold<number> = {
  unknown: ANY_KIND,
  of: (parts) => {
    const values = valuesOf(parts)?.reduce<number>((mask, value) => mask | kindOfValue(value), 0);
    return (values ?? ANY_KIND) & (clashesOf(parts) ? 0 : typesOf(parts));
  },
  both: (a, b) => a & b,
  either: (all) => all.reduce((some, one) => some | one, 0),
};
