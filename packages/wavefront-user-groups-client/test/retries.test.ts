import { serve } from "@specmint/testing";
import { describe, expect, it } from "vitest";
import { call, success, token } from "./call.ts";

describe("a push-back (406)", () => {
  it("is retried, as the service asks for", async () => {
    let calls = 0;
    await using server = await serve(() =>
      ++calls === 1
        ? { status: 406, headers: { "retry-after": "0" }, body: success }
        : { status: 200, body: success },
    );
    expect(await call({ baseUrl: server.url, token })).toMatchObject({ ok: true, status: 200 });
    expect(server.requests).toHaveLength(2);
  });
});
