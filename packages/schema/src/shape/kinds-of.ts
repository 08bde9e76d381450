import { clashesOf, ownKinds, typesOf } from "./contradiction.ts";
import { type Fold, fold } from "./fold.ts";
import { ANY_KIND, kindOfValue } from "./kinds.ts";
import { valuesOf } from "./literals.ts";
import { endOf } from "./run.ts";
import type { Part, Shape } from "./shape.ts";

/** The kinds of value that a shape may have, of whatever branch. */
export function kindsOf(shape: Shape): number {
  const [part, ...more] = shape.parts;
  return part && more.length === 0 ? kindsOfPart(endOf(part)) : fold(shape, kindFold);
}

/** Of one schema it is asked often: wherever others refer to it. */
function kindsOfPart(part: Part): number {
  const { space, schema } = part;
  // What its branches are meant to say may change.
  const known = space.branches ? undefined : space.kinds;
  const found = known?.get(schema) ?? kindsIn(part);
  known?.set(schema, found);
  return found;
}

function kindsIn(part: Part): number {
  const isWeighty = Object.keys(part.schema).some((key) => WEIGHTY.test(key));
  return isWeighty ? fold({ parts: [part] }, kindFold) : ownKinds(part.schema);
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
