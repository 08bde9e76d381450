import type { LoadedProduct } from "./load-product.ts";
import { testBuilders } from "./test-builders.ts";
import { testExamples } from "./test-examples.ts";

/** Tests a fixtures package: examples and builders. */
export function testFixtures(product: LoadedProduct): void {
  testExamples(product);
  testBuilders(product);
}
