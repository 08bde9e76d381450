import { compareTexts, type Diagnostic } from "../diagnostic.ts";
import { formatPointer, parsePointer } from "../json-pointer.ts";
import type { Approximation } from "../model.ts";
import type { SettledNames } from "../settled.ts";

/** What the checks have said is looser in the packages than in the spec, what else was accepted, and what is noted. */
export function buildApproximations(
  names: SettledNames,
  diagnostics: readonly Diagnostic[],
): readonly Approximation[] {
  return diagnostics
    .filter(
      ({ accepted, code, severity }) =>
        severity === "note" || code.startsWith("approximated/") || accepted !== undefined,
    )
    .map(({ accepted, code, pointer = "", message }) => ({
      code,
      ...(accepted !== undefined && { accepted }),
      pointer,
      ...ownerOf(names, parsePointer(pointer)),
      message,
    }))
    .sort((a, b) => compareTexts(sortKey(a), sortKey(b)));
}

/** How a spec is laid out in files and lines does not count: the same document gives the same list. */
function sortKey({ pointer, code, message }: Approximation): string {
  return [pointer, code, message].join("\0");
}

function ownerOf(names: SettledNames, tokens: readonly string[]): Pick<Approximation, "kind" | "owner"> {
  if (tokens[0] === "components" && tokens[1] === "schemas" && tokens[2] !== undefined)
    return { kind: "schema", owner: names.schema(tokens[2], "response").name };
  const length = tokens[2] === "additionalOperations" ? 4 : 3;
  const { name } = names.operation(formatPointer(tokens.slice(0, length)));
  return name === "" ? { kind: "document", owner: "" } : { kind: "operation", owner: name };
}
