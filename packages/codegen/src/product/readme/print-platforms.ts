import type { Model } from "@specmint/spec";
import { listCredentials, printObject } from "./print-options.ts";

/** What a program has to be, or to set, beside having a `fetch`. */
export function printPlatforms(model: Model, name: string): string {
  // The runtime is not of the package's scope.
  const scopes = [...new Set([`${name.split("/")[0]}/`, "@specmint/"])];
  return `## In your program

The package is ESM and runs wherever \`fetch\` does: Node 20 and later, browsers, Deno, Bun, Workers, React Native.

| in | is needed |
|---|---|
${surroundings(model)}| CommonJS | Node 20.19, 22.12 or later, whose \`require\` loads ESM |
| TypeScript | 5.4 or later, with \`moduleResolution\` \`nodenext\`, \`node16\` or \`bundler\`, and the library \`dom\` or \`@types/node\`; in CommonJS 5.8 or later with \`module: "nodenext"\` |
| Jest with ts-jest | the settings below: what is loaded by \`require\` there must not be ESM |
| Jest with \`--experimental-vm-modules\` | nothing: in ES modules the package is loaded as it is |
| jest-environment-jsdom | a \`fetch\`, which it has not: the option \`fetch\`, or \`setupFiles: ["whatwg-fetch"]\` |

\`\`\`js
// jest.config.cjs, with "allowJs" and "isolatedModules" in tsconfig.json; for npm's node_modules and for pnpm's
module.exports = {
  preset: "ts-jest/presets/js-with-ts",
  transformIgnorePatterns: ["/node_modules/(?!${["\\\\.pnpm/", ...scopes].join("|")})"],
};
\`\`\``;
}

/** Where calls do not go over the open network to the API itself. */
function surroundings(model: Model): string {
  const hasCredentials = listCredentials(model).length > 0;
  const options = printObject([...(hasCredentials ? ['auth: "none"'] : []), `baseUrl: "/api/${model.slug}"`]);
  const page = hasCredentials
    ? `a proxy on your own server that adds the credentials, as a secret has no place in a page: \`createClient(${options})\``
    : `\`createClient(${options})\`, if the API does not allow pages of other origins to call it and your server has a proxy`;
  return `| browsers | ${page} |
| a cluster without TLS | \`allowHttp: true\` for \`http://\`, which else is for loopback hosts alone: everybody on the way can then read and change what is sent${hasCredentials ? ", credentials too" : ""} |
`;
}
