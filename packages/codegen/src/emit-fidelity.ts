import type { Approximation, Model } from "@specmint/spec";
import { markdownText } from "./escape.ts";
import type { GeneratedFile } from "./generated-file.ts";
import { header } from "./header.ts";
import { validatedOnly } from "./validated-only.ts";
import { wrapLines } from "./wrap-lines.ts";

/** `FIDELITY.md`: how exactly the packages say what the spec says, and where they are looser. */
export function emitFidelity(model: Model): GeneratedFile {
  return {
    path: "FIDELITY.md",
    text: `${summary(model)}
${table(model.approximations)}
${LEGEND}
${comment(header(model.file))}
`,
  };
}

/** The header of a generated file, where no comment can end before its end. */
function comment(line: string): string {
  return `<!-- ${line.replace(/^\/\/ /, "").replace(/--+|[<>]/g, "?")} -->`;
}

const LEGEND = `An *exact* schema has a type and a validator that together accept what the spec allows, and nothing else:

${listValidatedOnly()}
- An \`int64\` is a \`number\`. The validator refuses one that JavaScript cannot hold exactly (beyond ±(2^53 - 1)): a number that was
  rounded on the way is noticed.
- Dates and times stay strings, as they are on the wire. They are those of RFC 3339: the validator refuses a \`date-time\` or \`time\` whose
  zone has no colon or no minutes (\`+0000\`, \`+01\`), and a \`date-time\` without a \`T\`.
- A \`hostname\` is one of RFC 1123. What its labels that begin with \`xn--\` stand for is not looked at; an \`idn-hostname\`'s are decoded.
- A \`pattern\` or a key of \`patternProperties\` that may take a time which grows exponentially with a text, or with more than the fourth
  power of its length, is not checked: the table names it. Neither is what would refuse values that the spec allows without it: \`not\`,
  \`if\`, \`maxContains\`, and that only one branch of \`oneOf\` holds, of schemas with such a pattern in them.
- An object type lists the properties that the spec describes. Others may be there unless the spec forbids them.
- A schema that describes properties or items but has no \`type\` is that of objects or lists.
- \`nullable: true\` (OpenAPI 3.0) is read as "or null", also without a \`type\` and beside \`allOf\`, \`anyOf\` or \`oneOf\`.
- What the spec marks \`readOnly\` is not in what is sent, what it marks \`writeOnly\` not in what is received. A schema that
  differs by that has a second type, which ends in \`Write\`.
- Bytes are a \`Blob\` as a body and as a part of a multipart request, and a string in JSON. A schema that is used for both has a type
  for the multipart request, which ends in \`Upload\`.
- A property with a \`default\` may be absent from what is sent and from what is received, unless the spec requires it.
- Where a \`discriminator\` tells branches apart, its property has in each branch the values that mean the branch.

An *exact* operation sends what the spec says and reads what it documents. An *approximated* one is looser in the place that the table names.
What is *accepted* there has the reason that the spec or its package gives.
`;

function listValidatedOnly(): string {
  const all = validatedOnly.map(
    ({ words, keywords }) => `${words} (${keywords.map((keyword) => `\`${keyword}\``).join(", ")})`,
  );
  return wrapLines([`- What types do not tell apart, the validator checks: ${all.join("; ")}.`], 140).join(
    "\n",
  );
}

function summary({ schemas, operations, webhooks, approximations }: Model): string {
  const looser = approximations.filter(({ code }) => code.startsWith("approximated/"));
  const approximated = (kind: Approximation["kind"]): number =>
    new Set(looser.filter((one) => one.kind === kind).map(({ owner }) => owner)).size;
  const counts = [
    count("schema", schemas.length, approximated("schema")),
    count("operation", operations.length + webhooks.length, approximated("operation")),
  ];
  const others = looser.filter(({ kind }) => kind === "document").length;
  const whole = others === 0 ? [] : [`${others} approximated for the whole document`];
  return `${[...counts, ...whole].join("; ")}.`;
}

function count(noun: string, all: number, approximated: number): string {
  const exact = Math.max(0, all - approximated);
  return `${exact} ${noun}${exact === 1 ? "" : "s"} exact, ${approximated} approximated`;
}

function table(approximations: readonly Approximation[]): string {
  if (approximations.length === 0) return "";
  const groups = Map.groupBy(approximations, ({ accepted, code, message }) =>
    JSON.stringify([code, message, accepted]),
  );
  return `\n| where | place in \`openapi.json\` | code | what |\n|---|---|---|---|\n${[...groups.values()].map(row).join("")}`;
}

/** The same of several places is one row, with the first of them. */
function row([first, ...others]: readonly Approximation[]): string {
  if (!first) return "";
  const { accepted, kind, owner, pointer, code, message } = first;
  const why = accepted === undefined ? "" : ` Accepted: ${markdownText(accepted)}`;
  const more = others.length === 0 ? "" : ` and ${others.length} more`;
  const where = owner === "" ? kind : `${kind} ${markdownText(owner)}`;
  return `| ${where} | ${markdownText(`\`#${pointer}\``)}${more} | \`${code}\` | ${markdownText(message)}${why} |\n`;
}
