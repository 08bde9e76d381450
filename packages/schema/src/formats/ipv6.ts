import type { Format } from "../schema.ts";
import { isIpv4 } from "./ipv4.ts";

/** RFC 4291, section 2.2, without a zone. */
export const formatIpv6: Format = { name: "ipv6", type: "string", test: isIpv6 };

/** Eight groups of 16 bits. `::` stands once for one or more that are zero, and the last two may be an IPv4 address. */
export function isIpv6(text: string): boolean {
  const [before = "", after, ...others] = text.split("::");
  if (others.length > 0) return false;
  if (after === undefined) return countGroups(before, true) === 8;
  return countGroups(before, false) + countGroups(after, true) <= 7;
}

/** How many groups of 16 bits there are; NaN if there is anything else. */
function countGroups(text: string, isEnd: boolean): number {
  if (text === "") return 0;
  const groups = text.split(":");
  const hasIpv4 = isEnd && isIpv4(groups.at(-1) ?? "");
  const h16s = hasIpv4 ? groups.slice(0, -1) : groups;
  return h16s.every(isH16) ? h16s.length + (hasIpv4 ? 2 : 0) : Number.NaN;
}

function isH16(text: string): boolean {
  return /^[\da-f]{1,4}$/i.test(text);
}
