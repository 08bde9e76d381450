import type { CallRow } from "./call-rows.ts";

/** A team's program that makes every call, and prints what each gives as a line of JSON. */
export function githubProgram(rows: readonly CallRow[]): string {
  return `import * as github from "@specmint/github-client";
import type * as types from "@specmint/github-types";

const token = "Bearer t0ken";
const client = github.createClient({ baseUrl: process.argv[2], headers: { Authorization: token } });
const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);

/** What a result is discriminated by, and what it carries. */
function shown({ ok, status, data, error }: { ok: boolean; status: number; data?: unknown; error?: unknown }): object {
  return { ok, status, data, error };
}

const calls: readonly (() => Promise<unknown>)[] = [
${rows.map(({ code }) => `  async () => {${code}\n  },\n`).join("")}];

for (const call of calls) console.log(JSON.stringify(await call()));
// @ts-expect-error There is no such operation.
github.gistsSta;
export type Used = types.AppsListInstallationsOperation;
`;
}
