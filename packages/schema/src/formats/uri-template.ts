import type { Format } from "../schema.ts";

/** RFC 6570, section 2. */
export const formatUriTemplate: Format = { name: "uri-template", type: "string", test: isUriTemplate };

/** `literals` with `'` (erratum 6937), beside `pct-encoded`. */
const LITERALS = /^[^\0- "%<>\\^`{|}\x7f-\x9f]*$/;

/** `operator`, those that are reserved for extensions included. */
const OPERATOR = /^[+#./;?&=,!@|]/;

function isUriTemplate(text: string): boolean {
  const [start = "", ...parts] = text.split("{");
  return isLiteral(start) && parts.every(isExpressionWithLiteral);
}

function isExpressionWithLiteral(text: string): boolean {
  const end = text.indexOf("}");
  return end >= 0 && isExpression(text.slice(0, end)) && isLiteral(text.slice(end + 1));
}

function isLiteral(text: string): boolean {
  return LITERALS.test(withoutEncoded(text, ""));
}

function isExpression(text: string): boolean {
  return text.replace(OPERATOR, "").split(",").every(isVariable);
}

/** `varspec`: a name of parts with dots between them, and perhaps a length or `*`. */
function isVariable(text: string): boolean {
  const name = text.replace(/(?::[1-9]\d{0,3}|\*)$/, "");
  return withoutEncoded(name, "_")
    .split(".")
    .every((part) => /^\w+$/.test(part));
}

function withoutEncoded(text: string, instead: string): string {
  return text.replace(/%[\da-f]{2}/gi, instead);
}
