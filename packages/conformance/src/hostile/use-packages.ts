import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { marker } from "../../hostile/payloads.ts";
import { judgeOutput } from "./judge-text.ts";

/** Values that a validator has not been made for. */
const values = [undefined, null, true, 0, "", marker, [], [{}], {}, { name: "n", type: "cat", "x-a": 1 }];

/** Credentials and options of the base description; which of them a changed one has is not asked. */
const options = { apiToken: "t", token: "t", basic: { username: "u", password: "p" }, oauth: "o" };

const body = { name: "n", kind: "cat", note: {}, file: new Blob(["f"]) };

type Call = (...args: readonly unknown[]) => unknown;

/** The module that is a program: it runs until its process ends. */
const program = "server.ts";

/**
 * Imports every generated module but the program, and calls what it exports: validators and builders, and operations against a server.
 * What is thrown is no matter, as most of these calls are wrong.
 *
 * @param document The description, from which parameters are called as they are there.
 * @returns How many modules could be imported, and why others could not.
 */
export async function usePackages(
  folders: readonly string[],
  document: unknown,
  baseUrl: string,
): Promise<{ readonly modules: number; readonly problems: readonly string[] }> {
  const problems: string[] = [];
  const operations: Call[] = [];
  let createClient: Call | undefined;
  const paths = folders.flatMap(listModules);
  for (const path of paths) {
    const module = await import(/* @vite-ignore */ pathToFileURL(path).href).catch((error: unknown) => {
      problems.push(`${path} cannot be imported: ${error}`);
      return {};
    });
    if (path.endsWith("/src/gen/client.ts")) createClient = module.createClient;
    for (const [name, member] of Object.entries(module as Record<string, unknown>)) {
      if (typeof member !== "function") continue;
      if (/-client\/.*\/operations\//.test(path)) operations.push(member as Call);
      else if (!/createClient|Middleware$/.test(name))
        for (const value of values) await attempt(member, value);
    }
  }
  for (const given of [options, { auth: "none" }]) {
    const client = await attempt(createClient, { baseUrl, maxRetries: 0, ...given });
    for (const operation of operations)
      await attempt(operation, client, { params: paramsOf(document), body });
  }
  return { modules: paths.length, problems };
}

function listModules(folder: string): readonly string[] {
  return readdirSync(join(folder, "src/gen"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && name !== program)
    .map((name) => join(folder, "src/gen", name));
}

/** What is wrong with what the program of a package says of itself, in a process of its own. */
export async function useProgram(folder: string): Promise<readonly string[]> {
  const args = [join(folder, "src/gen", program), "--help"];
  const { code, said } = await new Promise<{ readonly code: unknown; readonly said: string }>((resolve) => {
    execFile(process.execPath, args, (error, out, err) =>
      resolve({ code: error?.code ?? error?.signal ?? 0, said: out + err }),
    );
  });
  const wrong = code === 0 && said.startsWith("Usage: ") ? [] : [`${program} ended with ${code}: ${said}`];
  return [...wrong, ...judgeOutput(said)];
}

async function attempt(call: unknown, ...args: readonly unknown[]): Promise<unknown> {
  try {
    return await (call as Call)(...args);
  } catch {
    return undefined;
  }
}

/** A value for each parameter that stands anywhere in the description. */
function paramsOf(document: unknown): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  const params: Record<string, Record<string, unknown>> = { path: {}, query: {}, header: {}, cookie: {} };
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    const { in: place, name, style } = value as { in?: unknown; name?: unknown; style?: unknown };
    const group = typeof place === "string" && Object.hasOwn(params, place) ? params[place] : undefined;
    if (group && typeof name === "string") {
      const sent = style === "deepObject" ? { by: marker } : "a";
      Object.defineProperty(group, name, { value: sent, enumerable: true });
    }
    for (const member of Object.values(value)) visit(member);
  };
  visit(document);
  return params;
}
