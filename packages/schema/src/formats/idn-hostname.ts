import type { Format } from "../schema.ts";
import { isBidiName } from "./bidi.ts";
import { isLabel } from "./hostname.ts";
import { isPermitted } from "./permitted.ts";
import { fromPunycode, toPunycode } from "./punycode.ts";

/** RFC 5890, section 2.3.2: a host name whose labels may be in any script, each as a U-label or as the A-label that it is sent as. */
export const formatIdnHostname: Format = { name: "idn-hostname", type: "string", test: isIdnHostname };

/** The longest name, and the longest label, in what is sent (RFC 1035, section 2.3.4). */
const LONGEST_NAME = 253;
const LONGEST_LABEL = 63;

/** True for labels with dots between them, among them the dots of East Asian scripts (RFC 3490, section 3.1). */
export function isIdnHostname(text: string): boolean {
  // No character takes less than one octet: two code units at most.
  if (text.length > 2 * LONGEST_NAME) return false;
  const labels = text.split(/[.\u3002\uff0e\uff61]/).map(toUnicode);
  return (
    labels.every((label) => label !== undefined) &&
    labels.map(toAscii).join(".").length <= LONGEST_NAME &&
    isBidiName(labels)
  );
}

/** A label as people read it; undefined if it is none. */
function toUnicode(label: string): string | undefined {
  if (!/^\p{ASCII}*$/u.test(label)) return isUnicodeLabel(label) ? label : undefined;
  if (!isLabel(label)) return undefined;
  if (!hasHyphensInside(label)) return label;
  const decoded = /^xn--/i.test(label) ? fromPunycode(label.slice("xn--".length)) : undefined;
  const isRight =
    decoded !== undefined &&
    /\P{ASCII}/u.test(decoded) &&
    isUnicodeLabel(decoded) &&
    toAscii(decoded) === label.toLowerCase();
  return isRight ? decoded : undefined;
}

/** The form of a label that is sent. */
function toAscii(label: string): string {
  return /\P{ASCII}/u.test(label) ? `xn--${toPunycode(label)}` : label;
}

/** RFC 5891, sections 4.2.1 to 4.2.3. */
function isUnicodeLabel(label: string): boolean {
  return (
    label.length <= 2 * LONGEST_LABEL &&
    label === label.normalize("NFC") &&
    !hasHyphensInside(label) &&
    !/^[-\p{M}]|-$/u.test(label) &&
    isPermitted(label) &&
    toAscii(label).length <= LONGEST_LABEL
  );
}

/** What has hyphens in the third and fourth place is encoded. */
function hasHyphensInside(label: string): boolean {
  return Array.from(label).slice(2, 4).join("") === "--";
}
