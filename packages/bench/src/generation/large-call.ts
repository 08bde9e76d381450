import { github, type Subject } from "./subject.ts";

/** A call of one operation of an API. */
export interface LargeCall {
  readonly subject: Subject;
  /** The operation's `operationId`. */
  readonly id: string;
  /** The function's name. */
  readonly operation: string;
  /** The function's module in the client of ours. */
  readonly module: string;
  readonly method: string;
  readonly path: string;
  /** Values of the path's parameters, as TypeScript. */
  readonly values: string;
  /** The body, as TypeScript. */
  readonly body: string;
}

/** One operation of more than a thousand. */
export const githubCall: LargeCall = {
  subject: github,
  id: "issues/create",
  operation: "issuesCreate",
  module: "issues-create",
  method: "POST",
  path: "/repos/{owner}/{repo}/issues",
  values: '{ owner: "octocat", repo: "hello-world" }',
  body: '{ title: "Found a bug" }',
};
