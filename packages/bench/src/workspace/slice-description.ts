/** A part of an OpenAPI description. */
export interface Description {
  readonly info: object;
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components: Components;
  readonly [member: string]: unknown;
}

type Components = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** A description of some operations of another, and its name. */
export interface Slice {
  /** `code-scanning` */
  readonly name: string;
  readonly description: Description;
}

interface Operation {
  readonly tags?: readonly string[];
}

/**
 * Descriptions of the tags with the most operations, each with all that its operations refer to.
 *
 * @param most How many operations one may have; of a tag with more it has the first.
 */
export function sliceDescription(whole: Description, count: number, most: number): readonly Slice[] {
  const operations = Object.entries(whole.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation: operation as Operation })),
  );
  const byTag = Map.groupBy(operations, ({ operation }) => operation.tags?.[0]);
  byTag.delete(undefined);
  const largest = [...byTag].sort(([, a], [, b]) => b.length - a.length).slice(0, count);
  return largest.map(([name = "", found]) => {
    const paths: Record<string, Record<string, unknown>> = {};
    for (const { path, method, operation } of found.slice(0, most))
      paths[path] = { ...paths[path], [method]: operation };
    const { openapi, servers } = whole;
    const info = { ...whole.info, title: `GitHub ${name}` };
    return {
      name,
      description: { openapi, info, servers, paths, components: reach(paths, whole.components) },
    };
  });
}

/** The components that a value leads to. */
function reach(value: unknown, all: Components): Components {
  const found: Record<string, Record<string, unknown>> = {};
  const visit = (one: unknown): void => {
    if (typeof one !== "object" || one === null) return;
    for (const [key, member] of Object.entries(one)) {
      const [, section = "", name = ""] =
        (typeof member === "string" && /^#\/components\/([^/]+)\/([^/]+)$/.exec(member)) || [];
      const isNew = name !== "" && found[section]?.[name] === undefined;
      if (isNew) {
        found[section] = { ...found[section], [name]: all[section]?.[name] };
        visit(all[section]?.[name]);
      }
      if (key !== "$ref") visit(member);
    }
  };
  visit(value);
  return found;
}
