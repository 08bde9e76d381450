import type { Json, Model, Operation } from "@specmint/spec";
import { docComment, propertyName, quote } from "../escape.ts";
import { mockConstant, operationModule } from "../fixtures/fixture-modules.ts";
import type { FixturesContext } from "../fixtures/fixtures-context.ts";
import type { GeneratedFile } from "../generated-file.ts";
import { header } from "../header.ts";
import { printValue } from "../print-value.ts";
import { describeSecurity } from "./describe-operation.ts";
import { describeServer } from "./describe-server.ts";
import { mockEntry } from "./emit-mock-operation.ts";

/**
 * What stands in for the service: what mocks know of the API, handlers for MSW, the service, and the program of its server.
 *
 * @param hasOwnService True if the server's program serves the team's own service.
 */
export function emitMock(context: FixturesContext, hasOwnService: boolean): readonly GeneratedFile[] {
  const { model } = context;
  return [
    { path: "api.ts", text: emitApi(context) },
    { path: "msw.ts", text: emitMsw(model) },
    { path: "service.ts", text: emitService(model) },
    { path: "server.ts", text: emitServer(model, hasOwnService) },
  ];
}

function emitApi(context: FixturesContext): string {
  const { model } = context;
  const { file, slug, title, operations } = model;
  const imports = operations.map((operation) => {
    const [constant, local] = [mockConstant(context, operation), `${operation.id}$`];
    const name = constant === local ? local : `${constant} as ${local}`;
    return `import { ${name} } from "./${operationModule(context, operation)}.ts";\n`;
  });
  const types = operations.map(({ id }) => `  readonly ${propertyName(id)}: typeof ${id}$;\n`);
  const values = operations.map(({ id }) => `    ${propertyName(id)}: ${id}$,\n`);
  const servers = printValue(model.servers.flatMap(describeServer), "  ");
  return `${header(file)}

import type { MockApi } from ${quote(mockEntry)};
${imports.join("")}
${docComment(`The operations of ${title}, as mocks know them.`)}export type Operations = {
${types.join("")}};

${docComment(`${title}, as mocks know it.`)}export const api: MockApi<Operations> = {
  api: ${quote(slug)},
  title: ${quote(title)},
  servers: ${servers},
  security: ${printValue(describeSecurity(model.security) as Json, "  ")},
  operations: {
${values.join("")}  },
};
`;
}

/** What the module for MSW has of its own. */
const takenByMsw: readonly string[] = ["api", "handlers", "operation"];

/** The name that an operation's handlers have there. */
export function mswName({ id }: Pick<Operation, "id">): string {
  return takenByMsw.includes(id) ? `${id}Operation` : id;
}

function emitMsw({ file, title, operations }: Model): string {
  // Without words: what each does is said by its type, and there may be a thousand.
  const lines = operations.map(({ id }) => {
    const name = mswName({ id });
    return `export const ${name}: MswOperation<Operations[${quote(id)}]> = /* @__PURE__ */ operation(api, ${quote(id)});\n`;
  });
  return `${header(file)}

import { type HttpHandler, handlers as handlers$, type MswOperation, type MswOptions, operation } from ${quote(`${mockEntry}/msw`)};
import { api, type Operations } from "./api.ts";

export type { AnswerOptions, HttpHandler, MswOperation, MswOptions } from ${quote(`${mockEntry}/msw`)};

${docComment([
  `Makes the handlers of ${title}, for \`setupServer\` and \`setupWorker\`: each operation answers with an example.`,
  "A request to a server of the API that no operation takes is an error, and what it asks for is validated.",
])}export function handlers(options: MswOptions = {}): readonly HttpHandler[] {
  return handlers$(api, options);
}

${lines.join("")}`;
}

function emitService({ file, title }: Model): string {
  return `${header(file)}

import { createMock, type Mock, type MockOptions } from ${quote(mockEntry)};
import { api, type Operations } from "./api.ts";

export type {
  Answer,
  AnswerOf,
  CallContext,
  Fault,
  FaultOptions,
  Handler,
  Handlers,
  JournalEntry,
  Mock,
  MockOptions,
  Problem,
  Refusal,
  RequestOf,
  Service,
  Snapshot,
} from ${quote(mockEntry)};
export type { Operations } from "./api.ts";

/** What \`createService\` takes. */
export type ServiceOptions = MockOptions<Operations>;

${docComment([
  `Makes a service that stands in for ${title}: its \`fetch\` is what \`createClient\` takes.`,
  "It validates what it is sent and answers with examples, or as `handlers` say. It keeps nothing.",
])}export function createService(options: ServiceOptions = {}): Mock {
  return createMock(api, options);
}
`;
}

function emitServer({ file }: Model, hasOwnService: boolean): string {
  const service = hasOwnService ? "../service.ts" : "./service.ts";
  return `#!/usr/bin/env node
${header(file)}

import { runPackageServer } from ${quote(`${mockEntry}/server`)};
import { api } from "./api.ts";
import * as service from ${quote(service)};

await runPackageServer(api, service, new URL("../../package.json", import.meta.url));
`;
}
