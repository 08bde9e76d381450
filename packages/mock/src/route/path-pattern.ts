/** A path template, ready to be compared with paths. */
export interface PathPattern {
  /** Its parts between slashes: the texts around parameters; one text alone has no parameter. */
  readonly parts: readonly (readonly string[])[];
  /** The names of its parameters, in their order. */
  readonly names: readonly string[];
}

/** Reads a path template: `/groups/{id}`. Parameters may stand beside text: `/{from}..{to}`. */
export function pathPattern(template: string): PathPattern {
  const pieces = splitPath(template).map((part) => part.split(/\{([^{}]*)\}/));
  return {
    parts: pieces.map((texts) => texts.filter((_, index) => index % 2 === 0).map(decodePart)),
    names: pieces.flatMap((texts) => texts.filter((_, index) => index % 2 === 1)),
  };
}

/** The parts of a path between slashes, without the empty one before the first. */
export function splitPath(path: string): readonly string[] {
  return path.replace(/^\//, "").split("/");
}

/**
 * The raw texts of the parameters if the parts of a path fit; undefined if not, and where one would be empty.
 *
 * @param decoded The same parts without their percent-encoding.
 */
export function matchPath(
  { parts, names }: PathPattern,
  given: readonly string[],
  decoded: readonly string[] = given.map(decodePart),
): ReadonlyMap<string, string> | undefined {
  if (given.length !== parts.length) return undefined;
  // What has no parameter is compared first, which is quick: of a large API hundreds of paths are looked at for each request.
  for (const [index, texts] of parts.entries())
    if (texts.length === 1 && texts[0] !== decoded[index]) return undefined;
  const values: string[] = [];
  for (const [index, texts] of parts.entries()) {
    if (texts.length === 1) continue;
    const found = matchPart(texts, given[index] as string);
    if (!found) return undefined;
    values.push(...found);
  }
  return new Map(names.map((name, index) => [name, values[index] as string]));
}

/** What stands between the texts of a part: each parameter has as little as it can, and one character at least. */
function matchPart([first = "", ...texts]: readonly string[], given: string): readonly string[] | undefined {
  if (!given.startsWith(first)) return undefined;
  const values: string[] = [];
  let at = first.length;
  for (const [index, text] of texts.entries()) {
    const end = index === texts.length - 1 ? given.length - text.length : given.indexOf(text, at + 1);
    if (end <= at || !given.endsWith(text, end + text.length)) return undefined;
    values.push(given.slice(at, end));
    at = end + text.length;
  }
  return values;
}

/** A text without its percent-encoding; as it is, if that is broken. */
export function decodePart(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A text as a part of a path or a query has it. Half a character, which cannot be sent, is one that stands for what is broken. */
export function encodePart(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"));
}
