import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { type Product, products } from "./workspace-packages.ts";

const run = promisify(execFile);
const fixtures = products.filter(({ kind }) => kind === "fixtures");

describe.each(fixtures)("the mock server in the README of $folder", (product) => {
  it("runs as it is called there, answers the request that stands there, prints it, and ends when it is told to", async () => {
    const { npx, curl } = await readCommands(product);
    await using program = runProgram(product, npx.replace("--port 4010", "--port 0"));
    const [url = ""] = await program.until(/http:\/\/127\.0\.0\.1:\d+/);
    const { stdout } = await run("bash", ["-c", curl.replace("http://127.0.0.1:4010", url)]);
    const [head = "", body = ""] = stdout.split("\r\n\r\n");
    expect(head).toContain("HTTP/1.1 200 OK");
    expect(JSON.parse(body)).toBeTypeOf("object");
    await program.until(/Z PUT \/\S+ 200 updateUserGroup/);
    expect(await program.end("SIGTERM")).toBe(0);
  });

  it("lists what it takes", async () => {
    await using program = runProgram(product, `npx ${product.json.name} --help`);
    await program.until(/--cors .*\n\s+--log /);
    expect(await program.end()).toBe(0);
  });
});

/** The commands of the README: the server's, and a call of it. */
async function readCommands({ path, json: { name } }: Product): Promise<{ npx: string; curl: string }> {
  const readme = await readFile(join(path, "README.md"), "utf8");
  const commands = [...readme.matchAll(/^```sh\n(.*)\n```$/gm)].map(([, line = ""]) => line);
  const npx = commands.find((line) => line.startsWith(`npx ${name} --port 4010 `));
  const curl = commands.find((line) => line.startsWith("curl ") && line.includes("http://127.0.0.1:4010/"));
  if (npx && curl) return { npx, curl };
  throw new Error(`The README of ${name} does not show its server and a call of it.`);
}

/** Runs what npx would: the one program of the package. It ends with its test. */
function runProgram({ path, json }: Product, command: string) {
  const [, , ...args] = command.split(" ");
  const [file = ""] = Object.values(json.bin ?? {});
  const child = spawn(process.execPath, [join(path, file), ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    printed += text;
  });
  const ended = once(child, "close").then(([code]): number | null => code);
  /** What matches in all that it printed, once something does. */
  async function until(pattern: RegExp): Promise<RegExpExecArray> {
    for (let hasEnded = false; ; ) {
      const found = pattern.exec(printed);
      if (found) return found;
      if (hasEnded) throw new Error(`It ended and had not printed ${pattern}: ${printed}`);
      hasEnded = await Promise.race([once(child.stdout, "data").then(() => false), ended.then(() => true)]);
    }
  }
  async function end(signal?: NodeJS.Signals): Promise<number | null> {
    if (signal) child.kill(signal);
    return await ended;
  }
  return { until, end, [Symbol.asyncDispose]: async () => void (await end("SIGKILL")) };
}
