import { readFile } from "node:fs/promises";
import { locateInJson, toFileError } from "@specmint/codegen";
import { SettingsError, type SettingsProblem } from "./settings-error.ts";

/** What a member of a package.json has to be. */
export interface Rule {
  /** Names of members, from the outside in. */
  readonly path: readonly string[];
  readonly isRight: (value: unknown) => boolean;
  /** What follows the member's name: `has to be …`. */
  readonly expected: string;
  readonly fix: string;
}

/** A JSON object as it is. */
export type Members = Readonly<Record<string, unknown>>;

/** A package.json that was read. */
export interface Manifest {
  readonly text: string;
  readonly members: Members;
}

/**
 * Reads a package.json.
 *
 * @param file Absolute path.
 * @throws `SettingsError` if it is no JSON object.
 */
export async function readManifest(file: string): Promise<Manifest> {
  const text = await readText(file);
  const members = parseJson(text);
  if (isMembers(members)) return { text, members };
  const { line, column, error = "it is no object" } = await locateInJson(text, []);
  const message = `package.json cannot be read as JSON: ${error}.`;
  throw new SettingsError([{ file, line, column, message, fix: "Write one JSON object, in UTF-8." }]);
}

/** The text of a file of the workspace; throws a `FileError` if it cannot be read. */
export async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw toFileError(error, file, "read") ?? error;
  }
}

/** True for an object that is no list. */
export function isMembers(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** True for a string, and for what is not there. */
export function isTextOrNothing(value: unknown): boolean {
  return value === undefined || typeof value === "string";
}

/**
 * Checks a package.json by some rules.
 *
 * @throws `SettingsError` with all that is wrong.
 */
export async function checkManifest(file: string, manifest: Manifest, rules: readonly Rule[]): Promise<void> {
  const problems = await findProblems(file, manifest, rules);
  if (problems.length > 0) throw new SettingsError(problems);
}

/** What is wrong in a package.json by some rules. What is below something wrong is not looked at. */
async function findProblems(
  file: string,
  { text, members }: Manifest,
  rules: readonly Rule[],
): Promise<readonly SettingsProblem[]> {
  const wrong = rules.filter(({ path, isRight }) => !isRight(valueAt(members, path)));
  const outermost = wrong.filter(({ path }) => !wrong.some((other) => isAbove(other.path, path)));
  return Promise.all(
    outermost.map(async ({ path, expected, fix }) => {
      const { line, column } = await locateInJson(text, path);
      return { file, line, column, message: `"${path.join(".")}" has to be ${expected}.`, fix };
    }),
  );
}

/** What stands in an object below names of members; undefined if nothing does. */
export function valueAt(value: unknown, [name, ...rest]: readonly string[]): unknown {
  if (name === undefined) return value;
  return isMembers(value) && Object.hasOwn(value, name) ? valueAt(value[name], rest) : undefined;
}

function isAbove(above: readonly string[], path: readonly string[]): boolean {
  return above.length < path.length && above.every((name, index) => path[index] === name);
}

/** Undefined for what is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
