// @vitest-environment jsdom
import { expect, it } from "vitest";
import { testDomCalls } from "./dom-calls.ts";

it("runs with the globals of jsdom", () => {
  expect(navigator.userAgent).toContain("jsdom/");
});

testDomCalls();
