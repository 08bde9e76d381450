import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { LoadedCase } from "./load-cases.ts";
import type { Workspace } from "./make-workspace.ts";
import { type Problem, problemsOf } from "./report.ts";

interface Issue {
  readonly message: string;
  readonly pointer?: string;
}

type Validate = (value: unknown) => { readonly issues?: readonly Issue[] };

/** Runs the validators of a case over its values, and over what its builders build. */
export async function checkValues(one: LoadedCase, workspace: Workspace): Promise<readonly Problem[]> {
  const gen = join(workspace.folderOf(one.slug, "types"), "src/gen/validators");
  const validators = await load(join(gen, "index.ts"));
  const builders = await load(join(workspace.folderOf(one.slug, "fixtures"), "src/gen/index.ts"));
  const verdicts = (one.values ?? []).flatMap(({ schema, valid, invalid }) => {
    const validate = validators.get(`validate${schema}`);
    if (!validate) return [`there is no validate${schema}`];
    return [
      ...valid.map((value) => [value, true] as const),
      ...invalid.map((value) => [value, false] as const),
    ].flatMap(([value, isValid]) => verdictOn(schema, validate as Validate, value, isValid));
  });
  return [...problemsOf("values", verdicts), ...checkBuilders(one, validators, builders)];
}

async function load(file: string): Promise<ReadonlyMap<string, (value?: unknown) => unknown>> {
  return new Map(Object.entries(await import(/* @vite-ignore */ pathToFileURL(file).href)));
}

function verdictOn(schema: string, validate: Validate, value: unknown, isValid: boolean): readonly string[] {
  const { issues } = validate(value);
  const shown = JSON.stringify(value) ?? String(value);
  if (isValid === (issues === undefined)) return [];
  return isValid
    ? [
        `validate${schema} refuses ${shown}: ${issues?.map(({ message, pointer }) => `${pointer} ${message}`)}`,
      ]
    : [`validate${schema} accepts ${shown}`];
}

type Exports = Awaited<ReturnType<typeof load>>;

interface Builder {
  (): unknown;
  readonly fixture: { readonly sample?: unknown; readonly maximal?: unknown };
}

/** A builder that needs nothing to build from. */
function builderOf(name: string, builders: Exports): Builder | undefined {
  const build = builders.get(`build${name}`) as Builder | undefined;
  return build?.fixture.sample || build?.fixture.maximal ? build : undefined;
}

function checkBuilders(one: LoadedCase, validators: Exports, builders: Exports): readonly Problem[] {
  const names = [...validators.keys()]
    .filter((name) => name.startsWith("validate"))
    .map((name) => name.slice(8));
  return names.flatMap((name) => {
    const build = builderOf(name, builders);
    if (one.withoutBuilder?.includes(name))
      return problemsOf("values", build ? [`build${name} is there`] : []);
    if (!build) return problemsOf("builders", [`build${name} is not there`]);
    const validate = validators.get(`validate${name}`) as Validate;
    const problems = verdictOn(name, validate, build(), true);
    return problemsOf(
      "builders",
      problems.map((problem) => `build${name}: ${problem}`),
    );
  });
}
