import { Composer, type CST, type Document, Lexer, type LineCounter, Parser } from "yaml";
import { deepest } from "./inspect-value.ts";

/** Why a text of YAML was not read to its end. */
export type Refusal = "deep" | "tokens";

/** What is no value of JSON is an error; keys are what is written: `Null`, not what YAML takes that for. */
const options = {
  merge: true,
  prettyErrors: false,
  resolveKnownTags: false,
  stringKeys: true,
  // The library compares each key with all others of its map.
  uniqueKeys: false,
} as const;

/**
 * Makes documents of YAML, and stops where the text goes too far: the library calls itself for each level, and keeps all tokens.
 *
 * @param most How many tokens there may be.
 */
export function composeYaml(
  text: string,
  lines: LineCounter,
  most: number,
): readonly [Document, ...Document[]] | Refusal {
  const [lexer, parser] = [new Lexer(), new Parser(lines.addNewLine)];
  lines.addNewLine(0);
  let refusal: Refusal | undefined;
  function* tokens(): Iterable<CST.Token> {
    let count = 0;
    for (const lexeme of lexer.lex(text)) {
      if (++count > most) refusal = "tokens";
      // A document is there, beside what each level has.
      else if (parser.stack.length > deepest + 2) refusal = "deep";
      if (refusal) return;
      yield* parser.next(lexeme);
    }
    yield* parser.end();
  }
  const composer = new Composer({ ...options, lineCounter: lines });
  const documents: Document[] = [];
  for (const document of composer.compose(tokens(), true, text.length)) {
    // One too many is refused, however many follow: a few bytes make another.
    if (documents.push(document) > 1) break;
  }
  return refusal ?? (documents as [Document, ...Document[]]);
}
