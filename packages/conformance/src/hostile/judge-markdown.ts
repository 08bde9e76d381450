import { Lexer, type Token } from "marked";
import { marker } from "../../hostile/payloads.ts";

/** What is wrong with a README or FIDELITY.md: text of the spec is HTML, a link, an image, a heading or a mention in it. */
export function judgeMarkdown(path: string, text: string): readonly string[] {
  const problems: string[] = [];
  const visit = (tokens: readonly Token[]): void => {
    for (const token of tokens) {
      const isLive = ["html", "link", "image", "heading", "def"].includes(token.type);
      if (isLive && token.raw.includes(marker))
        problems.push(`${path} has a live ${token.type} of the spec: ${token.raw.slice(0, 80)}`);
      else if (token.type === "text" && !("tokens" in token && token.tokens) && mention.test(token.raw))
        problems.push(`${path} mentions somebody: ${token.raw.slice(0, 80)}`);
      visit(childrenOf(token));
    }
  };
  visit(new Lexer({ gfm: true }).lex(text));
  return problems;
}

const mention = new RegExp(`@${marker}`);

/** The tokens within another, those of a table's cells and a list's items too. */
function childrenOf(token: Token): readonly Token[] {
  const {
    tokens = [],
    items = [],
    header = [],
    rows = [],
  } = token as {
    readonly tokens?: readonly Token[];
    readonly items?: readonly Token[];
    readonly header?: readonly { readonly tokens: readonly Token[] }[];
    readonly rows?: readonly (readonly { readonly tokens: readonly Token[] }[])[];
  };
  return [...tokens, ...items, ...[...header, ...rows.flat()].flatMap((cell) => cell.tokens)];
}
