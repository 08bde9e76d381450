import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A server's URL with a user name or password is refused",
  source: "RFC 9110, section 4.2.4",
  about: [
    { at: "/servers/0/url", become: "https://api.example.com" },
    { at: "/servers/1/variables/host/default", become: "api.example.com" },
  ],
  diagnostics: ["spec.yaml:4:5 error server-url", "spec.yaml:6:26 error server-url"],
};
