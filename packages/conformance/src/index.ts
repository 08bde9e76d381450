export type { Agreement, Disagreement } from "./agreement/disagreement.ts";
export { startAgreement } from "./agreement/start-agreement.ts";
export type { CallCase, Case, SentRequest, SentResponse, Tool, TypeCase, ValueCase } from "./case.ts";
export { replyOf } from "./check-calls.ts";
export {
  checkProgram,
  type Judged,
  type Sheet,
  type Statement,
  strictOptions,
  type Verdict,
} from "./check-program.ts";
export { sourcesIn } from "./check-types.ts";
export type { Findings } from "./findings.ts";
export { otherAjv, strangeToAjv } from "./fixtures/other-ajv.ts";
export { startFixtures } from "./fixtures/start-fixtures.ts";
export { type GeneratedCase, generateCase } from "./generate-case.ts";
export { type CaseOperation, listCaseOperations } from "./list-case-operations.ts";
export { type LoadedCase, listCases, loadCases } from "./load-cases.ts";
export { makeWorkspace, type Workspace } from "./make-workspace.ts";
export { type BrokenRequest, brokenBodies, brokenParameters } from "./mocks/broken-requests.ts";
export { answerJudge } from "./mocks/judge-answer.ts";
export { describeReport as describeMocks } from "./mocks/mock-report.ts";
export { startMocks } from "./mocks/start-mocks.ts";
export { readParts } from "./read-parts.ts";

export { showData } from "./show-data.ts";
export { startCorpus } from "./start-corpus.ts";
export { typeStatements } from "./type-sheets.ts";
