import { fileURLToPath } from "node:url";
import { serve } from "@specmint/mock/server";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";

/** A page in a browser, and what it asked for over the network. */
export interface OpenPage extends AsyncDisposable {
  readonly page: Page;
  /** The URLs without the origin of the page. */
  readonly requests: readonly string[];
}

/** Opens a page of an origin of its own that runs a program of this folder. */
export async function openPage(browser: Browser, program: string, query: string = ""): Promise<OpenPage> {
  const script = await bundle(program);
  const server = await serve(async ({ url }) => {
    const isScript = new URL(url).pathname === "/page.js";
    const type = isScript ? "text/javascript" : "text/html";
    return new Response(isScript ? script : html, { headers: { "content-type": `${type}; charset=utf-8` } });
  });
  const page = await browser.newPage();
  const requests: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith("data:")) requests.push(url.replace(server.url, ""));
  });
  await page.goto(`${server.url}/${query && `?${encodeURIComponent(query)}`}`);
  const dispose = async (): Promise<void> => {
    await page.close();
    await server.close();
  };
  return { page, requests, [Symbol.asyncDispose]: dispose };
}

const html =
  '<!doctype html><title>Test</title><link rel="icon" href="data:,"><script type="module" src="/page.js"></script>';

async function bundle(program: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(program, import.meta.url))],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}
