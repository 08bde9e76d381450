import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { MockApi } from "@specmint/mock";
import { describe, expect, it } from "vitest";
import { mockApi } from "../mock/mock-api.ts";
import type { LoadedProduct } from "./load-product.ts";

/** Tests that the package's mock knows what the spec says. */
export function testMock({ folder, model }: LoadedProduct): void {
  if (model.operations.length === 0) return;
  describe("the mock", () => {
    it("knows of each operation what the spec says", async () => {
      const file = pathToFileURL(join(folder, "dist/gen/api.js")).href;
      const { api } = (await import(/* @vite-ignore */ file)) as { readonly api: MockApi };
      expect(plain(api)).toEqual(plain(mockApi(model)));
    });
  });
}

/** What an API says beside its values and schemas, and of which bodies it has values; all media types written out. */
function plain({ operations, ...api }: MockApi): unknown {
  const each = Object.entries(operations).map(([name, operation]) => {
    const { request, bodies = [], responses, examples, ...others } = operation;
    const statuses = Object.entries(responses).map(([status, response]) => {
      const contents =
        typeof response === "function"
          ? [{ mediaType: "application/json", kind: "json", body: response }]
          : response;
      return [status, contents.map(({ body, ...content }) => ({ ...content, hasValue: hasValue(body) }))];
    });
    const shown = Object.entries(examples?.responses ?? {}).filter(([, own]) => Object.keys(own).length > 0);
    return [
      name,
      {
        ...others,
        request: hasValue(request),
        bodies: bodies.map((body) => plainBody(body)),
        responses: Object.fromEntries(statuses),
        examples: Object.fromEntries(shown),
      },
    ];
  });
  return { ...api, operations: Object.fromEntries(each) };
}

type Operation = MockApi["operations"][string];

function plainBody(body: NonNullable<Operation["bodies"]>[number]): unknown {
  if (body === "json") return { mediaType: "application/json", kind: "json", hasSchema: false };
  const { schema, ...others } = body;
  return { ...others, hasSchema: schema !== undefined };
}

function hasValue(builder: Operation["request"]): boolean {
  return (builder?.fixture.sample ?? builder?.fixture.maximal) !== undefined;
}
