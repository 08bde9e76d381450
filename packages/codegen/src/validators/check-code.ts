import { quote } from "../escape.ts";

/** What ajv's names stand for in a module. */
export interface CheckNames {
  /** ajv's name for the function, for those of other modules that it calls, and what they are called there. */
  readonly names: ReadonlyMap<string, string>;
  /** Makes a constant of a part of the schema, which ajv writes as a path, and returns the constant's name. */
  readonly constant: (path: string, as: "value" | "set of keys") => string;
}

const STRING = String.raw`"(?:[^"\\]|\\.)*"`;
const STRINGS = new RegExp(STRING, "g");

/** ajv's code that adds one failure. What stands between two keys is whole strings and other code without what ends it. */
const FAILURE = new RegExp(
  String.raw`^const (err\d+) = \{(?:instancePath(?::(?<place>(?:${STRING}|[^",]|,(?!schemaPath:))*))?,schemaPath:${STRING},` +
    String.raw`keyword:(?<keyword>${STRING}),params:\{(?<params>(?:${STRING}|[^"}])*)\},` +
    String.raw`message:(?<message>(?:${STRING}|[^",}])*)(?:,propertyName:\w+)?)?\};\n` +
    String.raw`if\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}$`,
  "gm",
);

/** An unexpected property is itself the place of the failure; ajv only has it in `params`. */
const UNEXPECTED = /^(?:additionalProperty|unevaluatedProperty): (\w+)$/;

const PATH = String.raw`schema\d+(?:\.[A-Za-z_$][\w$]*|\[${STRING}\]|\[\d+\])*`;

const TOKEN = new RegExp(
  [
    String.raw`(?<text>${STRING}(?:\s*\+\s*${STRING})*)`,
    // Behind a dot stands a name of the spec, not one of ajv.
    String.raw`(?<![.$\p{ID_Continue}])(?:${[
      String.raw`(?<token>\w+)\.replace\(/~/g, "~0"\)\.replace\(/\\//g, "~1"\)`,
      String.raw`func\d+\.call\((?<keys>${PATH}), (?<key>\w+)\)`,
      String.raw`(?<own>func\d+\.call)\(`,
      `(?<value>${PATH})`,
      String.raw`(?<name>[a-z]+\d+)(?:\.validate)?(?![$\p{ID_Continue}])`,
    ].join("|")})`,
  ].join("|"),
  "gu",
);

/** Makes of ajv's function one that returns its failures, calls things by our names, and can be read. */
export function checkCode(ajvCode: string, names: CheckNames): string {
  const code = ajvCode
    .replace(FAILURE, (...match) => failureCode(match.at(-1)))
    .replace(/^function (validate0)\(.*$/m, 'export function $1(data, instancePath = "") {')
    .replace(/^validate0\.errors = (?:vErrors|null);\n/gm, "")
    .replace(/^return errors === 0;$/m, "return vErrors;")
    .replace(/^return true;$/m, "return null;")
    .replace(TOKEN, (...match) => tokenCode(match[0], match.at(-1), names));
  return layOut(withoutCounter(code));
}

/** The words of the code that are neither part of a string nor name a property. */
export function identifiers(code: string): ReadonlySet<string> {
  return new Set(withoutStrings(code).match(/(?<![.$\p{ID_Continue}])[$\p{ID_Start}][$\p{ID_Continue}]*/gu));
}

type Groups = Readonly<Record<string, string | undefined>>;

function failureCode({ place, keyword, params = "", message }: Groups): string {
  // Below `not` and `if` nobody reads the failures: they are only counted.
  if (keyword === undefined) return "vErrors = fail(vErrors);";
  const key = UNEXPECTED.exec(params)?.[1];
  const at = key === undefined ? "" : `+"/" + referenceToken(${key})`;
  return `vErrors = fail(vErrors, ${place ?? "instancePath"}${at}, ${keyword}, ${message});`;
}

function tokenCode(
  code: string,
  { text, token, keys, key, own, value, name }: Groups,
  names: CheckNames,
): string {
  if (text !== undefined) return quote(strings(text).join(""));
  if (token !== undefined) return `referenceToken(${token})`;
  if (keys !== undefined) return `${names.constant(keys, "set of keys")}.has(${key})`;
  if (own !== undefined) return "Object.hasOwn(";
  if (value !== undefined) return names.constant(value, "value");
  return names.names.get(name ?? "") ?? code;
}

function strings(code: string): string[] {
  return [...code.matchAll(STRINGS)].map(([literal]) => JSON.parse(literal));
}

/** ajv counts failures to see whether a subschema added one. Where none asks, the counter is only in the way. */
function withoutCounter(code: string): string {
  const rest = code.replace(/^(?:let errors = 0|errors\+\+|errors = vErrors\.length);\n/gm, "");
  return identifiers(rest).has("errors") ? code : rest;
}

function layOut(code: string): string {
  let depth = 0;
  return code
    .trim()
    .replace(/^\}\nelse /gm, "} else ")
    .split("\n")
    .map((line) => {
      const braces = /[{}]/.test(line) ? withoutStrings(line).replace(/[^{}]/g, "") : "";
      const indent = "  ".repeat(depth - (line.startsWith("}") ? 1 : 0));
      depth += 2 * braces.replaceAll("}", "").length - braces.length;
      return indent + spaced(line);
    })
    .join("\n");
}

function spaced(line: string): string {
  return line.endsWith("{")
    ? line.replace(/^((?:\} else )?)(if|for)\(/, "$1$2 (").replace(/\)\{$/, ") {")
    : line;
}

function withoutStrings(code: string): string {
  return code.replace(STRINGS, '""');
}
