/** Marks a call at the top of a module, so that bundlers leave it out where its value is not used. */
export function pure(call: string): string {
  return `/* @__PURE__ */ ${call}`;
}
