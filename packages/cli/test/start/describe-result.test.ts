import { describe, expect, it } from "vitest";
import { describeFailures, describeResult } from "../../src/start/describe-result.ts";
import type { Row } from "../../src/start/row.ts";

function row(name: string, kind: string | undefined, cached: boolean | undefined): Row {
  return { name, version: "1.0.0", kind, generated: undefined, cached, milliseconds: 10 };
}

describe("describeResult", () => {
  it("says that nothing had to be done", () => {
    const rows = [row("@acme/spec", undefined, true), row("@acme/notes", undefined, undefined)];
    expect(describeResult(rows, 1_960)).toBe("Everything is up to date (2.0 s).");
  });

  it("names what was made anew, the products of one API together", () => {
    const rows = [
      row("@acme/runtime", undefined, false),
      row("@acme/spec", undefined, true),
      row("@acme/bookshop-types", "types", true),
      row("@acme/petstore-client", "client", false),
      row("@acme/petstore-fixtures", "fixtures", false),
      row("@acme/petstore-types", "types", false),
    ];
    expect(describeResult(rows, 8_100)).toBe(
      "Made 4 of 6 packages anew (8.1 s): runtime, petstore (client, fixtures, types).",
    );
  });

  it("lists no names if it was all of them", () => {
    const rows = [row("@acme/spec", undefined, false), row("@acme/petstore-types", "types", false)];
    expect(describeResult(rows, 77_750)).toBe("Made all 2 packages (77.8 s).");
  });
});

describe("describeFailures", () => {
  it("says what failed and what to do", () => {
    const failures = [
      { package: "@acme/petstore-types", task: "generate" },
      { package: "@acme/runtime", task: "build" },
    ];
    expect(describeFailures(failures, 1_900)).toBe(
      'Could not generate @acme/petstore-types, build @acme/runtime (1.9 s). Correct what is reported above and run "pnpm start" again; what went well is kept.',
    );
  });
});
