import { expect, it } from "vitest";
import { readSummary } from "../../src/start/read-summary.ts";

it("tells for each package whether its build was cached, and the time of all its tasks", () => {
  const text = JSON.stringify({
    id: "3MSmkI5EdGV2aoiMMMYmXC2R9GH",
    version: "1",
    execution: { command: "turbo run build", success: 2, failed: 0, cached: 1, attempted: 3, exitCode: 0 },
    tasks: [
      {
        taskId: "@acme/runtime#build",
        task: "build",
        package: "@acme/runtime",
        cache: { local: false, remote: false, status: "MISS", timeSaved: 0 },
        execution: { startTime: 1795352893000, endTime: 1795352898250, exitCode: 0 },
      },
      {
        taskId: "@acme/petstore-types#build",
        task: "build",
        package: "@acme/petstore-types",
        cache: { local: true, remote: false, status: "HIT", source: "LOCAL", timeSaved: 17884 },
        execution: { startTime: 1795352894636, endTime: 1795352894640, exitCode: 0 },
      },
      {
        taskId: "@acme/petstore-types#generate",
        task: "generate",
        package: "@acme/petstore-types",
        cache: { local: false, remote: false, status: "MISS", timeSaved: 0 },
        execution: { startTime: 1795352894000, endTime: 1795352894636, exitCode: 0 },
      },
    ],
  });
  expect(readSummary(text)).toEqual({
    packages: new Map([
      ["@acme/runtime", { cached: false, milliseconds: 5250 }],
      ["@acme/petstore-types", { cached: true, milliseconds: 640 }],
    ]),
    failures: [],
  });
});

it("lists the tasks that failed, and those that were killed", () => {
  const text = JSON.stringify({
    tasks: [
      {
        task: "generate",
        package: "@acme/petstore-types",
        cache: { status: "MISS" },
        execution: { startTime: 1795352894000, endTime: 1795352896000, error: "exited (1)", exitCode: 1 },
      },
      {
        task: "build",
        package: "@acme/spec",
        cache: { status: "MISS" },
        execution: { startTime: 1795352894000, endTime: 1795352895000, error: "killed", exitCode: null },
      },
      { task: "build", package: "@acme/notes", cache: { status: "MISS" } },
    ],
  });
  const { packages, failures } = readSummary(text);
  expect(failures).toEqual([
    { package: "@acme/petstore-types", task: "generate" },
    { package: "@acme/spec", task: "build" },
  ]);
  expect(packages.get("@acme/petstore-types")).toEqual({ cached: undefined, milliseconds: 2000 });
});
