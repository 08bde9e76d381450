// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is text of a spec
import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Enums hold any string",
  types: [
    {
      type: "Odd",
      accepts: [
        `""`,
        `"it's"`,
        `'say "hi"'`,
        `"a\\\\b"`,
        `"new\\nline"`,
        '"`${x}`"',
        `"ünï"`,
        `"🙂"`,
        `"*/"`,
        `"__proto__"`,
        `"constructor"`,
        `"1"`,
        `"true"`,
        `"\\u2028"`,
      ],
      refuses: [`"x"`, `1`, `true`, `null`],
    },
  ],
  values: [
    {
      schema: "Odd",
      valid: [
        "",
        "it's",
        'say "hi"',
        "a\\b",
        "new\nline",
        "`${x}`",
        "ünï",
        "🙂",
        "*/",
        "__proto__",
        "constructor",
        "1",
        "true",
        "\u2028",
      ],
      invalid: ["x", 1, true, null, "toString"],
    },
  ],
};
