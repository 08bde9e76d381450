// Loaded before a snippet: every request goes to the server of the test, which is told where it should have gone. From
// there on it is real HTTP, and nothing ever leaves the machine.
const { fetch } = globalThis;
const server = process.env["README_SERVER"] ?? "";

globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  const { origin, pathname, search } = new URL(request.url);
  if (/^http:\/\/127\.0\.0\.1:/.test(origin)) return fetch(request);
  const { method, redirect, signal } = request;
  const headers = new Headers(request.headers);
  headers.set("x-asked-origin", origin);
  const body = request.body ? await request.text() : null;
  return fetch(server + pathname + search, { method, headers, body, redirect, signal });
};
