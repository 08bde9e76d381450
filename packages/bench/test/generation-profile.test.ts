import { expect, it } from "vitest";
import type { CpuProfile, ProfileNode } from "../src/generation/cpu-profile.ts";
import { describeProfile } from "../src/generation/describe-profile.ts";
import { specmint } from "../src/generation/generator.ts";
import { profileSituation } from "../src/generation/profile-situation.ts";
import { stageOf } from "../src/generation/stage-of.ts";
import { wavefront } from "../src/generation/subject.ts";
import { summariseProfile } from "../src/generation/summarise-profile.ts";

const installed = "file:///w/node_modules/.pnpm/yaml@2.0.0/node_modules/yaml/dist/index.js";
const scoped = "file:///w/node_modules/.pnpm/@a+b@1.0.0/node_modules/@a/b/index.js";
const own = (path: string): string => `file:///w/packages/${path}.js`;

/** A tree of functions: name, file, microseconds of its own, and what it calls. */
type Tree = readonly [name: string, url: string, time: number, called?: readonly Tree[]];

const tree: Tree = [
  "(root)",
  "",
  0,
  [
    ["(garbage collector)", "", 10],
    ["(idle)", "", 5],
    ["run", "node:internal/modules/esm/module_job", 0, [["", own("spec/dist/check/check-spec"), 15]]],
    [
      "generate",
      own("codegen/dist/generate-packages"),
      5,
      [
        ["readSpec", own("spec/dist/read/read-spec"), 5, [["parse", installed, 10, [["exec", "", 10]]]]],
        ["checkSpec", own("spec/dist/check/check-spec"), 10, [["walk", scoped, 5]]],
        ["buildModel", own("spec/dist/build-model"), 5],
        ["emitTypes", own("codegen/dist/emit-types"), 5, [["quote", own("spec/dist/names"), 5]]],
        ["writeFolder", own("codegen/dist/write-folder"), 0, [["open", "node:internal/fs/promises", 5]]],
      ],
    ],
    ["processTicks", "node:internal/process/task_queues", 5],
  ],
];

function toProfile(root: Tree): CpuProfile {
  const nodes: (ProfileNode & { readonly children: number[] })[] = [];
  const samples: number[] = [];
  const timeDeltas: number[] = [0];
  const visit = ([functionName, url, time, called = []]: Tree): number => {
    const node = {
      id: nodes.length + 1,
      callFrame: { functionName, url, lineNumber: 0, columnNumber: 0 },
      children: [] as number[],
    };
    nodes.push(node);
    samples.push(node.id);
    timeDeltas.push(time);
    node.children.push(...called.map(visit));
    return node.id;
  };
  visit(root);
  return { nodes, samples, timeDeltas };
}

it("time counts for the outermost stage on the stack, and for the package whose code runs", () => {
  const { stages, packages } = summariseProfile([toProfile(tree)]);
  expect(inPercent(stages)).toEqual({
    read: 25,
    check: 15,
    "loading modules": 15,
    emit: 10,
    "garbage collector": 10,
    build: 5,
    write: 5,
    idle: 5,
    "between the stages": 5,
    Node: 5,
  });
  expect(inPercent(packages)).toEqual({
    "@specmint/spec": 40,
    yaml: 20,
    "@specmint/codegen": 10,
    Node: 10,
    "garbage collector": 10,
    "@a/b": 5,
    idle: 5,
  });
});

it.each([
  ["spec/dist/read/parse-json", "read"],
  ["spec/dist/parse-source", "read"],
  ["spec/dist/check/lints/x", "check"],
  ["schema/dist/index", "check"],
  ["spec/dist/build/operations", "build"],
  ["spec/dist/settle/settle-document", "build"],
  ["codegen/dist/types/print-type", "emit"],
  ["codegen/dist/schemas/print-schema", "emit"],
  ["codegen/dist/product/readme/readme", "emit"],
  ["codegen/dist/read-folder", "write"],
  ["cli/dist/main", "between the stages"],
])("%s belongs to %s", (file, want) => {
  expect(stageOf([{ functionName: "f", url: own(file) }])).toBe(want);
});

it("profiles of several threads are added up", () => {
  const [one, other]: readonly CpuProfile[] = [
    toProfile(["checkSpec", own("spec/dist/check-spec"), 30]),
    toProfile(["emitTypes", own("codegen/dist/types/print-type"), 10]),
  ];
  expect(one && other && summariseProfile([one, other]).stages).toEqual([
    ["check", 0.75],
    ["emit", 0.25],
  ]);
});

it("what is less than one per cent is added up as the rest", () => {
  const stages = [
    ["check", 0.988],
    ["read", 0.007],
    ["emit", 0.005],
  ] as const;
  const [table] = describeProfile("time", { stages, packages: [] });
  expect(table).toBe(`| time, by stage | share |
| -------------- | ----: |
| check          |  99 % |
| the rest       |   1 % |`);
});

it("a run of ours can be profiled", async () => {
  const { stages, packages } = await profileSituation(specmint, wavefront, "cold");
  expect(stages.map(([name]) => name)).toEqual(expect.arrayContaining(["read", "check", "build", "emit"]));
  expect(packages.map(([name]) => name)).toEqual(
    expect.arrayContaining(["Node", "@specmint/spec", "@specmint/codegen"]),
  );
});

function inPercent(shares: readonly (readonly [string, number])[]): Readonly<Record<string, number>> {
  return Object.fromEntries(shares.map(([name, share]) => [name, Math.round(100 * share)]));
}
