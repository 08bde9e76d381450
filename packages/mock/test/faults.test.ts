import { expect, it } from "vitest";
import { createMock } from "../src/create-mock.ts";
import { api, ask } from "./groups-api.ts";

it.each([100, 199, 600, 404.5, Number.NaN])(
  "the status %d is none that an answer can have",
  async (status) => {
    const service = createMock(api);
    const error = new RangeError(`No answer can have the status ${status}; give one from 200 to 599.`);
    expect(() => service.failNext(status)).toThrow(error);
    expect(() => service.failNext("html", { status })).toThrow(error);
    const { status: next } = await ask(service, "GET", "/groups/g1", {
      headers: { authorization: "Bearer t" },
    });
    expect(next).toBe(200);
  },
);

it.each([200, 599])("the status %d is one", async (status) => {
  const service = createMock(api);
  service.failNext(status);
  expect((await ask(service, "GET", "/groups/g1")).status).toBe(status);
});
