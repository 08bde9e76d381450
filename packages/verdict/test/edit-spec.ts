import { readFile } from "node:fs/promises";
import { parse } from "yaml";

/** A part of a description that an edit changes. */
export type Node = Record<string, unknown>;

/** Changes a description in place. */
export type Edit = (spec: Spec) => void;

/** A description that is edited, and short ways into it. */
export interface Spec {
  readonly root: Node;
  /** What stands at a path whose steps are joined by blanks: "components schemas Policy". */
  readonly at: (path: string) => Node;
  readonly schema: (name: string) => Node;
  /** The properties of a schema. */
  readonly properties: (name: string) => Node;
  /** The only operation. */
  readonly operation: Node;
}

/** A description of the workspace as text, with an edit. */
export async function edited(file: string, edit: Edit): Promise<string> {
  const root = parse(await readFile(new URL(`../../../specs/${file}`, import.meta.url), "utf8")) as Node;
  const at = (path: string): Node => path.split(" ").reduce((node, step) => node[step] as Node, root);
  const schema = (name: string): Node => at(`components schemas ${name}`);
  const [item] = Object.values(root["paths"] as Node) as Node[];
  edit({
    root,
    at,
    schema,
    properties: (name) => schema(name)["properties"] as Node,
    operation: (item as Node)["put"] as Node,
  });
  return JSON.stringify(root);
}
