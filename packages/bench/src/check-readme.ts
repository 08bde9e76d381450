import { readFile } from "node:fs/promises";
import { checkPart } from "./check-part.ts";
import { generateClients } from "./generate-clients.ts";
import type { Named } from "./measurements.ts";
import { readmeFile } from "./readme-file.ts";

/** Measures again, and says in sentences what of it the README has wrong. */
export async function checkReadme(chosen: readonly Named[]): Promise<readonly string[]> {
  await using clients = await generateClients();
  const readme = await readFile(readmeFile, "utf8");
  const problems: string[] = [];
  for (const { name, measure } of chosen) problems.push(...checkPart(readme, name, await measure(clients)));
  return problems;
}
