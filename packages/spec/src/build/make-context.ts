import { type Space, sample } from "@specmint/schema/shape";
import { shapeIn } from "../document-space.ts";
import type { Json } from "../json.ts";
import type { Settled } from "../settled.ts";
import type { Verdicts } from "../verdicts.ts";
import type { BuildContext } from "./build-context.ts";
import { maximalValues } from "./maximal-values.ts";
import { surelyMade } from "./surely-made.ts";

/** What a model, or its notes alone, are built with. */
export function makeContext(settled: Settled, verdicts: Verdicts): BuildContext {
  const maximalOf = {
    request: maximalValues(settled, "request"),
    response: maximalValues(settled, "response"),
  };
  const hasSmall = {
    request: smallValues(settled.spaces.request),
    response: smallValues(settled.spaces.response),
  };
  return { ...settled, verdicts, shown: [], unmade: [], maximalOf, hasSmall };
}

/** How many steps a small value may take: few of those that there are for one with everything in it, which ends with a small one too. */
const FEW = 2000;

/** Makes a function that is true for a schema that certainly has a value. Of one for which it is not, nothing is known. */
function smallValues(space: Space): (schema: Json | undefined) => boolean {
  const isSurelyMade = surelyMade(space);
  return (schema) =>
    isSurelyMade(schema) || sample(shapeIn(space, schema), { size: "minimal", steps: FEW }) !== undefined;
}
