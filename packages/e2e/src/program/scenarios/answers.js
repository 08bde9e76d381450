import { equal, failsWith, holds, matches, rejection } from "../assert.js";

/** What servers answer that is no success, or does not look like one. */
export const answers = {
  "a documented failure is a result": async ({ call }) => {
    const result = await call("not-found");
    equal([result.ok, result.status, result.error?.errors?.[0]?.code], [false, 404, 7003]);
  },
  "unwrap throws a failure": async ({ call, cloudflare }) => {
    const result = await call("not-found");
    const unwrapped = async () => cloudflare.unwrap(result);
    const error = await failsWith(unwrapped(), cloudflare.ApiError, "api-error");
    equal([error.status, error.codes, error.messages], [404, [7003], ["User group not found"]]);
    equal([error.name, error.requestId, error.method], ["ApiError", "ray-1", "PUT"]);
  },
  "a failure that is not documented is a result, be it HTML": async ({ call }) => {
    const result = await call("bad-gateway", { maxRetries: 0 });
    equal([result.ok, result.status, result.error], [false, 502, "<html><title>Bad gateway</title></html>"]);
  },
  "a failure inside 200 is a failure": async ({ wavefront, wavefrontFixtures, urlOf }) => {
    const client = wavefront.createClient({ token: "t0ken", baseUrl: urlOf("wavefront-error") });
    const body = wavefrontFixtures.buildUserGroupWrite();
    const result = await wavefront.updateUserGroup(client, { params: { path: { id: "a" } }, body });
    equal([result.ok, result.status, result.error?.status?.message], [false, 200, "no"]);
  },
  "a gateway's HTML is an error that quotes it": async ({ call, cloudflare }) => {
    const error = await failsWith(call("gateway"), cloudflare.ApiError, "api-error");
    equal(error.status, 403);
    matches(error.text, /^<html>.*Not from here/);
  },
  "HTML in place of a success is an error": async ({ call, cloudflare }) => {
    const error = await failsWith(call("page"), cloudflare.ResponseParseError, "response-parse-error");
    equal(error.status, 200);
    matches(error.text, /^<html>/);
  },
  "a success without a body is an error": async ({ call, cloudflare }) => {
    await failsWith(call("empty"), cloudflare.ResponseParseError, "response-parse-error");
  },
  "a success that is no JSON is an error": async ({ call, cloudflare }) => {
    await failsWith(call("half-json"), cloudflare.ResponseParseError, "response-parse-error");
  },
  "a redirect is not followed": async ({ call, cloudflare, seen, settings }) => {
    const error = await failsWith(call("redirect"), cloudflare.RedirectError, "redirect-error");
    // Browsers hide where it leads to.
    const target = settings.platform === "browser" ? undefined : settings.baseUrl;
    equal([error.target, (await seen("redirect-target")).length], [target, 0]);
  },
  "no error tells a credential": async ({ call }) => {
    const error = await rejection(call("quotes-credential"));
    const told = `${error} ${error.text} ${error.messages} ${error.stack} ${error.cause}`;
    holds(error.status === 403 && !told.includes("t0ken-of-team"), "the error has no credential in it");
  },
};
