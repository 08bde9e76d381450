// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is text of a spec
import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Keys, values and patterns cannot break out of strings",
  about: [
    { at: "/paths/~1a'\"`$1~1*", rename: "/a" },
    "/paths/~1a'\"`$1~1*/post/parameters/0",
    "/paths/~1a'\"`$1~1*/post/parameters/0/schema/default",
    "/paths/~1a'\"`$1~1*/post/requestBody/content/application~1json/examples",
    "/components/schemas/A/properties/k'\"`${1}\\",
    "/components/schemas/A/properties/k'\"`${1}\\/pattern",
    "/components/schemas/A/properties/*~1 line\nbreak",
    "/components/schemas/A/properties/<~1script>",
  ],
  types: [
    {
      type: "A",
      accepts: [
        '{ "k\'\\"`${1}\\\\": "a" }',
        '{ "k\'\\"`${1}\\\\": "a", "*/ line\\nbreak": "`${process.exit(1)}`\\u2028\\n\\\\", "</script>": "\\"" }',
      ],
      refuses: ["{}", '{ "k\'\\"`${1}\\\\": 1 }', '{ "k\'\\"`${1}\\\\": "a", "</script>": "a" }'],
    },
  ],
  values: [
    {
      schema: "A",
      valid: [{ "k'\"`${1}\\": "a/" }],
      invalid: [{}, { "k'\"`${1}\\": "'" }, { "k'\"`${1}\\": "a", "</script>": "b" }],
    },
  ],
  calls: [
    {
      operation: "postA",
      init: '{ params: { query: { "q\'\\"`${1}\\n*/": "b" } }, body: { "k\'\\"`${1}\\\\": "a" } }',
      request: {
        method: "POST",
        url: "/a'%22%60$1/*?q%27%22%60%24%7B1%7D%0A*%2F=b",
        body: { json: { "k'\"`${1}\\": "a" } },
      },
      response: { status: 204 },
    },
  ],
  files: {
    "types/operations/post-a.ts": ['Default: `"\'\\"`${1}"`'],
    "fixtures/operations/post-a.ts": ['"\'\\"`${1}": request'],
  },
};
