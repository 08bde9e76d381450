// A process of its own for one run of the run-time tests, until the first fails: `start-tests.ts` starts it, with the mutant
// as argument if there is one, and may end it. The edit exists in memory only.
import { fileURLToPath } from "node:url";
import { createVitest, type TestCase, type TestModule, type Vite, type Vitest } from "vitest/node";
import { applyMutant, pathOf, problemOf } from "./apply-mutant.ts";
import type { Mutant } from "./mutants.ts";
import type { TestRun } from "./start-tests.ts";

async function runTests(mutant: Mutant | undefined): Promise<TestRun> {
  // Once more: somebody may have edited the file meanwhile.
  const problem = mutant && problemOf(mutant);
  if (problem !== undefined) throw new Error(problem);

  const ran: TestCase[] = [];
  const vitest = await createVitest(
    {
      root: fileURLToPath(new URL("..", import.meta.url)),
      watch: false,
      bail: 1,
      testTimeout: 5000,
      hookTimeout: 5000,
      typecheck: { enabled: false },
      // Unlike processes, threads end with this process, whatever they are doing, and get their modules from memory.
      pool: "threads",
      // start-tests.ts is called for several mutants at a time.
      fileParallelism: false,
      // Or the mutant's modules, and which tests it failed, would be on the disk and in the next run of the tests.
      fsModuleCache: false,
      cache: false,
      reporters: [{ onTestCaseResult: (test) => void ran.push(test) }],
    },
    { plugins: mutant ? [mutation(mutant)] : [] },
  );
  return { failure: await firstFailure(vitest, ran), tests: ran.length };
}

function mutation(mutant: Mutant): Vite.Plugin {
  const path = pathOf(mutant);
  return {
    name: "mutation",
    enforce: "pre",
    transform: (code, id) => (id === path ? { code: applyMutant(code, mutant), map: null } : undefined),
  };
}

async function firstFailure(vitest: Vitest, ran: readonly TestCase[]): Promise<string | undefined> {
  const { testModules, unhandledErrors } = await vitest.start();
  const test = ran.find((candidate) => candidate.result().state === "failed");
  if (test) return test.fullName;
  // No test: what its file imports, or a hook around several tests.
  const module = testModules.find((candidate) => !candidate.ok());
  if (module) return `${module.relativeModuleId}: ${firstError(module)}`;
  return unhandledErrors.map(firstLine)[0];
}

function firstError(module: TestModule): string {
  const suites = [module, ...module.children.allSuites()];
  return firstLine(suites.flatMap((suite) => suite.errors())[0]);
}

function firstLine(error: unknown): string {
  const { message } = (error ?? {}) as { message?: unknown };
  return String(message ?? error).split("\n", 1)[0] ?? "";
}

// Nobody waits for the result any more.
process.once("disconnect", () => process.exit());

const [json] = process.argv.slice(2);
const run = await runTests(json === undefined ? undefined : JSON.parse(json));
// At once: what a test left running would keep the process alive.
process.send?.(run, () => process.exit());
