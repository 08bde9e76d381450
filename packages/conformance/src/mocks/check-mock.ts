import { mockApi } from "@specmint/cli/test";
import { createMock } from "@specmint/mock";
import { exampleRequest } from "@specmint/mock/server";
import type { Model } from "@specmint/spec";
import { showLongProgress } from "../show-progress.ts";
import { type AskedMock, askMock } from "./asked-mock.ts";
import { type BrokenRequest, brokenBodies, brokenParameters } from "./broken-requests.ts";
import { checkAnswers } from "./check-answers.ts";
import { answerJudge } from "./judge-answer.ts";
import { emptyReport, type MockReport, type OpenReport } from "./mock-report.ts";

/** Looks at the mock of a description: at what each operation takes, answers and refuses. */
export async function checkMock(model: Model): Promise<MockReport> {
  const api = mockApi(model);
  const mock = createMock(api, { unknownRequests: "answer" });
  const judge = answerJudge(model);
  const report = emptyReport();
  for (const [index, described] of model.operations.entries()) {
    showLongProgress(`${model.slug}: operation`, index + 1, model.operations.length);
    const operation = api.operations[described.id];
    if (!operation) throw new Error(`The mock has no operation ${described.id}.`);
    const request = exampleRequest(api, operation);
    const asked = { mock, api, name: described.id, operation, described, request };
    report.operations++;
    await checkRequest(asked, report);
    await checkAnswers(asked, judge, report);
    for (const broken of brokenBodies(api, operation))
      await checkBroken(asked, broken, "brokenBodies", report);
    for (const broken of brokenParameters(api, operation))
      await checkBroken(asked, broken, "brokenParameters", report);
  }
  return report;
}

async function checkRequest(asked: AskedMock, report: OpenReport): Promise<void> {
  const { response, taken, problems } = await askMock(asked, asked.request);
  const { name } = asked;
  const isTaken =
    taken === name && problems.length === 0 && (response.status < 400 || response.status === 501);
  if (isTaken) report.requests++;
  else
    report.problems.push(
      `${name}: ${asked.request.method} ${asked.request.path} is taken by ${taken}: ${response.status} ${await response.text()}`,
    );
}

async function checkBroken(
  asked: AskedMock,
  { name, request, pointer, keywords = [] }: BrokenRequest,
  counter: "brokenBodies" | "brokenParameters",
  report: OpenReport,
): Promise<void> {
  const { response, taken } = await askMock(asked, request);
  const text = await response.text();
  const { errors = [] } = readJson(text) as { readonly errors?: readonly Named[] };
  const found = errors.filter(
    (one) => one.pointer === pointer || (keywords.length === 0 && one.pointer.startsWith(`${pointer}/`)),
  );
  const isNamed = keywords.every((keyword) => found.some((one) => one.keyword === keyword));
  const isRefused = response.status >= 400 && response.status < 500;
  if (taken === asked.name && isRefused && found.length > 0 && isNamed) report[counter]++;
  else
    report.problems.push(
      `${asked.name}, ${name}: ${request.method} ${request.path} with a fault at ${pointer} (${keywords}) is answered with ${response.status} by ${taken}: ${text.slice(0, 300)}`,
    );
}

interface Named {
  readonly pointer: string;
  readonly keyword: string;
}

function readJson(text: string): object {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}
