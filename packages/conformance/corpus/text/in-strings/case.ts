// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is text of a spec
import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Keys, values and patterns cannot break out of strings",
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
};
