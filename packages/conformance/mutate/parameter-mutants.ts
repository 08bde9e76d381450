// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is the text of sources
import type { Mutant } from "./mutant.ts";

/** Edits of the code that writes parameters, finds servers and credentials, and gives names. */
export const parameterMutants: readonly Mutant[] = [
  {
    cases: ["parameters/path-styles"],
    file: "runtime/src/style.ts",
    from: 'matrix: [";", ",", ";"]',
    to: 'matrix: [";", ",", ","]',
  },
  {
    cases: ["parameters/path-explode"],
    file: "runtime/src/style.ts",
    from: 'label: [".", ",", "."]',
    to: 'label: [".", ",", ","]',
  },
  {
    cases: ["parameters/query-styles"],
    file: "runtime/src/style.ts",
    from: 'pipeDelimited: ["", "%7C", "&"]',
    to: 'pipeDelimited: ["", ",", "&"]',
  },
  {
    cases: ["parameters/query-styles"],
    file: "runtime/src/deep-object.ts",
    from: "%5B${check(encodePrimitive(own))}%5D",
    to: ".${check(encodePrimitive(own))}",
  },
  {
    cases: ["parameters/allow-reserved"],
    file: "runtime/src/style.ts",
    from: "allowReserved ? encodeAllowed : encodePrimitive",
    to: "encodePrimitive",
  },
  {
    cases: ["parameters/content"],
    file: "spec/src/build/build-parameter.ts",
    from: "...(content ? { mediaType: content[0] } : {}),",
    to: "",
  },
  {
    cases: ["parameters/headers"],
    file: "codegen/src/emit-serializers.ts",
    from: 'return !types.includes("object");\n  if (where === "path")',
    to: 'return true;\n  if (where === "path")',
  },
  {
    cases: ["parameters/cookies"],
    file: "runtime/src/serializers.ts",
    from: '.replaceAll("&", "; ")',
    to: '.replaceAll("&", "&")',
  },
  {
    cases: ["parameters/of-the-path-item"],
    file: "spec/src/list-operations.ts",
    from: "parameters: [...kept, ...own]",
    to: "parameters: own",
  },
  {
    cases: ["parameters/of-the-path-item"],
    file: "spec/src/list-operations.ts",
    from: "!own.some((other) => isSame(parameter.node, other.node))",
    to: "true",
  },
  {
    cases: ["parameters/ignored-headers"],
    file: "spec/src/build/build-parameter.ts",
    from: 'new Set(["accept", "authorization", "content-type"])',
    to: "new Set()",
  },
  {
    cases: ["defaults/parameters"],
    file: "spec/src/build/build-parameter.ts",
    from: 'required: node["required"] === true',
    to: "required: true",
  },
  {
    cases: ["servers/several"],
    file: "runtime/src/server-choice.ts",
    from: "servers.find(([one]) => one === server) ?? servers[0]",
    to: "servers[0]",
  },
  {
    cases: ["servers/variables"],
    file: "runtime/src/server-template.ts",
    from: "options[option] ?? readEnv(env)",
    to: "readEnv(env)",
  },
  {
    cases: ["servers/of-an-operation"],
    file: "codegen/src/emit-server.ts",
    from: 'return server ? wrapEmitted("  server: "',
    to: 'return false ? wrapEmitted("  server: "',
  },
  {
    cases: ["servers/none", "servers/relative"],
    file: "runtime/src/resolve-server.ts",
    from: "options.baseUrl ?? ",
    to: "",
  },
  {
    cases: ["security/bearer-and-none"],
    file: "codegen/src/emit-security.ts",
    from: 'return wrapEmitted("  security: ", emitAlternatives(own), ",\\n");',
    to: 'return { text: "", imports: [] };',
  },
  {
    cases: ["security/basic"],
    file: "runtime/src/basic.ts",
    from: "new TextEncoder().encode(`${username}:${password}`)",
    to: "new TextEncoder().encode(`${username}${password}`)",
  },
  {
    cases: ["security/keys-in-query-and-cookie"],
    file: "runtime/src/credential-places.ts",
    from: 'append(url.search, "&", name, sent)',
    to: 'append(url.search, ";", name, sent)',
  },
  {
    cases: ["security/alternatives"],
    file: "runtime/src/find-credentials.ts",
    from: "const complete = security.find(",
    to: "const complete = security.slice(0, 1).find(",
  },
  {
    cases: ["names/keywords"],
    file: "spec/src/names.ts",
    from: "&& !reserved.has(name);",
    to: ";",
  },
  {
    cases: ["names/odd-characters"],
    file: "spec/src/names.ts",
    from: "return spelled.match(/[A-Za-z0-9_]+/g) ?? [];",
    to: "return [spelled];",
  },
  {
    cases: ["names/only-case-differs"],
    file: "spec/src/settle/settle-names.ts",
    from: "files.has(file); count++",
    to: "false; count++",
  },
  {
    cases: ["names/collide", "names/operations-become-one"],
    file: "spec/src/settle/settle-names.ts",
    from: "isTaken(candidate); count++",
    to: "false; count++",
  },
  {
    cases: ["names/globals", "names/operations-like-imports"],
    file: "spec/src/settle/settle-names.ts",
    from: "newNamer(takenByClient)",
    to: "newNamer([])",
  },
  {
    cases: ["names/odd-paths"],
    file: "runtime/src/serialize-path.ts",
    from: "template.split(/\\{([^{}]+)\\}/)",
    to: "template.split(/\\{(\\w+)\\}/)",
  },
  {
    cases: ["text/in-comments"],
    file: "codegen/src/escape.ts",
    from: '.replaceAll("*/", "*\\\\/")',
    to: "",
  },
  {
    cases: ["text/in-file-names"],
    file: "spec/src/settle/settle-names.ts",
    from: 'kebabCase(name) || "part"',
    to: "name",
  },
];
