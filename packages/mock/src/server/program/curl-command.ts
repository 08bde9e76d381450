import { visible } from "../visible.ts";
import type { ExampleRequest } from "./server-program.ts";

/** A request as a curl command for a POSIX shell, on one line. No text of the request can become anything but an argument. */
export function curlCommand(url: string, example: ExampleRequest): string {
  const { method, path, body } = example;
  const isText = body === undefined || typeof body === "string";
  const text = isText ? body : JSON.stringify(body);
  const parts = ["curl", "-i", ...methodOption(method, text), quote(exampleUrl(url, path))];
  const headers = { ...(!isText && { "Content-Type": "application/json" }), ...example.headers };
  for (const [name, value] of Object.entries(headers)) {
    if (/^[\w!#$%&'*+.^`|~-]+$/.test(name)) parts.push("-H", quote(`${name}: ${visible(value)}`));
  }
  // Unlike --data it takes an @ for an @. What is invisible in JSON stays the same when it is written out.
  if (text !== undefined) parts.push("--data-raw", quote(visible(text)));
  return parts.join(" ");
}

function methodOption(method: string, body: string | undefined): readonly string[] {
  if (method === "HEAD") return ["--head"];
  return method === (body === undefined ? "GET" : "POST") ? [] : ["-X", quote(method)];
}

function exampleUrl(url: string, path: string): string {
  const { origin, pathname, search } = new URL(path.startsWith("/") ? url + path : `${url}/${path}`);
  // curl would take brackets and braces for lists of URLs.
  return (
    origin + (pathname + search).replace(/[[\]{}]/g, (bracket) => `%${bracket.charCodeAt(0).toString(16)}`)
  );
}

function quote(text: string): string {
  return /^[\w./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
