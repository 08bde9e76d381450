import { kinds } from "@specmint/schema/shape";

/** The types of the kinds, for a sentence: "`null` or `integer`". */
export function nameKinds(mask: number): string {
  const hidden = mask & kinds.fraction ? kinds.integer : 0;
  const names = Object.entries(kinds).filter(([, bit]) => bit & mask & ~hidden);
  return names.map(([name]) => `\`${name.replace("fraction", "number")}\``).join(" or ");
}
