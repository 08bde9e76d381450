/** The way to a place of a document as a chain, of which a list of tokens is made only when somebody asks: a document has many places. */
export type Path = Step | undefined;

interface Step {
  readonly parent: Path;
  readonly token: string;
}

/** The tokens of a JSON pointer to the place, from the document or from another place on the way. */
export function tokensOf(path: Path, from?: Path): readonly string[] {
  const tokens: string[] = [];
  for (let at = path; at && at !== from; at = at.parent) tokens.push(at.token);
  return tokens.reverse();
}

/** The chain of tokens. */
export function pathOf(tokens: readonly string[]): Path {
  return tokens.reduce<Path>((parent, token) => ({ parent, token }), undefined);
}

/** The key of the schema of `components/schemas` that the place is; undefined for any other. */
export function componentAt(path: Path): string | undefined {
  const isSchema = path?.parent?.token === "schemas" && path.parent.parent?.token === "components";
  return isSchema && path.parent.parent?.parent === undefined ? path.token : undefined;
}
