import { markdownText } from "@specmint/spec/visible";
import { type Change, packageKinds, type Verdict } from "../model.ts";
import { codeSpan } from "./code-span.ts";
import { describeProof } from "./describe-proof.ts";
import { nameOperation } from "./name-operation.ts";
import type { PrintStyle } from "./print-style.ts";
import { showPlaces } from "./show-places.ts";
import { summarize, summarizeBumps } from "./summarize.ts";
import { greatestOf, ofWeight, weightOf } from "./weight.ts";
import { brief, clip, counted, firstOf } from "./words.ts";

/** How a verdict is shown in a comment of a pull request. */
export interface MarkdownStyle extends PrintStyle {
  /** What was compared: `specs/groups.yaml`. */
  readonly title: string;
  /** How many characters there may be; a comment on GitHub has at most 65,536. */
  readonly room?: number;
}

/** How many characters a comment has at most. GitHub's own limit is a little higher. */
const usualRoom = 59_000;

/** How many changes have a row in the table: those that break, and with them the others. */
const rows = { severe: 100, others: 25 };

/** How many operations and positions of a change are named. */
const named = 5;

/**
 * Prints a verdict in Markdown: a table of what changed, and folded in behind it the details of what may break somebody. It fits
 * into one comment, whatever was compared, and no text of a description is a link, a mention or markup in it.
 */
export function printMarkdown(verdict: Verdict, style: MarkdownStyle): string {
  const room = style.room ?? usualRoom;
  const title = markdownText(clip(style.title, 100));
  const { changes } = verdict;
  if (ofWeight(changes, "silent").length === changes.length) return `**${title}**: nothing changed.\n`;
  const head = `### ${title}\n\n${summarize(verdict)}\n`;
  const problems = countProblems(verdict);
  const table = printTable(changes, Math.floor(room / 2) - head.length - problems.length);
  const top = head + table + problems;
  return top + printDetails(changes, style, room - top.length);
}

function countProblems({ diagnostics }: Verdict): string {
  const { length } = diagnostics;
  return length === 0
    ? ""
    : `\n${counted(length, "problem")} that \`specmint lint\` tells of; nothing is decided of ${length === 1 ? "its place" : "their places"}.\n`;
}

function printTable(changes: readonly Change[], room: number): string {
  const severe = ofWeight(changes, "breaking", "undecided");
  const others = ofWeight(changes, "addition", "small");
  const wanted = [...severe.slice(0, rows.severe), ...others.slice(0, rows.others)];
  const head = "\n| bump | change | packages |\n|---|---|---|\n";
  const fitting = fit(wanted, printRow, room - head.length - moreLength);
  const left = severe.length + others.length - fitting.length;
  if (fitting.length === 0) return "";
  return `${head}${fitting.join("")}${left > 0 ? moreOf(left) : ""}`;
}

/** How long the line is at most that counts what is left out. */
const moreLength = 100;

function moreOf(count: number): string {
  return `\n${counted(count, "change")} more: \`specmint diff\` shows them.\n`;
}

function printRow(change: Change): string {
  const weight = weightOf(change);
  const greatest = greatestOf(change);
  const label = weight === "undecided" ? `${greatest}?` : greatest;
  const kinds = packageKinds.filter((kind) => change.bumps[kind] !== "none");
  const bump = weight === "breaking" || weight === "undecided" ? `**${label}**` : label;
  return `| ${bump} | ${markdownText(clip(change.title, 300))} | ${kinds.join(", ")} |\n`;
}

function printDetails(changes: readonly Change[], style: MarkdownStyle, room: number): string {
  const severe = ofWeight(changes, "breaking", "undecided");
  const open = "\n<details>\n<summary>Why, where, and what to do about it</summary>\n";
  const close = "\n</details>\n";
  const fitting = fit(
    severe,
    (change) => printDetail(change, style),
    room - open.length - close.length - moreLength,
  );
  if (fitting.length === 0) return "";
  const left = severe.length - fitting.length;
  return `${open}${fitting.join("")}${left > 0 ? moreOf(left) : ""}${close}`;
}

function printDetail(change: Change, style: MarkdownStyle): string {
  const text = (words: string): string => markdownText(clip(words, 500));
  const proof = describeProof(change, { code: codeSpan, text: markdownText });
  const lines: readonly (readonly [string, string])[] = [
    ...showPlaces(change, style).map(([label, place]) => [label, codeSpan(place)] as const),
    ["in", text(firstOf(change.positions, named))],
    [
      "of",
      firstOf(
        change.operations.map((one) => codeSpan(nameOperation(one))),
        named,
      ),
    ],
    ["packages", summarizeBumps(change.bumps)],
    ["because", text(change.explanation)],
    ["proof", proof],
    ["overruled", text(change.overruled ?? "")],
    ["to do", text(change.advice)],
    ["change", codeSpan(brief(change.id, 300))],
  ];
  const filled = lines.filter(([, words]) => words !== "");
  return `\n**${text(change.title)}**\n\n${filled.map(([label, words]) => `- ${label}: ${words}\n`).join("")}`;
}

/** As many of the first changes, printed, as there is room for. */
function fit(changes: readonly Change[], print: (change: Change) => string, room: number): readonly string[] {
  const texts: string[] = [];
  let left = room;
  for (const change of changes) {
    const text = print(change);
    left -= text.length;
    if (left < 0) break;
    texts.push(text);
  }
  return texts;
}
