import { formatOf } from "./format-of.ts";

/** A section of a README that the generator keeps. */
export interface Section {
  /** Lower-case letters and hyphens. */
  readonly name: string;
  /** Markdown, without blank lines around it. */
  readonly text: string;
}

/** Where a section is in a text: its lines, those of the marks included; the last one exclusive. */
interface Found {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

const beginning = /^\uFEFF?<!-- specmint:([a-z-]+)(?:[ .].*)? -->\s*$/;
const end = /^<!-- \/specmint:([a-z-]+) -->\s*$/;

const note = ". Between such comments the text is generated; what you write outside of them is kept.";

/** The README that has nothing but sections. */
export function printSections(sections: readonly Section[]): string {
  return `${sections.map((section, index) => printSection(section, index === 0)).join("\n\n")}\n`;
}

function printSection({ name, text }: Section, isFirst: boolean): string {
  return `<!-- specmint:${name}${isFirst ? note : ""} -->\n${text}\n<!-- /specmint:${name} -->`;
}

/** The text of a section as it is in a README, whatever its line ends; undefined if it is not there. */
export function findSection(readme: string, name: string): string | undefined {
  const lines = linesOf(readme);
  const found = listSections(lines).filter((one) => one.name === name);
  if (found.length === 0) return undefined;
  // One that is there twice, or does not end, has a text that no section can have.
  return found.map(({ from, to }) => textOf(lines.slice(from, to))).join(`\n<!-- specmint:${name} -->\n`);
}

function textOf(lines: readonly string[]): string {
  const isWhole = end.test(lines.at(-1) ?? "");
  const text = lines
    .slice(1, isWhole ? -1 : undefined)
    .map((line) => line.replace(/\r?\n$/, ""))
    .join("\n")
    .replace(/^\n+|\n+$/g, "");
  return isWhole ? text : `<!-- specmint -->\n${text}`;
}

/**
 * Puts a section in its place, with the README's own line ends: of the same section, else behind the nearest of those before it.
 *
 * @param order Names of all sections in their order.
 */
export function putSection(readme: string, section: Section, order: readonly string[]): string {
  const lines = linesOf(readme);
  const found = listSections(lines);
  const [old, ...more] = found.filter(({ name }) => name === section.name);
  if (more.length > 0) return putSection(withoutLines(lines, more.at(-1) as Found).join(""), section, order);
  return old
    ? replaceLines(readme, lines, old, section)
    : insertLines(readme, lines, section, placeOf(section, found, order));
}

/** Behind the nearest of those before it; else above all. */
function placeOf({ name }: Section, found: readonly Found[], order: readonly string[]): number {
  const before = order.slice(0, order.indexOf(name));
  return Math.max(0, ...found.filter((one) => before.includes(one.name)).map(({ to }) => to));
}

/** The first line of a section may have been given other words, and keeps them. */
function replaceLines(
  readme: string,
  lines: readonly string[],
  { from, to }: Found,
  section: Section,
): string {
  const [, ...rest] = linesOf(printLines(readme, section, false));
  return [...lines.slice(0, from + 1), ...rest, ...lines.slice(to)].join("");
}

function insertLines(readme: string, lines: readonly string[], section: Section, place: number): string {
  const { lineEnd } = formatOf(readme);
  const above = endLine(lines.slice(0, place).join(""), lineEnd);
  const isSpaced = /^\s*$/.test(lines[place] ?? "");
  const printed = printLines(readme, section, place === 0);
  return [above, above ? lineEnd : "", printed, isSpaced ? "" : lineEnd, ...lines.slice(place)].join("");
}

/** A section with the line ends of a README. */
function printLines(readme: string, section: Section, isFirst: boolean): string {
  return `${printSection(section, isFirst)}\n`.replaceAll("\n", formatOf(readme).lineEnd);
}

/** Takes a section out, and the blank line behind it. */
export function removeSection(readme: string, name: string): string {
  const lines = linesOf(readme);
  const found = listSections(lines).find((one) => one.name === name);
  return found ? removeSection(withoutLines(lines, found).join(""), name) : readme;
}

function withoutLines(lines: readonly string[], { from, to }: Found): readonly string[] {
  const isSpaced = /^\s*$/.test(lines[to] ?? "x");
  return [...lines.slice(0, from), ...lines.slice(isSpaced ? to + 1 : to)];
}

function listSections(lines: readonly string[]): readonly Found[] {
  return lines.flatMap((line, from): readonly Found[] => {
    const [, name] = beginning.exec(line) ?? [];
    if (name === undefined) return [];
    const rest = lines.slice(from + 1);
    const [next, last] = [
      rest.findIndex((one) => beginning.test(one)),
      rest.findIndex((one) => end.exec(one)?.[1] === name),
    ];
    // Without an end it is nothing but its first line.
    const isWhole = last >= 0 && (next < 0 || last < next);
    return [{ name, from, to: isWhole ? from + 1 + last + 1 : from + 1 }];
  });
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function endLine(text: string, lineEnd: string): string {
  return text === "" || text.endsWith("\n") ? text : text + lineEnd;
}
