import type { Generator } from "./generator.ts";
import { heyApi, openapiTypescript, redocly, specmint } from "./generator.ts";
import type { LargeCall } from "./large-call.ts";

/** A program that makes a call with what a tool generated. */
export interface LargeProgram {
  readonly name: string;
  readonly generator: Generator;
  /** Its file in the folder that the tool generated in. */
  readonly file: string;
  readonly text: string;
}

/** The same call with each tool, in the order of the table. */
export function toPrograms(call: LargeCall): readonly LargeProgram[] {
  const client = `@bench/${call.subject.slug}-client`;
  return [
    {
      name: "Specmint, the operation's own module",
      generator: specmint,
      file: "own-module.ts",
      text: printSpecmint(call, `${client}/client`, `${client}/operations/${call.module}`),
    },
    {
      name: "Specmint, the index",
      generator: specmint,
      file: "index.ts",
      text: printSpecmint(call, client, client),
    },
    {
      name: "openapi-fetch over openapi-typescript",
      generator: openapiTypescript,
      file: "openapi-fetch.ts",
      text: printOpenapiFetch(call),
    },
    { name: "hey-api", generator: heyApi, file: "hey-api.ts", text: printHeyApi(call) },
    { name: "Redocly", generator: redocly, file: "redocly.ts", text: printRedocly(call) },
  ];
}

function printSpecmint({ operation, values, body }: LargeCall, client: string, module: string): string {
  return `import { createClient } from "${client}";
import { ${operation} } from "${module}";

const client = createClient();
const result = await ${operation}(client, { params: { path: ${values} }, body: ${body} });
console.log(result.data);
`;
}

function printOpenapiFetch({ method, path, values, body }: LargeCall): string {
  return `import createClient from "openapi-fetch";
import type { paths } from "./openapi";

const client = createClient<paths>({ baseUrl: "https://api.example.com" });
const result = await client.${method}("${path}", { params: { path: ${values} }, body: ${body} });
console.log(result.data);
`;
}

function printHeyApi({ operation, values, body }: LargeCall): string {
  return `import { ${operation} } from "./generated/index";

const result = await ${operation}({ path: ${values}, body: ${body} });
console.log(result.data);
`;
}

/** Redocly's functions are named as the operations, with `_` for what a name cannot have. */
function printRedocly({ id, values, body }: LargeCall): string {
  return `import { ${id.replaceAll(/\W/g, "_")} as call } from "./redocly/client";

const result = await call({ path: ${values}, body: ${body} });
console.log(result);
`;
}
