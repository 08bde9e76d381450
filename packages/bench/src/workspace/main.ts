// `pnpm workspace`: what it takes to keep the packages of many APIs up to date.
import { readFile, writeFile } from "node:fs/promises";
import { formatMeasurement } from "../measurement.ts";
import { readmeFile } from "../readme-file.ts";
import { replacePart } from "../readme-part.ts";
import { measureWorkspace } from "./measure-workspace.ts";

const usage = `Usage: node src/workspace/main.ts [<count>] [--readme]

Makes a workspace of so many APIs (40) outside of this one, builds it in several situations, and prints what that took; --readme
writes it into README.md.
`;

const own = process.argv.slice(2).filter((one) => one !== "--" && one !== "--readme");
const count = Number(own[0] ?? 40);
if (own.length > 1 || !(Number.isInteger(count) && count > 0)) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else {
  const measurement = await measureWorkspace(count, (line) => process.stderr.write(`${line}\n`));
  const text = formatMeasurement(measurement);
  process.stdout.write(`${text}\n`);
  if (process.argv.includes("--readme"))
    await writeFile(readmeFile, replacePart(await readFile(readmeFile, "utf8"), "workspace", text));
}
