import {
  UserGroupUpdateParamsSchema,
  UserGroupUpdateResponseEnvelopeSchema,
} from "@specmint/cloudflare-user-groups-types/schemas";

/** A schema of Cloudflare's API, and two values to judge by it. */
export interface Subject {
  /** What it describes. */
  readonly name: string;
  /** The schema's name: its validator is `validate…`. */
  readonly schemaName: string;
  readonly schema: object;
  readonly valid: unknown;
  /** The same with one thing wrong, deep in it. */
  readonly invalid: unknown;
}

const id = "023e105f4ecef8ad9ca31a8372d0c353";
const policy = { id, access: "allow", permission_groups: [{ id }, { id }], resource_groups: [{ id }] };
const group = {
  id,
  name: "Zone auditors",
  created_on: "2024-03-01T12:21:02.0000Z",
  modified_on: "2024-03-01T12:21:02.0000Z",
  policies: [
    {
      id,
      access: "allow",
      permission_groups: [{ id, name: "Zone Read", meta: { category: "zone" } }],
      resource_groups: [
        { id, name: "Zones", scope: [{ key: `com.cloudflare.api.account.${id}`, objects: [{ key: "*" }] }] },
      ],
    },
  ],
};
const answer = { success: true, errors: [], messages: [], result: group };

/** In the order of the tables. */
export const subjects: readonly Subject[] = [
  {
    name: "body of the request",
    schemaName: "UserGroupUpdateParams",
    schema: UserGroupUpdateParamsSchema,
    valid: { name: "Zone auditors", policies: [policy, policy] },
    invalid: { name: "Zone auditors", policies: [policy, { ...policy, permission_groups: [{ id: 1 }] }] },
  },
  {
    name: "body of the answer",
    schemaName: "UserGroupUpdateResponseEnvelope",
    schema: UserGroupUpdateResponseEnvelopeSchema,
    valid: answer,
    invalid: { ...answer, result: { ...group, created_on: "yesterday" } },
  },
];
