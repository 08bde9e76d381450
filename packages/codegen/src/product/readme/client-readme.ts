import type { Model } from "@specmint/spec";
import { markdownText } from "../../escape.ts";
import type { Product } from "../product.ts";
import type { Call } from "./call.ts";
import { chooseOperation } from "./choose-operation.ts";
import { printCredentials } from "./client-credentials.ts";
import { printFailures } from "./client-failures.ts";
import { printHooks } from "./client-hooks.ts";
import { printLimits } from "./client-limits.ts";
import { printTesting } from "./client-testing.ts";
import { printLargest } from "./print-init.ts";
import { printOptionTable } from "./print-option-table.ts";
import { optionsOf, printObject } from "./print-options.ts";
import { printPlatforms } from "./print-platforms.ts";
import type { ReadmeParts } from "./readme.ts";

/** The parts of a client's README. Each snippet stands for itself: it is compiled and run by a test. */
export function clientReadme({ model, name, fixturesPackage }: Product): ReadmeParts {
  const operation = chooseOperation(model);
  if (!operation) return withoutOperations(model, name);
  const call: Call = { model, name, fixturesPackage, operation };
  const sections = [
    { name: "credentials", text: printCredentials(call) },
    { name: "failures", text: printFailures(call) },
    { name: "limits", text: printLimits(call) },
    { name: "hooks", text: printHooks(call) },
    { name: "testing", text: printTesting(call) },
    { name: "platforms", text: printPlatforms(model, name) },
    { name: "options", text: printOptionTable(model) },
  ];
  return {
    what: `Typed client of ${markdownText(model.title)}.`,
    code: firstCall(call),
    more: `A failure that the server reports is a result, with \`ok: false\` and \`error\` typed by \`status\`; \`unwrap\` makes a thrown
\`ApiError\` of it. Everything else is thrown: see [Failures](#failures). A 2XX status that the description does not mention is a
success too, with \`data\` like that of those which it mentions.`,
    sections: sections.filter(({ text }) => text !== ""),
  };
}

/** An API that only sends requests to its users: there is nothing to call. */
function withoutOperations(model: Model, name: string): ReadmeParts {
  return {
    what: `Typed client of ${markdownText(model.title)}.`,
    code: `import { createClient } from "${name}";\n\nconsole.log(createClient(${printObject(optionsOf({ model }, true))}));`,
    more: "The description has no operations to call; its webhooks are in the types package.",
    sections: [],
  };
}

function firstCall(call: Call): string {
  const { model, name, operation } = call;
  return `import { createClient, ${operation.id} } from "${name}";

const client = createClient(${printObject(optionsOf(call, true))});

const result = await ${operation.id}(client${printLargest(model, operation)});
if (result.ok) console.log(result.status, result.data);
else console.error(result.status, result.error);`;
}
