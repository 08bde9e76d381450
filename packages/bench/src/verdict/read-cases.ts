import { readFile } from "node:fs/promises";
import type { Json } from "@specmint/spec";
import { memberOf, stringIn } from "@specmint/spec/document";
import type { Case } from "./case.ts";

/** Reads pairs from a file: each line is one, in JSON. */
export async function readCases(file: string): Promise<readonly Case[]> {
  const lines = (await readFile(file, "utf8")).split("\n");
  return lines.flatMap((line, index) => (line.trim() === "" ? [] : [toCase(line, `${file}:${index + 1}`)]));
}

/** A file that holds something else than pairs. */
export class UnusableCaseError extends Error {
  override name = "UnusableCaseError";
}

function toCase(line: string, place: string): Case {
  const row = parsed(line, place);
  const [base, revision] = [memberOf(row, "base"), memberOf(row, "revision")];
  const direction = stringIn(row, "direction");
  const isUsable =
    stringIn(row, "id") !== undefined &&
    typeof memberOf(row, "breaking") === "boolean" &&
    [base, revision].every((one) => typeof one === "object" && one !== null && !Array.isArray(one)) &&
    (stringIn(row, "family") !== undefined || direction === "request" || direction === "response");
  if (!isUsable)
    throw new UnusableCaseError(
      `${place}: a pair has "id", "breaking", "base" and "revision", and "family" or a "direction"`,
    );
  return row as unknown as Case;
}

function parsed(line: string, place: string): Json {
  try {
    return JSON.parse(line);
  } catch {
    throw new UnusableCaseError(`${place}: this line is not JSON`);
  }
}
