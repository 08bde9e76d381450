import { describe } from "vitest";
import { loadProduct } from "./load-product.ts";
import { testClient } from "./test-client.ts";
import { testFixtures } from "./test-fixtures.ts";
import { testManifest } from "./test-manifest.ts";
import { testProvenance } from "./test-provenance.ts";
import { testTypes } from "./test-types.ts";

/** Milliseconds that a test may take: enough for a machine that is busy with everything else at once. */
const patience = 1_200_000;

const suites = { types: testTypes, client: testClient, fixtures: testFixtures };

/**
 * Declares the tests that every package generated from a spec has to pass, as it was built, in vitest's terms. They are made from the
 * spec: its operations, examples and constraints. `specmint new` writes the file that calls this; what only one API has
 * belongs into tests beside it.
 *
 * @param url URL of the calling test file: `import.meta.url`.
 * @throws if the file is in no such package, or its spec is refused.
 */
export async function testProduct(url: string): Promise<void> {
  const product = await loadProduct(url);
  describe(product.name, { timeout: patience }, async () => {
    testManifest(product);
    testProvenance(product);
    await suites[product.kind](product);
  });
}
