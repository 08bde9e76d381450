import { describe, expect, it } from "vitest";
import { loadedBy, problemsOf, programOf } from "./check-files.ts";
import { modelOf, operationOf } from "./emit-client-model.ts";
import { packagesOf } from "./programs/case.ts";
import { upload, watch } from "./programs/files-model.ts";

describe("a program that calls one of very many operations", () => {
  it("loads and instantiates little", () => {
    const operations = Array.from({ length: 300 }, (_, index) => ({
      ...upload,
      ...operationOf({ id: `operation${index}`, path: `/o${index}`, method: "PUT" }),
      responses: [...upload.responses, ...watch.responses],
    }));
    const model = modelOf({ slug: "many", operations });
    const text = `import { createClient } from "@acme/many-client/client";
import { operation7 } from "@acme/many-client/operations/operation7";
const result = await operation7(createClient(), { body: { a: "b" } });
if (result.ok && result.status === 200) for await (const event of result.data) event.data satisfies string;
`;
    const files = [...packagesOf(model, ["types", "client"]), { path: "many/program.ts", text }];
    const program = programOf(files, ["many/program.ts"]);
    expect(problemsOf(program)).toEqual([]);
    expect(loadedBy(program)).toEqual([
      "many/client/client.ts",
      "many/client/definition.ts",
      "many/client/operations/operation7.ts",
      "many/program.ts",
      "many/types/operations/operation7.ts",
    ]);
    expect(program.getInstantiationCount()).toBeLessThan(4000);
  });
});
