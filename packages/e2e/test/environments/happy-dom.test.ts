// @vitest-environment happy-dom
// @vitest-environment-options { "settings": { "fetch": { "disableSameOriginPolicy": true } } }
import { expect, it } from "vitest";
import { testDomCalls } from "./dom-calls.ts";

it("runs with the globals of happy-dom", () => {
  expect(navigator.userAgent).toContain("HappyDOM/");
});

testDomCalls();
