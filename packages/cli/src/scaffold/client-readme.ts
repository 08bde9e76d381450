import { propertyName, quote } from "@specmint/codegen";
import type { Model, Operation } from "@specmint/spec";
import { markdownText } from "./markdown-text.ts";
import { printLargest, printSmallest } from "./print-init.ts";
import { printOptionTable } from "./print-option-table.ts";
import { credentialCode, optionsOf, printObject, requiredVariables, securityOf } from "./print-options.ts";
import { printPlatforms } from "./print-platforms.ts";

/** The parts of a client's README. Each snippet stands for itself: it is compiled and run by a test. */
export function clientReadme(
  model: Model,
  name: string,
): { readonly what: string; readonly code: string; readonly more: string } {
  const [operation] = model.operations;
  if (!operation) return withoutOperations(model, name);
  const call: Call = { model, name, operation };
  return {
    what: `Typed client of ${markdownText(model.title)}.`,
    code: firstCall(call),
    more: [
      `A failure that the server reports is a result, with \`ok: false\` and \`error\` typed by \`status\`; \`unwrap\` makes a thrown
\`ApiError\` of it. Everything else is thrown: see [Failures](#failures). A 2XX status that the description does not mention is a
success too, with \`data\` like that of those which it mentions.`,
      `\`${name}/client\` and \`${name}/operations/…\` are \`createClient\` and each operation by itself, for programs that load
only what they use.`,
      credentials(call),
      failures(call),
      limits(call),
      hooks(call),
      testing(call),
      printPlatforms(model, name),
      printOptionTable(model),
    ]
      .filter(Boolean)
      .join("\n\n")
      .concat("\n"),
  };
}

/** An API that only sends requests to its users: there is nothing to call. */
function withoutOperations(model: Model, name: string): ReturnType<typeof clientReadme> {
  return {
    what: `Typed client of ${markdownText(model.title)}.`,
    code: `import { createClient } from "${name}";\n\nconsole.log(createClient(${printObject(optionsOf(model, true))}));`,
    more: "The description has no operations to call; its webhooks are in the types package.\n",
  };
}

interface Call {
  readonly model: Model;
  /** Name of the package. */
  readonly name: string;
  readonly operation: Operation;
}

function firstCall({ model, name, operation }: Call): string {
  return `import { createClient, ${operation.id} } from "${name}";

const client = createClient(${printObject(optionsOf(model, true))});

const result = await ${operation.id}(client${printLargest(model, operation)});
if (result.ok) console.log(result.status, result.data);
else console.error(result.status, result.error);`;
}

function credentials({ model, name }: Call): string {
  const alternatives = securityOf(model).filter((alternative) => alternative.length > 0);
  const [first] = alternatives;
  if (!first) return "";
  const fromEnvironment = alternatives.filter((alternative) => alternative.every(({ env }) => env));
  const others = requiredVariables(model, false);
  const ways = alternatives.map((alternative) =>
    printObject([
      ...alternative.map(
        ({ option, scheme }) => `${option}: ${credentialCode(scheme, `readSecret(${quote(option)})`)}`,
      ),
      ...others,
    ]),
  );
  const rotating = printObject([
    ...first.map(({ option, scheme }) =>
      scheme === "basic"
        ? `${option}: async () => (${credentialCode(scheme, `readSecret(${quote(option)})`)})`
        : `${option}: async () => readSecret(${quote(option)})`,
    ),
    ...others,
  ]);
  const variables = new Set(fromEnvironment.map((one) => one.map(({ env }) => `\`${env}\``).join(" and ")));
  const environment =
    variables.size === 0
      ? ""
      : `Without any of them they come from the environment: ${[...variables].join(", or ")}.\n`;
  return `## Credentials

${block(`import { createClient } from "${name}";

const readSecret = (name: string): string => \`the secret called \${name}\`; // from wherever yours are kept

const clients = [
${ways.map((way) => `  createClient(${way}),\n`).join("")}  // A function is called for each attempt, so that a secret can be rotated.
  createClient(${rotating}),
];
console.log(clients.length);`)}

${environment}Without credentials nothing is sent, and the call rejects with \`MissingCredentialsError\`. They go only to the API's server, or to
\`baseUrl\`, and into no error, hook or middleware.`;
}

function failures({ model, name, operation }: Call): string {
  return `## Failures

${block(`import { ApiError, ConnectionError, createClient, TimeoutError, unwrap, ${operation.id} } from "${name}";

const client = createClient(${printObject(optionsOf(model, false))});

try {
  const result = await ${operation.id}(client${printSmallest(model, operation, [], "  ")});
  console.log(unwrap(result));
} catch (error) {
  if (error instanceof ApiError) console.error(error.status, error.codes, error.messages, error.requestId);
  else if (error instanceof ConnectionError || error instanceof TimeoutError) console.error(error.message);
  else throw error;
}`)}

| error | \`code\` | what happened |
|---|---|---|
| \`ApiError\` | \`api-error\` | by \`unwrap\`: the API reported a failure; \`status\`, \`codes\`, \`messages\`, \`requestId\`, \`retryAfter\` (ms), \`error\`, \`response\`. By a call: so did its server, but not in the documented JSON (a proxy's page, or nothing); \`text\` is how it begins |
| \`ConnectionError\` | \`connection-error\` | no response, or not all of one; the platform's error is the \`cause\` |
| \`TimeoutError\` | \`timeout-error\` | \`timeout\` or \`deadline\` has run out: \`limit\` says which, \`ms\` how long |
| \`RedirectError\` | \`redirect-error\` | the server sent the call elsewhere (\`target\`); redirects are not followed |
| \`ResponseParseError\` | \`response-parse-error\` | the call succeeded, but its body is not what is documented, or larger than \`maxBodyBytes\`; \`text\` is how it begins |
| \`MissingCredentialsError\` | \`missing-credentials-error\` | not sent: the message says what would do |
| \`InvalidRequestError\` | \`invalid-request-error\` | not sent: an option, a parameter, a header or the body cannot be sent as it is |

\`instanceof\` and \`code\` work across two installed copies of the package. A call that is aborted rejects with the signal's reason.`;
}

function limits({ model, name, operation }: Call): string {
  const retried = [...new Set([408, 429, ...operation.retry])].sort((a, b) => a - b).join(", ");
  const options = printObject([...optionsOf(model, false), "timeout: 10_000", "maxRetries: 3"]);
  return `## Retries and time-outs

${block(`import { createClient, ${operation.id} } from "${name}";

const client = createClient(${options});

const controller = new AbortController();
const result = await ${operation.id}(client${printSmallest(model, operation, ["deadline: 30_000", "signal: controller.signal"])});
console.log(result.status);`)}

A call is repeated, twice by default, after a network error, a time-out and the statuses ${retried} and 5XX, if its method may safely
be sent twice (not POST or PATCH, unless the call says \`idempotent: true\`). The wait is what the server asks for (\`Retry-After\`), else up to 0.5 s,
doubling to 8 s. An attempt may take 60 s, the body included.${idempotencyKeys(model)}`;
}

/** How many operations are listed by name. */
const longestList = 3;

/** Calls of which the server is told which are one. */
function idempotencyKeys({ operations }: Model): string {
  const keyed = operations.flatMap(({ id, idempotencyKey }) =>
    idempotencyKey ? [{ id, idempotencyKey }] : [],
  );
  if (keyed.length === 0) return "";
  const names = keyed.slice(0, longestList).map(({ id }) => `\`${id}\``);
  const rest = keyed.length - names.length;
  const all = [...names, ...(rest > 0 ? [`${rest} more`] : [])].join(", ");
  const headers = [...new Set(keyed.map(({ idempotencyKey }) => `\`${markdownText(idempotencyKey)}\``))];
  return `

A call of ${all} is repeated whatever its method: it has a key (${headers.join(", ")}), the same at every attempt, by which the
server knows a repetition. The key is made for each call, or is what you give as \`idempotencyKey\` beside \`params\` and \`body\`: so
a program that is started anew can repeat a call of its last run.`;
}

function hooks({ model, name, operation }: Call): string {
  const options = [
    ...optionsOf(model, false),
    "onResponse: ({ method, url, status, duration }) => console.log(method, url, status, duration)",
    "onRetry: ({ attempt, reason, delay }) => console.log(attempt, reason, delay)",
    "onReject: ({ method, url, attempts, error }) => console.log(method, url, attempts, String(error))",
  ];
  return `## Hooks

${block(`import { createClient, ${operation.id} } from "${name}";

const client = createClient({
${options.map((option) => `  ${option},\n`).join("")}});
client.use({ onRequest: ({ request }) => request.headers.set("X-Trace-Id", "4711") });

const result = await ${operation.id}(client${printSmallest(model, operation)});
console.log(result.status);`)}

Hooks are told of each attempt, with times in milliseconds (the option \`onRequest\` of its beginning), and \`onReject\` of each call that
rejects; they can't break a call or hold it up. A logger and OpenTelemetry's spans: [Logs and traces](${logsAndTraces}).

Middleware is openapi-fetch's, as are \`client.${operation.method}(path, …)\` and its like: it runs once for each call, before credentials are added.${rawFailures(model)}${rawQueries(model)}`;
}

const logsAndTraces =
  "https://github.com/specmint/specmint/blob/main/packages/runtime/README.md#logs-and-traces";

/** What raw methods do not know. */
function rawFailures({ operations }: Model): string {
  const [failure] = operations.flatMap(({ responses }) => responses.flatMap((one) => one.failure ?? []));
  if (!failure) return "";
  const sign = `${failure.keys.join(".")}: ${JSON.stringify(failure.equals)}`.replace(/[`\s]+/g, " ");
  return `

Those methods know a failure by its status alone: one inside a 200 (\`${sign}\`) resolves as \`data\`, also in openapi-react-query,
which calls them.`;
}

/** Paths to which raw methods cannot add a query. */
function rawQueries({ operations }: Model): string {
  const keyed = operations.filter(
    ({ path, parameters }) => path.includes("?") && parameters.some((one) => one.in === "query"),
  );
  if (keyed.length === 0) return "";
  return `

To a path with a query, such as that of \`${keyed[0]?.id}\`, those methods append a second \`?\`: call the operation's function.`;
}

function testing({ model, name, operation }: Call): string {
  const success = operation.responses.find(({ status }) => status.startsWith("2"));
  const content = success?.contents[0];
  const example = content?.kind === "json" ? content.examples.find(({ observed }) => !observed) : undefined;
  const status = success ? success.status.replace("XX", "00") : "200";
  const init = status === "200" ? "" : `, { status: ${status} }`;
  const fixtures = name.replace(/-client$/, "-fixtures");
  const key = /^\d+$/.test(success?.status ?? "") ? `[${status}]` : `[${quote(success?.status ?? "")}]`;
  const place = `${operation.id}Examples.responses${key}${member(example?.name ?? "")}`;
  const fake = [
    ...optionsOf(model, false, "test"),
    `fetch: async () => ${content ? `Response.json(${example ? place : "{}"}${init})` : `new Response(null${init || ", {}"})`}`,
  ];
  return `## Testing without network
${
  example
    ? `
\`\`\`sh
npm install --save-dev ${fixtures}
\`\`\`
`
    : ""
}
${block(`import { createClient, ${operation.id} } from "${name}";${
  example ? `\nimport { ${operation.id}Examples } from "${fixtures}";` : ""
}

const client = createClient({
${fake.map((option) => `  ${option},\n`).join("")}});

const result = await ${operation.id}(client${printSmallest(model, operation)});
console.log(result.ok);`)}`;
}

function block(code: string): string {
  return `\`\`\`ts\n${code}\n\`\`\``;
}

function member(name: string): string {
  const printed = propertyName(name);
  return printed === name ? `.${name}` : `[${quote(name)}]`;
}
