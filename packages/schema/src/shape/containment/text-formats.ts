/** What is known of the texts of a format. */
export interface TextFormat {
  /** A pattern that each of them has. */
  readonly pattern?: string;
  /** True if all texts with the pattern are of the format. */
  readonly isAll?: boolean;
  /** Other formats that each of them has. */
  readonly within?: readonly string[];
}

const ZONE = "(?:[Zz]|[+-]\\d{2}:\\d{2})";
const DATE = "\\d{4}-\\d{2}-\\d{2}";
const TIME = "\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?";
const SCHEME = "^[A-Za-z][A-Za-z\\d+.-]*:";

const known: { readonly [format: string]: TextFormat } = {
  uuid: { pattern: "^[\\dA-Fa-f]{8}-(?:[\\dA-Fa-f]{4}-){3}[\\dA-Fa-f]{12}$", isAll: true },
  date: { pattern: `^${DATE}$` },
  time: { pattern: `^${TIME}${ZONE}$`, within: ["iso-time"] },
  "iso-time": { pattern: `^${TIME}${ZONE}?$` },
  "date-time": { pattern: `^${DATE}[Tt]${TIME}${ZONE}$`, within: ["iso-date-time"] },
  "iso-date-time": { pattern: `^${DATE}[Tt]${TIME}${ZONE}?$` },
  duration: { pattern: "^P[\\dA-Z]+$" },
  ipv4: { pattern: "^\\d{1,3}(?:\\.\\d{1,3}){3}$" },
  ipv6: { pattern: "^[\\dA-Fa-f:.]{2,45}$" },
  byte: { pattern: "^[A-Za-z\\d+/]*={0,2}$" },
  hostname: { pattern: "^[A-Za-z\\d.-]{1,253}$" },
  email: { pattern: "@" },
  uri: { pattern: SCHEME, within: ["uri-reference", "iri", "iri-reference"] },
  "uri-reference": { within: ["iri-reference"] },
  iri: { pattern: SCHEME, within: ["iri-reference"] },
  "json-pointer": { pattern: "^(?:/|$)" },
};

/** What is known of a format; nothing of most. */
export function textFormat(format: string): TextFormat {
  return (Object.hasOwn(known, format) ? known[format] : undefined) ?? {};
}
