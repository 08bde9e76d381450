export { testProduct } from "./test-product.ts";
