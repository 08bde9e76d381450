import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { serve } from "@specmint/mock/server";
import { chromium } from "playwright-core";
import { provideBrowser } from "./provide-browser.ts";
import type { Program } from "./run-program.ts";

const quiet = ["gpu", "background-networking", "component-update", "sync"].map((part) => `--disable-${part}`);
const html =
  '<!doctype html><title>Team</title><link rel="icon" href="data:,"><script type="module" src="/bundle.js"></script>';

/** Opens a page, of another origin than the server that it calls, with a bundle of the program, and waits until it is through. */
export async function runPage(program: Program, bundle: string): Promise<void> {
  const executablePath = await provideBrowser(process.env);
  const script = await readFile(join(program.folder, bundle), "utf8");
  const server = await serve(async ({ url }) => {
    const isScript = new URL(url).pathname === "/bundle.js";
    const type = isScript ? "text/javascript" : "text/html";
    return new Response(isScript ? script : html, { headers: { "content-type": `${type}; charset=utf-8` } });
  });
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", ...quiet] });
  try {
    const page = await browser.newPage();
    const errors: Error[] = [];
    page.on("pageerror", (error) => errors.push(error));
    await page.goto(server.url);
    const rejection: Error | undefined = await page.evaluate("outcomes").then(
      () => undefined,
      (error) => error,
    );
    const all = rejection ? [...errors, rejection] : errors;
    if (all.length > 0) throw new Error(`In the page: ${all.join("; ")}`);
  } finally {
    await browser.close();
    await server.close();
  }
}
