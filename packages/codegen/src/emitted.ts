import { quote } from "./escape.ts";
import { pure } from "./pure.ts";

/** A piece of code, and the names of what it needs of the runtime. */
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
  return { text: pure(`${name}(${values.text})`), imports: [name, ...values.imports] };
}

/** The runtime's entry for generated code. */
export const runtimeEntry = "@specmint/runtime/gen1";

/** The lines that import types and values of a module; one that the importing module has itself ends in `$` there. */
export function emitImports(
  module: string,
  types: readonly string[],
  values: readonly string[] = [],
  own: readonly string[] = [],
): string {
  const list = (names: readonly string[]): string =>
    [...new Set(names)]
      .sort()
      .map((name) => (own.includes(name) ? `${name} as ${name}$` : name))
      .join(", ");
  const line = (keyword: string, names: readonly string[]): string =>
    names.length === 0 ? "" : `${keyword} { ${list(names)} } from ${quote(module)};\n`;
  return line("import type", types) + line("import", values);
}
