import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startAgreement } from "../../src/agreement/start-agreement.ts";

let folder: string;

function write(name: string, schemas: object): string {
  const info = { title: "Values", version: "1.0.0" };
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify({ openapi: "3.1.1", info, paths: {}, components: { schemas } }));
  return path;
}

beforeAll(() => {
  folder = mkdtempSync(join(realpathSync(tmpdir()), "specmint-agreement-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the comparison of a description", () => {
  it("looks at each schema, and says what is refused", async () => {
    const sound = write("sound.json", {
      Pet: {
        type: "object",
        required: ["id"],
        properties: { id: { type: "integer" }, name: { type: "string" } },
      },
      Code: { type: "string", enum: ["a", "b"] },
    });
    const refused = write("refused.json", { Pet: { $ref: "#/components/schemas/Nothing" } });
    const { values, ...rest } = await startAgreement([sound, refused]);
    expect(rest).toEqual({
      schemas: 2,
      probes: 0,
      without: [],
      disagreements: [],
      broken: [],
      refused: [expect.stringContaining("spec-1: refused.json:1:")],
    });
    expect(values).toBeGreaterThan(50);
  });

  it("looks at no more values than it is told", async () => {
    const path = write("many.json", { Names: { type: "array", items: { type: "string" } } });
    const { values } = await startAgreement([path, "--values", "9"]);
    expect(values).toBe(9);
  });

  it("ends with an error for a file that is not there", async () => {
    const { refused } = await startAgreement([join(folder, "nowhere.json")]);
    expect(refused).toHaveLength(1);
  });
});
