import { describe, expect, it } from "vitest";
import { randomSpec } from "../../src/agreement/random-spec.ts";

describe("a random description", () => {
  it("is the same for the same seed, and another for another", () => {
    expect(randomSpec("3.1.1", 20, 1)).toEqual(randomSpec("3.1.1", 20, 1));
    expect(randomSpec("3.1.1", 20, 1)).not.toEqual(randomSpec("3.1.1", 20, 2));
  });

  it("has among some schemas each keyword and the combinations that are easily read in two ways", () => {
    const text = JSON.stringify(randomSpec("3.1.1", 150, 1));
    const keywords =
      "type enum const properties required items prefixItems additionalProperties allOf anyOf oneOf $ref";
    for (const keyword of keywords.split(" ")) expect(text).toContain(`"${keyword}":`);
    expect(text).toMatch(/\{"required":\[[^\]]*\]\}/);
    expect(text).toMatch(/"\$ref":"[^"]*","required":/);
    expect(JSON.stringify(randomSpec("3.0.4", 150, 1))).toMatch(/"nullable":true/);
  });

  it("has only the keywords of its version", () => {
    const text = JSON.stringify(randomSpec("3.0.4", 150, 1));
    expect(text).not.toMatch(/"(const|prefixItems)":/);
    expect(text).not.toMatch(/"type":\[/);
  });
});
