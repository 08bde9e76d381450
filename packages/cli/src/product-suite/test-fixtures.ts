import type { LoadedProduct } from "./load-product.ts";
import { testBuilders } from "./test-builders.ts";
import { testCases } from "./test-cases.ts";
import { testExamples } from "./test-examples.ts";
import { testMock } from "./test-mock.ts";

/** Tests a fixtures package: examples, builders, what is made of them, and the mock. */
export async function testFixtures(product: LoadedProduct): Promise<void> {
  testExamples(product);
  testBuilders(product);
  testMock(product);
  await testCases(product);
}
