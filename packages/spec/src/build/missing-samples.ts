import { type Unmade, whyNoSample } from "@specmint/schema/shape";
import { type Diagnostic, diagnose } from "../diagnostic.ts";
import { shapeIn } from "../document-space.ts";
import { formatPointer } from "../json-pointer.ts";
import type { BuildContext, Sampled } from "./build-context.ts";

/** The most characters of a pattern that a diagnostic shows. */
const shown = 100;

/** How many reasons are looked for: each takes a while. */
const most = 50;

/** Tells of each schema that no value is known of, and why. */
export function missingSamples({ place, spaces, unmade }: BuildContext): readonly Diagnostic[] {
  // What is shared, such as a response of the components, has been asked for each of its uses.
  const each = new Map(unmade.map((one) => [`${one.what} ${formatPointer(one.tokens)}`, one]));
  return [...each.values()].map(({ direction, schema, what, tokens }: Sampled, index) => {
    const reason =
      index < most
        ? reasonOf(whyNoSample(shapeIn(spaces[direction], schema)))
        : "why is not looked for in so many";
    return diagnose("no-sample", place(tokens), { what, reason });
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
