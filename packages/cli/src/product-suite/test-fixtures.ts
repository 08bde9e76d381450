import type { LoadedProduct } from "./load-product.ts";
import { testBuilders } from "./test-builders.ts";
import { testCases } from "./test-cases.ts";
import { testExamples } from "./test-examples.ts";

/** Tests a fixtures package: examples, builders and what is made of them. */
export async function testFixtures(product: LoadedProduct): Promise<void> {
  testExamples(product);
  testBuilders(product);
  await testCases(product);
}
