import { isJsonObject, type Json, type Model, type NamedSchema } from "@specmint/spec";
import { markdownText, propertyName, quote } from "../../escape.ts";
import { arbitraryNames } from "../../fixtures/emit-arbitraries.ts";
import { hasExamples } from "../../fixtures/has-examples.ts";
import { requestNames } from "../../fixtures/request-names.ts";
import type { Product } from "../product.ts";
import { codeBlock } from "./call.ts";
import { chooseOperation } from "./choose-operation.ts";
import type { ReadmeParts } from "./readme.ts";

/** What the snippets are about. */
interface Shown {
  readonly name: string;
  readonly types: string;
  readonly schema: NamedSchema;
  /** The function that makes its arbitrary. */
  readonly arbitrary: string;
  /** A member of its sample that is a text, and how it is reached. */
  readonly member: string | undefined;
}

/** The parts of a fixtures package's README. Each snippet stands for itself: it is compiled and run by a test. */
export function fixturesReadme({ model, name, typesPackage }: Product): ReadmeParts {
  const chosen = chooseOperation(model);
  const operation = chosen && hasExamples(chosen) ? chosen : model.operations.find(hasExamples);
  const schema = schemaOf(model);
  const shown = schema && {
    name,
    types: typesPackage,
    schema,
    arbitrary: arbitraryNames(model, requestNames(model)).get(schema.name) ?? "",
    member: textMember(schema.sample),
  };
  const imports = [
    ...(schema ? [`build${schema.name}`] : []),
    ...(operation ? [`${operation.id}Examples`] : []),
  ];
  return {
    what: `Test fixtures of ${markdownText(model.title)}: examples, builders, invalid and boundary values, and arbitraries.`,
    code: [
      imports.length > 0 ? `import { ${imports.join(", ")} } from "${name}";\n` : `import "${name}";`,
      ...(schema ? [`console.log(build${schema.name}());`] : []),
      ...(operation ? [`console.log(Object.keys(${operation.id}Examples.responses));`] : []),
    ].join("\n"),
    sections: shown
      ? [
          { name: "builders", text: printBuilders(shown) },
          { name: "cases", text: printCases(shown) },
          { name: "arbitraries", text: printArbitraries(shown) },
          { name: "examples", text: examples },
        ]
      : [],
  };
}

/** One that can be given in part, with a text in it if there is one. */
function schemaOf({ schemas }: Model): NamedSchema | undefined {
  const plain = schemas.filter(({ sample, isPlainObject }) => sample !== undefined && isPlainObject);
  return plain.find(({ sample }) => textMember(sample) !== undefined) ?? plain[0];
}

function textMember(sample: Json | undefined): string | undefined {
  const entries = isJsonObject(sample) ? Object.entries(sample) : [];
  return entries.find(([, value]) => typeof value === "string")?.[0];
}

function printBuilders({ name, schema, member }: Shown): string {
  const build = `build${schema.name}`;
  return `## Builders

${codeBlock(`import { ${build} } from "${name}";
import { expect, test } from "vitest";

test("values are new, and as they are asked for", () => {
  const value = ${build}();
  expect(${build}()).toEqual(value);
  expect(${build}()).not.toBe(value);
${member === undefined ? "" : `  expect(${build}({ ${propertyName(member)}: value${access(member)} })${access(member)}).toBe(value${access(member)});\n`}  expect(Object.keys(${build}({}, { size: "maximal" })).length).toBeGreaterThanOrEqual(Object.keys(value).length);
});`)}

\`build…(overrides)\` gives a valid value, new on each call: an example of the description where it has one. Objects in \`overrides\` are merged with
what is there, lists, maps and unions are replaced, \`undefined\` leaves an optional member out; a function changes the value instead:
\`build…((value) => …)\`. A builder of what is no object gives its argument back, or a value. The second argument:
\`{ size: "minimal" }\` has nothing that may be left out, \`{ size: "maximal" }\` every member that the description names, and each
\`{ seed: 1 }\` other texts and numbers, the same ones each time. \`build…Request\` builds what an operation is called with.`;
}

function printCases({ name, types, schema }: Shown): string {
  const build = `build${schema.name}`;
  return `## Invalid values, and values that are just valid

${codeBlock(`import { boundary, ${build}, invalid } from "${name}";
import { validate${schema.name} } from "${types}/validators";
import { expect, test } from "vitest";

for (const { name, value, pointer } of invalid(${build})) {
  test(\`what is wrong is refused: \${name}\`, () => {
    const { issues = [] } = validate${schema.name}(value);
    expect(issues.map((issue) => issue.pointer)).toContain(pointer);
  });
}

for (const { name, value } of boundary(${build})) {
  test(\`what is just right is taken: \${name}\`, () => {
    expect(validate${schema.name}(value).issues).toBeUndefined();
  });
}`)}

\`invalid(build…)\` has a case for each constraint of the schema and of those that it refers to: \`value\` breaks it at \`pointer\`, where the \`keywords\`
of JSON Schema fail and nowhere else, and \`valid\` is the same without the fault. Constraints that cannot be broken alone are in \`unbreakable(build…)\`, each with
the reason. \`boundary(build…)\` has the values at the edge of each constraint.

What a later server may send is in \`evolution(build…)\`: values of an enum that nobody knows yet, new members, optional ones that are gone, null.

${codeBlock(`import { ${build}, evolution } from "${name}";
import { expect, test } from "vitest";

for (const { name, value } of evolution(${build})) {
  test(\`a later server may send it: \${name}\`, () => {
    expect(() => JSON.stringify(value)).not.toThrow();
  });
}`)}`;
}

function printArbitraries({ name, types, schema, arbitrary }: Shown): string {
  return `## Properties

\`\`\`sh
npm install --save-dev fast-check
\`\`\`

${codeBlock(`import { ${arbitrary} } from "${name}/arbitraries";
import { validate${schema.name} } from "${types}/validators";
import { assert, property } from "fast-check";
import { expect, test } from "vitest";

test("any valid value survives JSON", () => {
  assert(
    property(${arbitrary}(), (value) => {
      expect(validate${schema.name}(JSON.parse(JSON.stringify(value))).issues).toBeUndefined();
    }),
  );
});`)}

There is one for each schema and for each request. Where an arbitrary can't make values of a part, constants stand there; \`fallbacks(build…)\` names them.`;
}

const examples = `## Examples

\`…Examples\` has the examples of an operation by their names in the description, frozen. Those under \`observed\` were seen in the wild and do not fit the types: use them
to test that your code does not crash on them. \`differences\` says where each is not what the description says.`;

function access(member: string): string {
  const printed = propertyName(member);
  return printed === member ? `.${member}` : `[${quote(member)}]`;
}
