import { quote } from "../../escape.ts";
import { type Call, codeBlock } from "./call.ts";
import { credentialNeed } from "./credential-need.ts";
import {
  alternativesOf,
  credentialCode,
  printObject,
  requiredVariables,
  serverOptions,
} from "./print-options.ts";

/** The section on credentials; nothing for an API without. */
export function printCredentials({ model, name }: Call): string {
  const alternatives = alternativesOf(model).filter((alternative) => alternative.length > 0);
  const [first] = alternatives;
  if (!first) return "";
  const others = [...serverOptions(model), ...requiredVariables(model, false)];
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
  const fromEnvironment = alternatives.filter((alternative) => alternative.every(({ env }) => env));
  const variables = new Set(fromEnvironment.map((one) => one.map(({ env }) => `\`${env}\``).join(" and ")));
  const environment =
    variables.size === 0
      ? "They are not read from the environment."
      : `Without any of them they come from the environment: ${[...variables].join(", or ")}.`;
  return `## Credentials

${codeBlock(`import { createClient } from "${name}";

const readSecret = (name: string): string => \`the secret called \${name}\`; // from wherever yours are kept

const clients = [
${ways.map((way) => `  createClient(${way}),\n`).join("")}  // A function is called for each attempt, so that a secret can be rotated.
  createClient(${rotating}),
];
console.log(clients.length);`)}

${environment}
${withoutWords[credentialNeed(model)]} They go only to the API's server, or to
\`baseUrl\`, and into no error, hook or middleware.`;
}

const withoutWords = {
  all: "Without credentials nothing is sent, and the call rejects with `MissingCredentialsError`.",
  some: "A call that needs credentials is not sent without them, and rejects with `MissingCredentialsError`.",
  optional: "Calls are sent without credentials if there are none.",
  none: "",
};
