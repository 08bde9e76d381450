import { visibleLine } from "@specmint/spec/visible";

/** A text of at most so many characters; what is left out shows as an ellipsis. */
export function clip(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = Math.max(most - 1, 0);
  // Half a pair is no character.
  const isHalf = /[\ud800-\udbff]/.test(text[end - 1] ?? "");
  return `${text.slice(0, isHalf ? end - 1 : end)}…`;
}

/** A text on one line of at most so many characters, with nothing in it that a reader would obey. */
export function brief(text: string, most: number): string {
  // What is left out anyway takes no time.
  return clip(visibleLine(clip(text, most)), most);
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names.join();
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** The first of a list, and how many more there are: `a, b, and 279 more`. */
export function firstOf(names: readonly string[], most: number): string {
  const left = names.length - most;
  return left > 0 ? [...names.slice(0, most), `and ${left} more`].join(", ") : names.join(", ");
}

/** `1 change`, `2 changes`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
