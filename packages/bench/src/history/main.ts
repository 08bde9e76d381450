// `pnpm history`: what it takes to compare the versions of a description one after the other.
import { readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { formatMeasurement } from "../measurement.ts";
import { readmeFile } from "../readme-file.ts";
import { replacePart } from "../readme-part.ts";
import { measureHistory, type Version } from "./measure-history.ts";

const usage = `Usage: node src/history/main.ts <name>=<description> <name>=<description> … [--readme]

Compares each description with the one before, and prints what that took; --readme writes it into README.md.
`;

const own = process.argv.slice(2).filter((one) => one !== "--" && one !== "--readme");
const versions = own.flatMap((argument): Version[] => {
  const [, name, file] = /^([^=]+)=(.+)$/.exec(argument) ?? [];
  return name && file ? [{ name, file: resolve(process.env["INIT_CWD"] ?? "", file) }] : [];
});
if (versions.length < 2 || versions.length < own.length) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else {
  const text = formatMeasurement(await measureHistory(versions, (line) => process.stderr.write(`${line}\n`)));
  process.stdout.write(`${text}\n`);
  if (process.argv.includes("--readme"))
    await writeFile(readmeFile, replacePart(await readFile(readmeFile, "utf8"), "history", text));
}
