import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import * as imported from "../src/program/import-packages.js";
import { runScenarios, scenarioNames } from "../src/program/run-scenarios.js";
import { type Step, scripts } from "../src/server/scripts.ts";
import { serveScripts } from "../src/server/serve-scripts.ts";
import { packages as workspace } from "./workspace-packages.ts";

type Packages = Readonly<Record<string, object>>;
const packages: Packages = imported;
const versions = Object.fromEntries(workspace.map(({ json }) => [json.name, json.version]));

/** The scenarios that fail with packages and a server, each with what it says. */
async function failing(given: Packages, table: typeof scripts): Promise<ReadonlyMap<string, string>> {
  await using server = await serveScripts(table);
  const outcomes = await runScenarios(given, { baseUrl: server.url, platform: "node", versions });
  expect(outcomes.map(({ scenario }) => scenario)).toEqual(scenarioNames);
  return new Map(outcomes.filter(({ ok }) => !ok).map(({ scenario, said }) => [scenario, said]));
}

/** All scripts with one step. */
const always = (step: Step): typeof scripts =>
  Object.fromEntries(Object.keys(scripts).map((name) => [name, [step]]));

const json = { "content-type": "application/json" };

/** Packages with other exports in the place of those that a pattern names. */
function replace(pattern: RegExp, replaced: (original: unknown) => unknown): Packages {
  const entries = Object.entries(packages).map(([name, module]) => {
    const exports = Object.entries(module).map(([key, value]) => [
      key,
      pattern.test(`${name}.${key}`) ? replaced(value) : value,
    ]);
    return [name, Object.fromEntries(exports)];
  });
  return Object.fromEntries(entries);
}

type Make = (options: object) => unknown;
type Call = (client: unknown, init: object) => Promise<object>;

/** Faults that a release may have, and what a server may do in place of its script. */
const faults: Readonly<Record<string, readonly [Packages, typeof scripts]>> = {
  "a server that knows one answer": [packages, always(() => ({ headers: json, body: "{}" }))],
  "a server that fails": [
    packages,
    always(() => ({ status: 500, headers: { ...json, "retry-after": "0" }, body: "{}" })),
  ],
  "clients that have options of their own": [
    replace(/\.createClient$/, (make) => (options: object) => {
      const own = {
        maxRetries: 1,
        timeout: 300,
        baseUrl: "http://127.0.0.1:2",
        allowHttp: true,
        fetch: undefined,
      };
      return (make as Make)({ ...options, ...own });
    }),
    scripts,
  ],
  "operations that take their client's word": [
    replace(/\.updateUserGroup$/, () => async () => ({ ok: true, status: 200, data: {} })),
    scripts,
  ],
  "operations that call on in spite of it": [
    replace(
      /\.updateUserGroup$/,
      (call) => (client: unknown, init: object) =>
        (call as Call)(client, {
          ...init,
          signal: undefined,
          maxBodyBytes: undefined,
          maxRetries: 0,
          timeout: 500,
        }),
    ),
    scripts,
  ],
  "errors of another kind": [replace(/\.\w+Error$/, () => class extends Error {}), scripts],
  "validators that take everything": [
    replace(/\.validate/, () => Object.assign((value: unknown) => ({ value }), { "~standard": {} })),
    scripts,
  ],
  "validators that refuse everything": [
    replace(/\.validate/, () => () => ({ issues: [{ pointer: "", message: "no" }] })),
    scripts,
  ],
  "schemas of nothing": [replace(/^schemas\./, () => ({ properties: {} })), scripts],
  "builders and cases that are always the same": [
    replace(/ixtures\.(build|invalid|boundary|evolution)|^builders\./, () => () => []),
    scripts,
  ],
  "services that answer everything alike": [
    replace(/ervice\.createService$/, () => () => ({
      fetch: async () => Response.json({}),
      failNext: () => undefined,
      requests: [{ problems: [] }],
      snapshot: () => ({ groups: [["", {}]] }),
    })),
    scripts,
  ],
};

it("hold, all of them, for the packages of this workspace", async () => {
  expect(await failing(packages, scripts)).toEqual(new Map());
  expect(scenarioNames.length).toBeGreaterThanOrEqual(28);
});

it("fail, each of them, for a fault", async () => {
  const runs = Object.entries(faults).map(async ([fault, [given, table]]) => {
    const failed = await failing(given, table);
    return [fault, [...failed.keys()]] as const;
  });
  const found = await Promise.all(runs);
  // Each fault is noticed, and by each scenario some.
  expect(found.filter(([, failed]) => failed.length === 0)).toEqual([]);
  const noticed = new Set(found.flatMap(([, failed]) => failed));
  expect(scenarioNames.filter((name) => !noticed.has(name))).toEqual([]);
});

it("know no platform", async () => {
  const folder = join(import.meta.dirname, "../src/program");
  const files = (await readdir(folder, { recursive: true })).filter((file) => /\.c?js$/.test(file));
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
  expect(files.length).toBeGreaterThan(10);
  expect(texts.join("").match(/node:|\bprocess\b|\bDeno\b|\bBuffer\b/g)).toBeNull();
});
