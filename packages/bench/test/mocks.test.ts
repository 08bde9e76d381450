import { fileURLToPath } from "node:url";
import { answerJudge } from "@specmint/conformance";
import type { MockApi } from "@specmint/mock";
import { loadSpec } from "@specmint/spec";
import { beforeAll, expect, it } from "vitest";
import { groupComparisons } from "../src/mocks/compare-mocks.ts";
import { judgeResponse } from "../src/mocks/judge-response.ts";
import { measureMocks } from "../src/mocks/measure-mocks.ts";
import { type MockRequest, mockRequests } from "../src/mocks/mock-requests.ts";

const root = fileURLToPath(new URL("../../../specs", import.meta.url));
const file = "cloudflare-user-groups.yaml";
let model: ReturnType<NonNullable<Awaited<ReturnType<typeof loadSpec>>["build"]>>;
let api: MockApi;

beforeAll(async () => {
  const { build } = await loadSpec({ root, file });
  if (!build) throw new Error(`${file} is not sound`);
  model = build();
  const { mockApi } = await import("@specmint/cli/test");
  api = mockApi(model);
});

it("asks for as many broken requests as for valid ones, the same each time", () => {
  const asked = mockRequests(api, 10);
  expect(asked.map(({ kind }) => kind)).toEqual([
    "valid",
    ...Array.from({ length: 5 }, () => "broken body"),
    ...Array.from({ length: asked.length - 6 }, () => "broken parameter"),
  ]);
  expect(mockRequests(api, 10)).toEqual(asked);
});

it("judges an answer by its status and its media type", async () => {
  const [operation] = model.operations;
  if (!operation) throw new Error("there is no operation");
  const judge = answerJudge(model);
  const example = operation.responses[0]?.contents[0]?.examples[0]?.value;
  const verdict = (body: string, init: ResponseInit): Promise<string> =>
    judgeResponse(operation, new Response(body, init), judge);
  const headers = { "content-type": "application/json; charset=utf-8" };
  expect(await verdict(JSON.stringify(example), { headers })).toBe("valid");
  expect(await verdict("{}", { headers })).toBe("invalid");
  expect(await verdict("{", { headers })).toBe("invalid");
  expect(await verdict("{}", { headers: { "content-type": "application/problem+json" } })).toBe(
    "undescribed",
  );
  expect(await verdict("{}", { headers, status: 500 })).toBe("undescribed");
  const bodiless = { ...operation, responses: [{ ...operation.responses[0], contents: [] }] } as never;
  expect(await judgeResponse(bodiless, new Response(""), judge)).toBe("valid");
  expect(await judgeResponse(bodiless, new Response("a"), judge)).toBe("undescribed");
});

it("counts what is the same together", () => {
  const asked = (kind: MockRequest["kind"], name: string): MockRequest => ({
    ...{ kind, name, operation: "a" },
    request: { method: "GET", path: "/" },
  });
  const [one, two, three] = [asked("valid", "1"), asked("broken body", "2"), asked("valid", "3")];
  const groups = groupComparisons([
    { asked: one, outcomes: ["a", "b"] },
    { asked: two, outcomes: ["a", "b"] },
    { asked: three, outcomes: ["a", "b"] },
  ]);
  expect(groups.map((group) => group.map(({ asked: { name } }) => name))).toEqual([["1", "3"], ["2"]]);
});

it("compares both servers, and finds that ours takes what is valid and refuses the rest", async () => {
  const plan = { file: `${root}/${file}`, requests: 6, rounds: 2, callsInRound: 1, warmUpRounds: 0 };
  const { tables, goals } = await measureMocks(plan);
  expect(goals.map(({ met, actual }) => [met, actual])).toEqual([
    [true, "1 of 1"],
    [true, expect.stringMatching(/^(\d) of \1$/)],
  ]);
  expect(tables[0]).toMatch(/^\| valid +\| +taken, valid \| +taken, valid \| +1 \| +`updateUserGroup` \|$/m);
  expect(tables[0]).toMatch(/^\| broken body +\| +refused: \d+ \| +refused: \d+ \|/m);
  expect(tables[2]).toMatch(/^\| Prism +\| +[\d,]+ \| +\d+\.\d\d \| +\d+\.\d \| +\d+ \|$/m);
});
