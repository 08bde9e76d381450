import { pure } from "./pure.ts";

/** A piece of code, and what it needs of the runtime: it calls `style` by the name `style$`, which no name of a spec can be. */
export interface Emitted {
  readonly text: string;
  readonly imports: readonly string[];
}

/** Puts pieces into one. */
export function joinEmitted(pieces: readonly Emitted[], separator: string = ""): Emitted {
  return {
    text: pieces.map(({ text }) => text).join(separator),
    imports: pieces.flatMap(({ imports }) => imports),
  };
}

/** Puts a piece between two texts. */
export function wrapEmitted(before: string, { text, imports }: Emitted, after: string): Emitted {
  return { text: before + text + after, imports };
}

/** A call of a function of the runtime. */
export function emitRuntimeCall(name: string, values: Emitted): Emitted {
  return { text: pure(`${name}$(${values.text})`), imports: [name, ...values.imports] };
}

/** The runtime's entry for generated code. */
export const runtimeEntry = "@specmint/runtime/gen1";

/** The lines that import the runtime's types, as `runtime$`, and what pieces need of its functions. */
export function emitRuntimeImports(imports: readonly string[]): string {
  const names = [...new Set(imports)].sort().map((name) => `  ${name} as ${name}$,\n`);
  const functions = names.length === 0 ? "" : `import {\n${names.join("")}} from "${runtimeEntry}";\n`;
  return `import type * as runtime$ from "${runtimeEntry}";\n${functions}`;
}
