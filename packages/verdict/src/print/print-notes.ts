import { markdownText } from "@specmint/spec/visible";
import type { Change, PackageKind } from "../model.ts";
import { greatestOf, weightOf } from "./weight.ts";
import { brief, counted, listed } from "./words.ts";

/** How many changes of a kind have a note of their own. A changelog is read, not searched. */
const shown = 100;

const groups = [
  ["Breaking", "breaking change"],
  ["May break", "change that may break"],
  ["New", "addition"],
  ["Also", "other change"],
] as const;

/**
 * The notes of a changelog, in Markdown: one paragraph for one change; of several a line that counts them, and a list of each kind,
 * the most severe first.
 *
 * @param kind The package whose changelog it is.
 */
export function printNotes(changes: readonly Change[], kind: PackageKind): string {
  const [only, ...more] = changes;
  if (only === undefined) return "";
  if (more.length === 0) return printNote(only, kind);
  const filled = groups
    .map(([title, one]) => ({ title, one, own: changes.filter((change) => groupOf(change, kind) === title) }))
    .filter(({ own }) => own.length > 0);
  const counts = listed(filled.map(({ own, one }) => counted(own.length, one)));
  const lists = filled.flatMap(({ title, own }) => [`${title}:`, printList(own, kind)]);
  return [`${counts}.`, ...lists].join("\n\n");
}

/** What breaks a caller is less to a package that does not break by it. */
function groupOf(change: Change, kind: PackageKind): (typeof groups)[number][0] {
  const bump = change.bumps[kind];
  if (bump === "major") return weightOf(change) === "undecided" ? "May break" : "Breaking";
  return bump === "minor" && greatestOf(change) === "minor" ? "New" : "Also";
}

function printList(changes: readonly Change[], kind: PackageKind): string {
  const left = changes.length - shown;
  return [
    ...changes.slice(0, shown).map((change) => `- ${printNote(change, kind)}`),
    ...(left > 0 ? [`- And ${left} more.`] : []),
  ].join("\n");
}

/** What a change means to whoever upgrades: what it is, and what to do about it. */
function printNote({ title, advice, overruled, proof, bumps }: Change, kind: PackageKind): string {
  const what = brief(title, 500);
  const next = brief(advice, 500);
  const reason = brief(overruled ?? (proof.kind === "undecided" ? proof.reason : ""), 500);
  const why =
    overruled === undefined
      ? `Whether this breaks a caller is not decided: ${reason}`
      : `Released as a ${bumps[kind]} change: ${reason}`;
  return [join(what, next), ...(reason === "" ? [] : [ended(why)])].map(markdownText).join(" ");
}

/** "`a` is now required." and "Add it to every call." as one sentence. */
function join(what: string, next: string): string {
  if (next === "") return ended(what);
  // A name or an abbreviation keeps its capital.
  const lowered = /^[A-Z][a-z]|^A /.test(next) ? next.replace(/^./, (first) => first.toLowerCase()) : next;
  return `${what.replace(/\.$/, "")}: ${ended(lowered)}`;
}

function ended(sentence: string): string {
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}
