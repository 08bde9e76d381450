import type { Format } from "../schema.ts";

/**
 * RFC 1123, section 2.1, with the lengths of RFC 1035. Labels that begin with `xn--` are not decoded: whether they are an internationalized
 * name is what `idn-hostname` tells.
 */
export const formatHostname: Format = { name: "hostname", type: "string", test: isHostname };

/** True for labels with dots between them, of at most 253 characters. */
export function isHostname(text: string): boolean {
  return text.length <= 253 && text.split(".").every(isLabel);
}

/** Letters, digits and hyphens, of which the first and the last is none. */
export function isLabel(text: string): boolean {
  return text.length <= 63 && /^[a-z\d-]+$/i.test(text) && text[0] !== "-" && text.at(-1) !== "-";
}
