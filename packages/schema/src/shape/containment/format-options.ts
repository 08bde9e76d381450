import { formats } from "../../formats/by-name.ts";
import { kinds, NUMBER } from "../kinds.ts";
import { rangeOf } from "../number-formats.ts";
import type { Part } from "../shape.ts";
import type { Branch, Option } from "./branch.ts";
import { makePart } from "./engine.ts";
import { HOLDS } from "./formula.ts";
import { isSaid } from "./refusal-options.ts";

/** Formats that every number, or every text, has. */
const OPEN = /^(float|double|decimal|password|html|char|commonmark|media-range)$/;

/** The ways in which a value of the branch does not have a format. */
export function formatOptions(branch: Branch, part: Part): readonly Option[] {
  const { format, type } = part.schema;
  if (format === "binary") return type === undefined && branch.kind !== kinds.binary ? [HOLDS] : [];
  if (typeof format !== "string" || OPEN.test(format) || isSaid(branch, part, "format")) return [];
  const range = rangeOf(format);
  if (range) return branch.kind & NUMBER ? outside(branch, part, range) : [];
  if (branch.kind !== kinds.string) return [];
  if (!formats.has(format)) return [{ unknown: `the format \`${format}\` is not known` }];
  return [{ refusals: [{ part, keyword: "format" }] }];
}

function outside(
  { engine, kind }: Branch,
  part: Part,
  [min, max]: readonly [number, number],
): readonly Option[] {
  if (kind === kinds.fraction) return [HOLDS];
  return [
    { also: { parts: [makePart(engine, part, "format below", () => ({ exclusiveMaximum: min }))] } },
    { also: { parts: [makePart(engine, part, "format above", () => ({ exclusiveMinimum: max }))] } },
  ];
}
