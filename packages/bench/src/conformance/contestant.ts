import type { Tool } from "@specmint/conformance";

/** A tool that the corpus is run through. */
export interface Contestant {
  readonly tool: Tool;
  /** Its heading in the table. */
  readonly name: string;
  /** The file that the types are imported from, below the folder it generates into. */
  readonly entry: string;
  /** True: it makes a client, whose calls are compared on the wire. */
  readonly hasClient: boolean;
  /** How it was called, for the README. */
  readonly options: string;
  /** Generates from a spec into a folder. What it has to say it prints. */
  generate(spec: string, folder: string): Promise<void>;
}
