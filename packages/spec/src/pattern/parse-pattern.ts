import type { Concatenation, JS } from "refa";
import { refa } from "./refa.ts";

/** What a pattern, or the body of one of its lookarounds, is made of. */
export interface ParsedPattern {
  readonly alternatives: readonly Concatenation[];
  /** The body of a lookbehind is matched from its end. */
  readonly isBackward: boolean;
  /** True if a match can begin at one place alone: with `^` in each case, or with the lookaround. */
  readonly isAnchored: boolean;
  /** What an `Unknown` of the alternatives stands for, by its `id`. */
  readonly assertions: ReadonlyMap<string, Assertion>;
  /** The bodies of its lookarounds. */
  readonly bodies: readonly ParsedPattern[];
}

/** What looks at a text without taking any of it, or takes again what a group took. */
type Assertion = Parameters<NonNullable<JS.ParseOptions["getUnknownId"]>>[0];

/** The parsers call themselves for each group, so that a limit is needed that is the same on every machine. */
const most = { characters: 20_000, depth: 100, nodes: 50_000 } as const;

/** A pattern taken apart as it is run: with the flag `u`, or without it. Undefined for what is too large, or known to none of the parsers. */
export function parsePattern(pattern: string): ParsedPattern | undefined {
  if (pattern.length > most.characters || depthOf(pattern) > most.depth) return undefined;
  return parseWith(pattern, "u") ?? parseWith(pattern, "");
}

/** Parentheses in classes count as well, which does no harm. */
function depthOf(pattern: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [one] of pattern.matchAll(/\\.|[()]/gs)) {
    if (one === "(") deepest = Math.max(deepest, ++depth);
    if (one === ")") depth--;
  }
  return deepest;
}

function parseWith(source: string, flags: string): ParsedPattern | undefined {
  const { JS, TooManyNodesError } = refa();
  try {
    const parser = JS.Parser.fromLiteral({ source, flags });
    return takeApart(parser, parser.ast.pattern.alternatives);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TooManyNodesError) return undefined;
    throw error;
  }
}

type Lookaround = Extract<Assertion, { alternatives: unknown }>;
type Alternatives = JS.Parser["ast"]["pattern"]["alternatives"];

function takeApart(parser: JS.Parser, given: Alternatives, around?: Lookaround): ParsedPattern {
  const assertions = new Map<string, Assertion>();
  const getUnknownId = (assertion: Assertion): string => {
    const id = String(assertion.start);
    assertions.set(id, assertion);
    return id;
  };
  const alternatives = given.flatMap(
    (one) =>
      parser.parseElement(one, {
        ...{ assertions: "unknown", backreferences: "unknown", maxBackreferenceWords: 0 },
        ...{ simplify: false, maxNodes: most.nodes, getUnknownId },
      }).expression.alternatives,
  );
  const bodies = [...assertions.values()].flatMap((one) => {
    if (one.type !== "Assertion" || !("alternatives" in one)) return [];
    return [takeApart(parser, one.alternatives, one)];
  });
  const isBackward = around?.kind === "lookbehind";
  const isAnchored = around !== undefined || begins(alternatives, assertions);
  return { alternatives, isBackward, isAnchored, assertions, bodies };
}

function begins(alternatives: readonly Concatenation[], assertions: ParsedPattern["assertions"]): boolean {
  return alternatives.every(({ elements: [first] }) => {
    if (first?.type === "Alternation") return begins(first.alternatives, assertions);
    const assertion = first?.type === "Unknown" ? assertions.get(first.id) : undefined;
    return assertion?.type === "Assertion" && assertion.kind === "start";
  });
}
