import type { Model } from "@specmint/spec";
import { visibleLine } from "@specmint/spec/visible";
import { type Call, codeBlock } from "./call.ts";
import { credentialNeed } from "./credential-need.ts";
import { printSmallest } from "./print-init.ts";
import { optionsOf } from "./print-options.ts";

/** The section on hooks and middleware. */
export function printHooks(call: Call): string {
  const { model, name, operation } = call;
  const options = [
    ...optionsOf(call, false),
    "onResponse: ({ method, url, status, duration }) => console.log(method, url, status, duration)",
    "onRetry: ({ attempt, reason, delay }) => console.log(attempt, reason, delay)",
    "onReject: ({ method, url, attempts, error }) => console.log(method, url, attempts, String(error))",
  ];
  const before = credentialNeed(model) === "none" ? "" : ", before credentials are added";
  return `## Hooks

${codeBlock(`import { createClient, ${operation.id} } from "${name}";

const client = createClient({
${options.map((option) => `  ${option},\n`).join("")}});
client.use({ onRequest: ({ request }) => request.headers.set("X-Trace-Id", "4711") });

const result = await ${operation.id}(client${printSmallest(model, operation)});
console.log(result.status);`)}

Hooks are told of each attempt, with times in milliseconds (the option \`onRequest\` of its beginning), and \`onReject\` of each call that
rejects; they can't break a call or hold it up. A logger and OpenTelemetry's spans: [Logs and traces](${logsAndTraces}).

Middleware is openapi-fetch's, as are \`client.${operation.method}(path, …)\` and its like: it runs once for each call${before}.${rawFailures(model)}${rawQueries(model)}`;
}

const logsAndTraces =
  "https://github.com/specmint/specmint/blob/main/packages/runtime/README.md#logs-and-traces";

/** What raw methods do not know. */
function rawFailures({ operations }: Model): string {
  const [failure] = operations.flatMap(({ responses }) => responses.flatMap((one) => one.failure ?? []));
  if (!failure) return "";
  const sign = visibleLine(`${failure.keys.join(".")}: ${JSON.stringify(failure.equals)}`).replaceAll(
    "`",
    " ",
  );
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
