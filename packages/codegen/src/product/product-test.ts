/** `test/product.test.ts` as `specmint new` writes it: what only one API has is tested in files beside it. */
export const productTest: string = `import { testProduct } from "@specmint/cli/test";

await testProduct(import.meta.url);
`;
