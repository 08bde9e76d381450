import { expect, it } from "vitest";
import { formatTable } from "../../src/start/format-table.ts";
import type { Row } from "../../src/start/row.ts";

const rows: readonly Row[] = [
  {
    name: "@acme/spec",
    version: "1.12.0",
    kind: undefined,
    generated: undefined,
    cached: true,
    milliseconds: 3,
  },
  {
    name: "@acme/notes",
    version: "0.1.0",
    kind: undefined,
    generated: undefined,
    cached: undefined,
    milliseconds: 0,
  },
  {
    name: "@acme/petstore-client",
    version: "0.1.0",
    kind: "client",
    generated: { files: 4, bytes: 976 },
    cached: true,
    milliseconds: 312,
  },
  {
    name: "@acme/petstore-types",
    version: "0.1.0",
    kind: "types",
    generated: { files: 42, bytes: 1_119_468 },
    cached: false,
    milliseconds: 12_345,
  },
];

it("has a row for each package, and a dash where there is nothing to tell", () => {
  expect(formatTable(rows, (_, text) => text)).toBe(
    `\
package                version  files      bytes  cached    time
@acme/spec             1.12.0       –          –  yes      0.0 s
@acme/notes            0.1.0        –          –  –            –
@acme/petstore-client  0.1.0        4        976  yes      0.3 s
@acme/petstore-types   0.1.0       42  1,119,468  no      12.3 s
`,
  );
});

it("colours the titles and the packages that were made anew", () => {
  const painted = formatTable(rows, (format, text) => `<${format}>${text}</>`).split("\n");
  expect(painted[0]).toBe("<dim>package                version  files      bytes  cached    time</>");
  expect(painted[3]).toBe("@acme/petstore-client  0.1.0        4        976  yes      0.3 s");
  expect(painted[4]).toBe("<green>@acme/petstore-types   0.1.0       42  1,119,468  no      12.3 s</>");
});
