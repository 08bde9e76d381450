import type { Model } from "@specmint/spec";
import { type Call, codeBlock } from "./call.ts";
import { printSmallest } from "./print-init.ts";
import { optionsOf, printObject } from "./print-options.ts";
import { inlineCode } from "./short-text.ts";

/** The section on retries and time-outs. */
export function printLimits(call: Call): string {
  const { model, name, operation } = call;
  const retried = [...new Set([408, 429, ...operation.retry])].sort((a, b) => a - b).join(", ");
  const options = printObject([...optionsOf(call, false), "timeout: 10_000", "maxRetries: 3"]);
  return `## Retries and time-outs

${codeBlock(`import { createClient, ${operation.id} } from "${name}";

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
  const headers = [...new Set(keyed.map(({ idempotencyKey }) => inlineCode(idempotencyKey)))];
  return `

A call of ${all} is repeated whatever its method: it has a key (${headers.join(", ")}), the same at every attempt, by which the
server knows a repetition. The key is made for each call, or is what you give as \`idempotencyKey\` beside \`params\` and \`body\`: so
a program that is started anew can repeat a call of its last run.`;
}
