import { isValid, isWithin, type Shape, sample } from "@specmint/schema/shape";
export type Containment =
  | {
      readonly answer: "contained";
      readonly derivation: readonly { path: readonly string[]; says: string }[];
    }
  | { readonly answer: "not contained"; readonly witness: unknown }
  | { readonly answer: "undecided"; readonly reason: string };
export function containment(inner: Shape, outer: Shape, _options?: unknown): Containment {
  if (isWithin(inner, outer)) return { answer: "contained", derivation: [] };
  for (const size of ["minimal", "maximal", undefined] as const) {
    const value = sample(inner, size ? { size } : {});
    if (value !== undefined && !isValid(outer, value)) return { answer: "not contained", witness: value };
  }
  return { answer: "undecided", reason: "?" };
}
