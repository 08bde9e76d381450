/** Makes a source of integers from `min` to `max` that look random and are the same each time: a linear congruence modulo 2^32. */
export function seededRandom(): (min: number, max: number) => number {
  let state = 1;
  return (min, max) => {
    // The lower bits of such numbers repeat soon.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return min + Math.floor((state / 2 ** 32) * (max - min + 1));
  };
}
