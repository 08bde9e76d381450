// @vitest-environment jsdom
import { createClient, type Fetch, updateUserGroup } from "@specmint/cloudflare-user-groups-client";
import { caught } from "@specmint/testing";
import { describe, expect, it } from "vitest";

/** vitest's handle on the page. */
declare const jsdom: { reconfigure(settings: { url: string }): void };

/** Where a call goes that is made on a page: its URL, and the token that it takes along. */
async function callFrom(page: string, baseUrl: string): Promise<string> {
  jsdom.reconfigure({ url: page });
  let sent = "";
  const fetch: Fetch = async (url, { headers }) => {
    sent = `${url} ${new Headers(headers).get("authorization")}`;
    return Response.json({ success: true, errors: [], messages: [] });
  };
  const client = createClient({ apiToken: "t0ken", baseUrl, fetch });
  const path = { account_id: "a", user_group_id: "g" };
  await updateUserGroup(client, { params: { path }, body: {} });
  return sent;
}

const call = "accounts/a/iam/user_groups/g Bearer t0ken";

describe("a relative baseUrl in a page", () => {
  it.each([
    {
      page: "https://app.example/x",
      baseUrl: "/api/cloudflare",
      want: "https://app.example/api/cloudflare/",
    },
    { page: "https://app.example/x/y?z#q", baseUrl: "api", want: "https://app.example/x/api/" },
    { page: "https://app.example/x/y/z", baseUrl: "../api/", want: "https://app.example/x/api/" },
    { page: "https://app.example:8443/", baseUrl: "/", want: "https://app.example:8443/" },
    { page: "https://app.example/", baseUrl: "//api.example/v4", want: "https://api.example/v4/" },
    { page: "http://app.example/x", baseUrl: "/api", want: "http://app.example/api/" },
    { page: "http://app.example:8080/x", baseUrl: "/api", want: "http://app.example:8080/api/" },
  ])("$baseUrl of $page is $want", async ({ page, baseUrl, want }) => {
    expect(await callFrom(page, baseUrl)).toBe(want + call);
  });

  it.each([
    { page: "http://app.example/x", baseUrl: "http://api.example" },
    { page: "http://app.example/x", baseUrl: "//api.example" },
    { page: "http://app.example/x", baseUrl: "http://app.example:8080/api" },
    { page: "https://app.example/x", baseUrl: "http://app.example/api" },
    { page: "https://app.example/x", baseUrl: "//user:pass@app.example/api" },
    { page: "about:blank", baseUrl: "/api" },
  ])("$baseUrl of $page is refused", async ({ page, baseUrl }) => {
    expect(await caught(callFrom(page, baseUrl))).toMatchObject({ code: "invalid-request-error" });
  });
});
