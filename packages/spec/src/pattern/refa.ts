import { createRequire } from "node:module";
import type * as Refa from "refa";

const load = createRequire(import.meta.url);

/** The library that takes patterns apart, loaded when somebody asks: that takes a while, and many specs do without. */
export function refa(): typeof Refa {
  return load("refa");
}
