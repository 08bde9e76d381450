import { readFileSync, writeFileSync } from "node:fs";

const begin = "<!-- score: written by the script suite -->\n";
const end = "<!-- end of score -->";

/** Puts a score into a README, between its two marks. */
export function writeScore(file: string, score: string): void {
  const readme = readFileSync(file, "utf8");
  const [before, section, ...others] = readme.split(begin);
  const after = section?.split(end)[1];
  if (after === undefined || others.length > 0) throw new Error(`${file} must have once: ${begin}${end}`);
  writeFileSync(file, `${before}${begin}${score}\n${end}${after}`);
}
