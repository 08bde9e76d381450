/** What came of the mocks of some descriptions. */
export interface MockReport {
  readonly operations: number;
  /** Example requests that were taken. */
  readonly requests: number;
  /** Answers with a body that both validators accept, and answers that have none by their description. */
  readonly answers: number;
  readonly bodiless: number;
  /** Examples that were answered when they were asked for by name. */
  readonly examples: number;
  /** Requests with one fault that were refused with the fault's place: in the body, in a parameter. */
  readonly brokenBodies: number;
  readonly brokenParameters: number;
  /** Answers that the mock says it has none for, with its sentence. */
  readonly silent: readonly string[];
  readonly problems: readonly string[];
}

/** A report that is being written. */
export type OpenReport = {
  -readonly [K in keyof MockReport]: MockReport[K] extends readonly string[] ? string[] : number;
};

/** A report of nothing. */
export function emptyReport(): OpenReport {
  const counts = { operations: 0, requests: 0, answers: 0, bodiless: 0, examples: 0 };
  return { ...counts, brokenBodies: 0, brokenParameters: 0, silent: [], problems: [] };
}

/** What a report counts, on a line. */
export function describeReport(report: MockReport): string {
  const { operations, requests, answers, bodiless, examples, brokenBodies, brokenParameters } = report;
  const broken = `${brokenBodies} broken bodies and ${brokenParameters} broken parameters refused`;
  const answered = `${answers} answers, ${bodiless} without a body, ${examples} examples by name`;
  return `${operations} operations, ${requests} example requests taken, ${answered}, ${broken}, ${report.silent.length} silent, ${report.problems.length} problems`;
}
