import type { ParameterStyle } from "../api.ts";

/** The style of a parameter where the description says nothing (OpenAPI, Parameter Object). */
export type UsualStyle = "simple" | "form";

/** What a style begins with, and what stands between members and between exploded members (RFC 6570, appendix A). */
const marks = {
  simple: ["", /,/, /,/],
  label: [".", /,/, /\./],
  matrix: [";", /,/, /;/],
  form: ["", /,/, /&/],
  spaceDelimited: ["", /%20|\+| /, /&/],
  pipeDelimited: ["", /%7C|\|/i, /&/],
  deepObject: ["", /&/, /&/],
} as const;

/** Takes the encoding of a place away. */
export type Decode = (text: string) => string;

/**
 * Reads the text that stands for the whole value of a parameter, without its name where the style does not repeat it: a text,
 * or a list or object of texts.
 */
export function readStyledText(
  text: string,
  style: ParameterStyle,
  usual: UsualStyle,
  decode: Decode,
): unknown {
  if (style.json) return parseJson(decode(text));
  const { types = ["primitive"], explode = false } = style;
  const name = style.style ?? usual;
  const [first, unexploded, exploded] = marks[name];
  const whole = text.startsWith(first) ? text.slice(first.length) : text;
  const isNamed = name === "matrix" && (!explode || !types.includes("object"));
  const parts = (isNamed && !explode ? splitPair(whole)[1] : whole).split(explode ? exploded : unexploded);
  const items = parts.map((part) => decode(isNamed && explode ? splitPair(part)[1] : part));
  if (items.length > 1 || !types.includes("primitive")) {
    if (types.includes("array")) return items.length === 1 && items[0] === "" ? [] : items;
    if (types.includes("object")) return explode ? fromPairs(parts, decode) : fromFlat(items);
  }
  return types.includes("primitive") && !isNamed ? decode(whole) : items.join(",");
}

/** `a=1`, `b=2`. */
function fromPairs(parts: readonly string[], decode: Decode): object {
  return Object.fromEntries(parts.map((part) => splitPair(part).map(decode)));
}

/** `a`, `1`, `b`, `2`. */
function fromFlat(items: readonly string[]): object {
  return Object.fromEntries(
    items.flatMap((name, index) => (index % 2 === 0 ? [[name, items[index + 1] ?? ""]] : [])),
  );
}

/** What is before and behind the first `=`. */
export function splitPair(pair: string): [name: string, value: string] {
  const at = pair.indexOf("=");
  return at < 0 ? [pair, ""] : [pair.slice(0, at), pair.slice(at + 1)];
}

/** A JSON value; the text itself, if it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
