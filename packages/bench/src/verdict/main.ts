// `pnpm verdict`: how right the verdict is about pairs of descriptions that somebody else has labelled.
import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { showProgress } from "@specmint/conformance/progress";
import { readmeFile } from "../readme-file.ts";
import { replacePart } from "../readme-part.ts";
import { formatScores, formatWrong } from "./format-scores.ts";
import { readCases, UnusableCaseError } from "./read-cases.ts";
import { isRight } from "./score.ts";
import { type Scored, scoreCases } from "./score-cases.ts";

const usage = `Usage: node src/verdict/main.ts <cases.jsonl> … [--oasdiff] [--wrong] [--json] [--readme]

Scores the verdict on pairs of descriptions. Each line of a file is a pair:
  { "id", "family", "breaking", "direction", "base", "revision" }
A pair without "family" is scored by the two schemas that its bodies hold.

  --oasdiff  asks oasdiff about the same pairs
  --wrong    lists the pairs that are called wrong, with what was said of them
  --json     prints JSON
  --readme   asks oasdiff too, and writes the tables into README.md
`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const asked = parse(args);
  if (!asked || asked.files.length === 0) return refuse(usage);
  try {
    const files = await scoreFiles(asked);
    print(asked.flags.json ? toJson(files) : files.map((one) => toText(one, asked.flags.wrong)).join("\n\n"));
    if (asked.flags.readme) await writeTables(files);
    return 0;
  } catch (error) {
    if (error instanceof UnusableCaseError || isMissing(error)) return refuse(`${error.message}\n`);
    throw error;
  }
}

interface Asked {
  readonly files: readonly string[];
  readonly flags: Readonly<Record<"oasdiff" | "wrong" | "json" | "readme", boolean>>;
}

function parse(args: readonly string[]): Asked | undefined {
  const flag = { type: "boolean", default: false } as const;
  const options = { oasdiff: flag, wrong: flag, json: flag, readme: flag } as const;
  try {
    // pnpm hands on the `--` before arguments.
    const own = args.filter((one) => one !== "--");
    const { values, positionals } = parseArgs({ args: own, allowPositionals: true, options });
    return { files: positionals, flags: values };
  } catch {
    return undefined;
  }
}

interface ScoredFile {
  /** With the folder that it is in: files of pairs are called alike. */
  readonly name: string;
  readonly scored: readonly Scored[];
}

async function scoreFiles({ files, flags }: Asked): Promise<readonly ScoredFile[]> {
  const all: ScoredFile[] = [];
  for (const file of files) {
    // Who runs a script of a package by pnpm means a path from where they are, not from the package.
    const scored = await scoreCases(await readCases(resolve(process.env["INIT_CWD"] ?? "", file)), {
      oasdiff: flags.oasdiff || flags.readme,
      progress: (done, total) => showProgress("pair", done, total),
    });
    all.push({ name: file.split(/[\\/]/).slice(-2).join("/"), scored });
  }
  return all;
}

function toText({ name, scored }: ScoredFile, withWrong: boolean): string {
  const wrong = withWrong ? scored.map(formatWrong).filter((text) => text !== "") : [];
  return [formatScores(name, scored), ...wrong].join("\n\n");
}

function toJson(files: readonly ScoredFile[]): string {
  const shown = files.map(({ name, scored }) => ({
    file: name,
    tools: scored.map(({ answers, ...rest }) => ({
      ...rest,
      wrong: answers
        .filter((answer) => !isRight(answer) || answer.said.unsound > 0)
        .map(({ row, said }) => ({ id: row.id, label: row.breaking, ...said })),
    })),
  }));
  return JSON.stringify(shown, null, 2);
}

async function writeTables(files: readonly ScoredFile[]): Promise<void> {
  const tables = files.map(({ name, scored }) => formatScores(name, scored)).join("\n\n");
  await writeFile(readmeFile, replacePart(await readFile(readmeFile, "utf8"), "verdict", tables));
}

function isMissing(error: unknown): error is Error {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "EISDIR");
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function refuse(text: string): number {
  process.stderr.write(text);
  return 2;
}
