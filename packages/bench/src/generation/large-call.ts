import { cloudflare, github, type Subject } from "./subject.ts";

/** A call of one operation of an API. */
export interface LargeCall {
  readonly subject: Subject;
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
  operation: "issuesCreate",
  module: "issues-create",
  method: "POST",
  path: "/repos/{owner}/{repo}/issues",
  values: '{ owner: "octocat", repo: "hello-world" }',
  body: '{ title: "Found a bug" }',
};

/** One operation of one. */
export const cloudflareCall: LargeCall = {
  subject: cloudflare,
  operation: "updateUserGroup",
  module: "update-user-group",
  method: "PUT",
  path: "/accounts/{account_id}/iam/user_groups/{user_group_id}",
  values:
    '{ account_id: "023e105f4ecef8ad9ca31a8372d0c353", user_group_id: "6d7f2f5f5b1d4a0e9081fdc98d432fd1" }',
  body: '{ name: "Zone auditors" }',
};
