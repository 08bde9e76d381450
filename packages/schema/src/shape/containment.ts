import { type Derived, derivationOf } from "./containment/derivation.ts";
import { newEngine } from "./containment/engine.ts";
import { find } from "./containment/find.ts";
import { within } from "./run.ts";
import { isValid, type Shape } from "./shape.ts";

/** Whether every value of one shape is one of another: why, the value that is not, or why that is not known. */
export type Containment =
  | {
      readonly answer: "contained";
      /** The steps of the proof that are not plain, at most 20 of them. */
      readonly derivation: readonly Derived[];
    }
  | {
      readonly answer: "not contained";
      /** A value of JSON that the inner shape has and the outer one has not. */
      readonly witness: unknown;
    }
  | { readonly answer: "undecided"; readonly reason: string };

/** How containment is decided. */
export interface ContainmentOptions {
  /** How many steps it may take. A number of steps and no time, so that every machine comes to the same answer. */
  readonly steps?: number;
  /**
   * `described`: who sends values of the inner shape sends no property that its schemas do not describe, unless they say so
   * (`additionalProperties` that is not false, `patternProperties`, `unevaluatedProperties`), or say nothing of properties at all. By
   * default whatever the inner schemas accept.
   */
  readonly sent?: "described" | "allowed";
}

/** More steps than nearly every description needs. */
const STEPS = 200_000;

/**
 * Decides whether every value of the inner shape is one of the outer. It is contained only if that is proved, and not contained only with
 * a value that was judged by both sides.
 */
export function containment(inner: Shape, outer: Shape, options: ContainmentOptions = {}): Containment {
  const { steps = STEPS, sent = "allowed" } = options;
  const engine = newEngine(steps, sent === "described");
  const found = within(() => find(engine, { own: inner, fails: [outer] }));
  if (found === "none") return { answer: "contained", derivation: derivationOf(inner, outer) };
  if (found === undefined)
    return { answer: "undecided", reason: `It takes more than ${steps} steps to decide.` };
  if (found !== "unknown" && isValid(inner, found.value) && !isValid(outer, found.value))
    return { answer: "not contained", witness: found.value };
  const [reason = "no value was found for certain"] = engine.reasons;
  return { answer: "undecided", reason: `${reason.slice(0, 1).toUpperCase()}${reason.slice(1)}.` };
}

export type { Derived };
