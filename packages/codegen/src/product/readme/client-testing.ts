import { propertyName, quote } from "../../escape.ts";
import { type Call, codeBlock } from "./call.ts";
import { printSmallest } from "./print-init.ts";
import { optionsOf } from "./print-options.ts";

/** The section on tests of programs that call the API. */
export function printTesting(call: Call): string {
  const { model, name, fixturesPackage: fixtures, operation } = call;
  const success = operation.responses.find(({ status }) => status.startsWith("2"));
  const content = success?.contents[0];
  const example =
    fixtures !== undefined && content?.kind === "json"
      ? content.examples.find(({ observed }) => !observed)
      : undefined;
  const status = success ? success.status.replace("XX", "00") : "200";
  const init = status === "200" ? "" : `, { status: ${status} }`;
  const key = /^\d+$/.test(success?.status ?? "") ? `[${status}]` : `[${quote(success?.status ?? "")}]`;
  const place = `${operation.id}Examples.responses${key}${member(example?.name ?? "")}`;
  const fake = [
    ...optionsOf(call, false, "test"),
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
${codeBlock(`import { createClient, ${operation.id} } from "${name}";${
  example ? `\nimport { ${operation.id}Examples } from "${fixtures}";` : ""
}

const client = createClient({
${fake.map((option) => `  ${option},\n`).join("")}});

const result = await ${operation.id}(client${printSmallest(model, operation)});
console.log(result.ok);`)}`;
}

function member(name: string): string {
  const printed = propertyName(name);
  return printed === name ? `.${name}` : `[${quote(name)}]`;
}
