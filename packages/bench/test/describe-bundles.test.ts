import { expect, it } from "vitest";
import { describeBundles } from "../src/describe-bundles.ts";

it("the bytes of bundles are told apart by owner, and by file where a bundle has several", () => {
  const runtime = { "../runtime/src/errors/errors.ts": 300, "../runtime/src/gen1.ts": 0 };
  const small = {
    ...runtime,
    "../runtime/src/attempts/send-once.ts": 500,
    "programs/specmint-client.ts": 199,
  };
  const large = {
    ...runtime,
    "../runtime/src/attempts/send-once.ts": 550,
    "../../node_modules/.pnpm/openapi-fetch@0.17.0/node_modules/openapi-fetch/dist/index.mjs": 800,
    "programs/specmint-main.ts": 200,
  };
  const bundles = [small, large].map((files, index) => ({
    minified: 1000 * (index + 1),
    gzip: 1,
    bytesByFile: new Map(Object.entries(files)),
  }));
  const named = bundles.map((bundle, index) => [`bundle ${index}`, bundle] as const);
  expect(
    describeBundles(named),
  ).toBe(`| where Specmint's bytes come from | bundle 0 | share | bundle 1 | share |
| -------------------------------- | -------: | ----: | -------: | ----: |
| openapi-fetch                    |        0 |   0 % |      800 |  40 % |
| @specmint/runtime                |      800 |  80 % |      850 |  43 % |
| · attempts/send-once.ts          |      500 |  50 % |      550 |  28 % |
| · errors/errors.ts               |      300 |  30 % |      300 |  15 % |
| the program itself               |      199 |  20 % |      200 |  10 % |
| between the files                |        1 |   0 % |      150 |   8 % |`);
});
