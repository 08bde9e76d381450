import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Names and addresses in any script have formats of their own",
  about: ["host", "site", "mail", "page", "part"].map(
    (name) => `/components/schemas/Contact/properties/${name}/format`,
  ) as [string, ...string[]],
  types: [{ type: "Contact", accepts: [`{ site: "bücher.example" }`], refuses: [`{ site: 1 }`] }],
  values: [
    {
      schema: "Contact",
      valid: [
        { host: "xn--bcher-kva.example", site: "bücher.example", mail: "用户@例子.广告" },
        { page: "https://例え.テスト/é", part: "/é#é" },
      ],
      invalid: [
        { host: "bücher.example" },
        { site: "Bücher-.example" },
        { mail: "用户" },
        { page: "/é" },
        { part: "é é" },
      ],
    },
  ],
};
