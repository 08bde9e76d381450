import { testProduct } from "@specmint/cli/test";

await testProduct(import.meta.url);
