import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../../workspace-packages.ts";

/** The pages whose commands are run by a test. */
export const pages = ["README.md", "CONTRIBUTING.md", "specs/README.md", "packages/cli/README.md"] as const;

/**
 * The commands of the pages, each once: lines of `sh` blocks, and what begins with `npx`, `pnpm` or `specmint` in inline code. One that is
 * written in two ways is one: `npx -y pnpm@12.21.0 exec specmint lint`, `npx specmint lint` and `specmint lint`.
 */
export async function listCommands(): Promise<readonly string[]> {
  const texts = await Promise.all(pages.map((page) => readFile(join(root, page), "utf8")));
  return [...new Set(texts.flatMap(commandsOf))].sort();
}

/** The commands of a page. */
export function commandsOf(markdown: string): readonly string[] {
  const blocks = [...markdown.matchAll(/^ *```(\w*)\n(.*?)^ *```$/gms)];
  const lines = blocks.flatMap(([, language, text = ""]) => (language === "sh" ? text.split("\n") : []));
  const prose = blocks.reduce((rest, [block]) => rest.replace(block, ""), markdown);
  // A span of code may go on in the next line.
  const spans = [...prose.matchAll(/`([^`]+)`/g)].map(([, span = ""]) => span.replace(/\s+/g, " "));
  const inline = spans.filter((span) => /^(?:npx|pnpm|specmint) /.test(span));
  return [...lines, ...inline].map(toCommand).filter((command) => command !== "");
}

function toCommand(line: string): string {
  return line
    .replace(/(?:^|\s)#.*$/, "")
    .trim()
    .replace(/^npx -y pnpm@\d+\.\d+\.\d+ /, "pnpm ")
    .replace(/^(?:pnpm exec|npx) specmint /, "specmint ");
}
