import { loadComparable } from "@specmint/spec";
import { compareSpecs } from "../src/compare-specs.ts";
import type { Verdict } from "../src/model.ts";

/** Compares two descriptions as texts: a whole one, or the path item of `/things`. */
export async function compareTexts(before: string, after: string): Promise<Verdict> {
  const [old, next] = await Promise.all([before, after].map(comparable));
  return compareSpecs(old as NonNullable<typeof old>, next as NonNullable<typeof next>);
}

async function comparable(text: string): Promise<Awaited<ReturnType<typeof loadComparable>>["comparable"]> {
  const whole = /^\s*openapi:/.test(text) ? text : `${HEAD}${text.replaceAll(/^(?=.)/gm, "    ")}`;
  const { comparable: found, diagnostics } = await loadComparable({ file: "specs/things.yaml", text: whole });
  if (!found) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return found;
}

const HEAD = `openapi: 3.1.0
info: { title: Things, version: "1" }
paths:
  /things:
`;
