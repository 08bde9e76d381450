import { expect, it } from "vitest";
import { type Arguments, parseArguments } from "../src/parse-arguments.ts";

it.each<[string, unknown]>([
  [
    "",
    {
      task: "measure",
      names: [
        ...["size", "types", "validator-size", "import", "speed", "validator-speed", "leaks", "generation"],
        ...["large", "conformance", "fixtures-size", "fixtures", "mocks"],
      ],
    },
  ],
  ["types size", { task: "measure", names: ["size", "types"] }],
  ["--check", { task: "check", names: ["size", "types", "validator-size", "fixtures-size"] }],
  ["types --check", { task: "check", names: ["types"] }],
  ["--help size", { task: "help" }],
  ["speed --check", { task: "refuse", reason: "speed cannot be checked: each run is another." }],
  ["width --fast", { task: "refuse", reason: "There is no --fast, width." }],
])("understands %j", (line, want) => {
  expect(show(parseArguments(line.split(" ").filter(Boolean)))).toEqual(want);
});

function show(asked: Arguments): unknown {
  if (!("chosen" in asked)) return asked;
  return { task: asked.task, names: asked.chosen.map(({ name }) => name) };
}
