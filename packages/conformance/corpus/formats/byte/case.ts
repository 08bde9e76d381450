import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "Bytes in base64 stay a string",
  about: ["/components/schemas/Key/format"],
  types: [{ type: "Key", accepts: [`"YQ=="`], refuses: [`1`, `new Blob([])`] }],
  values: [{ schema: "Key", valid: ["YQ==", ""], invalid: [1, "not base64!"] }],
};
