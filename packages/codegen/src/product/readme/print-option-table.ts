import type { Credential, Model } from "@specmint/spec";
import { propertyName } from "../../escape.ts";
import { listCredentials } from "./print-options.ts";
import { inlineCode, shortText } from "./short-text.ts";

/** An option of a client. */
interface Row {
  /** In Markdown. */
  readonly option: string;
  readonly env?: string | undefined;
  /** In Markdown. */
  readonly says: string;
}

/** The options of a client, and where each is from if it is not given. */
export function printOptionTable(model: Model): string {
  const rows = listRows(model);
  // Most APIs have no variables: a column for them would say nothing.
  const hasEnvironment = rows.some(({ env }) => env !== undefined);
  const print = ({ option, env, says }: Row): string =>
    hasEnvironment ? `| ${option} | ${env ? `\`${env}\`` : ""} | ${says} |\n` : `| ${option} | ${says} |\n`;
  const head = hasEnvironment
    ? "| option | from the environment | what it is |\n|---|---|---|\n"
    : "| option | what it is |\n|---|---|\n";
  return `## Options

${head}${rows.map(print).join("")}
A call takes \`maxRetries\`, \`timeout\`, \`deadline\`, \`maxRetryAfter\`, \`maxBodyBytes\`, \`headers\`, \`signal\`, \`fetchOptions\` and \`idempotent\` as well, beside
\`params\` and \`body\`.`;
}

function listRows(model: Model): readonly Row[] {
  const [server] = model.servers;
  const credentials = listCredentials(model);
  const hasCredentials = credentials.length > 0;
  const base = server
    ? `replaces ${inlineCode(server.url)} as a whole`
    : "where the API is: required, the description does not say";
  return [
    ...[...credentials, ...(server?.variables ?? [])].map(ownRow),
    { option: "`baseUrl`", says: base },
    { option: "`allowHttp`", says: allowHttpWords(model) },
    ...(hasCredentials ? [authRow] : []),
    ...usualRows,
    { option: "`fetch`", says: `used in place of the platform's${hasCredentials ? seesCredentials : ""}` },
  ];
}

const authRow: Row = {
  option: "`auth`",
  says: '`"none"`: no credentials are sent nor looked for, because a gateway or proxy adds them',
};

const seesCredentials = "; the only code that sees the credentials";

const usualRows: readonly Row[] = [
  {
    option: "`fetchOptions`",
    says: 'what `fetch` is told besides: `{ credentials: "include" }` for cookies, `cache`, `keepalive`, Node\'s `dispatcher` …',
  },
  { option: "`maxRetries`", says: "how often a call is repeated; 2" },
  { option: "`timeout`", says: "milliseconds for one attempt; 60,000" },
  { option: "`deadline`", says: "milliseconds for all attempts and the waiting between them; none" },
  {
    option: "`maxRetryAfter`",
    says: "the longest wait in milliseconds that a server may ask for; if it asks for more, its response is the result; 60,000",
  },
  { option: "`maxBodyBytes`", says: "bytes that the body of a response may have; 16,777,216" },
  { option: "`headers`, `signal`", says: "for all calls of the client" },
  { option: "`onRequest`, `onResponse`, `onRetry`, `onReject`", says: "hooks" },
];

function allowHttpWords({ servers: [first] }: Model): string {
  return first?.needsAllowHttp
    ? `\`true\` is required for ${inlineCode(first.url)}: without encryption, everybody on the way can read and change what is sent`
    : "allows `http://` on any host: see [In your program](#in-your-program)";
}

function ownRow({
  option,
  env,
  description,
}: Pick<Credential, "option" | "description"> & { readonly env?: string }): Row {
  return { option: `\`${propertyName(option)}\``, env, says: shortText(description) };
}
