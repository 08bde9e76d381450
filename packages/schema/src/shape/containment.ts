import { type Derived, derivationOf } from "./containment/derivation.ts";
import { newEngine } from "./containment/engine.ts";
import { find } from "./containment/find.ts";
import { isSurelyEmpty } from "./is-empty.ts";
import { isSurelyWithin } from "./is-within.ts";
import { within } from "./run.ts";
import { sample } from "./sample.ts";
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
   * `described`: who sends values of the inner shape sends no property that only the outer schemas describe by `properties`, unless the inner
   * ones say that there are others (`additionalProperties` that is not false, `patternProperties`, `unevaluatedProperties`), or describe no
   * property at all. By default whatever the inner schemas accept.
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
  if (![inner, outer].every(isSound)) return { answer: "undecided", reason: "A schema is not valid." };
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

/** True if there is somebody who can judge values. */
function isSound({ parts }: Shape): boolean {
  return parts.every(({ space, schema }) => space.isSound?.(schema) ?? true);
}

/** True if every value of the first shape certainly is one of the second, false if there certainly is one that is not. */
export function isWithin(inner: Shape, outer: Shape, steps?: number): boolean | undefined {
  if (isSurelyWithin(inner, outer, steps)) return true;
  const { answer } = containment(inner, outer, steps === undefined ? {} : { steps });
  return answer === "undecided" ? undefined : answer === "contained";
}

/** True if a shape certainly has no value, false if it certainly has one. */
export function isEmpty(shape: Shape, steps: number = STEPS): boolean | undefined {
  if (isSurelyEmpty(shape, steps)) return true;
  const found = within(() => find(newEngine(steps, false), { own: shape }));
  if (found === "none") return true;
  return typeof found === "object" || sample(shape) !== undefined ? false : undefined;
}

export type { Derived };
