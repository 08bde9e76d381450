import { type Diagnostic, diagnose } from "../diagnostic.ts";
import { deepest, type Inspected, inspectValue } from "./inspect-value.ts";
import { parseJson } from "./parse-json.ts";
import { parseYaml } from "./parse-yaml.ts";
import type { ParsedFile } from "./parsed-file.ts";
import { countJson } from "./scan-json.ts";
import { type SizeLimit, sizeLimit, tooLarge } from "./size-limit.ts";

/** Parses the text of a file, YAML or JSON. There is a file if and only if no diagnostic is an error. */
export function parseFile(
  file: string,
  text: string,
  limit: SizeLimit = sizeLimit(),
): { parsed?: ParsedFile; diagnostics: readonly Diagnostic[] } {
  const counts = /^\s*[{[]/.test(text) ? countJson(text) : undefined;
  if (counts && counts.values > limit.values) return { diagnostics: [tooLarge(file, limit, "values")] };
  const json = counts && parseJson(file, text);
  const inspected = json && inspectValue(json.value);
  // A key that occurs twice, which the platform's parser does not mind; the other one has a place for it.
  if (!json || !(inspected?.isTooDeep || inspected?.members === counts?.members)) {
    const { parsed, diagnostics } = parseYaml(file, text, limit);
    return parsed ? judge(parsed, inspectValue(parsed.value)) : { diagnostics };
  }
  return judge(json, inspected);
}

function judge(
  parsed: ParsedFile,
  { areFinite, isTooDeep, roundedAt }: Inspected,
): { parsed?: ParsedFile; diagnostics: readonly Diagnostic[] } {
  if (isTooDeep) return { diagnostics: [diagnose("too-deep", parsed.place([]), { limit: String(deepest) })] };
  if (!areFinite) return { diagnostics: [notFinite(parsed)] };
  const rounded = roundedAt.map((keys) =>
    diagnose("rounded-number", parsed.place(keys), { read: String(valueAt(parsed, keys)) }),
  );
  return { parsed, diagnostics: rounded };
}

function notFinite(parsed: ParsedFile): Diagnostic {
  const keys = findNotFinite(parsed.value, []) ?? [];
  const reason = "infinity and not-a-number do not exist in JSON";
  return diagnose("yaml-syntax", parsed.place(keys), { reason, advice: "Write a number or a string." });
}

function findNotFinite(value: unknown, keys: readonly string[]): readonly string[] | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? undefined : keys;
  for (const [key, member] of Object.entries(Object(value) as object)) {
    const found = typeof value === "string" ? undefined : findNotFinite(member, [...keys, key]);
    if (found) return found;
  }
  return undefined;
}

function valueAt({ value }: ParsedFile, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], value);
}
