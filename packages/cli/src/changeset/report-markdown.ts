import { markdownText } from "@specmint/spec/visible";
import { printMarkdown } from "@specmint/verdict/print";
import { sentenceOf } from "./print-problem.ts";
import type { Report } from "./report.ts";

/** How many characters a comment has in all, and how many of them what is no verdict. */
const room = { all: 59_000, problems: 8_000 };

/** How many specs have a part of their own. */
const shown = 50;

/** A report as a comment of a pull request: it fits into one, whatever was compared. */
export function reportMarkdown({ base, examined, problems = [] }: Report): string {
  const verdicts = examined.flatMap(({ api, compared }) =>
    compared?.state === "compared" ? [{ api, verdict: compared.verdict }] : [],
  );
  const wrong = problems.map(
    (one) => `- **${markdownText(one.name)}**: ${markdownText(sentenceOf(one, base))}\n`,
  );
  const head =
    wrong.length === 0
      ? ""
      : `${cut(wrong.join(""), room.problems)}\nRun \`specmint changeset\`, and commit what it writes.\n\n`;
  if (verdicts.length === 0) return `${head}No spec differs from ${markdownText(base.name)}.\n`;
  const left = verdicts.length - shown;
  const each = Math.floor((room.all - head.length) / Math.min(verdicts.length, shown)) - 10;
  const texts = verdicts.slice(0, shown).map(({ api, verdict }) => {
    const old = (file: string): string => `${base.name}:${file}`;
    return printMarkdown(verdict, { title: api.spec, old, next: (file) => file, room: each });
  });
  const more = left > 0 ? [`And ${left} more specs differ.\n`] : [];
  return head + [...texts, ...more].join("\n");
}

/** The lines that fit. */
function cut(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, text.lastIndexOf("\n", most) + 1);
}
