import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  type CanonicalSchema,
  type Content,
  isJsonObject,
  loadSpec,
  type Model,
  upperFirst,
} from "@specmint/spec";
import { beforeAll, expect, it } from "vitest";
import { installed } from "./install.ts";
import type { GithubWorkspace } from "./workspace.ts";

type Validate = (value: unknown) => { readonly issues?: readonly unknown[] | undefined };
type Functions = Readonly<Record<string, (value?: unknown) => unknown>>;

interface Builder {
  (): unknown;
  readonly fixture: { readonly sample?: unknown; readonly maximal?: unknown };
}

/** Examples of one body, as the fixtures have them. */
type Examples = Readonly<Record<string, unknown>>;

interface OperationExamples {
  readonly request?: Examples;
  readonly responses: Readonly<Record<string, Examples>>;
}

/** What is shown for a schema with a name. */
interface Shown {
  readonly title: string;
  readonly schema: string;
  readonly value: unknown;
}

/** Tests that validators, builders and examples are of one mind. */
export function testValues(workspace: () => GithubWorkspace): void {
  let model: Model;
  let validators: Functions;
  let fixtures: Functions;

  beforeAll(async () => {
    const load = (file: string): Promise<Functions> => import(pathToFileURL(file).href);
    validators = await load(join(installed(workspace(), "types"), "dist/gen/validators/index.js"));
    fixtures = await load(join(installed(workspace(), "fixtures"), "dist/gen/index.js"));
    model = await readModel(workspace().root);
  });

  const builderOf = (name: string) =>
    (fixtures[`build${upperFirst(name)}`] ?? fixtures[`build${name}`]) as Builder | undefined;
  const isEmpty = (build: Builder | undefined): boolean => !build?.fixture.sample && !build?.fixture.maximal;
  const issues = (schema: string, value: unknown): readonly unknown[] => {
    const validate = validators[`validate${upperFirst(schema)}`] ?? validators[`validate${schema}`];
    if (!validate) return [`there is no validator of ${schema}`];
    return (validate as Validate)(value).issues ?? [];
  };

  it("has a builder and a validator for every schema, and every value that is built is valid", () => {
    const wrong = model.schemas.flatMap(({ name }) => {
      const build = builderOf(name);
      // One that takes a value gives it back: the spec shows none to start from.
      const problems = !build ? ["there is no builder"] : isEmpty(build) ? [] : issues(name, build());
      return problems.map((issue) => ({ name, issue }));
    });
    expect(wrong).toEqual([]);
  });

  it("knows no value to start from for few schemas only", () => {
    const without = model.schemas.filter(({ sample }) => sample === undefined).map(({ name }) => name);
    const identities = model.schemas.filter(({ name }) => isEmpty(builderOf(name)));
    expect(identities.map(({ name }) => name)).toEqual(without);
    expect(without.length).toBeLessThanOrEqual(14);
  });

  it("has only examples that are valid, for every body with a name", () => {
    const shown = model.operations.flatMap((operation) => {
      const examples = fixtures[`${operation.id}Examples`] as OperationExamples | undefined;
      const requests = listShown(operation.id, examples?.request, operation.body?.contents ?? []);
      const responses = operation.responses.flatMap(({ status, contents }) =>
        listShown(`${operation.id} ${status}`, examples?.responses[status], contents),
      );
      return [...requests, ...responses];
    });
    expect(shown.length).toBeGreaterThan(500);
    const wrong = shown.flatMap(({ title, schema, value }) =>
      issues(schema, value).map((issue) => ({ title, schema, issue })),
    );
    expect(wrong).toEqual([]);
  });

  it("does not take everything for valid", () => {
    const lax = model.schemas.filter(
      ({ name, isPlainObject }) => isPlainObject && issues(name, 1).length === 0,
    );
    expect(lax.map(({ name }) => name)).toEqual([]);
  });
}

async function readModel(root: string): Promise<Model> {
  const { build } = await loadSpec({ root, file: "specs/github.json" });
  if (!build) throw new Error("the spec is refused");
  return build();
}

/** The examples of a body that has a name, or of a list whose items have one. Of two media types the first counts. */
function listShown(title: string, examples: Examples = {}, contents: readonly Content[]): readonly Shown[] {
  const [content] = contents;
  if (content === undefined || contents.length > 1) return [];
  const item = itemName(content.schema);
  return Object.entries(examples).flatMap(([name, value]) => {
    const shown = (schema: string, one: unknown): Shown => ({
      title: `${title} ${name}`,
      schema,
      value: one,
    });
    if (content.schemaName !== undefined) return [shown(content.schemaName, value)];
    return item !== undefined && Array.isArray(value) ? value.map((one) => shown(item, one)) : [];
  });
}

function itemName(schema: CanonicalSchema): string | undefined {
  const items = isJsonObject(schema) ? schema["items"] : undefined;
  const ref = items !== undefined && isJsonObject(items) ? items["$ref"] : undefined;
  return typeof ref === "string" ? ref.replace("#/$defs/", "") : undefined;
}
