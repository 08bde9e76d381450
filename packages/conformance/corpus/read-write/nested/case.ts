import type { Case } from "../../../src/case.ts";

export const featureCase: Case = {
  feature: "A type is split where something that it refers to is, through references and lists",
  about: ["/components/schemas/Member/properties/id/readOnly"],
  types: [
    {
      type: "Team",
      accepts: [`{ members: [{ id: 1, name: "a" }], place: { city: "b" } }`],
      refuses: [`{ members: [{ name: "a" }], place: { city: "b" } }`],
    },
    {
      type: "TeamWrite",
      accepts: [
        `{ members: [{ name: "a" }], place: { city: "b" } }`,
        `{ members: [], place: { city: "b" }, lead: { members: [{ name: "a" }], place: { city: "b" } } }`,
      ],
      refuses: [
        `{ members: [{ id: 1, name: "a" }], place: { city: "b" } }`,
        `{ members: [{}], place: { city: "b" } }`,
      ],
    },
    {
      type: "PutTeamBody",
      accepts: [`{ members: [{ name: "a" }], place: { city: "b" } }`],
      refuses: [`{ members: [{ id: 1, name: "a" }], place: { city: "b" } }`],
    },
    { type: "Place", accepts: [`{ city: "b" }`], refuses: [`{}`] },
  ],
  values: [
    {
      schema: "Team",
      valid: [{ members: [{ id: 1, name: "a" }], place: { city: "b" } }],
      invalid: [{ members: [{ name: "a" }], place: { city: "b" } }],
    },
    {
      schema: "TeamWrite",
      valid: [{ members: [{ name: "a" }], place: { city: "b" } }],
      invalid: [{ members: [{}], place: { city: "b" } }],
    },
  ],
};
