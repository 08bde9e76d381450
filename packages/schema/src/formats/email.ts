import type { Format } from "../schema.ts";
import { isHostname } from "./hostname.ts";
import { isIpv4 } from "./ipv4.ts";
import { isIpv6 } from "./ipv6.ts";

/** RFC 5321, section 4.1.2, `Mailbox`. */
export const formatEmail: Format = {
  name: "email",
  type: "string",
  test: (text: string) => isMailbox(text, isHostname),
};

/** True for a local part and, after the last `@`, an address or what `isDomain` takes. */
export function isMailbox(text: string, isDomain: (text: string) => boolean): boolean {
  const at = text.lastIndexOf("@");
  if (at < 0) return false;
  const domain = text.slice(at + 1);
  return isLocalPart(text.slice(0, at)) && (isAddressLiteral(domain) || isDomain(domain));
}

/** `Dot-string` or `Quoted-string`. */
function isLocalPart(text: string): boolean {
  return text.split(".").every(isAtom) || /^"(?:[ !#-[\]-~]|\\[ -~])*"$/.test(text);
}

/** RFC 5322, section 3.2.3, `atext`. */
function isAtom(text: string): boolean {
  return /^[\w!#$%&'*+/=?^`{|}~-]+$/.test(text);
}

/** RFC 5321, section 4.1.3. */
function isAddressLiteral(text: string): boolean {
  if (text[0] !== "[" || text.at(-1) !== "]") return false;
  const address = text.slice(1, -1);
  return isIpv4(address) || (/^ipv6:/i.test(address) && isIpv6(address.slice("IPv6:".length)));
}
