import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { exchange, openConnection } from "./raw-connection.ts";
import { runBelowShell, runProgram, startProgram } from "./run-program.ts";
import { echo, startServer } from "./start-server.ts";

const folder = mkdtempSync(join(tmpdir(), "mock-program-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

describe("the program of a mock", () => {
  it("prints where it serves, and a curl command that works", async () => {
    const { until, url } = await startProgram();
    const curl = `curl -i -X PUT ${url}/groups -H 'Content-Type: application/json' -H 'Authorization: Bearer <your token>' --data-raw '{"name":"it'\\''s"}'`;
    expect(await until("\n\n")).toBe(`Groups is mocked on ${url} until Ctrl+C.\n\n  ${curl}\n\n`);
    expect(execFileSync("sh", ["-c", curl], { encoding: "utf8", stdio: "pipe" })).toMatch(
      /^HTTP\/1\.1 200 OK\r\n/,
    );
  });

  it("prints lines of JSON", async () => {
    const { until } = await startProgram("--json", "--log");
    const { url, port, curl, ...rest } = JSON.parse(await until("\n"));
    expect({ url, rest }).toEqual({ url: `http://127.0.0.1:${port}`, rest: {} });
    expect(curl).toContain(`curl -i -X PUT ${url}/groups `);
    await fetch(`${url}/bad`, { method: "PUT" });
    const [, line = ""] = (await until(/\n.*\n/)).split("\n");
    expect(JSON.parse(line)).toMatchObject({
      method: "PUT",
      path: "/bad",
      status: 400,
      operation: "updateGroup",
      problems: [{ pointer: "/body/\u001b[2J" }, { pointer: "/body/b" }],
    });
  });

  it("takes the port 4010 if none is given", async () => {
    const program = runProgram();
    // Another program may have it.
    const ended = program.end.then(() => program.printed.err);
    expect(await Promise.race([program.until("\n"), ended])).toMatch(
      /http:\/\/127\.0\.0\.1:4010 |^.*: Port 4010 /,
    );
  });

  it("hands its options on", async () => {
    const seed = file("seed.json", '\ufeff{"groups":[]}');
    const { url } = await startProgram("--mode", "observed", "--seed", seed, "--cors");
    const answer = await fetch(`${url}/groups`);
    expect(await answer.json()).toEqual({ mode: "observed", seed: { groups: [] } });
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  });

  it("says nothing about other origins, seeds and modes if it is not told to", async () => {
    const { url } = await startProgram();
    const answer = await fetch(`${url}/groups`);
    expect(await answer.json()).toEqual({});
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  });

  it("listens on another address if it is told to", async () => {
    const { until } = runProgram("--port", "0", "--host", "localhost", "--json");
    const { url } = JSON.parse(await until("\n"));
    expect(url).toMatch(/^http:\/\/localhost:/);
    expect((await fetch(`${url}/groups`)).status).toBe(200);
  });

  it("prints a line for each request, without credentials", async () => {
    const { until, url, printed } = await startProgram("--log");
    const { port } = new URL(url);
    await fetch(`${url}/groups?page=1&api_key=secret`, { headers: { authorization: "Bearer secret" } });
    await fetch(`${url}/bad`, { method: "PUT" });
    await exchange(Number(port), "GET /drop HTTP/1.1\r\nHost: a\r\n\r\n");
    await fetch(`${url}/other?api_key=secret`);
    const lines = (await until(/\/other.*\n/)).split("\n").slice(4, -1);
    expect(lines.map((line) => line.replace(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z /, ""))).toEqual([
      "GET /groups?page=1&api_key=%5Bcredential%5D 200 listGroups",
      "PUT /bad 400 updateGroup /body/\\u001b[2J must be string",
      "GET /drop no answer dropGroup Told to drop.",
      "GET /other 404 - No operation takes it.",
    ]);
    expect(printed.out + printed.err).not.toContain("secret");
  });

  it("prints nothing about requests if it is not told to", async () => {
    const { end, child, url, printed } = await startProgram("--json");
    await fetch(`${url}/groups`);
    child.kill();
    await end;
    expect(printed.out.split("\n")).toHaveLength(2);
  });

  it("serves on if nobody reads what it prints", async () => {
    const { child, url } = await startProgram("--log");
    child.stdout?.destroy();
    child.stderr?.destroy();
    for (let i = 0; i < 3; i++) expect((await fetch(`${url}/groups`)).status).toBe(200);
  });

  it("tells what it takes", async () => {
    const { end, printed } = runProgram("--port", "no", "--help");
    expect(await end).toBe(0);
    expect(printed.out).toBe(`Usage: npx @specmint/groups-fixtures [options]

Stands in for Groups over HTTP until Ctrl+C. What it keeps is in memory, and gone when it ends.

Options:
  --port <port>  Listen on this port; 4010 if none is given, and 0 is any free one
  --host <host>  Listen on this address; 127.0.0.1, which only this machine reaches, if none is given
  --mode <mode>  documented or observed; the first if none is given
  --seed <file>  Begin with what a JSON file holds
  --cors         Let web pages of any origin call it
  --log          Print a line for each request
  --json         Print lines of JSON; the first has the URL
  --help         Print this
  --version      Print the version

Examples:
  npx @specmint/groups-fixtures
  npx @specmint/groups-fixtures --mode observed --log
  npx @specmint/groups-fixtures --port 8080 --cors
  npx @specmint/groups-fixtures --seed seed.json
  npx @specmint/groups-fixtures --port 0 --json
`);
  });

  it("tells its version", async () => {
    const { end, printed } = runProgram("--version");
    expect(await end).toBe(0);
    expect(printed.out).toBe("1.2.3\n");
  });
});

describe("a program that cannot begin", () => {
  const help = ' "npx @specmint/groups-fixtures --help" tells what it takes.\n';

  it.each([
    { args: ["--frob\u001b"], code: 2, err: `Unknown option '--frob\\u001b'.${help}` },
    { args: ["spec.yaml"], code: 2, err: `Unexpected argument 'spec.yaml'.${help}` },
    { args: ["--port"], code: 2, err: `Option '--port <value>' argument missing.${help}` },
    { args: ["--cors=yes"], code: 2, err: `Option '--cors' does not take an argument.${help}` },
    {
      args: ["--port", "80a"],
      code: 2,
      err: `--port is no port but "80a"; use a number from 1 to 65535, or 0 for any free one.${help}`,
    },
    {
      args: ["--port=65536"],
      code: 2,
      err: `--port is no port but "65536"; use a number from 1 to 65535, or 0 for any free one.${help}`,
    },
    { args: ["--mode", "odd"], code: 2, err: `There is no mode "odd"; use documented or observed.${help}` },
    { args: ["--host="], code: 1, err: "The host is empty. Use 127.0.0.1, or 0.0.0.0 for all.\n" },
    {
      args: ["--seed", "/no/seed.json"],
      code: 1,
      err: "The seed /no/seed.json does not exist; use the path of a JSON file.\n",
    },
    {
      args: ["--seed", "/"],
      code: 1,
      err: "The seed / cannot be read (EISDIR); use the path of a JSON file.\n",
    },
  ])("says why in one line, and what to do: $args", async ({ args, code, err }) => {
    const { end, printed } = runProgram("--port=0", ...args);
    expect(await end).toBe(code);
    expect(printed).toEqual({ out: "", err: `@specmint/groups-fixtures: ${err}` });
  });

  it("says that a seed is no JSON, or not the service's", async () => {
    const broken = file("broken.json", "{\n\u001b");
    const first = runProgram("--port=0", "--seed", broken);
    expect(await first.end).toBe(1);
    expect(first.printed.err).toMatch(
      /^@specmint\/groups-fixtures: The seed .*broken\.json is no JSON: .* Correct the file\.\n$/,
    );
    expect(first.printed.err).not.toContain("\u001b");
    const second = runProgram("--port=0", "--seed", file("bad.json", '"bad"'));
    expect(await second.end).toBe(1);
    expect(second.printed.err).toMatch(
      /bad\.json cannot be used: groups must be an array,\\u000anot \\u001b\[31mthat\.\n$/,
    );
  });

  it("says that the port is in use", async () => {
    const { port } = await startServer(echo);
    const { end, printed } = runProgram("--port", String(port));
    expect(await end).toBe(1);
    expect(printed).toEqual({
      out: "",
      err: `@specmint/groups-fixtures: Port ${port} of 127.0.0.1 is in use. End what uses it, or choose another port; 0 is any free one.\n`,
    });
  });
});

describe("the end of a program", () => {
  it.each(["SIGINT", "SIGTERM"] as const)("comes with %s, whatever it still waits for", async (signal) => {
    const { child, url, end, printed } = await startProgram("--log");
    const { port } = new URL(url);
    const idle = await openConnection(Number(port));
    const busy = await openConnection(Number(port));
    busy.send("GET /hang HTTP/1.1\r\nHost: a\r\n\r\n");
    await fetch(`${url}/groups`);
    child.kill(signal);
    expect(await end).toBe(0);
    expect(await idle.end()).toBe("");
    expect(await busy.end()).toBe("");
    expect(printed.err).toBe("");
  });

  it("leaves the port free", async () => {
    const { child, url, end } = await startProgram();
    child.kill("SIGTERM");
    await end;
    await startServer(echo, { port: Number(new URL(url).port) });
  });

  it("comes with that of the npx which started it", async () => {
    const { child, until } = runBelowShell("--port", "0", "--json");
    const { port } = JSON.parse(await until("\n"));
    const connection = await openConnection(port);
    child.kill("SIGKILL");
    expect(await connection.end()).toBe("");
  });

  it("comes though nobody reads what it prints", async () => {
    const { child, end } = await startProgram("--log");
    child.stdout?.destroy();
    child.stderr?.destroy();
    child.kill("SIGTERM");
    const [code] = await once(child, "exit");
    expect(code).toBe(0);
    await end;
  });
});
