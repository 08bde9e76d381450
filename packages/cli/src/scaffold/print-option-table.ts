import { propertyName } from "@specmint/codegen";
import type { Credential, Model } from "@specmint/spec";
import { markdownText } from "./markdown-text.ts";
import { listCredentials } from "./print-options.ts";

/** The options of a client, and where each is from if it is not given. */
export function printOptionTable(model: Model): string {
  const [server] = model.servers;
  return `## Options

| option | from the environment | what it is |
|---|---|---|
${listCredentials(model).map(optionRow).join("")}${(server?.variables ?? []).map(optionRow).join("")}| \`baseUrl\` | | ${server ? `replaces ${markdownText(server.url)} as a whole` : "where the API is: required, the description does not say"} |
| \`allowHttp\` | | ${allowHttpWords(model)} |
| \`auth\` | | \`"none"\`: no credentials are sent nor looked for, because a gateway or proxy adds them |
| \`fetchOptions\` | | what \`fetch\` is told besides: \`{ credentials: "include" }\` for cookies, \`cache\`, \`keepalive\`, Node's \`dispatcher\` … |
| \`maxRetries\` | | how often a call is repeated; 2 |
| \`timeout\` | | milliseconds for one attempt; 60,000 |
| \`deadline\` | | milliseconds for all attempts and the waiting between them; none |
| \`maxRetryAfter\` | | the longest wait in milliseconds that a server may ask for; if it asks for more, its response is the result; 60,000 |
| \`maxBodyBytes\` | | bytes that the body of a response may have; 16,777,216 |
| \`headers\`, \`signal\` | | for all calls of the client |
| \`onRequest\`, \`onResponse\`, \`onRetry\`, \`onReject\` | | hooks |
| \`fetch\` | | used in place of the platform's; the only code that sees the credentials |

A call takes \`maxRetries\`, \`timeout\`, \`deadline\`, \`maxRetryAfter\`, \`maxBodyBytes\`, \`headers\`, \`signal\`, \`fetchOptions\` and \`idempotent\` as well, beside
\`params\` and \`body\`.`;
}

function allowHttpWords({ servers: [first] }: Model): string {
  return first?.needsAllowHttp
    ? `\`true\` is required for ${markdownText(first.url)}: without encryption, everybody on the way can read and change what is sent`
    : "allows `http://` on any host: see [In your program](#in-your-program)";
}

function optionRow({
  option,
  env,
  description,
}: Pick<Credential, "option" | "description"> & { readonly env?: string }): string {
  return `| \`${propertyName(option)}\` | ${env ? `\`${env}\`` : ""} | ${markdownText(description)} |\n`;
}
