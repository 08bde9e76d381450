import { afterEach, describe, expect, it, vi } from "vitest";
import { mergeHeaders, toHeaders } from "../src/prepare/merge-headers.ts";
import { randomId } from "../src/prepare/random-id.ts";
import { InvalidRequestError, idempotencyKey } from "./runtime.ts";

afterEach(() => void vi.restoreAllMocks());
afterEach(() => void vi.unstubAllGlobals());

const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/;

function written(given: unknown, headers: Record<string, string> = {}): string | null {
  const all = mergeHeaders(headers);
  idempotencyKey("Idempotency-Key")(all, given as string);
  return toHeaders(all).get("idempotency-key");
}

describe("an idempotency key", () => {
  it("is the one that is given", () => {
    expect(written("order 7 é~")).toBe("order 7 é~");
  });

  it("is else a random one", () => {
    expect(written(undefined)).toMatch(uuid);
    expect(written(undefined)).not.toBe(written(undefined));
  });

  it("is what the caller's own header says", () => {
    expect(written("a", { "IDEMPOTENCY-KEY": "b" })).toBe("b");
    expect(written(undefined, { "idempotency-key": "b" })).toBe("b");
    expect(written("\n", { "idempotency-key": "b" })).toBe("b");
  });

  it.each(["", " \t", "s3cret\r\nEvil: 1", "s3cret\u0000", "s3cret漢", 7, {}])(
    "is refused as %j, without its value",
    (given) => {
      expect(() => written(given)).toThrow(InvalidRequestError);
      expect(() => written(given)).toThrow(
        /^idempotencyKey must be a string that is not empty and has no line break, control or non-Latin-1 character\.$/,
      );
    },
  );
});

describe("a random id", () => {
  const numbers = Array.from({ length: 36 }, (_, index) => 16 + index);

  it("is a UUID of the platform's random numbers", () => {
    vi.stubGlobal("crypto", { getRandomValues: (bytes: Uint8Array) => bytes.map((_, index) => 16 + index) });
    expect(randomId()).toBe("01234567-9abc-4f01-8456-89abcdef0123");
  });

  it.each([
    ["no crypto", undefined],
    ["no random numbers", {}],
  ])("is a UUID of less random numbers where there is %s", (_, crypto) => {
    vi.stubGlobal("crypto", crypto);
    let index = 0;
    vi.spyOn(Math, "random").mockImplementation(() => (numbers[index++] ?? 0) / 256);
    expect(randomId()).toBe("01234567-9abc-4f01-8456-89abcdef0123");
  });

  it("is never the same", () => {
    const ids = new Set(Array.from({ length: 100 }, randomId));
    expect(ids.size).toBe(100);
    for (const id of ids) expect(id).toMatch(uuid);
  });
});
