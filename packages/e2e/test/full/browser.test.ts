import { buildUserGroupUpdateResponse } from "@specmint/cloudflare-user-groups-fixtures";
import { createService } from "@specmint/cloudflare-user-groups-fixtures/service";
import { serve } from "@specmint/mock/server";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBrowser } from "../../src/find-browser.ts";
import { openPage } from "./browser/open-page.ts";

const quiet = ["gpu", "background-networking", "component-update", "sync"].map((part) => `--disable-${part}`);
const group = buildUserGroupUpdateResponse({ name: "Editors" });
let browser: Browser;

beforeAll(async () => {
  const args = ["--no-sandbox", ...quiet];
  browser = await chromium.launch({ executablePath: findBrowser(process.env), args });
});

afterAll(() => browser?.close());

it("a page whose client has a service as its fetch needs no server", async () => {
  await using opened = await openPage(browser, "own-service.page.ts");
  const { page, requests } = opened;
  expect(await page.evaluate("run()")).toEqual({
    known: { status: 200, says: "Auditors" },
    unknown: { status: 404, says: expect.objectContaining({ success: false }) },
    kept: [[group.id, expect.objectContaining({ name: "Auditors" })]],
    asked: ["updateUserGroup 500", "updateUserGroup 200", "updateUserGroup 404"],
  });
  expect(requests).toEqual(["/", "/page.js"]);
});

describe("a page of another origin", () => {
  it("calls a server that allows it, and reads answers, failures and their headers", async () => {
    const service = createService({ groups: [group] });
    const server = await serve(service.fetch, { cors: true });
    await using opened = await openPage(browser, "other-origin.page.ts", server.url);
    const { page } = opened;
    expect(await page.evaluate(`rename("${group.id}", "Auditors")`)).toEqual({
      status: 200,
      says: "Auditors",
      retryAfter: null,
    });
    expect(await page.evaluate(`rename("${"f".repeat(32)}", "Nobody")`)).toMatchObject({
      status: 404,
      says: expect.objectContaining({ success: false }),
    });
    service.failNext(429, { retryAfter: 7 });
    expect(await page.evaluate(`rename("${group.id}", "Later")`)).toMatchObject({
      status: 429,
      retryAfter: "7",
    });
    expect(service.snapshot()).toMatchObject({ groups: [[group.id, { name: "Auditors" }]] });
    await server.close();
  });

  it("is kept by its browser from a server that does not", async () => {
    const service = createService({ groups: [group] });
    const server = await serve(service.fetch);
    await using opened = await openPage(browser, "other-origin.page.ts", server.url);
    expect(await opened.page.evaluate(`rename("${group.id}", "Auditors")`)).toEqual({
      thrown: "ConnectionError",
    });
    expect(service.requests.map(({ method }) => method)).toEqual(["OPTIONS"]);
    await server.close();
  });
});

describe("the browser", () => {
  it("is the one that CHROMIUM_PATH names", () => {
    expect(findBrowser({ CHROMIUM_PATH: "/opt/chrome", PATH: "" })).toBe("/opt/chrome");
  });

  it("is asked for where there is none", () => {
    expect(() => findBrowser({ PATH: "/nowhere" })).toThrow(
      "There is no browser to test in. Install Debian's (apt-get install chromium), or set CHROMIUM_PATH to the program of a Chromium or Chrome.",
    );
  });
});
