import type { Format } from "../schema.ts";

/** RFC 2673, section 3.2, `dotted-quad`; without leading zeros, which some programs read as octal. */
export const formatIpv4: Format = { name: "ipv4", type: "string", test: isIpv4 };

/** True for four octets in decimal. */
export function isIpv4(text: string): boolean {
  const octets = text.split(".");
  return octets.length === 4 && octets.every(isOctet);
}

function isOctet(text: string): boolean {
  return /^(?:0|[1-9]\d{0,2})$/.test(text) && Number(text) <= 255;
}
