import type { Settled } from "../settled.ts";
import type { Verdicts } from "../verdicts.ts";
import type { BuildContext } from "./build-context.ts";
import { maximalValues } from "./maximal-values.ts";

/** What a model, or its notes alone, are built with. */
export function makeContext(settled: Settled, verdicts: Verdicts): BuildContext {
  const maximalOf = {
    request: maximalValues(settled, "request"),
    response: maximalValues(settled, "response"),
  };
  return { ...settled, verdicts, shown: [], unmade: [], maximalOf };
}
