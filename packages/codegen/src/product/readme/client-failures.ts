import { type Call, codeBlock } from "./call.ts";
import { credentialNeed } from "./credential-need.ts";
import { printSmallest } from "./print-init.ts";
import { optionsOf, printObject } from "./print-options.ts";

/** The section on what is thrown. */
export function printFailures(call: Call): string {
  const { model, name, operation } = call;
  const isNeeded = ["all", "some"].includes(credentialNeed(model));
  const missing = isNeeded ? missingRow : "";
  return `## Failures

${codeBlock(`import { ApiError, ConnectionError, createClient, TimeoutError, unwrap, ${operation.id} } from "${name}";

const client = createClient(${printObject(optionsOf(call, false))});

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
${missing}| \`InvalidRequestError\` | \`invalid-request-error\` | not sent: an option, a parameter, a header or the body cannot be sent as it is |

\`instanceof\` and \`code\` work across two installed copies of the package. A call that is aborted rejects with the signal's reason.`;
}

const missingRow =
  "| `MissingCredentialsError` | `missing-credentials-error` | not sent: the message says what would do |\n";
