import type { Shape } from "../shape.ts";

/** A step of a proof. */
export interface Derived {
  /** JSON pointer tokens that lead into the value; `*` stands for any item, or any other property. */
  readonly path: readonly string[];
  readonly says: string;
}

export function derivationOf(_inner: Shape, _outer: Shape): readonly Derived[] {
  return [];
}
