import { formats } from "@specmint/schema";
import { type Diagnostic, diagnose } from "../../diagnostic.ts";
import { stringIn } from "../../json.ts";
import type { Source } from "../../source.ts";
import type { Visit } from "../../visit-document.ts";
import { nearMiss } from "../structure/near-miss.ts";

/** Formats that the validator checks, and those that no value of the type fails. */
const known: ReadonlySet<string> = new Set([
  ...formats.keys(),
  ...["commonmark", "double", "float", "html", "number", "password", "string", "text"],
]);

/** What is said once for all of its places, at the first of them. */
interface Group {
  readonly tokens: readonly string[];
  readonly what: string;
  readonly became: string;
  readonly instead: string;
  count: number;
}

/** Approximations that a spec may have thousands of: formats that nobody checks, and XML. */
export function checkGrouped(source: Source, visits: readonly Visit[]): readonly Diagnostic[] {
  const groups = new Map<string, Group>();
  for (const { kind, node, tokens } of visits) {
    if (kind !== "schema") continue;
    const format = Object.hasOwn(node, "format") ? stringIn(node, "format") : undefined;
    if (format !== undefined && !known.has(format))
      add(groups, `format ${format}`, () => ofFormat(format, tokens));
    if (Object.hasOwn(node, "xml")) add(groups, "xml", () => ofXml(tokens));
  }
  return [...groups.values()].map(({ tokens, what, became, instead, count }) => {
    const places = count === 1 ? "" : ` (in ${count} places, this is the first)`;
    return diagnose("approximated", source.place(tokens), { what: `${what}${places}`, became, instead });
  });
}

function add(groups: Map<string, Group>, key: string, make: () => Group): void {
  const group = groups.get(key) ?? make();
  group.count += 1;
  groups.set(key, group);
}

function ofFormat(format: string, tokens: readonly string[]): Group {
  const near = nearMiss(format, known);
  return {
    tokens: [...tokens, "format"],
    what: `\`format: ${format}\``,
    became: "the validator does not check it",
    instead: near
      ? `Did you mean \`${near}\`?`
      : "Nothing has to be done; a `pattern` or an `enum` is checked.",
    count: 0,
  };
}

function ofXml(tokens: readonly string[]): Group {
  return {
    tokens: [...tokens, "xml"],
    what: "`xml`",
    became: "no XML is written or read: what is XML is a string",
    instead: "Nothing has to be done where the API speaks JSON.",
    count: 0,
  };
}
