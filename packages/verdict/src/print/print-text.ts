import { visibleLine } from "@specmint/spec/visible";
import type { Change, Verdict } from "../model.ts";
import { describeProof } from "./describe-proof.ts";
import { nameOperation } from "./name-operation.ts";
import type { PrintStyle } from "./print-style.ts";
import { showPlaces } from "./show-places.ts";
import { summarize, summarizeBumps } from "./summarize.ts";
import { greatestOf, ofWeight, weightOf } from "./weight.ts";
import { brief, counted, firstOf } from "./words.ts";

/** How a verdict is shown on a terminal. */
export interface TextStyle extends PrintStyle {
  /** Colours a text. */
  readonly paint: (color: Color, text: string) => string;
}

/** The colours of a terminal that a verdict has. */
export type Color = "red" | "yellow" | "green" | "blue" | "cyan" | "dim" | "bold";

/** How many changes are printed in full, in two lines, and in one; all are in the JSON. */
const shown = { full: 50, additions: 30, small: 10 };

/** How many operations and positions of a change are named. */
const named = 5;

/** Prints a verdict for people: the most severe change first, the summary last. Nothing in it is obeyed by a terminal. */
export function printText(verdict: Verdict, style: TextStyle): string {
  const { changes } = verdict;
  if (ofWeight(changes, "silent").length === changes.length)
    return [
      ...problems(verdict, style),
      `${changes.length === 0 ? "Nothing changed" : "Nothing changed that a package shows"}.\n`,
    ].join("\n");
  const full = ofWeight(changes, "breaking", "undecided");
  const additions = ofWeight(changes, "addition");
  const small = ofWeight(changes, "small");
  return [
    ...some(full, shown.full, (change) => `${printFull(change, style)}\n`),
    ...spaced(some(additions, shown.additions, (change) => printShort(change, style))),
    ...spaced(some(small, shown.small, (change) => printLine(change, style))),
    ...spaced(problems(verdict, style)),
    `${style.paint("bold", summarize(verdict))}\n`,
  ].join("\n");
}

function some(
  changes: readonly Change[],
  most: number,
  print: (change: Change) => string,
): readonly string[] {
  const left = changes.length - most;
  const more = left > 0 ? [`and ${left} more of them: all with --format json`] : [];
  return [...changes.slice(0, most).map(print), ...more];
}

/** With an empty line behind it. */
function spaced(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [...lines, ""];
}

const colors = {
  breaking: "red",
  undecided: "yellow",
  addition: "green",
  small: "blue",
  silent: "dim",
} as const;

function headOf(change: Change, { paint }: TextStyle): string {
  const weight = weightOf(change);
  const bump = greatestOf(change);
  const label = weight === "undecided" ? `${bump}, undecided` : bump;
  return `${paint(colors[weight], label)}: ${brief(change.title, 500)}`;
}

function printLine(change: Change, style: TextStyle): string {
  const [, place] = showPlaces(change, style).at(-1) ?? [];
  return `${headOf(change, style)}${place === undefined ? "" : ` (${style.paint("cyan", place)})`}`;
}

function printShort(change: Change, style: TextStyle): string {
  const [, place] = showPlaces(change, style).at(-1) ?? [];
  const where = [
    ...(place === undefined ? [] : [style.paint("cyan", place)]),
    ...adviceOf(change),
    ...reasonOf(change),
  ];
  return [headOf(change, style), ...where.map((line) => `  ${line}`)].join("\n");
}

function printFull(change: Change, style: TextStyle): string {
  const places = showPlaces(change, style).map(
    ([label, place]) => [label, style.paint("cyan", place)] as const,
  );
  const proof = describeProof(change, { code: (json) => json, text: (words) => words });
  const lines: readonly (readonly [string, string])[] = [
    ...places,
    ["in", brief(firstOf(change.positions, named), 500)],
    ["of", firstOf(change.operations.map(nameOperation), named)],
    ["packages", summarizeBumps(change.bumps)],
    ["because", brief(change.explanation, 500)],
    ["proof", proof],
    ["to do", adviceOf(change).join()],
    ["change", style.paint("dim", brief(change.id, 500))],
  ];
  const filled = lines.filter(([, text]) => text !== "");
  return [headOf(change, style), ...filled.map(([label, text]) => `  ${label.padEnd(10)} ${text}`)].join(
    "\n",
  );
}

function adviceOf({ advice }: Change): readonly string[] {
  return advice === "" ? [] : [brief(advice, 500)];
}

function reasonOf({ overruled }: Change): readonly string[] {
  return overruled === undefined ? [] : [`overruled: ${brief(overruled, 500)}`];
}

/** What keeps a description from being generated from. */
function problems({ diagnostics }: Verdict, style: TextStyle): readonly string[] {
  if (diagnostics.length === 0) return [];
  const lines = diagnostics.slice(0, named).map(({ file, line, column, code, message }) => {
    const place = style.paint("cyan", visibleLine(`${file}:${line}:${column}`));
    return `  ${place} ${code}: ${brief(message, 300)}`;
  });
  const left = diagnostics.length - named;
  const more = left > 0 ? [`  and ${left} more`] : [];
  return [
    `${counted(diagnostics.length, "problem")} that generate refuses; nothing is decided of ${diagnostics.length === 1 ? "its place" : "their places"}:`,
    ...lines,
    ...more,
  ];
}
