import { STEPS, within } from "./run.ts";
import { type Place, type SampleOptions, startAt } from "./sample-place.ts";
import { make } from "./sample-values.ts";
import { isValid, type Shape } from "./shape.ts";

/**
 * A value of the shape, made from what its schemas show and say, and judged by them; undefined if that does not lead to one. What may be
 * left out and cannot be made is left out.
 */
export function sample(shape: Shape, options: SampleOptions = {}): unknown {
  for (const place of attempts(shape, options)) {
    const value = within(() => make(place, shape));
    if (value !== undefined && isValid(shape, value)) return value;
  }
  return undefined;
}

/**
 * A value is made without a look at its parts first, which is right nearly always, then with one; and the smallest, of values of its own,
 * is the easiest. What did not come of many steps seldom comes of as many again.
 */
function* attempts(shape: Shape, options: SampleOptions): Iterable<Place> {
  const { steps = STEPS, size, preferred } = options;
  yield startAt(shape, options, false);
  yield startAt(shape, { ...options, steps: steps / 2 }, true);
  if (size !== "minimal" || preferred) yield startAt(shape, { steps: steps / 4, size: "minimal" }, true);
}
