import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Diagnostic, Json } from "@specmint/spec";
import type { Workspace } from "../make-workspace.ts";
import type { SuiteGroup } from "./suite-group.ts";

/** What a generated validator says of a value: nothing if it is valid. */
export type Judge = (value: Json) => readonly Issue[];

/** One thing that a validator says. */
export interface Issue {
  readonly keyword: string;
  readonly message: string;
  readonly pointer: string;
}

/** The validator that is generated from the schema of a group, or why there is none. */
export interface Judged {
  readonly diagnostics: readonly Diagnostic[];
  readonly judge?: Judge;
}

/** Makes the schema of a group a component of a description, generates its types package and loads the validator. */
export async function judgeGroup(group: SuiteGroup, index: number, workspace: Workspace): Promise<Judged> {
  const slug = `group-${index}`;
  const file = `specs/${slug}.json`;
  await workspace.write(file, JSON.stringify(describe(group, slug)));
  const folder = workspace.folderOf(slug, "types");
  await mkdir(folder, { recursive: true });
  // Loaded only now: see use-sources.ts.
  const { generatePackages } = await import("@specmint/codegen");
  const name = `@suite/${slug}-types`;
  const target = { name, version: "1.0.0", kind: "types", folder, typesPackage: name } as const;
  const { diagnostics, outcomes } = await generatePackages(workspace.root, file, [target], "force");
  if (outcomes.length === 0) return { diagnostics };
  const module = pathToFileURL(join(folder, "src/gen/validators/index.ts")).href;
  const { validateValue } = await import(/* @vite-ignore */ module);
  return { diagnostics, judge: (value) => validateValue(value).issues ?? [] };
}

/**
 * A description with the schema as its only component, and as the body of a request: in responses, a property with a default is there.
 * An `$id` makes a schema a document of its own.
 */
function describe({ schema }: SuiteGroup, slug: string): Json {
  const isObject = typeof schema === "object" && schema !== null && !Array.isArray(schema);
  const value = isObject ? { $id: `https://suite.example/${slug}`, ...schema } : schema;
  const requestBody = { content: { "application/json": { schema: { $ref: "#/components/schemas/Value" } } } };
  return {
    openapi: "3.1.0",
    info: { title: "One schema of a suite", version: "1.0.0" },
    servers: [{ url: "https://suite.example" }],
    paths: {
      "/values": {
        post: { operationId: "judge", requestBody, responses: { 204: { description: "Valid." } } },
      },
    },
    components: { schemas: { Value: value } },
  };
}
