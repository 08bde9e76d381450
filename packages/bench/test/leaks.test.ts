import { expect, it } from "vitest";
import { specmint } from "../src/contenders/specmint.ts";
import { findLeaks } from "../src/find-leaks.ts";

it("calls, half of which fail, leave no timer and no listener on the client's signal behind", async () => {
  const { failed, before, after } = await findLeaks(specmint.name, 800);
  expect({ failed, timers: after.timers, listeners: after.listeners }).toEqual({
    failed: 400,
    timers: before.timers,
    listeners: before.listeners,
  });
});
