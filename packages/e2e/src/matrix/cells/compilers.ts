import type { Cell } from "../cell.ts";
import { type Compiled, type Compiler, type CompilerOptions, compile, compilers } from "../compile.ts";

/** A kind of program, and how a compiler is told of it. */
interface Kind {
  readonly name: string;
  readonly source: Compiled;
  readonly options: CompilerOptions;
  readonly file?: string;
}

const dom = ["es2022", "dom", "dom.iterable"];

/** Everything in a module of Node and of a page is what the others differ from. */
const usual: Kind = { name: "nodenext", source: "every-entry.ts", options: { lib: dom, types: ["node"] } };

const others: readonly Kind[] = [
  { name: "without DOM", source: "every-entry.ts", options: { lib: ["es2022"], types: ["node"] } },
  { name: "with DOM, without Node's types", source: "every-entry.ts", options: { lib: dom, types: [] } },
  { name: "moduleResolution node16", source: "one-call.ts", options: { module: "node16" } },
  {
    name: "moduleResolution bundler",
    source: "one-call.ts",
    options: { module: "esnext", moduleResolution: "bundler" },
  },
];

const common: Kind = { name: "CommonJS", source: "one-call.ts", options: {}, file: "one-call.cts" };

/** Each compiler, and with the default one each kind of program. */
export const compilerCells: readonly Cell[] = [
  ...compilers.map((compiler) => cellOf("compiler", compiler, usual, `TypeScript ${compiler}`)),
  ...others.map((kind) => cellOf("compiler", "5.9", kind, kind.name)),
];

/** The other kinds of programs with the other compilers. */
export const compilerPairs: readonly Cell[] = [
  ...compilers
    .filter((compiler) => compiler !== "5.9")
    .flatMap((compiler) => others.map((kind) => cellOf("pair", compiler, kind))),
  // TypeScript before 5.8 does not know that CommonJS may require ESM.
  ...compilers.slice(1).map((compiler) => cellOf("pair", compiler, common)),
];

function cellOf(
  axis: Cell["axis"],
  compiler: Compiler,
  { name, source, options, file }: Kind,
  called: string = `TypeScript ${compiler} × ${name}`,
): Cell {
  return {
    axis,
    name: called,
    isQuick: true,
    run: async (stage) => {
      await compile(await stage.team("npm"), compiler, source, options, file);
      return "compiles";
    },
  };
}
