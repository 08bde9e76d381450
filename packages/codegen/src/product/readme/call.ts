import type { Model, Operation } from "@specmint/spec";

/** The call that a client's README shows. */
export interface Call {
  readonly model: Model;
  /** Name of the client's package. */
  readonly name: string;
  /** Name of the API's fixtures package, if there is one. */
  readonly fixturesPackage?: string | undefined;
  readonly operation: Operation;
}

/** TypeScript as a block of Markdown. */
export function codeBlock(code: string): string {
  return `\`\`\`ts\n${code}\n\`\`\``;
}
