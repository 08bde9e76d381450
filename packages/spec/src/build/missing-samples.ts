import { type Unmade, whyNoSample } from "@specmint/schema/shape";
import { type Diagnostic, diagnose } from "../diagnostic.ts";
import { shapeIn } from "../document-space.ts";
import { lookUp, parsePointer } from "../json-pointer.ts";
import type { NamedSchema } from "../model.ts";
import type { BuildContext } from "./build-context.ts";

/** The most characters of a pattern that a diagnostic shows. */
const shown = 100;

/** How many reasons are looked for: each takes a while. */
const most = 50;

/** Tells of each named schema that no value is known of, and why. */
export function missingSamples(
  context: BuildContext,
  schemas: readonly NamedSchema[],
): readonly Diagnostic[] {
  return schemas
    .filter(({ sample }) => sample === undefined)
    .map(({ name, pointer }, index) => {
      const tokens = parsePointer(pointer);
      const document = context.documents[context.forms.directionOf(tokens[2] ?? "")];
      const shape = shapeIn(
        context.spaces[context.forms.directionOf(tokens[2] ?? "")],
        lookUp(document, tokens),
      );
      const reason = index < most ? reasonOf(whyNoSample(shape)) : "why is not looked for in so many";
      return diagnose("no-sample", context.place(tokens), { name, reason });
    });
}

function reasonOf({ within, reason, pattern = "" }: Unmade): string {
  const where = within.length > 0 ? `${within.join(", ")}: ` : "";
  const text = pattern.length > shown ? `${pattern.slice(0, shown)}…` : pattern;
  const reasons = {
    contradiction: "its keywords leave none",
    pattern: `no text is found for the pattern \`${text}\``,
    untold: "none of those that were tried is valid",
  };
  return where + reasons[reason];
}
