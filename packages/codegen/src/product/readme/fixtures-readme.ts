import type { NamedSchema } from "@specmint/spec";
import { markdownText, propertyName, quote } from "../../escape.ts";
import { arbitraryNames } from "../../fixtures/emit-arbitraries.ts";
import { hasExamples } from "../../fixtures/has-examples.ts";
import { requestNames } from "../../fixtures/request-names.ts";
import type { Product } from "../product.ts";
import { codeBlock } from "./call.ts";
import { chooseOperation } from "./choose-operation.ts";
import { chooseReceived, chooseSent, type ShownSchema } from "./choose-schema.ts";
import { printMocks } from "./fixtures-mocks.ts";
import type { ReadmeParts } from "./readme.ts";

/** The packages that the snippets import from. */
type Packages = Pick<Product, "name" | "typesPackage">;

/** The parts of a fixtures package's README. Each snippet stands for itself: it is compiled and run by a test. */
export function fixturesReadme(product: Product): ReadmeParts {
  const { model, name } = product;
  const chosen = chooseOperation(model);
  const operation = chosen && hasExamples(chosen) ? chosen : model.operations.find(hasExamples);
  const sent = chooseSent(model);
  const imports = [
    ...(sent ? [`build${sent.schema.name}`] : []),
    ...(operation ? [`${operation.id}Examples`] : []),
  ];
  return {
    what: `Test fixtures of ${markdownText(model.title)}: examples, builders, invalid and boundary cases, arbitraries, and a mock service.`,
    code: [
      imports.length > 0 ? `import { ${imports.join(", ")} } from "${name}";\n` : `import "${name}";`,
      ...(sent ? [`console.log(build${sent.schema.name}());`] : []),
      ...(operation ? [`console.log(Object.keys(${operation.id}Examples.responses));`] : []),
    ].join("\n"),
    sections: [...(sent ? printSections(product, sent) : []), ...printMocks(product)],
  };
}

function printSections(product: Product, sent: ShownSchema): ReadmeParts["sections"] {
  const received = chooseReceived(product.model) ?? sent;
  return [
    { name: "builders", text: printBuilders(product, received) },
    { name: "cases", text: printCases(product, sent.schema) },
    { name: "evolution", text: printEvolution(product, received) },
    { name: "arbitraries", text: printArbitraries(product, sent.schema) },
    { name: "examples", text: examples },
  ];
}

function printBuilders({ name, typesPackage }: Packages, shown: ShownSchema): string {
  const { schema, member, text } = shown;
  const build = `build${schema.name}`;
  return `## Builders

\`\`\`sh
npm install --save-dev ${name} ${typesPackage}
\`\`\`

${codeBlock(`import { ${build} } from "${name}";
import type { ${schema.name} } from "${typesPackage}";
import { expect, test } from "vitest";

${printOwnFunction(shown)}

test("a label says what it is of", () => {
  expect(label(${build}({ ${propertyName(member)}: ${quote(text)} }))).toBe(${quote(`${schema.name}: ${text}`)});
});

test("a label needs nothing that may be missing", () => {
  expect(label(${build}({}, { size: "minimal" }))).not.toMatch(/undefined|null/);
});`)}

The tests of this page run in vitest, Jest and \`node --test\` alike; only the line that imports \`expect\` and \`test\` is another. In Jest, with
[ES modules](https://jestjs.io/docs/ecmascript-modules), they come from \`@jest/globals\`; under \`node --test\`, \`test\` comes from \`node:test\` and
\`expect\` from the package \`expect\`, which is Jest's.

\`build…(overrides)\` gives a valid value, new on each call: an example of the description where it has one. Objects in \`overrides\` are merged with
what is there, lists, maps and unions are replaced, \`undefined\` leaves an optional member out. A function changes the value instead:
\`build…((value) => …)\`. A builder of what is no object gives its argument back, or a value. \`build…Request\` builds what an operation is called with.

The second argument says which value: \`{ size: "minimal" }\` has nothing that may be left out, \`{ size: "maximal" }\` every member that the description
names, and each \`{ seed: 1 }\` other texts and numbers, the same ones each time.`;
}

/** A function as users have them. */
function printOwnFunction({ schema, member }: ShownSchema): string {
  const printed = propertyName(member);
  const access = printed === member ? `value.${member}` : `value[${quote(member)}]`;
  return `// Yours, to be tested.
function label(value: ${schema.name}): string {
  return \`${schema.name}: \${${access} ?? "?"}\`;
}`;
}

function printCases({ name, typesPackage }: Packages, schema: NamedSchema): string {
  const build = `build${schema.name}`;
  return `## Invalid values, and values that are just valid

${codeBlock(`import { boundary, ${build}, invalid } from "${name}";
import { validate${schema.name} } from "${typesPackage}/validators";
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

Your form, handler or parser stands in the place of the validator. \`invalid(build…)\` has a case for each constraint of the schema and of those that it
refers to: \`value\` breaks it at \`pointer\`, where the \`keywords\` of JSON Schema fail and nowhere else, and \`valid\` is the same without the fault.
Constraints that cannot be broken alone are in \`unbreakable(build…)\`, each with the reason. \`boundary(build…)\` has the values at the edge of each constraint.`;
}

function printEvolution({ name, typesPackage }: Packages, shown: ShownSchema): string {
  const { schema } = shown;
  const build = `build${schema.name}`;
  return `## What a later server may send

${codeBlock(`import { ${build}, evolution } from "${name}";
import type { ${schema.name} } from "${typesPackage}";
import { expect, test } from "vitest";

${printOwnFunction(shown)}

for (const { name, value } of evolution(${build})) {
  test(\`there is a label whatever a later server sends: \${name}\`, () => {
    expect(label(value as ${schema.name})).not.toMatch(/undefined|null/);
  });
}`)}

An API grows without a new version: \`evolution(build…)\` has values of an enum that nobody knows yet, new members, optional ones that are gone, null in
their place, large integers. Each differs from what the builder builds at its \`pointer\` alone; \`valid\` says whether today's validator takes it.`;
}

function printArbitraries(product: Product, schema: NamedSchema): string {
  const { model, name, typesPackage } = product;
  const arbitrary = arbitraryNames(model, requestNames(model)).get(schema.name);
  return `## Properties

\`\`\`sh
npm install --save-dev fast-check
\`\`\`

${codeBlock(`import * as arbitraries from "${name}/arbitraries";
import { validate${schema.name} } from "${typesPackage}/validators";
import fc from "fast-check";
import { expect, test } from "vitest";

test("any valid value survives JSON", () => {
  fc.assert(
    fc.property(arbitraries.${arbitrary}(), (value) => {
      expect(validate${schema.name}(JSON.parse(JSON.stringify(value))).issues).toBeUndefined();
    }),
  );
});`)}

There is one for each schema and for each request. Where an arbitrary can't make values of a part, constants stand there; \`fallbacks(build…)\` names them.`;
}

const examples = `## Examples

\`…Examples\` has the examples of an operation by their names in the description, frozen. Those under \`observed\` were seen in the wild and do not fit the types: use them
to test that your code does not crash on them. \`differences\` says where each is not what the description says.`;
