import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import type { RecordedRequest, Reply } from "@specmint/testing";

/** What the server does with a request: a reply, or something that no reply can say. */
export type Step = (request: RecordedRequest) => Reply | ((response: ServerResponse) => void);

const type = { "content-type": "application/json" };
const envelope = (name: string): string =>
  JSON.stringify({ success: true, errors: [], messages: [], result: { id: "7d0b0a5c", name } });
const failure = (code: number, message: string): string =>
  JSON.stringify({ success: false, errors: [{ code, message }], messages: [], result: null });

const success: Step = () => ({ headers: type, body: envelope("Auditors") });
const echo: Step = ({ body }) => ({ headers: type, body: envelope(JSON.parse(body).name) });
const fail =
  (status: number, after?: () => Readonly<Record<string, string>>): Step =>
  () => ({ status, headers: { ...type, ...after?.() }, body: failure(1000, "not now") });
const html =
  (status: number, text: string): Step =>
  () => ({ status, headers: { "content-type": "text/html" }, body: `<html><title>${text}</title></html>` });

const hang: Step = () => () => undefined;
const reset: Step = () => (response) => response.destroy();
/** Headers and a part of the body, then `end`. */
const begin =
  (end: (response: ServerResponse) => void): Step =>
  () =>
  (response) => {
    const body = envelope("Auditors");
    response.writeHead(200, { ...type, "content-length": String(body.length) });
    response.write(body.slice(0, 20), () => end(response));
  };
const hangInBody = begin(() => undefined);
const cut = begin((response) => response.destroy());

const now = () => ({ "retry-after": "0" });
const inAnHour = () => ({ "retry-after": new Date(Date.now() + 3_600_000).toUTCString() });
const wavefront = (status: object, response?: object): Reply => ({
  headers: type,
  body: JSON.stringify({ status, response }),
});

/** What is done with the first request of a script, the second …; the last is for all that follow. */
export const scripts: Readonly<Record<string, readonly Step[]>> = {
  echo: [echo],
  gzip: [() => ({ headers: { ...type, "content-encoding": "gzip" }, body: gzipSync(envelope("packed")) })],
  large: [() => ({ headers: type, body: envelope("a".repeat(50_000)) })],
  wavefront: [
    ({ body }) => wavefront({ result: "OK", message: "", code: 200 }, { id: "a", ...JSON.parse(body) }),
  ],
  "wavefront-error": [() => wavefront({ result: "ERROR", message: "no", code: 400 })],
  "not-found": [
    () => ({
      status: 404,
      headers: { ...type, "cf-ray": "ray-1" },
      body: failure(7003, "User group not found"),
    }),
  ],
  gateway: [html(403, "Not from here")],
  "bad-gateway": [html(502, "Bad gateway")],
  page: [html(200, "Sign in")],
  "quotes-credential": [
    ({ headers }) => ({
      status: 403,
      headers: { "content-type": "text/html" },
      body: `<html>${headers["authorization"]}</html>`,
    }),
  ],
  empty: [() => ({ status: 202 })],
  "half-json": [() => ({ headers: type, body: '{"success":tr' })],
  redirect: [
    ({ url }) => ({ status: 302, headers: { location: url.replace("/redirect/", "/redirect-target/") } }),
  ],
  "redirect-target": [success],
  unavailable: [fail(503, now)],
  "fail-once": [fail(503, now), success],
  "busy-once": [fail(429, now), success],
  "conflict-once": [fail(409, now), success],
  "after-seconds": [fail(503, () => ({ "retry-after": "1" })), success],
  "after-half-a-minute": [fail(503, () => ({ "retry-after": "30" }))],
  "after-past-date": [fail(503, () => ({ "retry-after": "Wed, 21 Oct 2015 07:28:00 GMT" })), success],
  "after-far-date": [fail(429, inAnHour)],
  "after-milliseconds": [fail(503, () => ({ "retry-after-ms": "3", "retry-after": "30" })), success],
  hang: [hang],
  "hang-once": [hang, success],
  "hang-in-body": [hangInBody],
  cut: [cut],
  "cut-once": [cut, success],
  reset: [reset],
  "reset-once": [reset, success],
};
