import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type RecordedRequest, serve } from "@specmint/testing";
import { beforeAll, expect, it } from "vitest";
import { callRows } from "./call-rows.ts";
import { githubProgram } from "./program.ts";
import { type Ran, run } from "./run.ts";
import type { GithubWorkspace } from "./workspace.ts";

/** What Node's `fetch` adds to every request. */
const platform = ["accept-encoding", "accept-language", "connection", "host", "sec-fetch-mode"];

/** Tests what is on the wire, and what comes back, against a server on loopback. */
export function testCalls(workspace: () => GithubWorkspace): void {
  let checked: Ran;
  let ran: Ran;
  let requests: readonly RecordedRequest[];

  beforeAll(async () => {
    const { team } = workspace();
    await writeFile(join(team, "calls.ts"), githubProgram(callRows));
    checked = await run("tsc", ["-p", "."], team);
    await using server = await serve(({ method, url }) => {
      const row = callRows.find(({ sent }) => sent.request === `${method} ${url}`);
      return row?.reply ?? { status: 400, body: `${method} ${url} is not expected` };
    });
    ran = await run(process.execPath, ["calls.ts", server.url], team);
    requests = server.requests;
  });

  it("compiles, and refuses what is wrong", () => {
    expect(checked).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it("sends every request once, and follows no redirect", () => {
    expect(ran.stderr).toBe("");
    expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual(
      callRows.map(({ sent }) => sent.request),
    );
  });

  it.each(callRows.map((row, index) => ({ ...row, index })))(
    "makes a call: $name",
    ({ index, sent, gives }) => {
      const request = requests[index];
      if (!request) throw new Error("the request was not sent");
      const headers = Object.entries(request.headers).filter(([name]) => !platform.includes(name));
      expect(Object.fromEntries(headers)).toEqual({
        authorization: "Bearer t0ken",
        "user-agent": "specmint-github-client/0.0.0",
        ...sent.headers,
      });
      expect(Buffer.from(request.bytes)).toEqual(Buffer.from(sent.body ?? ""));
      expect(JSON.parse(ran.stdout.split("\n")[index] ?? "")).toEqual(gives);
    },
  );
}
