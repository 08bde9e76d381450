import type { TypeCase, WrittenCall } from "./case.ts";
import type { Sheet, Statement } from "./check-program.ts";
import type { LoadedCase } from "./load-cases.ts";

/** What the compiler must say of the types of a case. */
export function typeSheet(one: LoadedCase, path: string): Sheet {
  return {
    path,
    head: `import type * as types from "@corpus/${one.slug}-types";\nexport type { types };`,
    statements: [
      ...(one.types ?? []).flatMap((typeCase) => typeStatements(typeCase, `types.${typeCase.type}`)),
      ...valueStatements(one),
      ...(one.absentTypes ?? []).map((type) => ({
        text: `export type Absent${type} = types.${type};`,
        label: `there is no type ${type}`,
        compiles: false,
      })),
    ],
  };
}

/** One statement for each expression of a type, which is called `as` in the program. */
export function typeStatements({ type, accepts, refuses }: TypeCase, as: string): readonly Statement[] {
  const statement = (expression: string, compiles: boolean): Statement => ({
    text: `export const _: ${as} =\n${expression}\n;`,
    label: `type ${type} ${compiles ? "accepts" : "refuses"} ${expression}`,
    compiles,
  });
  return [
    ...accepts.map((expression) => statement(expression, true)),
    ...refuses.map((expression) => statement(expression, false)),
  ].map((one, index) => ({ ...one, text: one.text.replace("_", `${as.replace(/\W/g, "_")}_${index}`) }));
}

/** What validators let pass must have the type. */
function valueStatements({ values }: LoadedCase): readonly Statement[] {
  return (values ?? [])
    .filter(({ untyped }) => !untyped)
    .flatMap(({ schema, valid }, place) =>
      valid.map((value, index) => {
        const text = JSON.stringify(value).replaceAll('"__proto__":', '["__proto__"]:');
        return {
          text: `export const value_${place}_${index}: types.${schema} =\n${text}\n;`,
          label: `type ${schema} accepts the valid value ${text}`,
          compiles: true,
        };
      }),
    );
}

/** A module of all calls of a case, `call0`, `call1` …, which a program then runs. */
export function callSheet(one: LoadedCase, path: string): Sheet {
  return sheetOf(one, path, one.calls ?? [], true);
}

/** The calls that must not compile. */
export function refusedCallSheet(one: LoadedCase, path: string): Sheet {
  return sheetOf(one, path, one.refusedCalls ?? [], false);
}

function sheetOf(one: LoadedCase, path: string, calls: readonly WrittenCall[], compiles: boolean): Sheet {
  return {
    path,
    head: `import * as api from "@corpus/${one.slug}-client";\nvoid api;`,
    statements: calls.map((call, index) => ({
      text: callText(call, index),
      label: `call ${call.operation}(${call.init ?? ""}) compiles`,
      compiles,
    })),
  };
}

/** `options` are those of the runner: the address of the server, or a `fetch`. */
function callText({ operation, init, options }: WrittenCall, index: number): string {
  return `export const call${index} = (options: { baseUrl: string; maxRetries: number }): Promise<unknown> =>
  api[${JSON.stringify(operation)}](api.createClient({ ...options${options ? `, ...${options}` : ""} })${init ? `, ${init}` : ""})
;`;
}
