/** The way to a value, from its end; undefined for the document itself. Cheaper than a list of tokens while walking. */
export interface Path {
  readonly parent: Path | undefined;
  readonly token: string | number;
}

/** The tokens of the JSON pointer, from the document or from an ancestor on the way. */
export function tokensOf(path: Path | undefined, from?: Path): readonly string[] {
  const tokens: string[] = [];
  for (let at = path; at && at !== from; at = at.parent) tokens.push(String(at.token));
  return tokens.reverse();
}
