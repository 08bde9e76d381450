import { join, relative } from "node:path";
import { checkProgram, type Judged, type Sheet, strictOptions } from "../check-program.ts";
import type { Workspace } from "../make-workspace.ts";
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
      ...loaded.map((one, index) =>
        toSubject(slug, one, join(workspace.root, slug, `values-${index}.ts`), limits),
      ),
    );
  }
  const { statements, errors } = checkProgram([], subjects.map(toSheet), options());
  return {
    schemas: subjects.length,
    values: subjects.reduce((sum, { values }) => sum + values.length, 0),
    probes: subjects.reduce((sum, { probes }) => sum + probes.length, 0),
    without: subjects
      .filter(({ values }) => !values.some(({ isValid }) => isValid))
      .map(({ slug, loaded }) => `${slug} ${loaded.name}`),
    disagreements: subjects.flatMap((subject) => compare(subject, statements.get(subject.path) ?? [])),
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

/** Values are declared before they are assigned: of a literal in place the compiler refuses what the type does not list. */
function toSheet({ slug, loaded, values, probes, path }: Subject): Sheet {
  const statements = [
    ...values.map(
      ({ type }, index) =>
        `declare const v${index}: ${type};\nexport const t${index}: types.${loaded.name} = v${index};`,
    ),
    ...probes.map((probe, index) => `export const p${index} = ${probe};`),
  ];
  return {
    path,
    head: `import type * as types from "@corpus/${slug}-types";\nexport type { types };`,
    statements: statements.map((text) => ({ text, label: "", compiles: true })),
  };
}

function compare(
  { slug, loaded, values, probes }: Subject,
  judged: readonly Judged[],
): readonly Disagreement[] {
  const { $schema: _, $defs: __, ...own } = loaded.schema;
  const tell = (kind: Disagreement["kind"], value: string, reasons: readonly string[]): Disagreement[] => [
    { kind, slug, schema: loaded.name, text: JSON.stringify(own), value, reasons },
  ];
  const ofValues = values.flatMap(({ type, isValid, reasons }, index) => {
    const errors = judged[index]?.errors ?? [];
    if (isValid) return errors.length === 0 || isWeak(errors) ? [] : tell("refused", type, errors);
    const isAllowed = errors.length > 0 || reasons.length === 0 || loaded.isApproximated;
    return isAllowed ? [] : tell("accepted", type, reasons);
  });
  const ofProbes = probes.flatMap((probe, index) => {
    const errors = judged[values.length + index]?.errors ?? [];
    return errors.length === 0 ? [] : tell("unnarrowed", probe, errors);
  });
  return [...ofValues, ...ofProbes];
}

/** Where no property is required, the compiler refuses what shares none with the type (TS2559): likely a mistake, but a value of the type. */
function isWeak(errors: readonly string[]): boolean {
  return errors.some((error) => error.includes("has no properties in common with type"));
}
