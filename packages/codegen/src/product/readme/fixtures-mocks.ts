import { visible } from "@specmint/spec/visible";
import { quote } from "../../escape.ts";
import { mswName } from "../../mock/emit-mock.ts";
import { printValue } from "../../print-value.ts";
import type { Section } from "../markdown-sections.ts";
import type { Product } from "../product.ts";
import { codeBlock } from "./call.ts";
import { chooseRequest, type ShownRequest } from "./shown-request.ts";

/** The sections on what stands in for the service. Each snippet stands for itself: it is compiled and run by a test. */
export function printMocks(product: Product): readonly Section[] {
  const shown = chooseRequest(product.model);
  if (!shown) return [];
  return [
    { name: "msw", text: printMsw(product, shown) },
    { name: "service", text: printService(product, shown) },
    { name: "server", text: printServer(product, shown) },
  ];
}

function printMsw({ name, typesPackage }: Product, shown: ShownRequest): string {
  const own = mswName(shown.operation);
  const status = failureOf(shown);
  return `## A component test with MSW

\`\`\`sh
npm install --save-dev msw
\`\`\`

${codeBlock(`import { handlers, ${own} } from "${name}/msw";
import { setupServer } from "msw/node";
import { expect, test } from "vitest";

// Yours, to be tested.
async function save(): Promise<string> {
  const response = await fetch(${printFetch(shown, "  ")});
  return response.ok ? "Saved." : \`Not saved: \${response.status}.\`;
}

const server = setupServer(...handlers());
server.listen();

test("what was saved is called so", async () => {
  expect(await save()).toBe("Saved.");
});

test("a failure is told", async () => {
  server.use(${own}.fail(${status}));
  expect(await save()).toBe("Not saved: ${status}.");
});`)}

\`handlers()\` answers each operation with an example of the description; \`server.use(${own}.ok(…))\` and \`.fail(status, …)\` say otherwise, until
\`server.resetHandlers()\`. What breaks the description, or has no credentials where it asks for them, is refused as the service would. No request
to a server of the API goes through: one that no operation takes is an error, which names the operation that is the nearest; MSW prints it, and answers
with status 500. What goes elsewhere goes through, with a warning of MSW; \`server.listen({ onUnhandledFrame: "error" })\` refuses it, which in MSW 2 is
\`onUnhandledRequest\`. \`handlers({ baseUrl })\` is for an API behind a proxy, \`handlers({ service })\` for the service below.

Handlers that you write with [openapi-msw](https://www.npmjs.com/package/openapi-msw) are typed by \`createOpenApiHttp<paths>({ baseUrl })\`, with \`paths\` of
\`${typesPackage}\`. MSW asks handlers in their order, and ours take all that goes to the API: put yours before them,
\`setupServer(...yours, ...handlers())\`, or hand them to \`server.use(…)\`.`;
}

/** The status of a failure: one that the description has, if it has one. */
function failureOf({ operation }: ShownRequest): number {
  const statuses = operation.responses.map(({ status }) => status).filter((one) => /^[45]\d\d$/.test(one));
  return Number(statuses.includes("404") ? "404" : (statuses[0] ?? "500"));
}

function printService({ name }: Product, shown: ShownRequest): string {
  return `## An integration test with the service

${codeBlock(`import { createService } from "${name}/service";
import { expect, test } from "vitest";

// Yours, to be tested: it takes a \`fetch\`, as clients do.
async function save(fetch: typeof globalThis.fetch): Promise<string> {
  const response = await fetch(${printFetch(shown, "  ")});
  const seconds = response.headers.get("retry-after");
  return seconds === null ? \`Status \${response.status}.\` : \`Try again in \${seconds} s.\`;
}

test("a busy service says when to try again", async () => {
  const service = createService();
  service.failNext(429, { retryAfter: 1 });
  expect(await save(service.fetch)).toBe("Try again in 1 s.");
  expect(service.requests).toMatchObject([{ operation: ${quote(shown.operation.id)}, status: 429 }]);
});`)}

\`createService()\` opens no port: its \`fetch\` answers, in Node, Bun, Deno, Workers and browsers. Besides a status, \`failNext\` takes \`"drop"\`,
\`"truncate"\`, \`"html"\` and \`"hang"\`, and with \`{ after: true }\` the service does what it is asked and only its answer is lost. \`requests\` is a journal of
what it was asked, with \`problems\` where the description was broken, and without credentials. \`delay\`, \`setNow\`, \`snapshot\`, \`restore\` and \`reset\`
set the rest; \`createService({ credentials: { … } })\` says which credentials are accepted. A request that no operation takes rejects with an error.`;
}

function printServer({ name }: Product, { path, ...shown }: ShownRequest): string {
  return `## The mock server

\`\`\`sh
npx ${name} --port 4010 --log
\`\`\`

\`\`\`sh
${printCurl({ path, ...shown }, "http://127.0.0.1:4010")}
\`\`\`

The service over HTTP, for programs in any language. It prints where it is and a call to try, ends with Ctrl+C, and only this machine
reaches it. \`--help\` lists what else it takes: \`--cors\` for pages in a browser, \`--seed\` for what it begins with.`;
}

/** The arguments of `fetch`. */
function printFetch({ operation, base, path, headers, body }: ShownRequest, indent: string): string {
  const inner = `${indent}  `;
  const members = [
    ...(operation.method === "GET" ? [] : [`method: ${quote(operation.method)}`]),
    ...(headers.length > 0 ? [`headers: ${printValue(Object.fromEntries(headers), inner)}`] : []),
    ...(body === undefined ? [] : [`body: JSON.stringify(${printValue(body, inner)})`]),
  ];
  const init = members.map((one) => `${inner}${one},\n`).join("");
  return `${quote(base + path)}${init && `, {\n${init}${indent}}`}`;
}

/** A command for a POSIX shell on one line, in which no text of the description is anything but an argument. */
function printCurl({ operation, path, headers, body }: ShownRequest, base: string): string {
  const { method } = operation;
  return [
    "curl -i",
    ...(method === "GET" ? [] : [method === "HEAD" ? "--head" : `-X ${shellQuote(method)}`]),
    // curl would take brackets and braces for lists of URLs.
    shellQuote(new URL(base + path).href.replace(/[[\]{}]/g, encodeURIComponent)),
    ...headers.map(([header, value]) => `-H ${shellQuote(`${header}: ${value}`)}`),
    ...(body === undefined ? [] : [`--data-raw ${shellQuote(JSON.stringify(body))}`]),
  ].join(" ");
}

function shellQuote(text: string): string {
  const shown = visible(text);
  return /^[\w./:-]+$/.test(shown) ? shown : `'${shown.replaceAll("'", "'\\''")}'`;
}
