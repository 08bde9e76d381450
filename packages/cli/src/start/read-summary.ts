/** What a run of turbo did. */
export interface Summary {
  readonly packages: ReadonlyMap<string, PackageRun>;
  readonly failures: readonly Failure[];
}

/** What it did for one package. */
export interface PackageRun {
  /** True if its build came out of turbo's cache; undefined if it has none. */
  readonly cached: boolean | undefined;
  /** What its tasks took together. */
  readonly milliseconds: number;
}

/** A task that failed. */
export interface Failure {
  readonly package: string;
  readonly task: string;
}

/** The part that is read of a file that `turbo run --summarize` writes. */
interface TurboSummary {
  readonly tasks: readonly TurboTask[];
}

interface TurboTask {
  readonly package: string;
  readonly task: string;
  readonly cache: { readonly status: "HIT" | "MISS" };
  /** Missing if the task has no command. Times are milliseconds of UTC. */
  readonly execution?: {
    readonly startTime: number;
    readonly endTime: number;
    readonly exitCode: number | null;
  };
}

/** Reads the text of a file that `turbo run --summarize` wrote. */
export function readSummary(text: string): Summary {
  const { tasks } = JSON.parse(text) as TurboSummary;
  const packages = new Map<string, PackageRun>();
  for (const task of tasks) packages.set(task.package, addTask(packages.get(task.package), task));
  const failures = tasks.filter(({ execution }) => execution && execution.exitCode !== 0);
  return {
    packages,
    failures: failures.map((failure) => ({ package: failure.package, task: failure.task })),
  };
}

function addTask(
  run: PackageRun = { cached: undefined, milliseconds: 0 },
  { task, cache, execution }: TurboTask,
): PackageRun {
  return {
    cached: task === "build" ? cache.status === "HIT" : run.cached,
    milliseconds: run.milliseconds + (execution ? execution.endTime - execution.startTime : 0),
  };
}
