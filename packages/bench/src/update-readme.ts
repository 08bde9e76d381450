import { readFile, writeFile } from "node:fs/promises";
import { generateClients } from "./generate-clients.ts";
import { formatMeasurement } from "./measurement.ts";
import type { Named } from "./measurements.ts";
import { readmeFile } from "./readme-file.ts";
import { replacePart } from "./readme-part.ts";

/** Measures, prints each result as soon as it is there, and writes it into the README. */
export async function updateReadme(chosen: readonly Named[], print: (text: string) => void): Promise<void> {
  await using clients = await generateClients();
  for (const { name, measure } of chosen) {
    print(`Measuring ${name}`);
    const text = formatMeasurement(await measure(clients));
    print(`\n${text}\n`);
    await writeFile(readmeFile, replacePart(await readFile(readmeFile, "utf8"), name, text));
  }
}
