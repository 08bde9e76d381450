import { join, relative } from "node:path";
import { checkProgram, type Judged, type Sheet, strictOptions } from "../check-program.ts";
import type { Workspace } from "../make-workspace.ts";
import { showLongProgress } from "../show-progress.ts";
import type { Agreement, Disagreement } from "./disagreement.ts";
import { type JudgedValue, judgeValues } from "./judge-values.ts";
import type { Limits } from "./list-values.ts";
import { type LoadedSchema, loadSchemas } from "./load-schemas.ts";
import { narrowingProbes } from "./narrowing-probes.ts";

/** A schema, and what is asked of the compiler about it. */
interface Subject {
  readonly slug: string;
  readonly loaded: LoadedSchema;
  readonly values: readonly JudgedValue[];
  readonly probes: readonly string[];
  /** Where its statements are written, absolute. */
  readonly path: string;
}

/** Makes values of all schemas of generated packages, and asks types and validators what they make of them. */
export async function findDisagreements(
  slugs: readonly string[],
  workspace: Workspace,
  limits: Limits,
): Promise<Omit<Agreement, "refused">> {
  const subjects: Subject[] = [];
  for (const slug of slugs) {
    const loaded = await loadSchemas(workspace.folderOf(slug, "types"), workspace.folderOf(slug, "fixtures"));
    subjects.push(
      ...loaded.map((one, index) => {
        showLongProgress(`${slug}: schema`, index + 1, loaded.length);
        return toSubject(slug, one, join(workspace.root, slug, `values-${index}.ts`), limits);
      }),
    );
  }
  const { statements, errors } = checkProgram([], subjects.map(toSheet), options());
  const refusals = subjects.flatMap((subject) => refusalsOf(subject, statements.get(subject.path) ?? []));
  return {
    schemas: subjects.length,
    values: subjects.reduce((sum, { values }) => sum + values.length, 0),
    probes: subjects.reduce((sum, { probes }) => sum + probes.length, 0),
    without: subjects
      .filter(({ values }) => !values.some(({ isValid }) => isValid))
      .map(({ slug, loaded }) => `${slug} ${loaded.name}`),
    disagreements: [
      ...withoutWeak(refusals),
      ...subjects.flatMap((subject) => compare(subject, statements.get(subject.path) ?? [])),
    ],
    broken: [...errors].flatMap(([path, list]) =>
      list.map((error) => `${relative(workspace.root, path)}: ${error}`),
    ),
  };
}

function toSubject(slug: string, loaded: LoadedSchema, path: string, limits: Limits): Subject {
  return {
    slug,
    loaded,
    values: judgeValues(loaded, limits),
    probes: narrowingProbes(loaded.schema, `types.${loaded.name}`, loaded.schema.$defs),
    path,
  };
}

/** As programs are compiled that do not tell a property that is `undefined` from one that is not there, as validators do not. */
function options(): ReturnType<typeof strictOptions> {
  const { isolatedDeclarations: _, ...strict } = strictOptions();
  return { ...strict, exactOptionalPropertyTypes: false, declaration: false };
}

function toSheet({ slug, loaded, values, probes, path }: Subject): Sheet {
  return sheet(slug, path, [
    ...values.map(({ type }) => assignment(type, loaded)),
    ...probes.map((probe, index) => `export const probe${index} = ${probe};`),
  ]);
}

function sheet(slug: string, path: string, statements: readonly string[]): Sheet {
  return {
    path,
    head: `import type * as types from "@corpus/${slug}-types";\nexport type { types };`,
    statements: statements.map((text) => ({ text, label: "", compiles: true })),
  };
}

/** The value is declared before it is assigned: in a literal in place the compiler refuses what the type does not list. */
function assignment(type: string, { name }: LoadedSchema): string {
  return `{ const value = null! as ${type}; const one: types.${name} = value; void one; }`;
}

/** A valid value that the type refuses. */
interface Refusal extends Subject {
  readonly value: JudgedValue;
  readonly errors: readonly string[];
}

function refusalsOf(subject: Subject, judged: readonly Judged[]): readonly Refusal[] {
  return subject.values.flatMap((value, index) => {
    const errors = judged[index]?.errors ?? [];
    return value.isValid && errors.length > 0 && !errors.some(isWeak) ? [{ ...subject, value, errors }] : [];
  });
}

/** Where no property is required, the compiler takes what shares none with the type for a mistake (TS2559). */
function isWeak(error: string): boolean {
  return error.includes("has no properties in common with type");
}

/** In a union the compiler does not say so. There the same value is no mistake once its type speaks of those properties. */
function withoutWeak(refusals: readonly Refusal[]): readonly Disagreement[] {
  if (refusals.length === 0) return [];
  const sheets = refusals.map(({ slug, loaded, path, value }, index) =>
    sheet(slug, `${path}-${index}.ts`, [assignment(value.wholeType(), loaded)]),
  );
  const { statements } = checkProgram([], sheets, options());
  return refusals.flatMap(({ value, errors, ...subject }, index) => {
    const isWeak = statements.get(sheets[index]?.path ?? "")?.[0]?.errors.length === 0;
    return isWeak ? [] : [disagreement(subject, "refused", value.type, errors)];
  });
}

function compare(subject: Subject, judged: readonly Judged[]): readonly Disagreement[] {
  const { values, probes, loaded } = subject;
  const accepted = values.filter(({ isValid, reasons }, index) => {
    const isAllowed = isValid || reasons.length === 0 || loaded.isApproximated;
    return !isAllowed && judged[index]?.errors.length === 0;
  });
  const isOfSomething = values.some(({ isValid }) => isValid);
  const unnarrowed = (isOfSomething ? probes : []).flatMap((probe, index) => {
    const errors = judged[values.length + index]?.errors ?? [];
    return errors.length === 0 || errors.some(isOfNothing)
      ? []
      : [disagreement(subject, "unnarrowed", probe, errors)];
  });
  return [
    ...accepted.map(({ type, reasons }) => disagreement(subject, "accepted", type, reasons)),
    ...unnarrowed,
  ];
}

/** A branch that no value is of need not be in the type; whether one is, values tell. */
function isOfNothing(error: string): boolean {
  return /have no overlap|on type 'never'/.test(error);
}

function disagreement(
  { slug, loaded }: Subject,
  kind: Disagreement["kind"],
  value: string,
  reasons: readonly string[],
): Disagreement {
  const { $schema: _, $defs: __, ...own } = loaded.schema;
  return { kind, slug, schema: loaded.name, text: JSON.stringify(own), value, reasons };
}
